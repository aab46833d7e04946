package gradboard.ops.math;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.NUMERIC;

import com.google.auto.service.AutoService;
import gradboard.op.Category;
import gradboard.op.Domain;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import java.util.List;

/** Y = |X|; the gradient at 0 is 0. */
@AutoService(OpProvider.class)
public final class Abs implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Abs", Category.MATH)
            .summary("Drops the sign of every element")
            .input("X", NUMERIC, "any numbers")
            .output("Y", NUMERIC, "their distances from 0")
            .formula("<Y> = \\left|<X>\\right|")
            .derivative("X", "\\mathrm{sign}\\left(<X>\\right)")
            .domain("X", Domain.awayFrom(0.0))
            .example(example().given("X", "[-4, 0, 2.5]").gives("Y", "[4, 0, 2.5]"))
            .onnx("Abs", 6)
            .pytorch("torch.abs(<X>)")
            .synonyms("absolute value", "magnitude", "modulus")
            .lower((e, in) -> e.abs(in.value("X"))));
  }
}
