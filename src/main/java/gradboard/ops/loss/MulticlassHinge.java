package gradboard.ops.loss;

import static gradboard.op.Example.example;
import static gradboard.op.Latex.cases;
import static gradboard.op.Port.Accepts.FLOATING;
import static gradboard.op.Port.Accepts.INTEGER;

import com.google.auto.service.AutoService;
import gradboard.kernel.Emitter;
import gradboard.kernel.KernelException;
import gradboard.kernel.Setting;
import gradboard.kernel.Value;
import gradboard.op.Arguments;
import gradboard.op.Attribute;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import gradboard.tensor.DType;
import java.util.List;
import java.util.OptionalLong;

/**
 * The multiclass support vector machine's loss: each wrong class costs what its score lacks to stay
 * {@code margin} below the right one's, Σ_{j≠y} max(0, s_j − s_y + margin), averaged over the
 * batch. Weston and Watkins, "Support vector machines for multi-class pattern recognition", ESANN
 * 1999. A wrong class exactly at the margin has no gradient.
 */
@AutoService(OpProvider.class)
public final class MulticlassHinge implements OpProvider {

  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("MulticlassHinge", Category.LOSS)
            .summary("SVM loss: the right class should win by a margin, averaged over the batch")
            .input("scores", FLOATING, "scores [N, C] of N examples in C classes")
            .input("labels", INTEGER, "right class of each example, [N], from 0")
            .output("loss", FLOATING, "one number, or [N] without reduction")
            .attribute(Attribute.number("margin", 1, "lead that the right class should have"))
            .attribute(Reduction.over("examples"))
            .formula(
                "<loss> = \\frac{1}{N} \\sum_i \\sum_{j \\ne y_i} \\max\\left(0, <scores>_{ij} -"
                    + " <scores>_{i y_i} + <margin>\\right), \\quad y = <labels>")
            .derivative(
                "scores",
                "\\frac{1}{N} "
                    + cases(
                        "[m_{ij} > 0]", "j \\ne y_i", "-\\sum_{k \\ne y_i} [m_{ik} > 0]", "j = y_i")
                    + ", \\quad m_{ij} = <scores>_{ij} - <scores>_{i y_i} + <margin>")
            // CS231n, linear classification: "Multiclass SVM", and the three that an SVM is
            // indifferent to.
            .example(
                example()
                    .given("scores", "[[13, -7, 11]]")
                    .given("labels", "[0]", DType.INT64)
                    .with("margin", "10")
                    .gives("loss", "8"))
            .example(
                example()
                    .given("scores", "[[10, -2, 3], [10, -100, -100], [10, 9, 9]]")
                    .given("labels", "[0, 0, 0]", DType.INT64)
                    .with("reduction", "\"none\"")
                    .gives("loss", "[0, 0, 0]"))
            .example(
                example()
                    .given("scores", "[[-2.85, 0.86, 0.28]]")
                    .given("labels", "[2]", DType.INT64)
                    .gives("loss", "1.58"))
            .noOnnx("ONNX has no such loss; written as its elementwise operations")
            .noPytorch(
                "multi_margin_loss also divides by the number of classes, so an export multiplies"
                    + " by it")
            .synonyms("svm", "hinge", "max margin", "multi margin", "support vector machine")
            .lower(MulticlassHinge::lower));
  }

  private static Value lower(Emitter e, Arguments in) {
    Value scores = in.value("scores");
    Value labels = in.value("labels");
    if (scores.shape().rank() != 2) {
      throw new KernelException(
          "scores must be [examples, classes], not " + scores.shape(), scores);
    }
    Labels.checkShape(scores, labels);
    int classes = (int) scores.shape().extent(Labels.CLASSES);
    Labels.checkKnown(labels, classes, OptionalLong.empty());
    Value right = e.oneHot(labels, new Setting.Classes(classes, Labels.CLASSES, DType.BOOL, true));
    Setting.Axes acrossClasses = new Setting.Axes(List.of(Labels.CLASSES), true);
    Value rightScore = e.sum(e.mask(scores, right), acrossClasses);
    Value excess = e.relu(e.shift(e.sub(scores, rightScore), in.number("margin")));
    Value wrong = e.where(right, e.number(0, excess), excess);
    return Reduction.apply(e, in, e.sum(wrong, new Setting.Axes(List.of(Labels.CLASSES), false)));
  }
}
