package gradboard.edit;

/** Outputs that wires name by number. */
final class Outputs {
  /** No op has so many outputs, but a file may say so by mistake. */
  private static final int MOST_DIGITS = 9;

  private Outputs() {}

  /** The position that digits name; one that no output has where there are too many of them. */
  static int position(String digits) {
    return digits.length() > MOST_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }
}
