package gradboard.op;

/**
 * Something that an op cannot take, told by the op itself; {@code compile} adds the node.
 *
 * @see gradboard.kernel.KernelException
 */
public final class OpException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String part;

  /**
   * @param part name of the port or attribute at fault
   * @param message a sentence that says what is wrong and how to mend it
   */
  public OpException(String part, String message) {
    super(message);
    this.part = part;
  }

  public String part() {
    return part;
  }
}
