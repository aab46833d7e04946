package gradboard.ui.canvas;

import gradboard.edit.Fixes;
import gradboard.graph.Subgraph;
import gradboard.op.Op;
import java.awt.Point;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What the canvas asks of the window around it. */
public interface Surroundings {
  /**
   * A search for an op to add.
   *
   * @param prompt what the empty field says
   * @param fits which ops are offered
   * @param chosen takes the op that was picked
   */
  record Search(String prompt, Predicate<Op> fits, Consumer<Op> chosen) {}

  /** Opens the search at a point of the control; what is chosen is added there. */
  void search(Point at, Search search);

  /** Opens the menu of actions at a point of the control. */
  void menu(Point at);

  /** Asks for another title or text for the selected frame or note. */
  void retitle();

  /**
   * Offers ways to mend what does not fit, at a point of the control.
   *
   * @param reason what does not fit
   */
  void mend(Point at, String reason, List<Fixes.Fix> fixes);

  /** A sentence on what is under way, empty when there is nothing to say. */
  void hint(String sentence);

  /** The definitions that an op from elsewhere brings along, by name. */
  Map<String, Subgraph> definitions(Op op);
}
