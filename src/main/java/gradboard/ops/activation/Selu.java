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
 * Y = gamma·X where X > 0, else gamma·alpha·(e^X − 1). G. Klambauer et al., "Self-normalizing
 * neural networks", NIPS 2017.
 */
@AutoService(OpProvider.class)
public final class Selu implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Selu", Category.ACTIVATION)
            .summary("A scaled Elu that keeps activations near mean 0 and variance 1")
            .input("X", FLOATING, "any numbers")
            .attribute(
                Attribute.number(
                    "alpha", 1.67326319217681884765625, "how far negative elements may sink"))
            .attribute(Attribute.number("gamma", 1.05070102214813232421875, "scale of the whole"))
            .output("Y", FLOATING, "numbers above -alpha times gamma")
            .formula(
                "<Y> = <gamma> \\begin{cases} <X> & <X> > 0 \\\\ <alpha> \\left(e^{<X>} - 1\\right) &"
                    + " <X> \\le 0 \\end{cases}")
            .derivative(
                "X",
                "<gamma> \\begin{cases} 1 & <X> > 0 \\\\ <alpha> \\, e^{<X>} & <X> \\le 0 \\end{cases}")
            .domain("X", Domain.awayFrom(0.0))
            .example(
                example()
                    .given("X", "[-1, 0, 1]")
                    .with("alpha", "2")
                    .with("gamma", "3")
                    .gives("Y", "[-3.7927234, 0, 3]"))
            .onnx("Selu", 6)
            .pytorch("<gamma> * torch.nn.functional.elu(<X>, alpha=<alpha>)")
            .synonyms("scaled exponential linear unit", "self-normalizing")
            .lower(Selu::bend));
  }

  private static Value bend(Emitter e, Arguments in) {
    Value x = in.value("X");
    // The exponential sees no positive element, so it cannot overflow, nor its gradient be NaN.
    Value below = e.shift(e.exp(e.min(x, e.number(0, x))), -1);
    return e.scale(e.add(e.relu(x), e.scale(below, in.number("alpha"))), in.number("gamma"));
  }
}
