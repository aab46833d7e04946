package gradboard.ops.loss;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.ANY;
import static gradboard.op.Port.Accepts.FLOATING;

import com.google.auto.service.AutoService;
import gradboard.kernel.Emitter;
import gradboard.kernel.Value;
import gradboard.op.Arguments;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import java.util.List;

/**
 * −t·log σ(x) − (1 − t)·log(1 − σ(x)) for logits x and targets t between 0 and 1, averaged over all
 * elements; computed as t·softplus(−x) + (1 − t)·softplus(x). No logit makes that overflow, and
 * since no term is taken from another, neither a small loss nor a small gradient is lost in
 * rounding.
 */
@AutoService(OpProvider.class)
public final class BinaryCrossEntropy implements OpProvider {

  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("BinaryCrossEntropy", Category.LOSS)
            .summary("Yes-or-no loss on logits: the sigmoid is inside, averaged over all elements")
            .input("logits", FLOATING, "scores before the sigmoid")
            .input("target", ANY, "probabilities of yes, of the same shape; 0 or 1 for classes")
            .output("loss", FLOATING, "one number, or one for each element without reduction")
            .attribute(Reduction.over("elements"))
            .formula(
                "<loss> = \\frac{1}{n} \\sum_i \\log\\left(1 + e^{<logits>_i}\\right) -"
                    + " <logits>_i \\cdot <target>_i")
            .derivative("logits", "\\frac{1}{n} \\left(\\sigma(<logits>_i) - <target>_i\\right)")
            .derivative("target", "-\\frac{1}{n}\\,<logits>_i")
            // ln 2 whatever the target, where the logit says nothing.
            .example(
                example()
                    .given("logits", "[0, 0]")
                    .given("target", "[0, 1]")
                    .gives("loss", "0.69314718"))
            // −ln σ(1) = ln(1 + 1/e) = 0.31326169.
            .example(
                example()
                    .given("logits", "[1, -1, 1000]")
                    .given("target", "[1, 1, 0]")
                    .with("reduction", "\"none\"")
                    .gives("loss", "[0.31326169, 1.31326169, 1000]"))
            .noOnnx("ONNX has no such loss; written as Softplus, Mul, Add and ReduceMean")
            .pytorch(
                "F.binary_cross_entropy_with_logits(<logits>, <target>,"
                    + " reduction=\"<reduction>\")")
            .synonyms("bce", "log loss", "logistic loss", "sigmoid cross entropy", "binary")
            .lower(BinaryCrossEntropy::lower));
  }

  private static Value lower(Emitter e, Arguments in) {
    Value logits = in.value("logits");
    Value target = e.cast(in.value("target"), logits.type());
    PairLoss.sameShape(logits, target);
    Value yes = e.mul(target, e.softplus(e.neg(logits)));
    Value no = e.mul(e.oneMinus(target), e.softplus(logits));
    return Reduction.apply(e, in, e.add(yes, no));
  }
}
