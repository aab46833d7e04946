package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.draw.NodeView;
import gradboard.edit.Document;
import gradboard.graph.Edge;
import gradboard.graph.Frame;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.io.GraphFile;
import gradboard.ui.settings.Settings.Motion;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Placing nodes, by the program and by hand, and coming back to places. */
@CacioTest
@Tag("window")
class LayoutWindowTest {
  private static final String HEAP =
      """
      {"gradboard": 1, "nodes": [
        {"id": "x", "op": "Input", "attributes": {"value": [[1, -2]]}, "at": [300, 0]},
        {"id": "a", "op": "Relu", "inputs": ["x"], "at": [310, 40]},
        {"id": "b", "op": "Tanh", "inputs": ["a"], "at": [0, 260]}
      ]}
      """;

  private WindowDriver window;

  @BeforeEach
  void open() {
    window = WindowDriver.of(HEAP);
    window.awaitAnalysis();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private Point at(String id) {
    return window.node(id).at().orElseThrow();
  }

  @Test
  void laysOutInTheOrderOfTheFlowAndUndoPutsAllBack() {
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_L);
    window.await("the layout", () -> window.document().history().undoName().isPresent());
    assertThat(at("x").x()).isLessThan(at("a").x());
    assertThat(at("a").x()).isLessThan(at("b").x());
    assertThat(window.see(() -> window.document().history().undoName()))
        .contains("lay out 3 nodes");
    window.awaitQuiet();

    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(at("b")).isEqualTo(new Point(0, 260));
    assertThat(at("a")).isEqualTo(new Point(310, 40));
  }

  /** Lays out, and sees whether the nodes are shown on their way at first. */
  private boolean glides() {
    AtomicReference<Optional<Boolean>> onItsWay = new AtomicReference<>(Optional.empty());
    Document.Listener listener =
        new Document.Listener() {
          @Override
          public void changed(GraphFile before, GraphFile after) {
            SwingUtilities.invokeLater(
                () ->
                    onItsWay.set(
                        Optional.of(
                            window.canvas().scene().node("b").orElseThrow().y()
                                != after.graph().node("b").orElseThrow().at().get().y())));
          }
        };
    WindowDriver.onScreen(
        () -> {
          window.frame().editor().document().listen(listener);
          return listener;
        });
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_L);
    window.await("the layout", () -> onItsWay.get().isPresent());
    window.await(
        "the nodes in their places",
        () ->
            window.canvas().scene().node("b").orElseThrow().y()
                == window.frame().editor().document().node("b").get().at().get().y());
    return onItsWay.get().get();
  }

  private void setMotion(Motion motion) {
    WindowDriver.onScreen(
        () -> {
          window.settings().choose(window.settings().choices().with(motion));
          return motion;
        });
    window.robot().waitForIdle();
  }

  @Test
  void nodesGlideToTheirPlaces() {
    setMotion(Motion.FULL);
    assertThat(glides()).isTrue();
  }

  @Test
  void nothingGlidesWhereMotionIsReduced() {
    setMotion(Motion.REDUCED);
    assertThat(glides()).isFalse();
  }

  @Test
  void escapeGivesALayoutUpAndLeavesAllAsItWas() {
    window.close();
    window = WindowDriver.of(tangle(700));
    window.awaitAnalysis();
    GraphFile before = window.see(() -> window.document().file());
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_L);
    window.await("that it says so", () -> hint().startsWith("Laying out 700 nodes"));
    window.press(KeyEvent.VK_ESCAPE);
    assertThat(hint()).isBlank();
    window.awaitQuiet();
    assertThat(window.see(() -> window.document().file())).isSameAs(before);
    assertThat(window.see(() -> window.document().history().names())).isEmpty();

    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_L);
    window.await("that it can be begun again", () -> hint().startsWith("Laying out"));
    window.press(KeyEvent.VK_ESCAPE);
  }

  private String hint() {
    return window.frame().canvas().isShowing()
        ? window.fixture().label("hint").target().getText()
        : "";
  }

  /** Nodes of which each reads two earlier ones. */
  private static String tangle(int count) {
    Random random = new Random(5);
    StringBuilder nodes =
        new StringBuilder(
            "{\"id\": \"n0\", \"op\": \"Input\", \"attributes\": {\"value\": 1}, \"at\": [0, 0]}");
    for (int i = 1; i < count; i++) {
      nodes.append(
          ", {\"id\": \"n%d\", \"op\": \"Add\", \"inputs\": [\"n%d\", \"n%d\"], \"at\": [%d, %d]}"
              .formatted(i, random.nextInt(i), random.nextInt(i), i % 30 * 200, i / 30 * 200));
    }
    return "{\"gradboard\": 1, \"nodes\": [" + nodes + "]}";
  }

  private static final String SKIP =
      """
      {"gradboard": 1, "nodes": [
        {"id": "x", "op": "Input", "attributes": {"value": [[1, -2]]}, "at": [0, 0]},
        {"id": "a", "op": "Relu", "inputs": ["x"], "at": [10, 40]},
        {"id": "b", "op": "Tanh", "inputs": ["a"], "at": [20, 80]},
        {"id": "c", "op": "Concat", "inputs": ["b", "x"], "attributes": {"axis": 0}, "at": [30, 120],
         "routes": {"inputs": [[500, 500]]}}
      ], "groups": [{"title": "Middle", "nodes": ["a", "b"], "at": [0, 0], "size": [50, 50]}],
      "notes": [{"text": "On top of all.", "at": [5, 5]}]}
      """;

  @Test
  void wiresFramesAndNotesAreLaidOutWithTheNodesInOneAct() {
    window.close();
    window = WindowDriver.of(SKIP);
    window.awaitAnalysis();
    GraphFile before = window.see(() -> window.document().file());
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_L);
    window.await("the layout", () -> window.document().history().undoName().isPresent());
    window.awaitQuiet();

    List<Edge> wires = window.node("c").inputs();
    assertThat(wires.get(0).route()).as("needs none").isEmpty();
    assertThat(wires.get(1).route()).as("goes round the frame's nodes").isNotEmpty();
    Graph after = window.see(() -> window.document().graph());
    assertThat(after.sheet()).isNotEqualTo(before.graph().sheet());
    Frame frame = after.sheet().frames().get(0);
    Rectangle2D box =
        new Rectangle2D.Double(frame.at().x(), frame.at().y(), frame.size().x(), frame.size().y());
    for (NodeView node : window.see(() -> window.canvas().scene().nodes())) {
      assertThat(box.contains(node.box())).isEqualTo(frame.nodes().contains(node.id()));
    }
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(window.see(() -> window.document().file())).isEqualTo(before);
  }

  @Test
  void altSuspendsSnapping() {
    double scale = window.see(() -> window.canvas().sight().scale());
    int by = (int) Math.round((300 - 3) * scale);
    java.awt.Point from = window.header("b");
    window.dragWithAlt(from, new java.awt.Point(from.x + by, from.y + 30));
    assertThat(at("b")).isEqualTo(new Point(Math.round(by / scale), 260 + Math.round(30 / scale)));
  }

  @Test
  void alignsTheSelectedNodes() {
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
    window.pressWithAlt(KeyEvent.VK_LEFT, InputEvent.SHIFT_DOWN_MASK);
    assertThat(window.see(() -> window.document().graph().nodes()))
        .extracting(Node::at)
        .allSatisfy(place -> assertThat(place.orElseThrow().x()).isZero());
  }

  @Test
  void aDraggedNodeJumpsToTheLineOfItsNeighbour() {
    java.awt.Point from = window.header("b");
    double scale = window.see(() -> window.canvas().sight().scale());
    int by = (int) Math.round((300 - 3) * scale);
    window.drag(from, new java.awt.Point(from.x + by, from.y + 30));
    assertThat(at("b").x()).isEqualTo(300);
  }

  @Test
  void keepsAViewAndGoesBackToIt() {
    double zoom = window.see(() -> window.canvas().sight().zoom());
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_2);
    window.turnWheel(window.header("a"), -4);
    assertThat(window.see(() -> window.canvas().sight().zoom())).isNotEqualTo(zoom);

    window.pressWithAlt(KeyEvent.VK_2);
    assertThat(window.see(() -> window.canvas().sight().zoom())).isEqualTo(zoom);
    assertThat(window.see(() -> window.document().graph().sheet().bookmarks())).hasSize(1);
  }

  @Test
  void theMinimapGoesWhereItIsPressed() {
    for (int i = 0; i < 3; i++) {
      window.turnWheel(window.header("a"), -6);
    }
    java.awt.Rectangle before = window.card("b");
    int width = window.see(() -> window.canvas().control().getWidth());
    int height = window.see(() -> window.canvas().control().getHeight());
    window.click(new java.awt.Point(width - 150, height - 60));
    assertThat(window.card("b")).isNotEqualTo(before);

    window.onMenu("ToggleMinimapAction");
    java.awt.Rectangle hidden = window.card("b");
    window.click(new java.awt.Point(width - 60, height - 100));
    assertThat(window.card("b")).as("nothing is there").isEqualTo(hidden);
  }
}
