package gradboard.ui;

import gradboard.edit.Document;
import gradboard.edit.recovery.Autosave;
import gradboard.edit.recovery.Leftover;
import gradboard.edit.recovery.Leftovers;
import gradboard.io.Reading;
import gradboard.ui.look.Panels;
import java.awt.BorderLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;

/** Offers what an earlier run of the program left unsaved. */
final class Recovery {
  private static final int ROWS = 6;
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withZone(ZoneId.systemDefault());

  private final EditorFrame frame;
  private final GraphLoader loader;
  private final Autosave autosave;
  private final Path root;

  /**
   * @param root where programs keep their unsaved edits
   */
  Recovery(EditorFrame frame, GraphLoader loader, Autosave autosave, Path root) {
    this.frame = frame;
    this.loader = loader;
    this.autosave = autosave;
    this.root = root;
  }

  /** Asks, if there is anything, what is to become of it. */
  void offer() {
    GraphLoader.behind(() -> offered(Leftovers.in(root)), this::ask);
  }

  /** What was left, and how it is told of. */
  private record Offered(Leftovers leftovers, List<String> lines) {}

  private static Offered offered(Leftovers leftovers) {
    return new Offered(leftovers, leftovers.all().stream().map(Recovery::line).toList());
  }

  private static String line(Leftover leftover) {
    String line = leftover.title() + ", kept " + WHEN.format(leftover.written());
    return line + leftover.path().map(path -> ", of " + path + newer(leftover, path)).orElse("");
  }

  private static String newer(Leftover leftover, Path path) {
    try {
      boolean later =
          Files.exists(path)
              && Files.getLastModifiedTime(path).toInstant().isAfter(leftover.written());
      return later ? " (that file is newer)" : "";
    } catch (IOException e) {
      return "";
    }
  }

  private void ask(Offered offered) {
    if (offered.lines.isEmpty()) {
      return;
    }
    int answer =
        JOptionPane.showOptionDialog(
            frame,
            message(offered.lines),
            "Unsaved edits",
            JOptionPane.DEFAULT_OPTION,
            JOptionPane.QUESTION_MESSAGE,
            null,
            new String[] {"Recover", "Discard", "Later"},
            "Recover");
    switch (answer) {
      case 0 -> GraphLoader.behind(() -> readings(offered), readings -> open(offered, readings));
      case 1 -> GraphLoader.behind(() -> discarded(offered), done -> frame.tell(done));
      default -> offered.leftovers.close();
    }
  }

  private static JPanel message(List<String> lines) {
    JPanel panel = new JPanel(new BorderLayout(0, Panels.GAP));
    panel.add(new JLabel("Gradboard ended before these edits were saved:"), BorderLayout.NORTH);
    JList<String> list =
        Panels.named(new JList<>(lines.toArray(String[]::new)), "leftovers", "Unsaved edits");
    list.setVisibleRowCount(Math.min(ROWS, lines.size()));
    panel.add(new JScrollPane(list), BorderLayout.CENTER);
    return panel;
  }

  private static String discarded(Offered offered) {
    offered.leftovers.discard();
    return "The unsaved edits were discarded.";
  }

  private record Read(Leftover leftover, Reading reading) {}

  private List<Read> readings(Offered offered) {
    List<Read> readings = new ArrayList<>();
    for (Leftover leftover : offered.leftovers.all()) {
      readings.add(new Read(leftover, loader.read(leftover.file())));
    }
    return readings;
  }

  private void open(Offered offered, List<Read> readings) {
    List<Leftover> recovered = new ArrayList<>();
    for (Read read : readings) {
      if (read.reading.file().isEmpty()) {
        // Kept, so that a later version, or a person, may read it.
        frame.tell(GraphLoader.sentences(read.leftover.file().toString(), read.reading.problems()));
        continue;
      }
      Document document =
          Document.unsaved(read.reading.file().get(), read.leftover.path(), loader.vocabulary());
      OpenDocument open = frame.documents().show(document, read.reading.problems());
      frame.documents().all().stream()
          .filter(other -> other != open && other.path().isPresent())
          .filter(other -> other.path().equals(open.path()) && !other.isUnsaved())
          .forEach(frame::drop);
      recovered.add(read.leftover);
      frame.tell("Recovered unsaved edits of " + document.title() + ". Save them to keep them.");
    }
    GraphLoader.behind(
        () -> {
          // What cannot be kept anew, on a full disk, stays where it was.
          offered.leftovers.discard(autosave.now() ? recovered : List.of());
          return recovered.size();
        },
        count -> frame.toFront());
  }
}
