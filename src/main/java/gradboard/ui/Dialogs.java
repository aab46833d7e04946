package gradboard.ui;

import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.KeyStroke;
import javax.swing.WindowConstants;

/** What dialogs have in common that stand beside the graph and wait for no answer. */
final class Dialogs {
  private Dialogs() {}

  /** Has a dialog closed by Escape, and nothing of it kept. */
  static void closeByEscape(JDialog dialog) {
    dialog
        .getRootPane()
        .registerKeyboardAction(
            event -> dialog.dispose(),
            KeyStroke.getKeyStroke("ESCAPE"),
            JComponent.WHEN_IN_FOCUSED_WINDOW);
    dialog.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
  }
}
