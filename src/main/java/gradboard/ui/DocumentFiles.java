package gradboard.ui;

import gradboard.edit.Document;
import gradboard.edit.History;
import gradboard.edit.PasteFile;
import gradboard.edit.Vocabulary;
import gradboard.format.DiskRefusal;
import gradboard.graph.Problem;
import gradboard.io.GraphFile;
import gradboard.io.GraphWriter;
import gradboard.io.Reading;
import gradboard.op.OpCatalog;
import gradboard.ui.action.ShippedGraph;
import gradboard.ui.action.Workbench;
import gradboard.ui.live.Editor;
import gradboard.ui.live.Threads;
import gradboard.ui.look.Look;
import gradboard.ui.settings.Memory;
import java.awt.Component;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.filechooser.FileNameExtensionFilter;

/** Opens and saves documents for a window, and the weights beside them, on a worker. */
final class DocumentFiles implements Workbench.Files {
  private static final String ENDING = ".json";
  private static final String WEIGHTS_ENDING = ".safetensors";
  private static final Logger LOG = Logger.getLogger(DocumentFiles.class.getName());

  /**
   * One after the other, so that of two saves of a document the later one is the one that stays.
   */
  private static final Executor SAVER = Threads.single("save");

  private final EditorFrame frame;
  private final Memory memory;
  private final DiskStates disk;
  private final OpCatalog catalog;
  private final Vocabulary vocabulary;
  private final GraphWriter writer;
  private final Closing closing;
  private final Set<Path> opening = ConcurrentHashMap.newKeySet();

  DocumentFiles(EditorFrame frame, OpCatalog catalog, Memory memory, DiskStates disk) {
    this.frame = frame;
    this.disk = disk;
    this.memory = memory;
    this.catalog = catalog;
    vocabulary = new Vocabulary(catalog);
    writer = new GraphWriter(catalog);
    closing = new Closing(frame, this);
  }

  private GraphLoader loader() {
    return new GraphLoader(catalog, Look.canvas().fonts());
  }

  @Override
  public void startNew() {
    frame.documents().show(new Document(GraphFile.EMPTY, Optional.empty(), vocabulary), List.of());
  }

  @Override
  public void choose() {
    JFileChooser chooser = chooser();
    chooser.setMultiSelectionEnabled(true);
    if (chooser.showOpenDialog(frame) == JFileChooser.APPROVE_OPTION) {
      for (File file : chooser.getSelectedFiles()) {
        open(file.toPath());
      }
    }
  }

  private JFileChooser chooser() {
    File folder = frame.editor().folder().toFile();
    JFileChooser chooser = new JFileChooser(folder);
    chooser.setFileFilter(new FileNameExtensionFilter("Graph files (*.json)", "json"));
    return chooser;
  }

  /** What came of a wish to open a file: it is open already, or it was read. */
  private record Found(Optional<OpenDocument> open, Optional<Reading> reading) {}

  @Override
  public void open(Path file) {
    Path path = file.toAbsolutePath().normalize();
    if (!opening.add(path)) {
      return;
    }
    GraphLoader loader = loader();
    List<OpenDocument> documents = frame.documents().all();
    // Not before it has its tab, or it might get a second one.
    Runnable ended = () -> opening.remove(path);
    frame
        .undertakings()
        .read(
            opening(name(path)),
            () -> found(documents, path, loader),
            found -> {
              found.open().ifPresent(frame.documents()::bringToFront);
              found
                  .reading()
                  .ifPresent(
                      reading ->
                          take(
                              reading,
                              name(path),
                              graph -> new Document(graph, Optional.of(path), vocabulary)));
            },
            ended);
  }

  private static String opening(String name) {
    return "Opening " + name;
  }

  private static Found found(List<OpenDocument> documents, Path path, GraphLoader loader) {
    Optional<OpenDocument> open =
        documents.stream().filter(document -> isIn(document, path)).findFirst();
    return new Found(open, open.isPresent() ? Optional.empty() : Optional.of(loader.read(path)));
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  /** Whether a document lies in a file, perhaps under another name of it. */
  private static boolean isIn(OpenDocument document, Path file) {
    try {
      return document.path().isPresent() && Files.isSameFile(document.path().get(), file);
    } catch (IOException e) {
      // One of them is no longer there, so they are not the same.
      return false;
    }
  }

  @Override
  public List<Path> recent() {
    return memory.recentFiles();
  }

  @Override
  public List<ShippedGraph> examples() {
    return ShippedGraphs.all();
  }

  @Override
  public void openExample(String name) {
    GraphLoader loader = loader();
    read(
        () -> loader.example(name), name, file -> new Document(file, Optional.empty(), vocabulary));
  }

  @Override
  public void openText(String text) {
    GraphLoader loader = loader();
    read(
        () -> loader.read(text, Optional.empty()),
        "the text",
        file -> Document.unsaved(file, Optional.empty(), vocabulary));
  }

  @Override
  public void pasteIntoBlank(String text) {
    OpenDocument blank = frame.documents().front();
    GraphLoader loader = loader();
    frame
        .undertakings()
        .read(
            "Pasting",
            () -> loader.read(text, Optional.empty()),
            reading -> {
              if (reading.file().isPresent() && isOpen(blank) && blank.isBlank()) {
                paste(reading.file().get(), reading.problems(), blank);
              } else {
                // Something was drawn meanwhile, or its tab was closed.
                take(
                    reading,
                    "the text",
                    file -> Document.unsaved(file, Optional.empty(), vocabulary));
              }
            });
  }

  private boolean isOpen(OpenDocument document) {
    return frame.documents().all().contains(document);
  }

  private static void paste(GraphFile file, List<Problem> problems, OpenDocument blank) {
    blank.document().apply(new PasteFile(file));
    blank.canvas().frameBeginning();
    blank.runIfTrained();
    blank.editor().say("Pasted " + blank.document().title() + ".");
    problems.forEach(problem -> blank.editor().say(problem.toString()));
  }

  private void read(Supplier<Reading> work, String name, Function<GraphFile, Document> document) {
    frame.undertakings().read(opening(name), work, reading -> take(reading, name, document));
  }

  private void take(Reading reading, String name, Function<GraphFile, Document> document) {
    if (reading.file().isEmpty()) {
      JOptionPane.showMessageDialog(
          frame,
          GraphLoader.sentences(name, reading.problems()),
          "The file cannot be opened",
          JOptionPane.ERROR_MESSAGE);
      return;
    }
    Document read = document.apply(reading.file().get());
    read.path().ifPresent(memory::addRecentFile);
    frame.documents().show(read, reading.problems());
    frame.editor().say("Opened " + name + ".");
  }

  @Override
  public void save() {
    save(frame.documents().front(), () -> {});
  }

  /**
   * Saves a document where it lies, or where the person wants it.
   *
   * @param then run once it is saved
   */
  void save(OpenDocument document, Runnable then) {
    document
        .path()
        .ifPresentOrElse(
            path -> write(document.document(), path, false, then), () -> saveAs(document, then));
  }

  @Override
  public void saveAs() {
    saveAs(frame.documents().front(), () -> {});
  }

  /** As {@link #save(OpenDocument, Runnable)}, where the person wants it. */
  void saveAs(OpenDocument document, Runnable then) {
    frame.documents().bringToFront(document);
    JFileChooser chooser = chooser();
    chooser.setSelectedFile(
        document
            .path()
            .map(Path::toFile)
            .orElseGet(
                () ->
                    new File(
                        chooser.getCurrentDirectory(),
                        FileNames.proposed(document.document()) + ENDING)));
    if (chooser.showSaveDialog(frame) != JFileChooser.APPROVE_OPTION) {
      return;
    }
    Path chosen = chooser.getSelectedFile().toPath();
    Path path = ended(chosen, ENDING);
    boolean itsOwn = isIn(document, path);
    if (!itsOwn && frame.documents().all().stream().anyMatch(other -> isIn(other, path))) {
      sayNotSaved(name(path) + " is open in another tab. Close it there or choose another name.");
    } else if (itsOwn || !Files.exists(path) || mayReplace(frame, path, "Save as")) {
      write(document.document(), path, true, then);
    }
  }

  /** What is chosen to be written, with its ending; a file that is there keeps its name. */
  private static Path ended(Path chosen, String ending) {
    boolean whole =
        name(chosen).toLowerCase(Locale.ROOT).endsWith(ending) || Files.isRegularFile(chosen);
    return whole ? chosen : chosen.resolveSibling(name(chosen) + ending);
  }

  /** Asks whether a file that is there may be overwritten. */
  static boolean mayReplace(Component over, Path path, String title) {
    return mayReplace(over, path.getFileName() + " is there already. Replace it?", title);
  }

  /** Asks a question that is answered by replacing something, or not. */
  static boolean mayReplace(Component over, String question, String title) {
    return JOptionPane.showOptionDialog(
            over,
            question,
            title,
            JOptionPane.DEFAULT_OPTION,
            JOptionPane.WARNING_MESSAGE,
            null,
            new String[] {"Replace", "Cancel"},
            "Cancel")
        == 0;
  }

  /**
   * @param sure whether the file may be replaced though another program has written it since
   */
  private void write(Document document, Path path, boolean sure, Runnable then) {
    GraphFile file = document.file();
    History.Moment moment = document.history().now();
    frame
        .undertakings()
        .write(
            "Saving " + name(path),
            SAVER,
            givenUp ->
                sure || !disk.isChanged(path) ? written(file, path, givenUp) : Written.ELSEWHERE,
            outcome -> {
              if (outcome == Written.ELSEWHERE) {
                if (mayReplace(path)) {
                  write(document, path, true, then);
                }
              } else {
                outcome
                    .failure()
                    .ifPresentOrElse(
                        this::sayNotSaved, () -> saved(document, path, moment, outcome, then));
              }
            });
  }

  private boolean mayReplace(Path path) {
    return mayReplace(
        frame,
        name(path)
            + " was changed by another program since it was opened here. Replace what that wrote?",
        "Save");
  }

  /**
   * What came of writing a file.
   *
   * @param failure why it was not written
   * @param lacking the weights that it names, where they are not beside it
   */
  private record Written(Optional<String> failure, Optional<String> lacking) {
    /** Nothing yet: another program has written the file. */
    static final Written ELSEWHERE = new Written(Optional.empty(), Optional.empty());

    static Written failed(Path path, String reason) {
      return new Written(
          Optional.of(path + " could not be written: " + reason + ". Save it to another place."),
          Optional.empty());
    }
  }

  private Written written(GraphFile file, Path path, BooleanSupplier givenUp) {
    try {
      writer.write(file, path, givenUp);
      disk.see(path);
      return new Written(
          Optional.empty(),
          file.weights().filter(weights -> !Files.exists(path.resolveSibling(weights))));
    } catch (IOException e) {
      return Written.failed(path, DiskRefusal.reason(e));
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException | OutOfMemoryError e) {
      LOG.log(Level.SEVERE, "a graph could not be saved", e);
      return Written.failed(path, "the program failed, and its log says where");
    }
  }

  private void sayNotSaved(String failure) {
    JOptionPane.showMessageDialog(
        frame, failure, "The graph was not saved", JOptionPane.ERROR_MESSAGE);
  }

  private void saved(
      Document document, Path path, History.Moment moment, Written written, Runnable then) {
    document.markSaved(path, moment);
    memory.addRecentFile(path);
    frame.editor().say("Saved " + name(path) + ".");
    written
        .lacking()
        .ifPresent(
            weights ->
                frame
                    .editor()
                    .say(
                        weights
                            + " is not beside "
                            + name(path)
                            + ". Choose File, Save weights to put the numbers there."));
    then.run();
  }

  @Override
  public void saveWeights() {
    JFileChooser chooser = weightsChooser("Save weights");
    Editor editor = frame.editor();
    chooser.setSelectedFile(
        new File(chooser.getCurrentDirectory(), weightsName(editor.document())));
    if (chooser.showSaveDialog(frame) != JFileChooser.APPROVE_OPTION) {
      return;
    }
    Path chosen = chooser.getSelectedFile().toPath();
    Path path = ended(chosen, WEIGHTS_ENDING);
    if (!Files.exists(path) || mayReplace(frame, path, "Save weights")) {
      editor.parameters().save(path);
    }
  }

  /** Where a document's weights are kept unless the person chooses another place. */
  static String weightsName(Document document) {
    return document.file().weights().orElse(FileNames.proposed(document) + WEIGHTS_ENDING);
  }

  @Override
  public void loadWeights() {
    JFileChooser chooser = weightsChooser("Load weights");
    if (chooser.showOpenDialog(frame) == JFileChooser.APPROVE_OPTION) {
      frame.editor().parameters().load(chooser.getSelectedFile().toPath(), this::sayNotLoaded);
    }
  }

  private void sayNotLoaded(String refusal) {
    JOptionPane.showMessageDialog(
        frame, refusal, "No weights were loaded", JOptionPane.ERROR_MESSAGE);
  }

  private JFileChooser weightsChooser(String title) {
    JFileChooser chooser = new JFileChooser(frame.editor().folder().toFile());
    chooser.setDialogTitle(title);
    chooser.setFileFilter(new FileNameExtensionFilter("Weights (*.safetensors)", "safetensors"));
    return chooser;
  }

  @Override
  public void close() {
    closing.close(frame.documents().front());
  }

  /** Closes a tab. */
  void close(OpenDocument document) {
    closing.close(document);
  }

  @Override
  public void quit() {
    closing.quit();
  }
}
