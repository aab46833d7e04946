package gradboard.ops.loss;

import gradboard.kernel.KernelException;
import gradboard.kernel.Value;
import gradboard.op.OpException;
import gradboard.tensor.Shape;
import java.util.Arrays;
import java.util.OptionalLong;

/** Checks of class numbers that come with scores [N, C, d…], the classes along axis 1. */
final class Labels {
  static final int CLASSES = 1;

  private Labels() {}

  /**
   * Labels have one number for each example and place: the scores' shape without the classes.
   *
   * @throws KernelException where they have not
   */
  static void checkShape(Value scores, Value labels) {
    Shape expected = examples(scores);
    if (!labels.type().isInteger() || !labels.shape().equals(expected)) {
      throw new KernelException(
          "scores "
              + scores.shape()
              + " need class numbers (int64) of shape "
              + expected
              + ", not "
              + labels.type()
              + labels.shape(),
          scores,
          labels);
    }
  }

  /** The scores' shape without the axis of the classes. */
  static Shape examples(Value scores) {
    long[] extents = scores.shape().extents();
    if (extents.length <= CLASSES) {
      throw new KernelException(
          "scores must be [examples, classes], not " + scores.shape(), scores);
    }
    long[] rest = new long[extents.length - 1];
    Arrays.setAll(rest, axis -> extents[axis < CLASSES ? axis : axis + 1]);
    return Shape.of(rest);
  }

  /**
   * Labels that are known when compiling must name a class.
   *
   * @param ignored a label that may be anything
   */
  static void checkKnown(Value labels, long classes, OptionalLong ignored) {
    labels
        .known()
        .ifPresent(
            known -> {
              for (long label : known.longs()) {
                boolean skipped = ignored.isPresent() && ignored.getAsLong() == label;
                if (!skipped && (label < 0 || label >= classes)) {
                  throw new OpException(
                      "labels",
                      "label "
                          + label
                          + " is no class; the scores have classes 0 to "
                          + (classes - 1));
                }
              }
            });
  }
}
