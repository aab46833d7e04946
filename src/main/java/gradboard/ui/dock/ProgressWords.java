package gradboard.ui.dock;

import gradboard.ui.live.Progress;

/** How far training has come, and how long the rest will take, in words. */
final class ProgressWords {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;

  private ProgressWords() {}

  static String of(Progress progress) {
    String epochs = "Epoch " + progress.epoch() + " of " + progress.epochs();
    return progress.secondsLeft().isEmpty()
        ? epochs
        : epochs + ", " + time(progress.secondsLeft().getAsLong()) + " left";
  }

  private static String time(long seconds) {
    if (seconds < MINUTE) {
      return seconds + " s";
    }
    return seconds < HOUR
        ? seconds / MINUTE + " min " + seconds % MINUTE + " s"
        : seconds / HOUR + " h " + seconds % HOUR / MINUTE + " min";
  }
}
