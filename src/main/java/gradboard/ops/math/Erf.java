package gradboard.ops.math;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.FLOATING;

import com.google.auto.service.AutoService;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import java.util.List;

/** output = erf(input), the Gaussian error function. */
@AutoService(OpProvider.class)
public final class Erf implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Erf", Category.MATH)
            .summary("Gauss's error function: the share of a normal curve near its middle")
            .input("input", FLOATING, "any numbers")
            .output("output", FLOATING, "numbers from -1 to 1")
            .formula("<output> = \\frac{2}{\\sqrt{\\pi}} \\int_0^{<input>} e^{-t^2}\\,dt")
            .derivative("input", "\\frac{2}{\\sqrt{\\pi}}\\,e^{-<input>^2}")
            .example(
                // Abramowitz and Stegun, Handbook of Mathematical Functions, table 7.1.
                example()
                    .given("input", "[0, 0.5, 1, 2]")
                    .gives("output", "[0, 0.52049988, 0.84270079, 0.99532227]"))
            .onnx("Erf", 9)
            .pytorch("torch.erf(<input>)")
            .synonyms("error function", "Gauss", "normal distribution")
            .lower((e, in) -> e.erf(in.value("input"))));
  }
}
