package gradboard.ui;

import gradboard.ui.look.Panels;
import java.awt.BorderLayout;
import java.awt.Component;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;

/** Asks once what is to become of all changes that are not saved. */
final class UnsavedQuestion {
  private static final int ROWS = 6;

  /** What the person wants. */
  enum Answer {
    SAVE,
    DISCARD,
    CANCEL
  }

  private UnsavedQuestion() {}

  /**
   * Asks.
   *
   * @param titles of the documents that have changes, at least one
   */
  static Answer ask(Component over, List<String> titles) {
    boolean one = titles.size() == 1;
    Object message =
        one ? "\"" + titles.get(0) + "\" has changes that are not saved." : list(titles);
    String[] answers = {one ? "Save" : "Save all", "Don't save", "Cancel"};
    int answer =
        JOptionPane.showOptionDialog(
            over,
            message,
            "Unsaved changes",
            JOptionPane.DEFAULT_OPTION,
            JOptionPane.WARNING_MESSAGE,
            null,
            answers,
            answers[0]);
    return switch (answer) {
      case 0 -> Answer.SAVE;
      case 1 -> Answer.DISCARD;
      default -> Answer.CANCEL;
    };
  }

  private static JPanel list(List<String> titles) {
    JPanel panel = new JPanel(new BorderLayout(0, Panels.GAP));
    panel.add(
        new JLabel(titles.size() + " graphs have changes that are not saved:"), BorderLayout.NORTH);
    JList<String> list =
        Panels.named(
            new JList<>(titles.stream().map(Panels::plain).toArray(String[]::new)),
            "unsaved",
            "Unsaved graphs");
    list.setVisibleRowCount(Math.min(ROWS, titles.size()));
    panel.add(new JScrollPane(list), BorderLayout.CENTER);
    return panel;
  }
}
