package gradboard.runtime;

/** An instruction that could not be carried out on the numbers that it met. */
public final class RunException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int instruction;

  /**
   * @param instruction its index in the program
   */
  public RunException(int instruction, String message, Throwable cause) {
    super(message, cause);
    this.instruction = instruction;
  }

  public int instruction() {
    return instruction;
  }
}
