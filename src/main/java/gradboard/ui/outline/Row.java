package gradboard.ui.outline;

/** A line of the outline. */
sealed interface Row {

  /** Id of the node that it is about. */
  String node();

  /** A node; below it lie its inputs and attributes. */
  record OfNode(String node) implements Row {}

  /**
   * A place for a wire.
   *
   * @param index among the wires of a port that takes several
   */
  record OfInput(String node, String port, int index) implements Row {}

  record OfAttribute(String node, String name) implements Row {}
}
