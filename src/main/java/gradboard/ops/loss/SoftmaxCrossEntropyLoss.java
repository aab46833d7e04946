package gradboard.ops.loss;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.FLOATING;
import static gradboard.op.Port.Accepts.NUMERIC;
import static gradboard.op.Port.Use.OPTIONAL;

import com.google.auto.service.AutoService;
import gradboard.kernel.Emitter;
import gradboard.kernel.KernelException;
import gradboard.kernel.Setting;
import gradboard.kernel.Value;
import gradboard.op.Arguments;
import gradboard.op.Attribute;
import gradboard.op.Attribute.Form;
import gradboard.op.Category;
import gradboard.op.Example;
import gradboard.op.Op;
import gradboard.op.OpException;
import gradboard.op.OpProvider;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Cross-entropy of softmax(scores), the classes along axis 1: −log p of the right class. Labels are
 * class numbers of the scores' shape without the classes, or a distribution of the scores' shape.
 *
 * <p>With class weights an example counts as its class weighs, and the mean divides by the weights'
 * sum; with {@code ignore_index} such examples count nothing. For distributions, weights multiply
 * the terms of the classes and the mean divides by the number of examples, as PyTorch defines it.
 */
@AutoService(OpProvider.class)
public final class SoftmaxCrossEntropyLoss implements OpProvider {

  @Override
  public List<Op> ops() {
    return List.of(
        description()
            // CS231n, linear classification: the one example scored by SVM and softmax.
            .example(
                example()
                    .given("scores", "[[-2.85, 0.86, 0.28]]")
                    .given("labels", "[2]", DType.INT64)
                    .gives("output", "1.04019057")
                    .gives("log_prob", "[[-4.17019057, -0.46019057, -1.04019057]]"))
            // ONNX's own cases test_sce_mean and, with weights and ignore_index,
            // test_sce_mean_weight_ii.
            .example(
                published().given("labels", "[1, 4, 3]", DType.INT64).gives("output", "1.5613848"))
            .example(
                published()
                    .given("labels", "[0, 4, 3]", DType.INT64)
                    .given("weights", "[0.9, 0.7, 0.8, 0.9, 0.9]")
                    .with("ignore_index", "0")
                    .gives("output", "1.609188"))
            // Half and half: log(1 + e) − ½ = 0.81326169.
            .example(
                example()
                    .given("scores", "[[0, 1]]")
                    .given("labels", "[[0.5, 0.5]]")
                    .gives("output", "0.81326169"))
            .lowerAll(SoftmaxCrossEntropyLoss::lower));
  }

  private static Op.Builder description() {
    return Op.named("SoftmaxCrossEntropyLoss", Category.LOSS)
        .summary("Classification loss on scores: the softmax is inside, averaged over the batch")
        .input("scores", FLOATING, "scores before the softmax, [N, C] or [N, C, d..]")
        .input("labels", NUMERIC, "classes [N, d..] from 0, or a distribution like the scores")
        .input("weights", FLOATING, OPTIONAL, "what each class counts, [C]")
        .output("output", FLOATING, "one number, or one for each label without reduction")
        .output("log_prob", FLOATING, "log of the softmax of the scores")
        .attribute(Reduction.over("examples"))
        .attribute(Attribute.optional("ignore_index", Form.INTEGER, "label that counts nothing"))
        .formula(
            "<output> = -\\frac{1}{N} \\sum_i \\log \\frac{e^{<scores>_{i y_i}}}{\\sum_j"
                + " e^{<scores>_{ij}}}, \\quad y = <labels>")
        .derivative(
            "scores",
            "\\frac{1}{N} \\left(p_{ij} - [j = y_i]\\right), \\quad p ="
                + " \\mathrm{softmax}(<scores>)")
        .derivative("labels", "-\\frac{1}{N} \\log p_{ij} \\quad \\text{(of a distribution)}")
        .derivative(
            "weights",
            "\\frac{1}{\\sum_i w_{y_i}} \\sum_{i : y_i = j} \\left(\\ell_i - <output>\\right),"
                + " \\quad w = <weights>")
        .onnx("SoftmaxCrossEntropyLoss", 13)
        .pytorch("F.cross_entropy(<scores>, <labels>, reduction=\"<reduction>\")")
        .synonyms("cross entropy", "nll", "log loss", "softmax loss", "classification", "logits");
  }

  private static Example published() {
    return example()
        .given(
            "scores",
            "[[0.5488135, 0.71518934, 0.60276335, 0.5448832, 0.4236548],"
                + " [0.6458941, 0.4375872, 0.891773, 0.96366274, 0.3834415],"
                + " [0.79172504, 0.5288949, 0.56804454, 0.92559665, 0.07103606]]");
  }

  private static List<Value> lower(Emitter e, Arguments in) {
    Value scores = in.value("scores");
    Value labels = in.value("labels");
    Labels.examples(scores);
    Value loss = labels.isFloating() ? soft(e, in, scores, labels) : hard(e, in, scores, labels);
    return List.of(loss, e.logSoftmax(scores, Labels.CLASSES));
  }

  /** Labels are a distribution over the classes. */
  private static Value soft(Emitter e, Arguments in, Value scores, Value labels) {
    if (!labels.shape().equals(scores.shape())) {
      throw new KernelException(
          "floating labels are a distribution and need the scores' shape "
              + scores.shape()
              + ", not "
              + labels.shape()
              + "; class numbers are int64, which a Cast node makes them",
          scores,
          labels);
    }
    if (in.has("ignore_index")) {
      throw new OpException("ignore_index", "ignore_index is for labels that are class numbers");
    }
    Value target = weights(in, scores).map(w -> e.mul(labels, column(e, w, scores))).orElse(labels);
    return Reduction.apply(e, in, e.crossEntropy(scores, target, Labels.CLASSES));
  }

  /** Labels are class numbers. */
  private static Value hard(Emitter e, Arguments in, Value scores, Value labels) {
    Labels.checkShape(scores, labels);
    int classes = (int) scores.shape().extent(Labels.CLASSES);
    OptionalLong ignored =
        in.has("ignore_index") ? OptionalLong.of(in.integer("ignore_index")) : OptionalLong.empty();
    Labels.checkKnown(labels, classes, ignored);
    Optional<Value> skipped =
        ignored.isEmpty()
            ? Optional.empty()
            : Optional.of(e.equal(labels, e.number(ignored.getAsLong(), labels)));
    // An ignored label need not be a class; class 0 stands in for it and is not counted.
    Value classOf = skipped.map(s -> e.where(s, e.number(0, labels), labels)).orElse(labels);
    Value target =
        e.oneHot(classOf, new Setting.Classes(classes, Labels.CLASSES, scores.type(), true));
    Value losses = e.crossEntropy(scores, target, Labels.CLASSES);
    Optional<Value> share = share(e, weights(in, scores), classOf, skipped, losses);
    if (share.isEmpty()) {
      return Reduction.apply(e, in, losses);
    }
    Value weighed = e.mul(losses, share.get());
    return Reduction.of(in).equals(Reduction.MEAN)
        ? e.div(e.sumAll(weighed), e.sumAll(share.get()))
        : Reduction.apply(e, in, weighed);
  }

  /** What each label counts, where they do not all count alike. */
  private static Optional<Value> share(
      Emitter e, Optional<Value> weights, Value classOf, Optional<Value> skipped, Value losses) {
    Optional<Value> weight = weights.map(w -> e.gather(w, classOf, 0));
    return skipped
        .map(s -> e.where(s, e.number(0, losses), weight.orElse(e.number(1, losses))))
        .or(() -> weight);
  }

  private static Optional<Value> weights(Arguments in, Value scores) {
    Optional<Value> weights = in.optional("weights");
    Shape expected = Shape.of(scores.shape().extent(Labels.CLASSES));
    weights
        .filter(w -> !w.shape().equals(expected))
        .ifPresent(
            w -> {
              throw new KernelException(
                  "weights must have one number for each class, " + expected + ", not " + w.shape(),
                  w);
            });
    return weights;
  }

  /** Weights [C] as [C, 1, ..], to broadcast along the axis of the classes. */
  private static Value column(Emitter e, Value weights, Value scores) {
    long[] extents = new long[scores.shape().rank() - 1];
    Arrays.fill(extents, 1);
    extents[0] = weights.shape().extent(0);
    return e.reshape(weights, Shape.of(extents));
  }
}
