package gradboard.bench;

import gradboard.draw.NodeView;
import gradboard.edit.Document;
import gradboard.edit.Fixes;
import gradboard.edit.Vocabulary;
import gradboard.graph.Subgraph;
import gradboard.io.GraphFile;
import gradboard.op.Op;
import gradboard.op.OpCatalog;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.ui.canvas.GraphCanvas;
import gradboard.ui.canvas.Surroundings;
import gradboard.ui.live.Editor;
import gradboard.ui.live.Engine;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;

/** The editor's own canvas, moved by the mouse events that a person's hand would send. */
final class GradboardCanvas implements CanvasSide {
  private static final long IDLE_NANOS = 1_000_000;
  private static final double WHEEL_STEP = 1.15;
  private static final OpCatalog CATALOG = OpCatalog.load();

  private final Editor editor;
  private final GraphCanvas canvas;
  private Point grabbed = new Point();

  /** On the event thread. */
  GradboardCanvas(GraphFile file) {
    stayAwake();
    editor =
        new Editor(
            new Document(file, Optional.empty(), new Vocabulary(CATALOG)),
            CATALOG,
            Engine.loading(Nd4jBackend::new, ForkJoinPool.commonPool()),
            List.of());
    canvas = new GraphCanvas(editor, new Nobody());
    canvas.setSize(WIDTH, HEIGHT);
    canvas.doLayout();
    canvas.getViewport().doLayout();
    canvas.sight().frameAll();
  }

  /**
   * Without windows the event thread ends once it has had nothing to do for a second, and the
   * document has lost its owner. A timer would not do: a collection of garbage that takes a second
   * stops it too. So there is always one event left in the queue.
   */
  private static void stayAwake() {
    LockSupport.parkNanos(IDLE_NANOS);
    EventQueue.invokeLater(GradboardCanvas::stayAwake);
  }

  /** Waits, off the event thread, until shapes are known and all values are shown. */
  void awaitNumbers() {
    awaitAnalysis();
    onEventThread(editor::run);
    await(() -> editor.activity() == Editor.Activity.IDLE);
    if (editor.pass().isEmpty()) {
      throw new IllegalStateException("the graph does not run: " + editor.problems());
    }
  }

  /** Waits, off the event thread, until shapes and problems are those of the graph as it is. */
  void awaitAnalysis() {
    await(() -> editor.analysis().graph().equals(editor.document().graph()));
  }

  /** The event thread would keep a process alive whose main thread has failed. */
  static void endWithMainThread() {
    Thread.currentThread()
        .setUncaughtExceptionHandler(
            (thread, failure) -> {
              failure.printStackTrace();
              System.exit(1);
            });
  }

  private static void await(BooleanSupplier holds) {
    boolean[] held = {false};
    while (!held[0]) {
      onEventThread(() -> held[0] = holds.getAsBoolean());
      Thread.onSpinWait();
    }
  }

  static void onEventThread(Runnable work) {
    try {
      SwingUtilities.invokeAndWait(work);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } catch (java.lang.reflect.InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  Editor editor() {
    return editor;
  }

  GraphCanvas canvas() {
    return canvas;
  }

  private JComponent control() {
    return canvas.control();
  }

  @Override
  public void goTo(double zoom, double shareX, double shareY) {
    zoom(zoom / canvas.sight().scale());
    Rectangle2D bounds = canvas.scene().bounds();
    double hiddenX = Math.max(0, bounds.getWidth() * zoom - WIDTH);
    double hiddenY = Math.max(0, bounds.getHeight() * zoom - HEIGHT);
    Rectangle first = canvas.cardOnControl(canvas.scene().nodes().get(0).id()).orElseThrow();
    pan((int) (-hiddenX * shareX - first.x), (int) (-hiddenY * shareY - first.y));
  }

  @Override
  public void zoom(double factor) {
    double turns = -Math.log(factor) / Math.log(WHEEL_STEP);
    control()
        .dispatchEvent(
            new MouseWheelEvent(
                control(),
                MouseEvent.MOUSE_WHEEL,
                System.currentTimeMillis(),
                0,
                WIDTH / 2,
                HEIGHT / 2,
                0,
                0,
                0,
                false,
                MouseWheelEvent.WHEEL_UNIT_SCROLL,
                1,
                (int) turns,
                turns));
  }

  @Override
  public void pan(int byX, int byY) {
    int mask = InputEvent.BUTTON3_DOWN_MASK;
    send(MouseEvent.MOUSE_PRESSED, 0, 0, mask, MouseEvent.BUTTON3);
    send(MouseEvent.MOUSE_DRAGGED, byX, byY, mask, MouseEvent.NOBUTTON);
    send(MouseEvent.MOUSE_RELEASED, byX, byY, 0, MouseEvent.BUTTON3);
  }

  @Override
  public boolean grab() {
    Rectangle view = new Rectangle(WIDTH / 4, HEIGHT / 4, WIDTH / 2, HEIGHT / 2);
    for (NodeView node : canvas.scene().nodes()) {
      Rectangle card = canvas.cardOnControl(node.id()).orElseThrow();
      Point header =
          new Point(
              card.x + card.width / 2,
              card.y + (int) (node.layout().header() * canvas.sight().scale() / 2));
      if (view.contains(header)) {
        grabbed = header;
        send(
            MouseEvent.MOUSE_PRESSED,
            header.x,
            header.y,
            InputEvent.BUTTON1_DOWN_MASK,
            MouseEvent.BUTTON1);
        return true;
      }
    }
    return false;
  }

  @Override
  public void drag(int byX, int byY) {
    send(
        MouseEvent.MOUSE_DRAGGED,
        grabbed.x + byX,
        grabbed.y + byY,
        InputEvent.BUTTON1_DOWN_MASK,
        MouseEvent.NOBUTTON);
  }

  @Override
  public void release() {
    send(MouseEvent.MOUSE_RELEASED, grabbed.x, grabbed.y, 0, MouseEvent.BUTTON1);
  }

  private void send(int kind, int x, int y, int mask, int button) {
    control()
        .dispatchEvent(
            new MouseEvent(
                control(), kind, System.currentTimeMillis(), mask, x, y, 1, false, button));
  }

  @Override
  public void paint(Graphics2D g) {
    control().paint(g);
  }

  /** A window around the canvas in which nothing is asked or said. */
  private static final class Nobody implements Surroundings {
    @Override
    public void search(Point at, Surroundings.Search search) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void menu(Point at) {
      // A pan of a pixel or two is taken for a click.
    }

    @Override
    public Map<String, Subgraph> definitions(Op op) {
      return Map.of();
    }

    @Override
    public void retitle() {
      // Nobody names anything.
    }

    @Override
    public void mend(Point at, String reason, List<Fixes.Fix> fixes) {
      // Nobody mends anything.
    }

    @Override
    public void hint(String sentence) {
      // Nobody reads it.
    }
  }
}
