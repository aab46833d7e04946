package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.draw.PortRef;
import gradboard.edit.Document;
import gradboard.edit.Library;
import gradboard.edit.Vocabulary;
import gradboard.edit.recovery.Autosave;
import gradboard.graph.Node;
import gradboard.io.GraphFile;
import gradboard.io.GraphReader;
import gradboard.io.GraphWriter;
import gradboard.op.OpCatalog;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.ui.canvas.GraphCanvas;
import gradboard.ui.live.Editor;
import gradboard.ui.live.Engine;
import gradboard.ui.palette.NamePopup;
import gradboard.ui.palette.SearchPopup;
import gradboard.ui.settings.Memory;
import gradboard.ui.settings.Settings;
import java.awt.Component;
import java.awt.Container;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.swing.JLayeredPane;
import javax.swing.JList;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;

/** A window with a hand on its mouse and keys. */
final class WindowDriver implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 60_000;

  static final OpCatalog CATALOG = OpCatalog.load();
  private static final Engine ENGINE = Engine.loading(Nd4jBackend::new, ForkJoinPool.commonPool());

  /** A folder that is not there. */
  private static final Path NO_LIBRARY = Path.of("target", "no-library");

  private final Settings settings = Settings.forgotten();
  private final Memory memory;
  private final Path unsaved = freshFolder();
  private final Autosave autosave =
      new Autosave(unsaved, Duration.ofHours(1), new GraphWriter(CATALOG));
  private final Robot robot = BasicRobot.robotWithNewAwtHierarchy();
  private final EditorFrame frame;
  private final FrameFixture fixture;

  private WindowDriver(GraphFile file, Optional<Path> path, Memory memory, Path library) {
    this.memory = memory;
    try {
      frame = frame(file, path, new LibraryShelf(new Library(library, new Vocabulary(CATALOG))));
    } catch (RuntimeException | Error e) {
      // Else the next window would wait for this one's robot for ever.
      robot.cleanUp();
      throw e;
    }

    robot.settings().timeoutToBeVisible((int) PATIENCE_MILLIS);
    robot.settings().timeoutToFindPopup((int) PATIENCE_MILLIS);
    fixture = new FrameFixture(robot, frame);
    onScreen(
        () -> {
          frame.setBounds(0, 0, 1600, 1000);
          frame.setVisible(true);
          return frame;
        });
    await("the window", frame::isShowing);
    onScreen(
        () -> {
          frame.validate();
          frame.complete();
          frame.canvas().sight().frameAll();
          return frame;
        });
    robot.waitForIdle();
  }

  private EditorFrame frame(GraphFile file, Optional<Path> path, LibraryShelf shelf) {
    return onScreen(
        () -> {
          WindowLook look = new WindowLook(settings, new WindowLook.Desktop(false, false));
          look.install();
          return new EditorFrame(
              new EditorContext(CATALOG, ENGINE, settings, look, memory, autosave, shelf),
              new Document(file, path, new Vocabulary(CATALOG)),
              List.of());
        });
  }

  /** A window with an empty graph. */
  static WindowDriver empty() {
    return new WindowDriver(GraphFile.EMPTY, Optional.empty(), Memory.forgotten(), NO_LIBRARY);
  }

  /** A window with a graph that comes with the program. */
  static WindowDriver with(String shipped) {
    return of(ShippedGraphs.text(shipped).orElseThrow());
  }

  /** A window with a graph, and a library in a folder that has been read. */
  static WindowDriver of(String json, Path library) {
    GraphFile file = new GraphReader(CATALOG).read(json).orThrow();
    WindowDriver window = new WindowDriver(file, Optional.empty(), Memory.forgotten(), library);
    onScreen(
        () -> {
          window.frame.readLibrary();
          return window;
        });
    return window;
  }

  /** A window with the graph that a text describes. */
  static WindowDriver of(String json) {
    GraphFile file = new GraphReader(CATALOG).read(json).orThrow();
    return new WindowDriver(file, Optional.empty(), Memory.forgotten(), NO_LIBRARY);
  }

  /** A window with a graph from a file, and with a memory of earlier ones. */
  static WindowDriver of(Path file, Memory memory) {
    GraphFile graph = new GraphReader(CATALOG).read(file).orThrow();
    return new WindowDriver(graph, Optional.of(file), memory, NO_LIBRARY);
  }

  /** Where edits are kept against crashes. */
  Autosave autosave() {
    return autosave;
  }

  Settings settings() {
    return settings;
  }

  private static Path freshFolder() {
    try {
      return Files.createTempDirectory("unsaved");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <T> T onScreen(Callable<T> work) {
    return GuiActionRunner.execute(work);
  }

  /** Waits until something holds, as seen from the event thread. */
  void await(String what, BooleanSupplier holds) {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (!onScreen(holds::getAsBoolean)) {
      assertThat(System.currentTimeMillis()).as("gave up waiting: " + what).isLessThan(end);
      pause();
    }
    robot.waitForIdle();
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  FrameFixture fixture() {
    return fixture;
  }

  Robot robot() {
    return robot;
  }

  EditorFrame frame() {
    return frame;
  }

  GraphCanvas canvas() {
    return frame.canvas();
  }

  Editor editor() {
    return onScreen(frame::editor);
  }

  Document document() {
    return editor().document();
  }

  <T> T see(Supplier<T> look) {
    return onScreen(look::get);
  }

  Node node(String id) {
    return see(() -> document().node(id)).orElseThrow();
  }

  /** Waits until shapes and problems are those of the present graph. */
  void awaitAnalysis() {
    await(
        "the analysis",
        () -> frame.editor().analysis().graph().equals(frame.editor().document().file().graph()));
  }

  /** Waits until nothing has come from the editor's threads for a while. */
  void awaitQuiet() {
    for (int i = 0; i < 20; i++) {
      pause();
      robot.waitForIdle();
    }
  }

  void awaitIdle() {
    await("an idle editor", () -> frame.editor().activity() == Editor.Activity.IDLE);
  }

  /** Does what an item of the menus does, by the name of its action. */
  void onMenu(String action) {
    onScreen(
        () -> {
          frame.actions().all().stream()
              .filter(item -> item.getClass().getSimpleName().equals(action))
              .findFirst()
              .orElseThrow()
              .actionPerformed(null);
          return action;
        });
    robot.waitForIdle();
  }

  /** Clicks a button of the tool bar by the name of its action. */
  void clickTool(String action) {
    fixture.button(action).click();
  }

  /** Presses keys together while the canvas has the focus: modifiers first. */
  void press(int... keys) {
    Component canvas = onScreen(() -> canvas().control());
    // A focus that came only after the keys would take itself away from what they open. Where a
    // dialog has just closed, the window has none yet to pass on, and forgets that it was asked.
    await(
        "the canvas's focus",
        () -> {
          boolean focused = canvas.isFocusOwner();
          if (!focused) {
            canvas.requestFocusInWindow();
          }
          return focused;
        });
    pressWhereFocusIs(keys);
  }

  /** Presses Alt and a key on the canvas; the robot of the toolkit without a screen forgets Alt. */
  void pressWithAlt(int key) {
    pressWithAlt(key, 0);
  }

  /** As {@link #pressWithAlt(int)}, with other modifiers. */
  void pressWithAlt(int key, int others) {
    Component canvas = canvas().control();
    onScreen(
        () -> {
          canvas.dispatchEvent(
              new KeyEvent(
                  canvas,
                  KeyEvent.KEY_PRESSED,
                  System.currentTimeMillis(),
                  InputEvent.ALT_DOWN_MASK | others,
                  key,
                  KeyEvent.CHAR_UNDEFINED));
          return canvas;
        });
    robot.waitForIdle();
  }

  /**
   * Waits until the keys go to something, and to what floats over the window where there is such a
   * thing: the focus arrives late now and then, and keys pressed before it does would be lost.
   */
  private void awaitFocus() {
    long patience = System.currentTimeMillis() + 1_000;
    await(
        "the focus",
        () -> {
          Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
          Optional<JTextField> floating = floating();
          boolean settled =
              owner != null && (floating.isEmpty() || owner == floating.orElseThrow());
          if (!settled && System.currentTimeMillis() > patience) {
            floating.ifPresentOrElse(
                Component::requestFocusInWindow, () -> canvas().control().requestFocusInWindow());
          }
          return settled;
        });
  }

  /** The field of a search or a question for a name. */
  private Optional<JTextField> floating() {
    return Arrays.stream(frame.getLayeredPane().getComponentsInLayer(JLayeredPane.POPUP_LAYER))
        .filter(popup -> popup instanceof SearchPopup || popup instanceof NamePopup)
        .flatMap(popup -> Arrays.stream(((Container) popup).getComponents()))
        .filter(JTextField.class::isInstance)
        .map(JTextField.class::cast)
        .findFirst();
  }

  /** Presses keys together, wherever the focus is. */
  void pressWhereFocusIs(int... keys) {
    // A dialog has a focus of its own.
    if (onScreen(frame::isFocused)) {
      awaitFocus();
    }
    for (int key : keys) {
      robot.pressKey(key);
    }
    for (int i = keys.length - 1; i >= 0; i--) {
      robot.releaseKey(keys[i]);
    }
    robot.waitForIdle();
  }

  /** Where a port is on the canvas. */
  Point port(PortRef port) {
    return see(() -> canvas().portOnControl(port)).orElseThrow();
  }

  /** Where a card is on the canvas. */
  Rectangle card(String node) {
    return see(() -> canvas().cardOnControl(node)).orElseThrow();
  }

  /** Turns the mouse's wheel over the canvas; the robot of the toolkit without a screen cannot. */
  void turnWheel(Point at, int notches) {
    Component canvas = canvas().control();
    onScreen(
        () -> {
          canvas.dispatchEvent(
              new MouseWheelEvent(
                  canvas,
                  MouseEvent.MOUSE_WHEEL,
                  System.currentTimeMillis(),
                  0,
                  at.x,
                  at.y,
                  0,
                  false,
                  MouseWheelEvent.WHEEL_UNIT_SCROLL,
                  1,
                  notches));
          return canvas;
        });
    robot.waitForIdle();
  }

  /** The middle of a card's header. */
  Point header(String node) {
    Rectangle card = card(node);
    return new Point(card.x + card.width / 2, card.y + (int) Math.min(8, card.height / 4.0));
  }

  void drag(Point from, Point to) {
    drag(canvas().control(), from, canvas().control(), to);
  }

  /** Presses, moves in a few steps and lets go. */
  void drag(Component source, Point from, Component target, Point to) {
    hold(source, from, target, to);
    robot.releaseMouseButtons();
    robot.waitForIdle();
  }

  /** Drags on the canvas with Alt held, which the robot of the toolkit without a screen forgets. */
  void dragWithAlt(Point from, Point to) {
    send(MouseEvent.MOUSE_PRESSED, from, 0);
    send(MouseEvent.MOUSE_DRAGGED, to, InputEvent.ALT_DOWN_MASK);
    send(MouseEvent.MOUSE_RELEASED, to, InputEvent.ALT_DOWN_MASK);
    robot.waitForIdle();
  }

  private void send(int kind, Point at, int modifiers) {
    Component canvas = canvas().control();
    onScreen(
        () -> {
          canvas.dispatchEvent(
              new MouseEvent(
                  canvas,
                  kind,
                  System.currentTimeMillis(),
                  modifiers | InputEvent.BUTTON1_DOWN_MASK,
                  at.x,
                  at.y,
                  1,
                  false,
                  MouseEvent.BUTTON1));
          return kind;
        });
  }

  /** Presses and moves, and holds the button. */
  void hold(Component source, Point from, Component target, Point to) {
    robot.moveMouse(source, from);
    robot.pressMouse(source, from, MouseButton.LEFT_BUTTON);
    robot.moveMouse(source, new Point(from.x + 6, from.y + 6));
    Point end = SwingUtilities.convertPoint(target, to, source);
    for (int i = 1; i <= 4; i++) {
      robot.moveMouse(
          source, new Point(from.x + (end.x - from.x) * i / 4, from.y + (end.y - from.y) * i / 4));
    }
    robot.waitForIdle();
  }

  void click(Point onCanvas) {
    robot.click(canvas().control(), onCanvas);
    robot.waitForIdle();
  }

  /** Drags an op out of the palette to a place on the canvas, by its name. */
  void dragFromPalette(String op, Point to) {
    // Not typed: the focus comes back from a closed dialog when the toolkit pleases.
    JTextComponent search = fixture.textBox("opSearch").target();
    onScreen(
        () -> {
          search.setText(op);
          return op;
        });
    JList<?> list = fixture.list("opList").target();
    Rectangle row = see(() -> list.getCellBounds(0, 0));
    drag(list, new Point(row.x + 30, row.y + row.height / 2), canvas().control(), to);
  }

  /** A place on the canvas without any card near it. */
  Point clear() {
    Rectangle cards =
        see(
            () ->
                frame.canvas().scene().nodes().stream()
                    .flatMap(node -> frame.canvas().cardOnControl(node.id()).stream())
                    .reduce(Rectangle::union)
                    .orElse(new Rectangle(200, 100, 10, 10)));
    return new Point(cards.x + cards.width / 2, cards.y + cards.height + 70);
  }

  @Override
  public void close() {
    onScreen(
        () -> {
          frame.dispose();
          // A closed window is kept by the toolkit: what is in it would be dressed anew with
          // every change of theme or text in all tests to come.
          frame.setJMenuBar(null);
          frame.getContentPane().removeAll();
          frame.getLayeredPane().removeAll();
          return frame;
        });
    autosave.close();
    unsaved.toFile().delete();
    robot.cleanUp();
  }
}
