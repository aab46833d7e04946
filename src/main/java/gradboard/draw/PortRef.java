package gradboard.draw;

/**
 * One port of one node.
 *
 * @param node the node's id
 * @param side which side of the card
 * @param index position on that side, from the top
 */
public record PortRef(String node, Side side, int index) {
  /** Values enter on the left and leave on the right. */
  public enum Side {
    INPUT,
    OUTPUT
  }

  public static PortRef input(String node, int index) {
    return new PortRef(node, Side.INPUT, index);
  }

  public static PortRef output(String node, int index) {
    return new PortRef(node, Side.OUTPUT, index);
  }
}
