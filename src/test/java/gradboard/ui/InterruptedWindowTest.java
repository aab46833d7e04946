package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.draw.MinimapPainter;
import gradboard.draw.PortRef;
import gradboard.draw.Viewport;
import gradboard.edit.Document;
import gradboard.edit.Selection;
import gradboard.edit.SheetItem;
import gradboard.graph.Node;
import gradboard.io.GraphFile;
import java.awt.Component;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What something else comes in between of leaves nothing behind, and loses nothing. */
@CacioTest
@Tag("window")
class InterruptedWindowTest {
  private static final String GRAPH =
      """
      {"gradboard": 1, "nodes": [
        {"id": "x", "op": "Input", "attributes": {"value": [[1, -2]]}, "at": [0, 0]},
        {"id": "ids", "op": "Input", "attributes": {"value": [1, 0], "dtype": "int64"}, "at": [0, 250]},
        {"id": "a", "op": "LeakyRelu", "inputs": ["x"], "at": [300, 0]},
        {"id": "d", "op": "Dense", "inputs": ["a"], "attributes": {"units": 3}, "at": [600, 0]},
        {"id": "b", "op": "Tanh", "at": [600, 300]}
      ], "groups": [{"title": "Frame", "nodes": [], "at": [0, 500], "size": [300, 120]}]}
      """;

  private final WindowDriver window = WindowDriver.of(GRAPH);

  InterruptedWindowTest() {
    window.awaitAnalysis();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private JComponent canvas() {
    return window.canvas().control();
  }

  private MouseEvent mouse(int kind, Point at, int held, int button) {
    return new MouseEvent(
        canvas(), kind, System.currentTimeMillis(), held, at.x, at.y, 1, false, button);
  }

  private void send(int kind, Point at, int held) {
    WindowDriver.onScreen(
        () -> {
          canvas().dispatchEvent(mouse(kind, at, held, MouseEvent.BUTTON1));
          return kind;
        });
    window.robot().waitForIdle();
  }

  private Selection selection() {
    return window.see(() -> window.document().selection());
  }

  private List<String> ids() {
    return window.see(() -> window.document().graph().nodes().stream().map(Node::id).toList());
  }

  private static Point beside(Point at, int x, int y) {
    return new Point(at.x + x, at.y + y);
  }

  @Test
  void whatIsBeingTypedIsTakenByAPressOnTheCanvasAndTheDragGoesOn() {
    window.click(window.header("a"));
    window.fixture().textBox("attribute alpha").deleteText().enterText("0.5");
    Point header = window.header("a");
    window.drag(header, beside(header, 0, 90));
    assertThat(window.node("a").attributes()).containsEntry("alpha", 0.5);
    assertThat(window.node("a").at().orElseThrow().y()).isGreaterThan(50);
  }

  @Test
  void aBandThatEndsByEnteringACompositeSelectsNothingThere() {
    window.click(window.header("x"));
    Rectangle d = window.card("d");
    window.hold(
        canvas(),
        new Point(d.x - 20, d.y + d.height + 20),
        canvas(),
        new Point(d.x + 20, d.y + d.height - 10));
    assertThat(selection()).isEqualTo(Selection.of("d"));
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(window.see(() -> window.document().place().isTop())).isFalse();
    window.robot().releaseMouseButtons();
    window.robot().waitForIdle();
    assertThat(selection()).isEqualTo(Selection.NONE);
  }

  @Test
  void aClickOnTheMinimapThatShowsAllLeavesWhatIsSelected() {
    window.click(window.header("x"));
    window.see(
        () -> {
          window.canvas().sight().pan(0, 0.6);
          return true;
        });
    Point middle =
        window.see(
            () -> {
              Viewport small =
                  MinimapPainter.viewport(
                      window.canvas().scene(),
                      new Viewport(
                          window.canvas().sight().camera().scale(),
                          window.canvas().sight().camera().dx(),
                          window.canvas().sight().camera().dy(),
                          canvas().getWidth(),
                          canvas().getHeight()));
              Rectangle bounds = window.canvas().scene().bounds().getBounds();
              return new Point(
                  (int) (bounds.getCenterX() * small.scale() + small.dx()),
                  (int) (bounds.getCenterY() * small.scale() + small.dy()));
            });
    window.click(middle);
    assertThat(window.see(() -> canvas().contains(window.card("x").getLocation()))).isTrue();
    assertThat(selection()).isEqualTo(Selection.of("x"));
  }

  @Test
  void escapeGoesBackToWhereADragOnTheMinimapBegan() {
    window.see(
        () -> {
          window.canvas().sight().frame(List.of("d"), List.of());
          return true;
        });
    Rectangle before = window.card("d");
    Rectangle map = MinimapPainter.place(canvas().getWidth(), canvas().getHeight()).getBounds();
    Point at = new Point((int) map.getCenterX(), (int) map.getCenterY());
    send(MouseEvent.MOUSE_PRESSED, at, InputEvent.BUTTON1_DOWN_MASK);
    send(MouseEvent.MOUSE_DRAGGED, beside(at, -20, -10), InputEvent.BUTTON1_DOWN_MASK);
    assertThat(window.card("d")).isNotEqualTo(before);
    window.press(KeyEvent.VK_ESCAPE);
    send(MouseEvent.MOUSE_RELEASED, beside(at, -20, -10), 0);
    assertThat(window.card("d")).isEqualTo(before);
  }

  @Test
  void escapeGivesUpAnOpThatIsDraggedFromThePalette() {
    window.fixture().textBox("opSearch").setText("Mish");
    JList<?> list = window.fixture().list("opList").target();
    Rectangle row = window.see(() -> list.getCellBounds(0, 0));
    Point from = new Point(row.x + 30, row.y + row.height / 2);
    window.hold(list, from, canvas(), window.clear());
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
    window.robot().releaseMouseButtons();
    window.robot().waitForIdle();
    assertThat(ids()).doesNotContain("mish");
    assertThat(window.fixture().textBox("opSearch").text()).isEqualTo("Mish");
  }

  @Test
  void anUndoClosesTheSearchForAWireThatItTakesAway() {
    window.click(window.header("x"));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_D);
    window.drag(window.port(PortRef.output("x2", 0)), window.clear());
    window.fixture().textBox("searchField").enterText("Sigmoid");
    window.pressWhereFocusIs(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(ids()).doesNotContain("x2");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(ids()).containsExactly("x", "ids", "a", "d", "b");
    assertThat(search()).isEmpty();
  }

  private Collection<Component> search() {
    return window.robot().finder().findAll(c -> "searchField".equals(c.getName()) && c.isShowing());
  }

  @Test
  void aResizeByTheMouseAfterOneByKeysIsAnActOfItsOwn() {
    SheetItem frame = SheetItem.frame(0);
    WindowDriver.onScreen(
        () -> {
          window.document().select(Selection.of(frame));
          return frame;
        });
    window.pressWithAlt(KeyEvent.VK_END);
    double byKeys = width();
    Rectangle box = window.see(() -> window.canvas().itemOnControl(frame));
    Point corner = new Point(box.x + box.width - 3, box.y + box.height - 3);
    window.drag(corner, beside(corner, 60, 0));
    assertThat(width()).isGreaterThan(byKeys);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(width()).isEqualTo(byKeys);
  }

  private double width() {
    return window.see(() -> window.document().graph().sheet().frames().get(0).size().x());
  }

  @Test
  void waysToMendAreNotOfferedOverAnotherDocument() {
    Point from = window.port(PortRef.output("ids", 0));
    Point to = window.port(PortRef.input("b", 0));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_N);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_TAB);
    window.hold(canvas(), from, canvas(), to);
    WindowDriver.onScreen(
        () -> {
          canvas().dispatchEvent(mouse(MouseEvent.MOUSE_RELEASED, to, 0, MouseEvent.BUTTON1));
          window.frame().walkDocuments(1);
          return to;
        });
    window.robot().releaseMouseButtons();
    window.awaitQuiet();
    assertThat(window.robot().findActivePopupMenu()).isNull();
  }

  @Test
  void aDragEndsWithItsTab() {
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_N);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_TAB);
    JComponent dragged = canvas();
    Point header = window.header("a");
    window.hold(dragged, header, dragged, beside(header, 0, 90));
    assertThat(window.card("a").y).isGreaterThan(header.y + 40);
    window.pressWhereFocusIs(KeyEvent.VK_CONTROL, KeyEvent.VK_TAB);
    window.robot().releaseMouseButtons();
    window.robot().waitForIdle();
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_TAB);
    assertThat(canvas()).isSameAs(dragged);
    assertThat(window.header("a")).isEqualTo(header);
    assertThat(window.node("a").at()).contains(new gradboard.graph.Point(300, 0));
  }

  @Test
  void aDragWhoseEndWasLostIsGivenUp() {
    Point header = window.header("a");
    send(MouseEvent.MOUSE_PRESSED, header, InputEvent.BUTTON1_DOWN_MASK);
    send(MouseEvent.MOUSE_DRAGGED, beside(header, 0, 90), InputEvent.BUTTON1_DOWN_MASK);
    assertThat(window.header("a").y).isGreaterThan(header.y + 40);
    // Let go over another program, which was told instead.
    send(MouseEvent.MOUSE_MOVED, beside(header, 0, 140), 0);
    send(MouseEvent.MOUSE_RELEASED, beside(header, 0, 140), 0);
    assertThat(window.header("a")).isEqualTo(header);
    assertThat(window.node("a").at()).contains(new gradboard.graph.Point(300, 0));
  }

  @Test
  void whatLiesUnderTheMinimapIsNotPointedAt() {
    window.see(
        () -> {
          window.canvas().sight().frame(List.of("d"), List.of());
          return true;
        });
    Rectangle map = MinimapPainter.place(canvas().getWidth(), canvas().getHeight()).getBounds();
    Point corner = new Point((int) map.getCenterX(), (int) map.getCenterY());
    Point wire =
        window.see(
            () -> {
              Point in = window.canvas().portOnControl(PortRef.input("d", 0)).orElseThrow();
              Point out = window.canvas().portOnControl(PortRef.output("a", 0)).orElseThrow();
              return new Point((in.x + out.x) / 2, (in.y + out.y) / 2);
            });
    window.see(
        () -> {
          window
              .canvas()
              .sight()
              .pan(
                  (wire.x - corner.x) / (double) canvas().getWidth(),
                  (wire.y - corner.y) / (double) canvas().getHeight());
          return true;
        });
    window.robot().moveMouse(canvas(), corner);
    window.robot().waitForIdle();
    assertThat(window.fixture().label("hint").text()).isBlank();
  }

  @Test
  void aDragThatBeginsWhileOthersGlideToTheirPlacesIsSeen() {
    Point header = window.header("b");
    AtomicBoolean dragging = new AtomicBoolean();
    WindowDriver.onScreen(
        () -> {
          window.document().select(Selection.of("x", "ids"));
          window
              .document()
              .listen(
                  new Document.Listener() {
                    @Override
                    public void changed(GraphFile before, GraphFile after) {
                      SwingUtilities.invokeLater(
                          () -> {
                            // Not once more when the drag itself changes the graph.
                            if (!dragging.get()) {
                              drag(header);
                              dragging.set(true);
                            }
                          });
                    }
                  });
          window.canvas().gestures().layOut();
          return header;
        });
    window.await("the drag", dragging::get);
    window.awaitQuiet();
    assertThat(window.header("b").y).isGreaterThan(header.y + 40);
    send(MouseEvent.MOUSE_RELEASED, beside(header, 0, 90), 0);
  }

  private void drag(Point header) {
    int held = InputEvent.BUTTON1_DOWN_MASK;
    canvas().dispatchEvent(mouse(MouseEvent.MOUSE_PRESSED, header, held, MouseEvent.BUTTON1));
    canvas().dispatchEvent(mouse(MouseEvent.MOUSE_DRAGGED, beside(header, 0, 90), held, 0));
  }

  @Test
  void waysToMendAreNotOfferedWhileSomethingElseIsDragged() {
    Point from = window.port(PortRef.output("ids", 0));
    Point to = window.port(PortRef.input("b", 0));
    Point header = window.header("a");
    window.hold(canvas(), from, canvas(), to);
    WindowDriver.onScreen(
        () -> {
          canvas().dispatchEvent(mouse(MouseEvent.MOUSE_RELEASED, to, 0, MouseEvent.BUTTON1));
          drag(header);
          return to;
        });
    window.awaitQuiet();
    assertThat(window.robot().findActivePopupMenu()).isNull();
    window.robot().releaseMouseButtons();
    window.robot().waitForIdle();
  }
}
