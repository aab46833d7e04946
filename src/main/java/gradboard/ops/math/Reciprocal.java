package gradboard.ops.math;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.FLOATING;

import com.google.auto.service.AutoService;
import gradboard.op.Category;
import gradboard.op.Domain;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import java.util.List;

/** Y = 1 / X. */
@AutoService(OpProvider.class)
public final class Reciprocal implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Reciprocal", Category.MATH)
            .summary("Divides 1 by every element")
            .input("X", FLOATING, "numbers other than 0")
            .output("Y", FLOATING, "their reciprocals")
            .formula("<Y> = \\frac{1}{<X>}")
            .derivative("X", "-\\frac{1}{<X>^2}")
            .domain("X", Domain.between(0.5, 2))
            .example(example().given("X", "[-4, 2]").gives("Y", "[-0.25, 0.5]"))
            .onnx("Reciprocal", 6)
            .pytorch("torch.reciprocal(<X>)")
            .synonyms("inverse", "1/x")
            .lower((e, in) -> e.reciprocal(in.value("X"))));
  }
}
