package gradboard.ops.math;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.FLOATING;

import com.google.auto.service.AutoService;
import gradboard.op.Category;
import gradboard.op.Domain;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import java.util.List;

/** Y = √X; NaN below 0. */
@AutoService(OpProvider.class)
public final class Sqrt implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Sqrt", Category.MATH)
            .summary("Takes the square root of every element; negative ones give NaN")
            .input("X", FLOATING, "numbers that are not negative")
            .output("Y", FLOATING, "the square roots")
            .formula("<Y> = \\sqrt{<X>}")
            .derivative("X", "\\frac{1}{2\\sqrt{<X>}}")
            .domain("X", Domain.between(0.5, 3))
            .example(example().given("X", "[1, 4, 9]").gives("Y", "[1, 2, 3]"))
            .onnx("Sqrt", 6)
            .pytorch("torch.sqrt(<X>)")
            .synonyms("square root", "root")
            .lower((e, in) -> e.sqrt(in.value("X"))));
  }
}
