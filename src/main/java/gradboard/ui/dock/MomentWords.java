package gradboard.ui.dock;

import gradboard.trace.Pass;
import gradboard.ui.live.Editor;

/** What happens at a moment of a pass, in words. */
final class MomentWords {
  private MomentWords() {}

  /** Without a full stop, so that a number can follow. */
  static String of(Editor editor, Pass.Moment moment) {
    String node = moment.node();
    if (!moment.isForward()) {
      return node + " receives its gradient";
    }
    // What reads nothing has its value, or draws it.
    boolean source =
        editor.document().node(node).filter(found -> found.inputs().isEmpty()).isPresent();
    return node + (source ? " gives its value" : " works out its value");
  }
}
