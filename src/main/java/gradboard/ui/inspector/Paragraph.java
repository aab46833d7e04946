package gradboard.ui.inspector;

import javax.swing.BorderFactory;
import javax.swing.JTextArea;

/** Text over as many lines as it takes. */
final class Paragraph extends JTextArea {
  Paragraph(String text) {
    super(text);
    setEditable(false);
    setFocusable(false);
    setLineWrap(true);
    setWrapStyleWord(true);
    setOpaque(false);
  }

  /** Text lies where labels do; each look gives its fields an edge. */
  @Override
  public void updateUI() {
    super.updateUI();
    setBorder(BorderFactory.createEmptyBorder());
  }
}
