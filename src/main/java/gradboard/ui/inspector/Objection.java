package gradboard.ui.inspector;

import gradboard.ui.look.Look;
import gradboard.ui.look.Panels;
import java.util.Optional;
import javax.swing.JLabel;
import javax.swing.JTextField;

/** The line below a field that says what is wrong with what stands in it; not there otherwise. */
final class Objection extends JLabel {
  Objection() {
    setForeground(Look.theme().states().problemText());
    putClientProperty("FlatLaf.styleClass", "small");
    setVisible(false);
  }

  /** Says it, and marks the field; or takes both back. */
  void show(JTextField field, Optional<String> trouble) {
    field.putClientProperty("JComponent.outline", trouble.map(why -> "error").orElse(null));
    setText(trouble.orElse(""));
    setToolTipText(trouble.map(Panels::tip).orElse(null));
    setVisible(trouble.isPresent());
    revalidate();
  }
}
