package gradboard.kernel;

import java.util.List;

/**
 * Operands that a kernel cannot take. {@code compile} turns it into a problem that names the node
 * and the ports that the values came in by.
 */
public final class KernelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Value> values;

  /**
   * @param values the operands at fault, the most guilty last
   */
  public KernelException(String message, List<Value> values) {
    super(message);
    this.values = List.copyOf(values);
  }

  public KernelException(String message, Value... values) {
    this(message, List.of(values));
  }

  public List<Value> values() {
    return values;
  }
}
