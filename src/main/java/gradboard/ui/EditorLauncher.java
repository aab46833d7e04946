package gradboard.ui;

import gradboard.draw.Palette;
import gradboard.edit.Document;
import gradboard.edit.Vocabulary;
import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.io.GraphFile;
import gradboard.io.GraphReader;
import gradboard.io.Reading;
import gradboard.op.OpCatalog;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.ui.live.Engine;
import gradboard.ui.look.Look;
import gradboard.ui.look.SystemTheme;
import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.swing.SwingUtilities;

/** Opens the window: the one door from the commands to the screen. */
public final class EditorLauncher {
  private static final String STARTED = "started";
  private static final String WELCOME =
      "This is a neuron: it weighs its inputs, adds a bias and squashes the sum; blue numbers are"
          + " values flowing forward, orange ones gradients flowing back. Press Step (.) to watch"
          + " them come one node at a time, or click a node to see its formula with its own"
          + " numbers. Then change a number on the right and press Run, drag an operation in from"
          + " the left, or open File › Examples › Spiral and press Train.";

  private EditorLauncher() {}

  /**
   * Opens the window and returns; the program ends when the window is closed.
   *
   * @param file what to open; without it the worked example
   * @throws ProblemException if there is no display to open it on, or the file cannot be read
   */
  public static void open(Optional<Path> file) {
    requireDisplay(file);
    Settings settings = Settings.ofUser();
    CompletableFuture<Boolean> dark =
        CompletableFuture.supplyAsync(() -> settings.dark().orElseGet(SystemTheme::isDark));
    OpCatalog catalog = OpCatalog.load();
    Vocabulary vocabulary = new Vocabulary(catalog);
    Reading reading = Arrangement.arranged(read(file, catalog));
    GraphFile graph = reading.file().orElseThrow(() -> new ProblemException(reading.problems()));
    CompletableFuture<Void> shown = new CompletableFuture<>();
    // Behind the window: it takes a third of a second, which the window need not wait for.
    Engine engine = Engine.loading(Nd4jBackend::new, after(shown));
    SwingUtilities.invokeLater(
        () -> {
          Look.install(dark.join(), Palette.DEFAULT);
          EditorFrame frame =
              new EditorFrame(
                  catalog,
                  engine,
                  settings,
                  new Document(graph, file, vocabulary),
                  reading.problems());
          frame.setVisible(true);
          if (file.isEmpty()) {
            welcome(frame, settings);
          }
          file.ifPresent(settings::addRecentFile);
          SwingUtilities.invokeLater(
              () -> {
                shown.complete(null);
                frame.complete();
              });
        });
  }

  private static Executor after(CompletableFuture<Void> shown) {
    return task -> shown.thenRunAsync(task);
  }

  private static void requireDisplay(Optional<Path> file) {
    boolean there;
    try {
      there = !GraphicsEnvironment.isHeadless();
      if (there) {
        GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
      }
    } catch (AWTError | NoClassDefFoundError | UnsatisfiedLinkError | HeadlessException e) {
      there = false;
    }
    if (!there) {
      throw new ProblemException(
          Problem.inFile(
              "There is no display to open the editor on; to train without one: gradboard train "
                  + file.map(Path::toString).orElse("FILE")));
    }
  }

  private static Reading read(Optional<Path> file, OpCatalog catalog) {
    GraphReader reader = new GraphReader(catalog);
    return file.map(reader::read)
        .orElseGet(
            () ->
                ShippedGraphs.text(ShippedGraphs.FIRST)
                    .map(reader::read)
                    .orElse(new Reading(Optional.of(GraphFile.EMPTY), List.of())));
  }

  private static void welcome(EditorFrame frame, Settings settings) {
    frame.editor().run();
    if (!settings.flag(STARTED, false)) {
      frame.notice(WELCOME, () -> settings.setFlag(STARTED, true));
    }
  }
}
