package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.draw.MinimapPainter;
import gradboard.draw.NodeView;
import gradboard.draw.PortRef;
import gradboard.edit.Selection;
import gradboard.edit.SheetItem;
import gradboard.graph.Ref;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No node that is dropped comes to lie on another one. */
@CacioTest
@Tag("window")
class LandingWindowTest {
  private static final String TIGHT =
      """
      {"gradboard": 1, "nodes": [
        {"id": "x", "op": "Input", "attributes": {"value": [[1, -2]]}, "at": [0, 0]},
        {"id": "a", "op": "Relu", "inputs": ["x"], "at": [220, 0]},
        {"id": "b", "op": "Tanh", "inputs": ["a"], "at": [440, 0]},
        {"id": "c", "op": "Exp", "inputs": ["b"], "at": [660, 0]},
        {"id": "below", "op": "Neg", "inputs": ["x"], "at": [440, 260]},
        {"id": "alone", "op": "Sigmoid", "at": [0, 460]}
      ], "groups": [{"title": "End", "nodes": ["b", "c"], "at": [420, -60], "size": [460, 240]}]}
      """;

  private WindowDriver window;

  @BeforeEach
  void open() {
    window = WindowDriver.of(TIGHT);
    window.awaitAnalysis();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void noTwoOverlap() {
    window.awaitAnalysis();
    List<NodeView> nodes = window.see(() -> window.canvas().scene().nodes());
    for (int i = 0; i < nodes.size(); i++) {
      NodeView node = nodes.get(i);
      assertThat(nodes.subList(0, i))
          .as("beside %s", node.id())
          .noneMatch(other -> other.box().intersects(node.box()));
    }
  }

  private double x(String id) {
    return window.node(id).at().orElseThrow().x();
  }

  private Point between(String from, String to) {
    Point out = window.port(PortRef.output(from, 0));
    Point in = window.port(PortRef.input(to, 0));
    return new Point((out.x + in.x) / 2, (out.y + in.y) / 2);
  }

  @Test
  void whatLiesBehindAWireMakesRoomForAnOpPutIntoIt() {
    window.dragFromPalette("Softplus", between("a", "b"));
    assertThat(window.node("b").inputs().get(0).source()).isEqualTo(Ref.to("softplus"));
    noTwoOverlap();
    double by = x("b") - 440;
    assertThat(by).isPositive();
    assertThat(x("c")).as("columns stay together").isEqualTo(660 + by);
    assertThat(x("below")).isEqualTo(440 + by);
    assertThat(x("a")).isEqualTo(220);
    assertThat(window.port(PortRef.input("softplus", 0)).y)
        .as("on the wire")
        .isEqualTo(window.port(PortRef.output("a", 0)).y);
    assertThat(window.see(() -> window.document().graph().sheet().frames().get(0).at().x()))
        .isEqualTo(420 + by);

    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(x("b")).as("in one act").isEqualTo(440);
    assertThat(window.see(() -> window.document().graph().node("softplus"))).isEmpty();
  }

  @Test
  void theSameForANodeThatWasThere() {
    Point header = window.header("alone");
    Rectangle card = window.card("alone");
    Point port = window.port(PortRef.output("alone", 0));
    Point to = between("a", "b");
    Point middle = new Point(card.x + card.width / 2, port.y);
    window.drag(header, new Point(to.x + header.x - middle.x, to.y + header.y - middle.y));
    assertThat(window.node("b").inputs().get(0).source()).isEqualTo(Ref.to("alone"));
    noTwoOverlap();
  }

  @Test
  void nothingIsPushedThatIsLocked() {
    window.click(window.header("c"));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_L);
    window.dragFromPalette("Softplus", between("a", "b"));
    assertThat(window.node("b").inputs().get(0).source()).isEqualTo(Ref.to("softplus"));
    assertThat(x("b")).isEqualTo(440);
    noTwoOverlap();
  }

  @Test
  void anOpDroppedOnACardLiesBesideIt() {
    Rectangle b = window.card("below");
    window.dragFromPalette("Parameter", new Point(b.x + b.width / 2, b.y + b.height / 2));
    assertThat(window.node("parameter").op()).isEqualTo("Parameter");
    noTwoOverlap();
  }

  @Test
  void anOpAddedByKeysLiesBesideWhatIsThere() {
    Rectangle b = window.card("below");
    window.robot().moveMouse(window.canvas().control(), b.x + b.width / 2, b.y + b.height / 2);
    window.press(KeyEvent.VK_TAB);
    window.fixture().textBox("searchField").enterText("Softmax");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(window.node("softmax").op()).isEqualTo("Softmax");
    noTwoOverlap();
  }

  @Test
  void whatIsAddedAtTheEdgeComesIntoSightAndOutFromUnderTheMinimap() {
    Rectangle control =
        window.see(() -> new Rectangle(new Point(), window.canvas().control().getSize()));
    window.dragFromPalette("Relu", new Point(control.width - 30, control.height - 20));
    Rectangle card = window.card("relu");
    assertThat(control.contains(card)).as("%s in %s", card, control).isTrue();
    Rectangle minimap = MinimapPainter.place(control.getWidth(), control.getHeight()).getBounds();
    assertThat(window.see(() -> window.canvas().isMinimapShown())).isTrue();
    assertThat(minimap.intersects(card)).as("%s under %s", card, minimap).isFalse();
  }

  @Test
  void aCompositeLiesOnNoneThatStaysOutsideIt() {
    WindowDriver.onScreen(
        () -> {
          window.document().select(Selection.of("c", "alone"));
          return window;
        });
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_G);
    window.fixture().textBox("nameField").setText("Both");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(window.node("both").op()).isEqualTo("Both");
    noTwoOverlap();
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(window.node("c").op()).as("in one act").isEqualTo("Exp");
  }

  @Test
  void aDoubleComesIntoSight() {
    window.click(window.header("alone"));
    for (int i = 0; i < 6; i++) {
      window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_D);
      window.awaitAnalysis();
    }
    String last = window.see(() -> window.document().selection().single()).orElseThrow();
    Rectangle canvas = new Rectangle(window.see(() -> window.canvas().control().getSize()));
    assertThat(canvas.contains(window.card(last))).isTrue();
  }

  @Test
  void copiesLieBesideWhatTheyArePastedOn() {
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_C);
    window.robot().moveMouse(window.canvas().control(), window.header("a"));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_V);
    assertThat(window.see(() -> window.document().graph().nodes())).hasSize(12);
    noTwoOverlap();
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_D);
    assertThat(window.see(() -> window.document().graph().nodes())).hasSize(18);
    noTwoOverlap();
  }

  private Rectangle view() {
    return window.see(() -> new Rectangle(window.canvas().control().getSize()));
  }

  /** With what lies beside it out of sight. */
  private void showAtTheLowerRight(String node) {
    Rectangle view = view();
    WindowDriver.onScreen(
        () -> {
          window.canvas().showMinimap(false);
          window.canvas().sight().frame(List.of(node), List.of());
          Rectangle card = window.canvas().cardOnControl(node).orElseThrow();
          double right = (card.getMaxX() + 4 - view.width) / view.width;
          double down = (card.getMaxY() + 4 - view.height) / view.height;
          window.canvas().sight().pan(right, down);
          return node;
        });
  }

  @Test
  void copiesComeIntoSight() {
    showAtTheLowerRight("alone");
    window.click(window.header("alone"));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_D);
    assertThat(view().contains(window.card("alone2"))).isTrue();
  }

  @Test
  void aNoteComesIntoSight() {
    showAtTheLowerRight("alone");
    window.robot().moveMouse(window.canvas().control(), window.header("alone"));
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_N);
    window.fixture().textBox("nameField").enterText("Here");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    Rectangle note = window.see(() -> window.canvas().itemOnControl(SheetItem.note(0)));
    assertThat(view().contains(note)).isTrue();
  }
}
