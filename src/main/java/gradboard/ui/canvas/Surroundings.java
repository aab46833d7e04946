package gradboard.ui.canvas;

import gradboard.graph.Subgraph;
import gradboard.op.Op;
import java.awt.Point;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What the canvas asks of the window around it. */
public interface Surroundings {
  /**
   * A search for an op to add.
   *
   * @param fits which ops are offered
   * @param chosen takes the op that was picked
   */
  record Search(Predicate<Op> fits, Consumer<Op> chosen) {}

  /** Opens the search at a point of the control; what is chosen is added there. */
  void search(Point at, Search search);

  /** Opens the menu of actions at a point of the control. */
  void menu(Point at);

  /** A sentence on what is under way, empty when there is nothing to say. */
  void hint(String sentence);

  /** The definitions that an op from elsewhere brings along, by name. */
  Map<String, Subgraph> definitions(Op op);
}
