package gradboard.ui.inspector;

import gradboard.edit.Change;
import gradboard.edit.SetNumber;
import gradboard.tensor.Tensor;
import gradboard.ui.live.Editor;
import java.util.Optional;

/**
 * Who takes the numbers that a person writes in place of those that are shown, and shows at once
 * what comes of them.
 */
final class Written {
  private Written() {}

  /**
   * The document, where its numbers are not worked out from others.
   *
   * @param value {@code id} of a node in view, or {@code id/port} of a parameter that it owns
   */
  static Optional<NumberEditing.Taker> by(Editor editor, String value, TensorView view) {
    return view.tensor()
        .filter(shown -> isPossible(editor) && shown.size() > 0)
        .filter(shown -> change(editor, value, shown, 0, shown.at(0)).isPresent())
        .map(
            any ->
                (position, number) ->
                    view.tensor()
                        .filter(shown -> isPossible(editor))
                        .flatMap(shown -> change(editor, value, shown, position, number))
                        .ifPresent(
                            change -> {
                              editor.document().apply(change);
                              editor.document().endGesture();
                            }));
  }

  /** What training works at is left to it; a run is soon over, and another follows it. */
  private static boolean isPossible(Editor editor) {
    return editor.activity() != Editor.Activity.TRAINING;
  }

  private static Optional<Change> change(
      Editor editor, String value, Tensor shown, int position, double number) {
    return SetNumber.of(editor.document().view(), value, shown, position, number);
  }
}
