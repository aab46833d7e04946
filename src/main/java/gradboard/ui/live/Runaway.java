package gradboard.ui.live;

import gradboard.tensor.NumberFormat;
import java.util.Optional;

/**
 * Notices when the loss has become far larger than it was at the start of training: steps that are
 * too large lead away from every minimum, and nothing but smaller ones helps.
 */
final class Runaway {
  /** So many first losses tell what was usual at the start; single batches differ. */
  private static final int START = 10;

  private static final double FAR = 1_000;

  /** Back within so many times the start it is no longer called running away. */
  private static final double NEAR = 10;

  private int seen;
  private double start;
  private boolean away;

  /** Takes the loss of a step; a sentence where it has just run away. */
  Optional<String> add(TrainingNews.LossPoint point) {
    double loss = point.loss();
    boolean leaving = seen > 0 && start > 0 && !away && loss > FAR * start;
    if (leaving) {
      away = true;
      return Optional.of(
          "The loss has grown more than 1000-fold since the start, to "
              + NumberFormat.text(loss)
              + " at step "
              + point.step()
              + ": starting anew with a lower learning rate may help.");
    }
    if (away) {
      away = loss > NEAR * start;
    } else if (seen < START && Double.isFinite(loss)) {
      start = seen == 0 ? loss : Math.max(start, loss);
      seen++;
    }
    return Optional.empty();
  }

  /** Whether the loss is still far from where it began. */
  boolean isAway() {
    return away;
  }
}
