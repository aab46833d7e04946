package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.draw.PortRef;
import gradboard.edit.Selection;
import gradboard.edit.SheetItem;
import gradboard.graph.Point;
import gradboard.graph.Sheet;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Frames, notes, cut wires and mended ones, by mouse and by keys. */
@CacioTest
@Tag("window")
class SheetWindowTest {
  private static final String GRAPH =
      """
      {"gradboard": 1, "nodes": [
        {"id": "x", "op": "Input", "attributes": {"value": [[1, -2, 3]]}, "at": [0, 60]},
        {"id": "w", "op": "Parameter", "attributes": {"value": [[1, 2, 3], [4, 5, 6]]}, "at": [0, 260]},
        {"id": "m", "op": "MatMul", "inputs": ["x"], "at": [400, 100]},
        {"id": "t", "op": "Tanh", "inputs": ["x"], "at": [400, 320]}
      ]}
      """;

  private WindowDriver window;

  @BeforeEach
  void open() {
    window = WindowDriver.of(GRAPH);
    window.awaitAnalysis();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private Sheet sheet() {
    return window.see(() -> window.document().graph().sheet());
  }

  private void frame(String title) {
    window.click(window.header("m"));
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_F);
    name(title);
  }

  private void name(String text) {
    window.fixture().textBox("nameField").setText(text);
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
  }

  @Test
  void aFrameIsMovedColouredRenamedAndDeletedByKeys() {
    frame("Model");
    assertThat(sheet().frames()).hasSize(1);
    assertThat(sheet().frames().get(0).nodes()).containsExactly("m");
    Point corner = sheet().frames().get(0).at();
    assertThat(corner.x()).isLessThan(400);

    window.pressWithAlt(KeyEvent.VK_RIGHT);
    assertThat(window.node("m").at()).contains(new Point(412, 100));
    assertThat(sheet().frames().get(0).at()).isEqualTo(new Point(corner.x() + 12, corner.y()));

    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_C);
    assertThat(sheet().frames().get(0).color()).contains("red");
    window.press(KeyEvent.VK_F2);
    name("Product");
    assertThat(sheet().frames().get(0).title()).isEqualTo("Product");
    window.press(KeyEvent.VK_DELETE);
    assertThat(sheet().frames()).isEmpty();
    assertThat(window.node("m").op()).isEqualTo("MatMul");

    for (int i = 0; i < 5; i++) {
      window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    }
    assertThat(sheet()).isEqualTo(Sheet.EMPTY);
    assertThat(window.node("m").at()).contains(new Point(400, 100));
  }

  @Test
  void nudgingAFrameAlongIsOneAct() {
    frame("Model");
    Sheet before = sheet();
    for (int i = 0; i < 3; i++) {
      window.pressWithAlt(KeyEvent.VK_RIGHT);
    }
    assertThat(window.node("m").at()).contains(new Point(436, 100));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(window.node("m").at()).contains(new Point(400, 100));
    assertThat(sheet()).isEqualTo(before);
  }

  @Test
  void aFrameDraggedByItsTitleTakesItsNodesAlong() {
    frame("Model");
    java.awt.Rectangle card = window.card("m");
    java.awt.Point title = new java.awt.Point(card.x + card.width / 2, card.y - 24);
    window.drag(title, new java.awt.Point(title.x, title.y - 80));
    Point moved = window.node("m").at().orElseThrow();
    assertThat(moved.x()).isEqualTo(400);
    assertThat(moved.y()).isLessThan(60);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(window.node("m").at()).contains(new Point(400, 100));
  }

  @Test
  void aNoteIsWrittenAndMovedWithTheMouse() {
    window.robot().moveMouse(window.canvas().control(), window.clear());
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_N);
    name("Feed another number here.");
    assertThat(sheet().notes()).hasSize(1);
    assertThat(window.see(() -> window.document().selection().item()))
        .isEqualTo(Optional.of(SheetItem.note(0)));
    Point at = sheet().notes().get(0).at();
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_1);
    java.awt.Rectangle note = window.see(() -> window.canvas().itemOnControl(SheetItem.note(0)));
    java.awt.Point on = new java.awt.Point(note.x + note.width / 2, note.y + note.height / 2);
    window.drag(on, new java.awt.Point(on.x, on.y + 40));
    Point moved = sheet().notes().get(0).at();
    assertThat(moved.x()).isEqualTo(at.x());
    assertThat(moved.y()).isGreaterThan(at.y() + 20);
    assertThat(sheet().notes().get(0).size()).as("not resized").isEmpty();
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(sheet().notes().get(0).at()).isEqualTo(at);
  }

  @Test
  void aNoteHasAsManyLinesAsItsWriterLikes() {
    window.robot().moveMouse(window.canvas().control(), window.clear());
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_N);
    window.fixture().textBox("nameField").setText("One.");
    window.pressWhereFocusIs(KeyEvent.VK_END);
    window.pressWhereFocusIs(KeyEvent.VK_SHIFT, KeyEvent.VK_ENTER);
    window.pressWhereFocusIs(KeyEvent.VK_A);
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(sheet().notes().get(0).text()).isEqualTo("One.\na");

    window.press(KeyEvent.VK_F2);
    window.pressWhereFocusIs(KeyEvent.VK_END);
    window.pressWhereFocusIs(KeyEvent.VK_B);
    window.click(window.clear());
    assertThat(sheet().notes().get(0).text()).as("left by a click").isEqualTo("One.\nab");

    WindowDriver.onScreen(
        () -> {
          window.document().select(Selection.of(SheetItem.note(0)));
          return true;
        });
    window.press(KeyEvent.VK_F2);
    window.pressWhereFocusIs(KeyEvent.VK_B);
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
    assertThat(sheet().notes().get(0).text()).as("given up").isEqualTo("One.\nab");
  }

  @Test
  void aNoteThatIsBegunAtTheEdgeComesIntoSight() {
    java.awt.Dimension size = window.see(() -> window.canvas().control().getSize());
    window
        .robot()
        .moveMouse(window.canvas().control(), new java.awt.Point(size.width - 8, size.height - 8));
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_N);
    name("Just before the edge of all that can be seen.");
    assertThat(
            window.see(
                () ->
                    window
                        .canvas()
                        .sight()
                        .box()
                        .contains(window.canvas().scene().sheet().notes().get(0).box())))
        .isTrue();
  }

  @Test
  void aNoteIsNotHiddenUnderCards() {
    for (String text : List.of("One.", "Another.")) {
      window.robot().moveMouse(window.canvas().control(), window.header("m"));
      window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_N);
      name(text);
    }
    List<Rectangle2D> notes =
        window.see(
            () ->
                window.canvas().scene().sheet().notes().stream().map(note -> note.box()).toList());
    assertThat(notes.get(0).intersects(notes.get(1))).isFalse();
    assertThat(window.see(() -> window.canvas().scene().nodes()))
        .noneMatch(node -> notes.stream().anyMatch(note -> note.intersects(node.box())));
  }

  @Test
  void aLineDrawnAcrossWiresCutsThemInOneAct() {
    java.awt.Point m = window.port(PortRef.input("m", 0));
    java.awt.Point x = window.port(PortRef.output("x", 0));
    int middle = (m.x + x.x) / 2;
    rightDrag(
        new java.awt.Point(middle, Math.min(m.y, x.y) - 60),
        middle,
        window.port(PortRef.input("t", 0)).y + 60);
    assertThat(window.node("m").inputs()).isEmpty();
    assertThat(window.node("t").inputs()).isEmpty();
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(window.node("m").inputs()).hasSize(1);
    assertThat(window.node("t").inputs()).hasSize(1);
  }

  private void rightDrag(java.awt.Point from, int toX, int toY) {
    int held = InputEvent.BUTTON3_DOWN_MASK | InputEvent.CTRL_DOWN_MASK;
    send(MouseEvent.MOUSE_PRESSED, from.x, from.y, held, MouseEvent.BUTTON3);
    send(MouseEvent.MOUSE_DRAGGED, toX, toY, held, MouseEvent.NOBUTTON);
    send(MouseEvent.MOUSE_RELEASED, toX, toY, InputEvent.CTRL_DOWN_MASK, MouseEvent.BUTTON3);
  }

  private void send(int kind, int x, int y, int mask, int button) {
    java.awt.Component canvas = window.canvas().control();
    WindowDriver.onScreen(
        () -> {
          canvas.dispatchEvent(
              new MouseEvent(
                  canvas, kind, System.currentTimeMillis(), mask, x, y, 1, false, button));
          return canvas;
        });
    window.robot().waitForIdle();
  }

  @Test
  void aRefusedWireOffersANodeThatMakesItFit() {
    window.hold(
        window.canvas().control(),
        window.port(PortRef.output("w", 0)),
        window.canvas().control(),
        window.port(PortRef.input("m", 1)));
    java.awt.Point port = window.port(PortRef.input("m", 1));
    for (int tries = 0; tries < 200 && window.fixture().label("hint").text().isBlank(); tries++) {
      window.robot().moveMouse(window.canvas().control(), port.x + tries % 2, port.y);
      window.robot().waitForIdle();
    }
    window.robot().releaseMouseButtons();
    window.awaitQuiet();
    window
        .robot()
        .finder()
        .findAll(
            c ->
                c instanceof javax.swing.JMenuItem item
                    && item.isShowing()
                    && item.getText().equals("Mend: insert Transpose"))
        .stream()
        .findFirst()
        .ifPresent(item -> window.robot().click(item));
    window.robot().waitForIdle();
    assertThat(window.node("transpose").op()).isEqualTo("Transpose");
    assertThat(window.node("m").inputs()).hasSize(2);
    Rectangle2D inserted =
        window.see(() -> window.canvas().scene().node("transpose").orElseThrow().box());
    assertThat(window.see(() -> window.canvas().scene().nodesIn(inserted)))
        .as("on no other card")
        .hasSize(1);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(window.node("m").inputs()).hasSize(1);
  }

  @Test
  void anotherOpTakesTheWiresOver() {
    window.click(window.header("t"));
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_R);
    window.fixture().textBox("searchField").focus();
    window.fixture().textBox("searchField").setText("Sigmoid");
    window.robot().waitForIdle();
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(window.node("t").op()).isEqualTo("Sigmoid");
    assertThat(window.node("t").inputs()).hasSize(1);
  }

  @Test
  void aWireIsDrawnByKeys() {
    window.click(window.header("t"));
    window.press(KeyEvent.VK_C);
    window.pressWhereFocusIs(KeyEvent.VK_RIGHT);
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
    assertThat(window.node("m").inputs()).hasSize(1);

    window.press(KeyEvent.VK_C);
    for (int i = 0; i < 4 && !window.fixture().label("hint").text().contains("port A"); i++) {
      window.pressWhereFocusIs(KeyEvent.VK_RIGHT);
    }
    assertThat(window.fixture().label("hint").text()).isEqualTo("Enter connects t to m, port A.");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(window.node("m").inputs()).extracting(edge -> edge.source().node()).contains("t");
  }
}
