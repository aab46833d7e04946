package gradboard.ui.dock;

import gradboard.ui.look.Panels;
import java.awt.BorderLayout;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import javax.swing.JPanel;
import javax.swing.JTextArea;

/** What happened, one sentence a line. */
final class LogView extends JPanel {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final int MOST = 200_000;

  private final JTextArea text = Panels.named(new JTextArea(), "log", "Log");

  LogView() {
    super(new BorderLayout());
    text.setEditable(false);
    text.putClientProperty("FlatLaf.style", "background: $Panel.background");
    text.setLineWrap(true);
    text.setWrapStyleWord(true);
    text.setBorder(Panels.padding());
    add(Panels.scrolling(text), BorderLayout.CENTER);
  }

  void add(String sentence) {
    text.append(LocalTime.now().format(CLOCK) + "  " + sentence + "\n");
    if (text.getDocument().getLength() > MOST) {
      text.replaceRange("", 0, MOST / 2);
    }
    text.setCaretPosition(text.getDocument().getLength());
  }
}
