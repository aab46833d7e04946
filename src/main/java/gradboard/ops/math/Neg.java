package gradboard.ops.math;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.NUMERIC;

import com.google.auto.service.AutoService;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import java.util.List;

/** Y = −X. */
@AutoService(OpProvider.class)
public final class Neg implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Neg", Category.MATH)
            .summary("Turns the sign of every element")
            .input("X", NUMERIC, "any numbers")
            .output("Y", NUMERIC, "the same numbers with the other sign")
            .formula("<Y> = -<X>")
            .derivative("X", "-1")
            .example(example().given("X", "[-4, 2]").gives("Y", "[4, -2]"))
            .onnx("Neg", 6)
            .pytorch("-<X>")
            .synonyms("negate", "minus", "opposite")
            .lower((e, in) -> e.neg(in.value("X"))));
  }
}
