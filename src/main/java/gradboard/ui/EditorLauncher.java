package gradboard.ui;

import gradboard.draw.Fonts;
import gradboard.edit.Document;
import gradboard.edit.Library;
import gradboard.edit.Vocabulary;
import gradboard.edit.recovery.Autosave;
import gradboard.graph.ProblemException;
import gradboard.io.GraphWriter;
import gradboard.op.OpCatalog;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.ui.Reopening.Opened;
import gradboard.ui.WindowLook.Desktop;
import gradboard.ui.live.Engine;
import gradboard.ui.look.Look;
import gradboard.ui.settings.Memory;
import gradboard.ui.settings.Settings;
import gradboard.ui.settings.UserFolders;
import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.SwingUtilities;

/** Opens the window: the one door from the commands to the screen. */
public final class EditorLauncher {
  private static final Logger LOG = Logger.getLogger(EditorLauncher.class.getName());
  private static final String STARTED = "started";

  /** For how long the first painting is waited for. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final String WELCOME =
      "Press Step (.) to watch the numbers come node by node: values flow forward in blue,"
          + " gradients flow back in orange. Click an input or a parameter, change its number on the"
          + " right, and every number that depends on it follows at once. Then open the example A net"
          + " against a spiral (Ctrl+E) and press Train to see it learn.";

  private EditorLauncher() {}

  /**
   * Opens the window and returns; the program ends when the window is closed.
   *
   * @param file what to open in front of what was open the last time; where there is neither, the
   *     worked example is opened
   * @throws ProblemException if the file cannot be read
   */
  public static void open(Optional<Path> file) {
    open(UserFolders.ofUser(), file);
  }

  /**
   * As {@link #open(Optional)}, for a person who keeps things in these folders.
   *
   * @throws ProblemException if the file cannot be read
   */
  static void open(UserFolders folders, Optional<Path> file) {
    CompletableFuture<Desktop> desktop = CompletableFuture.supplyAsync(Desktop::ask);
    Settings settings = Settings.in(folders);
    // Two cores are at work from here on: one dresses the window, one reads what it is to show.
    CompletableFuture<Dressed> dressed =
        CompletableFuture.supplyAsync(
            () -> dress(settings, desktop.join()), SwingUtilities::invokeLater);
    Memory memory = Memory.in(folders);
    OpCatalog catalog = OpCatalog.load();
    WindowLook look = dressed.join().look;
    GraphLoader loader = new GraphLoader(catalog, dressed.join().fonts);
    Reopening reopening = new Reopening(loader, memory, file);
    CompletableFuture<Void> seen = new CompletableFuture<>();
    // Behind the window: it takes a third of a second, which the window need not wait for.
    Engine engine = Engine.loading(Nd4jBackend::new, seen::thenRunAsync);
    Autosave autosave = new Autosave(folders.recovery(), Autosave.PACE, new GraphWriter(catalog));
    // Also when the system asks the program to end, as at the end of the person's session.
    Runtime.getRuntime().addShutdownHook(new Thread(autosave::now, "last words"));
    Library library = new Library(folders.library(), new Vocabulary(catalog));
    SwingUtilities.invokeLater(
        () -> {
          Thread.setDefaultUncaughtExceptionHandler(
              (thread, mistake) -> {
                autosave.now();
                log(thread, mistake);
              });
          EditorContext context =
              new EditorContext(
                  catalog, engine, settings, look, memory, autosave, new LibraryShelf(library));
          Opened first = reopening.first();
          EditorFrame frame =
              new EditorFrame(
                  context,
                  new Document(first.graph(), first.path(), loader.vocabulary()),
                  first.reading().problems());
          Reopening.restoreView(frame.documents().front(), first.view());
          frame.onceSeen(() -> seen.complete(null));
          // A window that opens as an icon is not painted.
          seen.completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
              .thenRunAsync(
                  () -> {
                    frame.complete();
                    frame.readLibrary();
                    greet(frame, reopening, memory, settings);
                    Recovery recovery = new Recovery(frame, loader, autosave, folders.recovery());
                    reopenBehind(frame, reopening, recovery);
                  },
                  SwingUtilities::invokeLater);
          frame.setVisible(true);
          file.ifPresent(memory::addRecentFile);
        });
  }

  private record Dressed(WindowLook look, Fonts fonts) {}

  private static Dressed dress(Settings settings, Desktop desktop) {
    WindowLook look = new WindowLook(settings, desktop);
    look.install();
    return new Dressed(look, Look.canvas().fonts());
  }

  private static void reopenBehind(EditorFrame frame, Reopening reopening, Recovery recovery) {
    GraphLoader.behind(
        reopening::behind,
        behind -> {
          reopening.show(frame, behind);
          frame.documents().settle();
          reopening.missing().forEach(frame::tell);
          recovery.offer();
        });
  }

  private static void greet(
      EditorFrame frame, Reopening reopening, Memory memory, Settings settings) {
    settings.trouble().ifPresent(frame::tell);
    if (reopening.isExample()) {
      frame.editor().run();
      if (!memory.flag(STARTED, false)) {
        frame.notice(WELCOME, () -> memory.setFlag(STARTED, true));
      }
    }
  }

  /** A mistake of the program itself is for its log, not for the screen. */
  private static void log(Thread thread, Throwable mistake) {
    LOG.log(Level.SEVERE, "on thread " + thread.getName(), mistake);
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
}
