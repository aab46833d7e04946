package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.edit.Selection;
import gradboard.graph.Edge;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.op.Op;
import gradboard.trace.Pass;
import gradboard.ui.live.Editor;
import java.awt.Component;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The habits that people bring: looking about, stepping, and the keys beside the mouse. */
@CacioTest
@Tag("window")
class HandlingWindowTest {
  private static final String CHAIN =
      """
      {"gradboard": 1, "nodes": [
        {"id": "x", "op": "Input", "attributes": {"value": [[1, -2]]}, "at": [0, 0]},
        {"id": "a", "op": "Relu", "inputs": ["x"], "at": [250, 0]},
        {"id": "b", "op": "Tanh", "inputs": ["a"], "at": [500, 0]},
        {"id": "f", "op": "ReduceSum", "inputs": ["b"], "attributes": {"keepdims": 0}, "at": [750, 0]}
      ], "loss": "f"}
      """;

  private WindowDriver window;

  @BeforeEach
  void open() {
    window = WindowDriver.of(CHAIN);
    window.awaitAnalysis();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void mouse(int kind, Point at, int held, int button) {
    Component canvas = window.canvas().control();
    send(
        new MouseEvent(
            canvas, kind, System.currentTimeMillis(), held, at.x, at.y, 1, false, button));
  }

  private void send(java.awt.AWTEvent event) {
    Component canvas = window.canvas().control();
    WindowDriver.onScreen(
        () -> {
          canvas.dispatchEvent(event);
          return canvas;
        });
    window.robot().waitForIdle();
  }

  private void drag(int button, int mask) {
    Point from = window.clear();
    mouse(MouseEvent.MOUSE_PRESSED, from, mask, button);
    mouse(MouseEvent.MOUSE_DRAGGED, new Point(from.x + 20, from.y), mask, MouseEvent.NOBUTTON);
    mouse(MouseEvent.MOUSE_DRAGGED, new Point(from.x + 60, from.y - 40), mask, MouseEvent.NOBUTTON);
    mouse(MouseEvent.MOUSE_RELEASED, new Point(from.x + 60, from.y - 40), 0, button);
  }

  private void assertPanned(Rectangle before) {
    Rectangle after = window.card("a");
    assertThat(after.x - before.x).isCloseTo(60, within(1));
    assertThat(after.y - before.y).isCloseTo(-40, within(1));
    assertThat(window.node("a").at()).contains(new gradboard.graph.Point(250, 0));
  }

  @Test
  void theMiddleButtonPans() {
    Rectangle before = window.card("a");
    drag(MouseEvent.BUTTON2, InputEvent.BUTTON2_DOWN_MASK);
    assertPanned(before);
  }

  @Test
  void theRightButtonPansAndOpensNoMenu() {
    Rectangle before = window.card("a");
    drag(MouseEvent.BUTTON3, InputEvent.BUTTON3_DOWN_MASK);
    assertPanned(before);
    assertThat(window.robot().findActivePopupMenu()).isNull();
  }

  @Test
  void whatTheSystemTakesForTheMenuButtonOpensTheMenu() {
    Point at = window.header("a");
    int held = InputEvent.BUTTON1_DOWN_MASK | InputEvent.CTRL_DOWN_MASK;
    Component canvas = window.canvas().control();
    // Ctrl and a click, on a Mac.
    send(new MouseEvent(canvas, MouseEvent.MOUSE_PRESSED, 0, held, at.x, at.y, 1, true, 1));
    send(
        new MouseEvent(
            canvas,
            MouseEvent.MOUSE_RELEASED,
            0,
            InputEvent.CTRL_DOWN_MASK,
            at.x,
            at.y,
            1,
            false,
            1));
    assertThat(window.robot().findActivePopupMenu().getName()).isEqualTo("contextMenu");
    assertThat(selected()).containsExactly("a");
    window.robot().pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
  }

  @Test
  void spaceAndTheLeftButtonPan() {
    Rectangle before = window.card("a");
    window.see(() -> window.canvas().control().requestFocusInWindow());
    window.robot().waitForIdle();
    window.robot().pressKey(KeyEvent.VK_SPACE);
    window.robot().waitForIdle();
    drag(MouseEvent.BUTTON1, InputEvent.BUTTON1_DOWN_MASK);
    window.robot().releaseKey(KeyEvent.VK_SPACE);
    window.robot().waitForIdle();
    assertPanned(before);
    assertThat(window.see(() -> window.document().selection())).isEqualTo(Selection.NONE);
  }

  @Test
  void spaceLetGoElsewherePansNoLonger() {
    window.see(() -> window.canvas().control().requestFocusInWindow());
    window.robot().waitForIdle();
    window.robot().pressKey(KeyEvent.VK_SPACE);
    window.robot().waitForIdle();
    window.fixture().textBox("title").focus();
    window.robot().releaseKey(KeyEvent.VK_SPACE);
    window.robot().waitForIdle();
    Rectangle before = window.card("a");
    drag(MouseEvent.BUTTON1, InputEvent.BUTTON1_DOWN_MASK);
    assertThat(window.card("a")).isEqualTo(before);
  }

  @Test
  void aDragAfterANudgeIsAnActOfItsOwn() {
    window.click(window.header("a"));
    window.pressWithAlt(KeyEvent.VK_DOWN);
    Optional<gradboard.graph.Point> nudged = window.node("a").at();
    Point header = window.header("a");
    window.drag(header, new Point(header.x, header.y + 60));
    assertThat(window.node("a").at()).isNotEqualTo(nudged);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(window.node("a").at()).isEqualTo(nudged);
  }

  @Test
  void shiftAndTheWheelGoSideways() {
    Rectangle before = window.card("a");
    Component canvas = window.canvas().control();
    Point at = window.clear();
    send(
        new MouseWheelEvent(
            canvas,
            MouseEvent.MOUSE_WHEEL,
            System.currentTimeMillis(),
            InputEvent.SHIFT_DOWN_MASK,
            at.x,
            at.y,
            0,
            false,
            MouseWheelEvent.WHEEL_UNIT_SCROLL,
            1,
            2));
    Rectangle after = window.card("a");
    assertThat(after.x).isLessThan(before.x);
    assertThat(after.y).isEqualTo(before.y);
    assertThat(after.width).isEqualTo(before.width);
  }

  @Test
  void framesTheSelectionOrAll() {
    JComponent canvas = window.canvas().control();
    window.click(window.header("b"));
    window.press(KeyEvent.VK_F);
    Rectangle framed = window.card("b");
    assertThat(Math.abs(framed.getCenterX() - canvas.getWidth() / 2.0)).isLessThan(3);
    assertThat(Math.abs(framed.getCenterY() - canvas.getHeight() / 2.0)).isLessThan(3);
    for (int i = 0; i < 4; i++) {
      window.turnWheel(new Point(framed.x, framed.y), -5);
    }
    assertThat(seesAll()).isFalse();
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_1);
    assertThat(seesAll()).isTrue();

    window.turnWheel(new Point(5, 5), -20);
    window.see(
        () -> {
          window.document().select(Selection.NONE);
          return true;
        });
    assertThat(seesAll()).isFalse();
    window.press(KeyEvent.VK_F);
    assertThat(seesAll()).isTrue();
  }

  private boolean seesAll() {
    JComponent canvas = window.canvas().control();
    Rectangle whole = new Rectangle(0, 0, canvas.getWidth(), canvas.getHeight());
    return List.of("x", "a", "b", "f").stream().allMatch(id -> whole.contains(window.card(id)));
  }

  @Test
  void shiftAOpensTheSearchWithRecentOpsFirst() {
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_A);
    window.fixture().textBox("searchField").enterText("mish");
    JList<?> results = window.fixture().list("searchResults").target();
    window.await("the result", () -> isFirst(results, "Mish"));
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(ops()).contains("Mish");
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_A);
    JList<?> again = window.fixture().list("searchResults").target();
    window.await("more than one result", () -> again.getModel().getSize() > 1);
    assertThat(window.see(() -> isFirst(again, "Mish"))).isTrue();
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
  }

  private String text(JTextComponent field) {
    return window.see(() -> field.getText());
  }

  private boolean isFirst(JList<?> results, String op) {
    return results.getModel().getSize() > 0
        && ((Op) results.getModel().getElementAt(0)).name().equals(op);
  }

  private List<String> ops() {
    return window.see(() -> window.document().graph().nodes().stream().map(Node::op).toList());
  }

  @Test
  void theKeyThatOpensTheSearchIsNotTypedIntoIt() {
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_A);
    JTextComponent field = window.fixture().textBox("searchField").target();
    WindowDriver.onScreen(
        () -> {
          field.dispatchEvent(
              new KeyEvent(
                  field,
                  KeyEvent.KEY_TYPED,
                  System.currentTimeMillis(),
                  InputEvent.SHIFT_DOWN_MASK,
                  KeyEvent.VK_UNDEFINED,
                  'A'));
          return field;
        });
    assertThat(text(field)).isEmpty();
    window.fixture().textBox("searchField").enterText("abs");
    assertThat(text(field)).isEqualTo("abs");
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
  }

  @Test
  void pastesWithTheInputsKept() {
    window.click(window.header("b"));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_C);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_V);
    assertThat(window.node("b2").inputs()).containsExactly(new Edge("input", Ref.to("a")));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_V);
    assertThat(window.node("b3").inputs()).isEmpty();
  }

  @Test
  void cutsAndRedoesByEitherKey() {
    window.click(window.header("b"));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_X);
    assertThat(ops()).containsExactly("Input", "Relu", "ReduceSum");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(ops()).contains("Tanh");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_Z);
    assertThat(ops()).doesNotContain("Tanh");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Y);
    assertThat(ops()).doesNotContain("Tanh");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_V);
    assertThat(ops()).contains("Tanh");
  }

  @Test
  void selectsAllAndWhatDependsOnANode() {
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
    assertThat(selected()).containsExactlyInAnyOrder("x", "a", "b", "f");
    window.click(window.header("a"));
    window.pressWithAlt(KeyEvent.VK_D);
    assertThat(selected()).containsExactlyInAnyOrder("a", "b", "f");
  }

  private java.util.Set<String> selected() {
    return window.see(() -> window.document().selection().nodes());
  }

  @Test
  void stepsForwardAndBackOnCanvasAndTimeline() {
    window.press(KeyEvent.VK_PERIOD);
    window.awaitIdle();
    assertThat(moment()).isEqualTo("x forward");
    window.press(KeyEvent.VK_PERIOD);
    assertThat(moment()).isEqualTo("a forward");
    window.press(KeyEvent.VK_COMMA);
    assertThat(moment()).isEqualTo("x forward");

    window.see(() -> timeline().requestFocusInWindow());
    window.robot().waitForIdle();
    window.pressWhereFocusIs(KeyEvent.VK_RIGHT);
    window.pressWhereFocusIs(KeyEvent.VK_RIGHT);
    assertThat(moment()).isEqualTo("b forward");
    window.pressWhereFocusIs(KeyEvent.VK_LEFT);
    assertThat(moment()).isEqualTo("a forward");
  }

  private JComponent timeline() {
    return window.robot().finder().findByName("timeline", JComponent.class);
  }

  private String moment() {
    Pass.Moment moment = window.see(() -> window.editor().moment()).orElseThrow();
    return moment.node() + (moment.isForward() ? " forward" : " backward");
  }

  @Test
  void playsToTheEndAndHalts() {
    window.press(KeyEvent.VK_P);
    window.await("playing", () -> window.editor().activity() == Editor.Activity.PLAYING);
    window.await("the third moment", () -> window.editor().position() >= 3);
    window.press(KeyEvent.VK_P);
    assertThat(window.see(() -> window.editor().activity())).isEqualTo(Editor.Activity.IDLE);
    int halted = window.see(() -> window.editor().position());
    assertThat(halted).isLessThan(window.see(() -> window.editor().moments().size()));

    window.press(KeyEvent.VK_P);
    window.await("the end", () -> window.editor().position() == window.editor().moments().size());
    window.await("a halt", () -> window.editor().activity() == Editor.Activity.IDLE);
    assertThat(moment()).isEqualTo("x backward");
  }

  @Test
  void runsByEitherKey() {
    for (int[] keys : new int[][] {{KeyEvent.VK_F5}, {KeyEvent.VK_CONTROL, KeyEvent.VK_R}}) {
      long before = numbers();
      window.press(keys);
      window.await("the numbers", () -> passes() != before);
      window.awaitIdle();
      // tanh 1 + tanh 0
      assertThat(window.see(() -> window.editor().numbers().value("f")).orElseThrow().whole())
          .hasValueSatisfying(f -> assertThat(f.item()).isCloseTo(0.76159416, within(1e-6)));
    }
  }

  private long numbers() {
    return window.see(this::passes);
  }

  private long passes() {
    return window.editor().pass().map(pass -> (long) System.identityHashCode(pass)).orElse(0L);
  }
}
