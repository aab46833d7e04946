package gradboard.ui;

import java.awt.Component;
import java.awt.Frame;
import java.awt.Rectangle;
import java.awt.Window;
import java.util.Arrays;
import javax.swing.JComponent;
import javax.swing.JDialog;

/** A window beside the graph that tells of the program; Escape closes it. */
final class HelpDialog extends JDialog {

  private HelpDialog(Frame owner, String name, String title, JComponent content) {
    super(owner, title, false);
    setName(name);
    setContentPane(content);
    Dialogs.closeByEscape(this);
    pack();
    setLocationRelativeTo(owner);
  }

  /**
   * Opens one, in the place of one of that name that is open.
   *
   * @param first what is to have the keys
   */
  static void open(Frame owner, String name, String title, JComponent content, Component first) {
    HelpDialog dialog = new HelpDialog(owner, name, title, content);
    Arrays.stream(owner.getOwnedWindows())
        .filter(window -> window != dialog && window.isShowing() && name.equals(window.getName()))
        .forEach(
            (Window before) -> {
              Rectangle place = before.getBounds();
              before.dispose();
              dialog.setBounds(place);
            });
    dialog.setVisible(true);
    first.requestFocusInWindow();
  }
}
