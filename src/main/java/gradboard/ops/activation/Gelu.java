package gradboard.ops.activation;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.FLOATING;

import com.google.auto.service.AutoService;
import gradboard.kernel.Emitter;
import gradboard.kernel.Value;
import gradboard.op.Arguments;
import gradboard.op.Attribute;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import java.util.List;

/**
 * Y = X·Φ(X), with Φ the normal distribution function or, if asked, its approximation by tanh. D.
 * Hendrycks and K. Gimpel, "Gaussian error linear units", 2016.
 */
@AutoService(OpProvider.class)
public final class Gelu implements OpProvider {
  private static final double SLOPE = Math.sqrt(2 / Math.PI);
  private static final double CUBIC = 0.044715;

  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Gelu", Category.ACTIVATION)
            .summary("Weighs every element by the share of a normal curve that lies below it")
            .input("X", FLOATING, "any numbers")
            .attribute(
                Attribute.choice(
                    "approximate", "exact, or through tanh as in GPT-2", "none", "tanh"))
            .output("Y", FLOATING, "the weighed numbers")
            .formula(
                "<Y> = \\frac{<X>}{2} \\left(1 + \\mathrm{erf} \\frac{<X>}{\\sqrt{2}}\\right)"
                    + " \\approx \\frac{<X>}{2} \\left(1 + \\tanh\\left(\\sqrt{\\frac{2}{\\pi}}"
                    + " \\left(<X> + 0.044715 \\cdot <X>^3\\right)\\right)\\right)")
            .derivative(
                "X",
                "\\frac{1}{2} \\left(1 + \\mathrm{erf} \\frac{<X>}{\\sqrt{2}}\\right) +"
                    + " \\frac{<X>}{\\sqrt{2\\pi}} \\, e^{-<X>^2 / 2}")
            .example(example().given("X", "[-1, 0, 1]").gives("Y", "[-0.15865525, 0, 0.84134475]"))
            .example(
                example()
                    .given("X", "[-1, 0, 1]")
                    .with("approximate", "\"tanh\"")
                    .gives("Y", "[-0.158808, 0, 0.841192]"))
            .onnx("Gelu", 20)
            .pytorch("torch.nn.functional.gelu(<X>, approximate=\"<approximate>\")")
            .synonyms("Gaussian error linear unit", "transformer")
            .lower(Gelu::weigh));
  }

  private static Value weigh(Emitter e, Arguments in) {
    Value x = in.value("X");
    Value twice =
        in.text("approximate").equalsIgnoreCase("tanh")
            ? e.tanh(e.scale(e.mul(x, e.shift(e.scale(e.square(x), CUBIC), 1)), SLOPE))
            : e.erf(e.scale(x, Math.sqrt(0.5)));
    return e.mul(e.scale(x, 0.5), e.shift(twice, 1));
  }
}
