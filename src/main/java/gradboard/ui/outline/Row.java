package gradboard.ui.outline;

import gradboard.edit.SheetItem;

/** A line of the outline. */
sealed interface Row {

  /** A line about a node. */
  sealed interface AboutNode extends Row {
    String node();
  }

  /** A node; below it lie its inputs, its attributes, and its outputs where it has several. */
  record OfNode(String node) implements AboutNode {}

  /**
   * A place for a wire.
   *
   * @param index among the wires of a port that takes several
   */
  record OfInput(String node, String port, int index) implements AboutNode {}

  record OfAttribute(String node, String name) implements AboutNode {}

  /**
   * One of several outputs.
   *
   * @param index its position among them
   */
  record OfOutput(String node, int index) implements AboutNode {}

  /** A frame or a note. */
  record OfItem(SheetItem item) implements Row {}
}
