package gradboard.data;

/**
 * One example of a partition.
 *
 * @param index its position in its part, from 0
 */
public record Example(Part part, int index) {

  /** What examples are for. */
  public enum Part {
    TRAINING,
    VALIDATION,
    TEST;

    /** As said to people. */
    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** In words; people count from 1. */
  @Override
  public String toString() {
    return part.label() + " example " + (index + 1);
  }
}
