package gradboard.ui.look;

import javax.swing.BorderFactory;
import javax.swing.JTextArea;

/** Text over as many lines as it takes. */
public final class Paragraph extends JTextArea {
  public Paragraph(String text) {
    super(text);
    setEditable(false);
    setFocusable(false);
    setLineWrap(true);
    setWrapStyleWord(true);
    setOpaque(false);
  }

  /** The same to be read and copied by keys as well. */
  public static Paragraph toBeCopied(String text) {
    Paragraph lines = new Paragraph(text);
    lines.setFocusable(true);
    return lines;
  }

  /** Text lies where labels do; each look gives its fields an edge. */
  @Override
  public void updateUI() {
    super.updateUI();
    setBorder(BorderFactory.createEmptyBorder());
  }
}
