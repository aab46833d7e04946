package gradboard.ops.activation;

import static gradboard.op.Example.example;
import static gradboard.op.Latex.either;
import static gradboard.op.Port.Accepts.FLOATING;

import com.google.auto.service.AutoService;
import gradboard.kernel.Emitter;
import gradboard.kernel.Value;
import gradboard.op.Attribute;
import gradboard.op.Category;
import gradboard.op.Domain;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import java.util.List;

/**
 * Elu: D.-A. Clevert, T. Unterthiner, S. Hochreiter, "Fast and accurate deep network learning by
 * exponential linear units", ICLR 2016. Selu: G. Klambauer et al., "Self-normalizing neural
 * networks", NIPS 2017.
 */
@AutoService(OpProvider.class)
public final class ExponentialUnits implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Elu", Category.ACTIVATION)
            .summary(
                "Lets positive elements through and bends negative ones smoothly towards -alpha")
            .input("X", FLOATING, "any numbers")
            .attribute(Attribute.number("alpha", 1, "how far below 0 negative elements may sink"))
            .output("Y", FLOATING, "numbers above -alpha")
            .formula("<Y> = " + either("<X>", "<X> > 0", "<alpha> \\left(e^{<X>} - 1\\right)"))
            .derivative("X", either("1", "<X> > 0", "<alpha> \\, e^{<X>}"))
            .domain("X", Domain.awayFrom(0.0))
            .example(
                example()
                    .given("X", "[-1, 0, 1]")
                    .with("alpha", "2")
                    .gives("Y", "[-1.2642411, 0, 1]"))
            .onnx("Elu", 6)
            .pytorch("torch.nn.functional.elu(<X>, alpha=<alpha>)")
            .synonyms("exponential linear unit")
            .lower((e, in) -> bend(e, in.value("X"), in.number("alpha"), 1)),
        Op.named("Selu", Category.ACTIVATION)
            .summary("A scaled Elu that keeps activations near mean 0 and variance 1")
            .input("X", FLOATING, "any numbers")
            .attribute(
                Attribute.number(
                    "alpha", 1.67326319217681884765625, "how far negative elements may sink"))
            .attribute(Attribute.number("gamma", 1.05070102214813232421875, "scale of the whole"))
            .output("Y", FLOATING, "numbers above -alpha times gamma")
            .formula(
                "<Y> = <gamma> " + either("<X>", "<X> > 0", "<alpha> \\left(e^{<X>} - 1\\right)"))
            .derivative("X", "<gamma> " + either("1", "<X> > 0", "<alpha> \\, e^{<X>}"))
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
            .lower((e, in) -> bend(e, in.value("X"), in.number("alpha"), in.number("gamma"))));
  }

  /** gamma·X where X > 0, else gamma·alpha·(e^X − 1). */
  private static Value bend(Emitter e, Value x, double alpha, double gamma) {
    // The exponential sees no positive element, so it cannot overflow, nor its gradient be NaN.
    Value below = e.expm1(e.min(x, e.number(0, x)));
    return e.scale(e.add(e.relu(x), e.scale(below, alpha)), gamma);
  }
}
