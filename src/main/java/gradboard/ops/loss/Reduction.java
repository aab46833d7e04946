package gradboard.ops.loss;

import gradboard.kernel.Emitter;
import gradboard.kernel.Value;
import gradboard.op.Arguments;
import gradboard.op.Attribute;

/** How a loss makes one number of many: the attribute that losses share. */
final class Reduction {
  static final String MEAN = "mean";
  private static final String NAME = "reduction";
  private static final String SUM = "sum";
  private static final String NONE = "none";

  private Reduction() {}

  /**
   * @param many what there is one loss for, in the plural
   */
  static Attribute over(String many) {
    return Attribute.choice(
        NAME, "mean or sum over all " + many + ", or none of both", MEAN, SUM, NONE);
  }

  static String of(Arguments in) {
    return in.text(NAME);
  }

  /** The losses reduced as the attribute says. */
  static Value apply(Emitter e, Arguments in, Value losses) {
    return switch (of(in)) {
      case MEAN -> e.meanAll(losses);
      case SUM -> e.sumAll(losses);
      default -> losses;
    };
  }
}
