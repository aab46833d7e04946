package gradboard.ops.activation;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.FLOATING;

import com.google.auto.service.AutoService;
import gradboard.kernel.Emitter;
import gradboard.kernel.Value;
import gradboard.op.Arguments;
import gradboard.op.Attribute;
import gradboard.op.Category;
import gradboard.op.Domain;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import java.util.List;

/**
 * Y = X where X > 0, else alpha·(e^X − 1). D.-A. Clevert, T. Unterthiner, S. Hochreiter, "Fast and
 * accurate deep network learning by exponential linear units", ICLR 2016.
 */
@AutoService(OpProvider.class)
public final class Elu implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Elu", Category.ACTIVATION)
            .summary(
                "Lets positive elements through and bends negative ones smoothly towards -alpha")
            .input("X", FLOATING, "any numbers")
            .attribute(Attribute.number("alpha", 1, "how far below 0 negative elements may sink"))
            .output("Y", FLOATING, "numbers above -alpha")
            .formula(
                "<Y> = \\begin{cases} <X> & <X> > 0 \\\\ <alpha> \\left(e^{<X>} - 1\\right) & <X> \\le 0"
                    + " \\end{cases}")
            .derivative(
                "X",
                "\\begin{cases} 1 & <X> > 0 \\\\ <alpha> \\, e^{<X>} & <X> \\le 0 \\end{cases}")
            .domain("X", Domain.awayFrom(0.0))
            .example(
                example()
                    .given("X", "[-1, 0, 1]")
                    .with("alpha", "2")
                    .gives("Y", "[-1.2642411, 0, 1]"))
            .onnx("Elu", 6)
            .pytorch("torch.nn.functional.elu(<X>, alpha=<alpha>)")
            .synonyms("exponential linear unit")
            .lower(Elu::bend));
  }

  private static Value bend(Emitter e, Arguments in) {
    Value x = in.value("X");
    // The exponential sees no positive element, so it cannot overflow, nor its gradient be NaN.
    Value below = e.shift(e.exp(e.min(x, e.number(0, x))), -1);
    return e.add(e.relu(x), e.scale(below, in.number("alpha")));
  }
}
