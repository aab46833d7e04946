package gradboard.ui;

import gradboard.draw.Arrangement;
import gradboard.draw.Palette;
import gradboard.edit.Document;
import gradboard.edit.Vocabulary;
import gradboard.graph.ProblemException;
import gradboard.io.GraphFile;
import gradboard.io.GraphReader;
import gradboard.io.Reading;
import gradboard.op.OpCatalog;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.ui.live.Editor;
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
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.SwingUtilities;

/** Opens the window: the one door from the commands to the screen. */
public final class EditorLauncher {
  private static final Logger LOG = Logger.getLogger(EditorLauncher.class.getName());
  private static final String STARTED = "started";
  private static final String WELCOME =
      "Press Step (.) to watch the numbers come node by node: values flow forward in blue,"
          + " gradients flow back in orange. Click a node to see its formula with its own numbers,"
          + " change one on the right and press Run. Then choose File, Examples, Spiral and press"
          + " Train to see a network learn.";

  private EditorLauncher() {}

  /**
   * Opens the window and returns; the program ends when the window is closed.
   *
   * @param file what to open; without it the worked example
   * @throws ProblemException if the file cannot be read
   */
  public static void open(Optional<Path> file) {
    Settings settings = Settings.ofUser();
    CompletableFuture<Boolean> dark =
        CompletableFuture.supplyAsync(() -> settings.dark().orElseGet(SystemTheme::isDark));
    OpCatalog catalog = OpCatalog.load();
    Vocabulary vocabulary = new Vocabulary(catalog);
    Reading reading =
        new Arrangement(vocabulary, Look.canvas().fonts())
            .arranged(read(file, catalog), Editor.folder(file));
    GraphFile graph = reading.file().orElseThrow(() -> new ProblemException(reading.problems()));
    CompletableFuture<Void> shown = new CompletableFuture<>();
    // Behind the window: it takes a third of a second, which the window need not wait for.
    Engine engine = Engine.loading(Nd4jBackend::new, after(shown));
    SwingUtilities.invokeLater(
        () -> {
          Look.install(dark.join(), Palette.DEFAULT);
          Thread.setDefaultUncaughtExceptionHandler(EditorLauncher::log);
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

  /** A mistake of the program itself is for its log, not for the screen. */
  private static void log(Thread thread, Throwable mistake) {
    LOG.log(Level.SEVERE, "on thread " + thread.getName(), mistake);
  }

  private static Executor after(CompletableFuture<Void> shown) {
    return task -> shown.thenRunAsync(task);
  }

  /** Whether there is a display to open a window on. */
  public static boolean hasDisplay() {
    try {
      return !GraphicsEnvironment.isHeadless()
          && GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
    } catch (AWTError | NoClassDefFoundError | UnsatisfiedLinkError | HeadlessException e) {
      // A display is named but does not answer, or this Java comes without windows.
      return false;
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
