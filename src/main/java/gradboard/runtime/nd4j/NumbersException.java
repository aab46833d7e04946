package gradboard.runtime.nd4j;

/** Numbers that a call cannot work with, told to the learner; any other exception is a mistake. */
final class NumbersException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message a sentence that says which number, and what would do
   */
  NumbersException(String message) {
    super(message);
  }
}
