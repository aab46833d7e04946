package gradboard.train;

/**
 * Where training stands within its epochs.
 *
 * @param epoch the one at hand, from 1
 * @param batch its next batch, from 0
 * @param means over its batches so far
 */
record Place(int epoch, int batch, Means means) {
  static final Place START = new Place(1, 0, Means.NONE);

  /** After a batch more. */
  Place plus(int examples, Evaluation figures) {
    return new Place(epoch, batch + 1, means.plus(examples, figures));
  }

  Place nextEpoch() {
    return new Place(epoch + 1, 0, Means.NONE);
  }
}
