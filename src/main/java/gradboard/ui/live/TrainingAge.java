package gradboard.ui.live;

/**
 * How far parameters have been trained since they started, by whatever optimizers and settings.
 *
 * @param steps of training done
 * @param epochs completed
 */
record TrainingAge(long steps, int epochs) {
  static final TrainingAge NONE = new TrainingAge(0, 0);
}
