package gradboard.ui;

import gradboard.draw.Arrangement;
import gradboard.edit.Document;
import gradboard.edit.History;
import gradboard.edit.Vocabulary;
import gradboard.graph.Problem;
import gradboard.io.GraphFile;
import gradboard.io.GraphReader;
import gradboard.io.GraphWriter;
import gradboard.io.Reading;
import gradboard.op.OpCatalog;
import gradboard.ui.action.Workbench;
import gradboard.ui.live.Editor;
import gradboard.ui.look.Look;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.SwingUtilities;
import javax.swing.filechooser.FileNameExtensionFilter;

/**
 * Opens and saves documents for a window. The disk is touched on a worker; unsaved changes are
 * asked about first.
 */
final class DocumentFiles implements Workbench.Files {
  private static final String ENDING = ".json";
  private static final String SAVE = "Save";
  private static final String DISCARD = "Don't save";
  private static final String CANCEL = "Cancel";

  private final EditorFrame frame;
  private final Settings settings;
  private final Vocabulary vocabulary;
  private final GraphReader reader;
  private final GraphWriter writer;

  DocumentFiles(EditorFrame frame, OpCatalog catalog, Settings settings) {
    this.frame = frame;
    this.settings = settings;
    vocabulary = new Vocabulary(catalog);
    reader = new GraphReader(catalog);
    writer = new GraphWriter(catalog);
  }

  private Document document() {
    return frame.editor().document();
  }

  @Override
  public void startNew() {
    guarded(
        () -> frame.show(new Document(GraphFile.EMPTY, Optional.empty(), vocabulary), List.of()));
  }

  @Override
  public void choose() {
    JFileChooser chooser = chooser();
    if (chooser.showOpenDialog(frame) == JFileChooser.APPROVE_OPTION) {
      open(chooser.getSelectedFile().toPath());
    }
  }

  private JFileChooser chooser() {
    File folder = frame.editor().folder().toFile();
    JFileChooser chooser = new JFileChooser(folder);
    chooser.setFileFilter(new FileNameExtensionFilter("Graph files (*.json)", "json"));
    return chooser;
  }

  @Override
  public void open(Path file) {
    guarded(() -> read(() -> reader.read(file), Optional.of(file), file.getFileName().toString()));
  }

  @Override
  public void openExample(String name) {
    guarded(
        () -> read(() -> reader.read(ShippedGraphs.text(name).orElse("")), Optional.empty(), name));
  }

  private void read(Supplier<Reading> work, Optional<Path> path, String name) {
    Arrangement arrangement = new Arrangement(vocabulary, Look.canvas().fonts());
    CompletableFuture.supplyAsync(() -> arrangement.arranged(work.get(), Editor.folder(path)))
        .thenAccept(reading -> SwingUtilities.invokeLater(() -> take(reading, path, name)));
  }

  private void take(Reading reading, Optional<Path> path, String name) {
    if (reading.file().isEmpty()) {
      JOptionPane.showMessageDialog(
          frame,
          sentences(name, reading.problems()),
          "The file cannot be opened",
          JOptionPane.ERROR_MESSAGE);
      return;
    }
    path.ifPresent(settings::addRecentFile);
    frame.show(new Document(reading.file().get(), path, vocabulary), reading.problems());
    frame.editor().say("Opened " + name + ".");
  }

  private static String sentences(String name, List<Problem> problems) {
    return problems.stream()
        .map(problem -> name + ": " + problem)
        .collect(Collectors.joining("\n"));
  }

  @Override
  public void save() {
    save(() -> {});
  }

  private void save(Runnable then) {
    document().path().ifPresentOrElse(path -> write(path, then), () -> saveAs(then));
  }

  @Override
  public void saveAs() {
    saveAs(() -> {});
  }

  private void saveAs(Runnable then) {
    JFileChooser chooser = chooser();
    chooser.setSelectedFile(
        document()
            .path()
            .map(Path::toFile)
            .orElse(new File(chooser.getCurrentDirectory(), "graph" + ENDING)));
    if (chooser.showSaveDialog(frame) != JFileChooser.APPROVE_OPTION) {
      return;
    }
    Path chosen = chooser.getSelectedFile().toPath();
    Path path =
        chosen.getFileName().toString().contains(".")
            ? chosen
            : chosen.resolveSibling(chosen.getFileName() + ENDING);
    boolean other = !document().path().equals(Optional.of(path));
    if (!other || !Files.exists(path) || mayReplace(path)) {
      write(path, then);
    }
  }

  private boolean mayReplace(Path path) {
    return JOptionPane.showOptionDialog(
            frame,
            path.getFileName() + " is there already. Replace it?",
            "Save as",
            JOptionPane.DEFAULT_OPTION,
            JOptionPane.WARNING_MESSAGE,
            null,
            new String[] {"Replace", CANCEL},
            CANCEL)
        == 0;
  }

  private void write(Path path, Runnable then) {
    Document document = document();
    GraphFile file = document.file();
    History.Moment moment = document.history().now();
    CompletableFuture.supplyAsync(() -> failure(file, path))
        .thenAccept(
            failure ->
                SwingUtilities.invokeLater(
                    () ->
                        failure.ifPresentOrElse(
                            this::sayNotSaved, () -> saved(document, path, moment, then))));
  }

  private Optional<String> failure(GraphFile file, Path path) {
    try {
      writer.write(file, path);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          path + " could not be written: " + e.getMessage() + ". Save it to another place.");
    }
  }

  private void sayNotSaved(String failure) {
    JOptionPane.showMessageDialog(
        frame, failure, "The graph was not saved", JOptionPane.ERROR_MESSAGE);
  }

  private void saved(Document document, Path path, History.Moment moment, Runnable then) {
    document.markSaved(path, moment);
    settings.addRecentFile(path);
    frame.editor().say("Saved " + path.getFileName() + ".");
    then.run();
  }

  /** Does something that closes the document, after asking where changes would be lost. */
  private void guarded(Runnable act) {
    if (!document().isDirty()) {
      act.run();
      return;
    }
    int answer =
        JOptionPane.showOptionDialog(
            frame,
            "\"" + document().title() + "\" has changes that are not saved.",
            "Unsaved changes",
            JOptionPane.DEFAULT_OPTION,
            JOptionPane.WARNING_MESSAGE,
            null,
            new String[] {SAVE, DISCARD, CANCEL},
            SAVE);
    if (answer == 0) {
      save(act);
    } else if (answer == 1) {
      act.run();
    }
  }

  @Override
  public void quit() {
    guarded(
        () -> {
          frame.remember();
          frame.dispose();
        });
  }
}
