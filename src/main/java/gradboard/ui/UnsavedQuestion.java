package gradboard.ui;

import gradboard.ui.look.Panels;
import java.awt.BorderLayout;
import java.awt.Component;
import java.util.List;
import java.util.Optional;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;

/** Asks once what is to become of all that is not saved: changes of graphs, and weights. */
final class UnsavedQuestion {
  private static final int ROWS = 6;
  private static final String WEIGHTS =
      "Its parameters were trained, or changed by hand. Save keeps their numbers in ";

  /** What the person wants. */
  enum Answer {
    SAVE,
    DISCARD,
    CANCEL
  }

  /**
   * What would be lost of a document, at least one of the two.
   *
   * @param weights the file that would take its parameters' numbers, where those are not saved
   */
  record Loss(String title, boolean changes, Optional<String> weights) {
    private String what() {
      return weights.isEmpty() ? "changes" : changes ? "changes and weights" : "weights";
    }

    private String sentences() {
      return "\""
          + title
          + "\" has "
          + what()
          + " that are not saved."
          + weights.map(name -> "\n" + WEIGHTS + name + ", beside the graph.").orElse("");
    }
  }

  private UnsavedQuestion() {}

  /**
   * Asks.
   *
   * @param losses of the documents that would lose something, at least one
   */
  static Answer ask(Component over, List<Loss> losses) {
    boolean one = losses.size() == 1;
    Object message = one ? losses.get(0).sentences() : list(losses);
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

  private static JPanel list(List<Loss> losses) {
    boolean weights = losses.stream().anyMatch(loss -> loss.weights.isPresent());
    JPanel panel = new JPanel(new BorderLayout(0, Panels.GAP));
    panel.add(
        new JLabel(
            losses.size()
                + " graphs have changes "
                + (weights ? "or weights " : "")
                + "that are not saved:"),
        BorderLayout.NORTH);
    String[] rows =
        losses.stream()
            .map(loss -> weights ? loss.title + ": " + loss.what() : loss.title)
            .map(Panels::plain)
            .toArray(String[]::new);
    JList<String> list = Panels.named(new JList<>(rows), "unsaved", "Unsaved graphs");
    list.setVisibleRowCount(Math.min(ROWS, rows.length));
    panel.add(new JScrollPane(list), BorderLayout.CENTER);
    return panel;
  }
}
