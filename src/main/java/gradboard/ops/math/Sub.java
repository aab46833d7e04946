package gradboard.ops.math;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.NUMERIC;

import com.google.auto.service.AutoService;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import java.util.List;

/** C = A − B. */
@AutoService(OpProvider.class)
public final class Sub implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Sub", Category.MATH)
            .summary("Subtracts the second tensor from the first, element by element")
            .input("A", NUMERIC, "what is subtracted from")
            .input("B", NUMERIC, "what is subtracted")
            .output("C", NUMERIC, "the difference, of the joint shape")
            .formula("<C> = <A> - <B>")
            .derivative("A", "1")
            .derivative("B", "-1")
            .example(
                example().given("A", "[1, 2, 3]").given("B", "[3, 2, 1]").gives("C", "[-2, 0, 2]"))
            .onnx("Sub", 7)
            .pytorch("<A> - <B>")
            .synonyms("minus", "subtract", "difference", "-")
            .lower((e, in) -> e.sub(in.value("A"), in.value("B"))));
  }
}
