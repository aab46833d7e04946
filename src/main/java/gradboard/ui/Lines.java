package gradboard.ui;

import gradboard.ui.look.Panels;
import javax.swing.BorderFactory;
import javax.swing.JTextArea;

/** Text over as many lines as it takes, to be read and copied. */
final class Lines {
  private Lines() {}

  static JTextArea of(String name, String text) {
    JTextArea lines = Panels.named(new JTextArea(text), name, text);
    lines.setEditable(false);
    lines.setLineWrap(true);
    lines.setWrapStyleWord(true);
    lines.setOpaque(false);
    lines.setBorder(BorderFactory.createEmptyBorder());
    return lines;
  }
}
