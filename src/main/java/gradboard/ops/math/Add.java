package gradboard.ops.math;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.NUMERIC;

import com.google.auto.service.AutoService;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import java.util.List;

/** C = A + B. */
@AutoService(OpProvider.class)
public final class Add implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Add", Category.MATH)
            .summary("Adds two tensors element by element, repeating the smaller one to fit")
            .input("A", NUMERIC, "first term")
            .input("B", NUMERIC, "second term")
            .output("C", NUMERIC, "the sum, of the joint shape")
            .formula("<C> = <A> + <B>")
            .derivative("A", "1")
            .derivative("B", "1")
            .example(example().given("A", "-2").given("B", "5").gives("C", "3"))
            .example(
                example()
                    .given("A", "[[1, 2], [3, 4]]")
                    .given("B", "[10, 20]")
                    .gives("C", "[[11, 22], [13, 24]]"))
            .onnx("Add", 7)
            .pytorch("<A> + <B>")
            .synonyms("plus", "sum", "bias", "+")
            .lower((e, in) -> e.add(in.value("A"), in.value("B"))));
  }
}
