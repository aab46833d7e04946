package gradboard.ui.live;

/**
 * How far parameters have been trained since they started, by whatever optimizers and settings.
 *
 * @param steps of training done
 * @param epochs completed
 */
record Trained(long steps, int epochs) {
  static final Trained NONE = new Trained(0, 0);
}
