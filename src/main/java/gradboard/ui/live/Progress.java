package gradboard.ui.live;

/**
 * How far parameters have been trained since they started, by whatever optimizers and settings.
 *
 * @param steps of training done
 * @param epochs completed
 */
record Progress(long steps, int epochs) {
  static final Progress NONE = new Progress(0, 0);
}
