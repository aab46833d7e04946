package gradboard.kernel;

import gradboard.tensor.Tensor;

/**
 * A value that lives longer than one run of a program: a parameter, a running statistic, an
 * optimizer's moment. Programs of other batch sizes and modes share it by its address.
 *
 * @param address where it belongs: {@code dense1/W}, or {@code dense1/W:m} for a moment of it
 * @param role who may change it
 * @param value its value before the run
 * @param initial what it holds before the first run
 */
public record Slot(String address, Role role, Value value, Filling initial) {

  /** What a slot is for. */
  public enum Role {
    /** Trained: a gradient is taken for it. */
    PARAMETER,
    /** Kept by the graph itself, such as a running mean. */
    STATE,
    /** Kept by the optimizer. */
    OPTIMIZER
  }

  /** Stands between a parameter's address, in which it cannot occur, and the name of its moment. */
  private static final char MOMENT = ':';

  /**
   * The address of what an optimizer keeps of a parameter.
   *
   * @param name what the optimizer calls it
   */
  public static String moment(String parameter, String name) {
    return parameter + MOMENT + name;
  }

  /** Whether an address is that of a parameter's moment. */
  public static boolean isMoment(String address) {
    return address.indexOf(MOMENT) >= 0;
  }

  /** The parameter that a moment is of; of anything else its own address. */
  public static String owner(String address) {
    return isMoment(address) ? address.substring(0, address.indexOf(MOMENT)) : address;
  }

  /** Makes the first contents of a slot, the same for the same seed. */
  public interface Filling {
    Tensor fill(long seed);
  }
}
