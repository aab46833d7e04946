package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.draw.NodeView;
import gradboard.draw.SheetView;
import gradboard.edit.Selection;
import gradboard.edit.SetSheet;
import gradboard.graph.Frame;
import gradboard.graph.Point;
import java.awt.event.KeyEvent;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What comes out of composites and layers, or is laid out anew, comes to lie on no other card. */
@CacioTest
@Tag("window")
class UnpackingWindowTest {
  /** Cards close round a layer and a composite. */
  private static final String TIGHT =
      """
      {"gradboard": 1, "nodes": [
        {"id": "x", "op": "Input", "attributes": {"value": [[1, 2]]}, "at": [0, 0]},
        {"id": "d", "op": "Dense", "inputs": ["x"], "attributes": {"units": 3}, "at": [220, 0]},
        {"id": "b", "op": "Block", "inputs": ["d"], "at": [500, 0]},
        {"id": "f", "op": "ReduceSum", "inputs": ["b"], "attributes": {"keepdims": 0}, "at": [780, 0]},
        {"id": "u", "op": "Neg", "inputs": ["x"], "at": [%s, 330]}
      ], "loss": "f", "composites": {"Block": {"inputs": ["X"], "outputs": {"Y": "q"}, "nodes": [
        {"id": "p", "op": "Tanh", "inputs": ["X"], "at": [200, 0]},
        {"id": "q", "op": "Exp", "inputs": ["p"], "at": [480, 60]}]}}}
      """;

  private WindowDriver window;

  private void open(int under) {
    window = WindowDriver.of(TIGHT.formatted(under));
    window.awaitAnalysis();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void noTwoOverlap() {
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

  private void ungroup(String... ids) {
    WindowDriver.onScreen(
        () -> {
          window.document().select(Selection.ofNodes(List.of(ids)));
          return ids;
        });
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_G);
    window.awaitAnalysis();
  }

  @Test
  void cardsToTheRightMakeRoomForWhatWasInAComposite() {
    open(500);
    ungroup("b");
    assertThat(x("p")).isEqualTo(500);
    assertThat(x("q")).isEqualTo(780);
    assertThat(x("f")).isGreaterThan(960);
    assertThat(x("d")).isEqualTo(220);
    noTwoOverlap();
    assertThat(window.see(() -> window.document().history().undoName())).contains("ungroup b");

    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(x("f")).as("in one act").isEqualTo(780);
  }

  @Test
  void cardsToTheRightMakeRoomForTheOperationsOfALayer() {
    open(500);
    ungroup("d");
    assertThat(x("b")).isGreaterThan(500);
    assertThat(x("f") - x("b")).as("columns stay together").isEqualTo(280);
    noTwoOverlap();
  }

  @Test
  void whereACardIsInTheWayTheFlowStillGoesToTheRight() {
    open(160);
    ungroup("d");
    assertThat(x("u")).isEqualTo(160);
    noTwoOverlap();
    double end =
        window.see(
            () ->
                window.document().selection().nodes().stream()
                    .mapToDouble(id -> window.canvas().scene().node(id).orElseThrow().right())
                    .max()
                    .orElseThrow());
    assertThat(x("b")).as("what reads the layer").isGreaterThan(end);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(x("b")).as("in one act").isEqualTo(500);
  }

  @Test
  void aFrameRoundACompositeGoesRoundAllThatComesOutOfIt() {
    open(900);
    WindowDriver.onScreen(
        () -> {
          Frame frame =
              Frame.of("mine", List.of("d", "b"), new Point(200, -60), new Point(500, 200));
          window.document().apply(SetSheet.adding(window.document().graph().sheet(), frame));
          return frame;
        });
    ungroup("b");
    SheetView.FrameView frame = window.see(() -> window.canvas().scene().sheet()).frames().get(0);
    assertThat(frame.frame().nodes()).containsExactlyInAnyOrder("d", "p", "q");
    for (String member : frame.frame().nodes()) {
      NodeView card = window.see(() -> window.canvas().scene().node(member)).orElseThrow();
      assertThat(frame.box().contains(card.box())).as(member).isTrue();
    }
    assertThat(frame.frame().at()).as("no smaller than it was").isEqualTo(new Point(200, -60));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(window.see(() -> window.document().graph().sheet().frames().get(0).size()))
        .isEqualTo(new Point(500, 200));
  }

  @Test
  void severalAreUnpackedInOneAct() {
    open(900);
    ungroup("d", "b");
    assertThat(window.see(() -> window.document().graph().nodes())).hasSize(9);
    noTwoOverlap();
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(window.see(() -> window.document().graph().nodes())).hasSize(5);
  }

  @Test
  void aLayoutOfASelectionLiesOnNoOtherCard() {
    open(440);
    WindowDriver.onScreen(
        () -> {
          window.document().select(Selection.ofNodes(List.of("x", "u")));
          return window;
        });
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_L);
    window.await(
        "the layout",
        () ->
            window
                .document()
                .history()
                .undoName()
                .filter(name -> name.startsWith("lay out"))
                .isPresent());
    assertThat(x("d")).isEqualTo(220);
    noTwoOverlap();
  }
}
