package gradboard.ops.loss;

import static gradboard.op.Example.example;
import static gradboard.op.Latex.either;

import com.google.auto.service.AutoService;
import gradboard.kernel.Emitter;
import gradboard.kernel.Value;
import gradboard.op.Arguments;
import gradboard.op.Attribute;
import gradboard.op.Op;
import gradboard.op.OpException;
import gradboard.op.OpProvider;
import java.util.List;

/**
 * Quadratic near the target, linear beyond {@code delta}: with a = |prediction − target|, ½a² up to
 * delta and delta·(a − ½delta) from there on. Huber, "Robust estimation of a location parameter",
 * Annals of Mathematical Statistics 35 (1964).
 */
@AutoService(OpProvider.class)
public final class Huber implements OpProvider {

  @Override
  public List<Op> ops() {
    return List.of(
        PairLoss.named("Huber")
            .summary("Regression loss: squared when near, plain distance for outliers")
            .attribute(Attribute.number("delta", 1, "distance where the square becomes a line"))
            .formula(
                "<loss> = \\frac{1}{n} \\sum_i "
                    + either(
                        "\\frac{1}{2} d_i^2",
                        "|d_i| \\le <delta>", "<delta> \\left(|d_i| - \\frac{1}{2} <delta>\\right)")
                    + ", \\quad d = <prediction> - <target>")
            .derivative(
                "prediction",
                "\\frac{1}{n} \\max\\left(-<delta>, \\min\\left(<delta>,"
                    + " <prediction>_i - <target>_i\\right)\\right)")
            .derivative(
                "target",
                "\\frac{1}{n} \\max\\left(-<delta>, \\min\\left(<delta>,"
                    + " <target>_i - <prediction>_i\\right)\\right)")
            .example(
                example()
                    .given("prediction", "[0.5, 3, -1]")
                    .given("target", "[0, 0, 0]")
                    .with("reduction", "\"none\"")
                    .gives("loss", "[0.125, 2.5, 0.5]"))
            .example(
                example()
                    .given("prediction", "[1, 6]")
                    .given("target", "[0, 0]")
                    .with("delta", "2")
                    .gives("loss", "5.25"))
            .noOnnx("ONNX has no such loss; written as its elementwise operations")
            .pytorch(
                "F.huber_loss(<prediction>, <target>, reduction=\"<reduction>\", delta=<delta>)")
            .synonyms("smooth l1", "robust regression")
            .lower(PairLoss.reduced(Huber::losses)));
  }

  /** With c = min(a, delta) both branches are c·(a − ½c). */
  private static Value losses(Emitter e, Arguments in, Value prediction, Value target) {
    double delta = in.number("delta");
    if (!(delta > 0)) {
      throw new OpException("delta", "delta must be above 0, not " + delta);
    }
    Value distance = e.abs(e.sub(prediction, target));
    Value capped = e.min(distance, e.number(delta, distance));
    return e.mul(capped, e.sub(distance, e.scale(capped, 0.5)));
  }
}
