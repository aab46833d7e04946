package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.draw.PortRef;
import gradboard.edit.MoveNodes;
import gradboard.edit.RoutePoint;
import gradboard.edit.Selection;
import gradboard.graph.Edge;
import gradboard.graph.Point;
import gradboard.graph.Ref;
import gradboard.runtime.Snapshot;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Map;
import javax.swing.JMenuItem;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Leading wires round things, by the mouse and by keys. */
@CacioTest
@Tag("window")
class RerouteWindowTest {
  private static final Snapshot.Wire WIRE = new Snapshot.Wire("b", "input", 0);
  private static final String GRAPH =
      """
      {"gradboard": 1, "nodes": [
        {"id": "x", "op": "Input", "attributes": {"value": [[1, -2]]}, "at": [0, 0]},
        {"id": "a", "op": "Relu", "inputs": ["x"], "at": [240, 0]},
        {"id": "b", "op": "Tanh", "inputs": ["x"], "at": [900, 0],
         "routes": {"input": [[300, 300], [600, 300]]}},
        {"id": "alone", "op": "Sigmoid", "at": [0, 420]}
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

  private List<Point> route() {
    return route("b");
  }

  private List<Point> route(String node) {
    return window.node(node).inputs().get(0).route();
  }

  private Selection selection() {
    return window.see(() -> window.document().selection());
  }

  /** Where a point of the scene is on the canvas. */
  private java.awt.Point onCanvas(double x, double y) {
    return window.see(
        () -> {
          var camera = window.canvas().sight().camera();
          return new java.awt.Point(
              (int) Math.round(x * camera.scale() + camera.dx()),
              (int) Math.round(y * camera.scale() + camera.dy()));
        });
  }

  private java.awt.Point onWire(String node, double share) {
    return window.see(
        () -> {
          var scene = window.canvas().scene();
          var at =
              scene.run(scene.wire(PortRef.input(node, 0)).orElseThrow()).orElseThrow().at(share);
          return onCanvas(at.getX(), at.getY());
        });
  }

  private void clickTwice(java.awt.Point at) {
    window.robot().click(window.canvas().control(), at, MouseButton.LEFT_BUTTON, 2);
    window.robot().waitForIdle();
  }

  @Test
  void aDoubleClickOnAWirePutsAPointThere() {
    clickTwice(onWire("a", 0.5));
    assertThat(route("a")).hasSize(1);
    assertThat(selection())
        .isEqualTo(Selection.of(new RoutePoint(new Snapshot.Wire("a", "X", 0), 0)));
    assertThat(window.see(() -> window.document().history().undoName()))
        .contains("add a reroute point");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(route("a")).isEmpty();
  }

  @Test
  void aPointBetweenTwoOthersComesBetweenThem() {
    clickTwice(onWire("b", 0.5));
    assertThat(route()).hasSize(3);
    assertThat(route().get(1).x()).isBetween(301.0, 599.0);
  }

  @Test
  void aDoubleClickOnAPointRemovesIt() {
    clickTwice(onCanvas(300, 300));
    assertThat(route()).containsExactly(new Point(600, 300));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(route()).containsExactly(new Point(300, 300), new Point(600, 300));
  }

  @Test
  void aDraggedPointFallsInLineWithTheOtherOne() {
    double scale = window.see(() -> window.canvas().sight().scale());
    java.awt.Point from = onCanvas(300, 300);
    window.drag(from, new java.awt.Point(from.x + 60, from.y + (int) Math.round(3 * scale)));
    assertThat(route().get(0).y()).as("in line again").isEqualTo(300);
    assertThat(route().get(0).x()).isGreaterThan(320);
    assertThat(route().get(1)).isEqualTo(new Point(600, 300));
    assertThat(window.see(() -> window.document().history().names())).hasSize(1);
  }

  @Test
  void altSuspendsSnapping() {
    java.awt.Point from = onCanvas(300, 300);
    java.awt.Point to = new java.awt.Point(from.x + 61, from.y + 2);
    double scale = window.see(() -> window.canvas().sight().scale());
    window.dragWithAlt(from, to);
    assertThat(route().get(0))
        .isEqualTo(new Point(300 + Math.round(61 / scale), 300 + Math.round(2 / scale)));
  }

  @Test
  void escapeGivesADraggedPointBack() {
    java.awt.Point from = onCanvas(300, 300);
    window.hold(
        window.canvas().control(),
        from,
        window.canvas().control(),
        new java.awt.Point(from.x + 50, from.y + 50));
    window.press(KeyEvent.VK_ESCAPE);
    window.robot().releaseMouseButtons();
    window.robot().waitForIdle();
    assertThat(route()).containsExactly(new Point(300, 300), new Point(600, 300));
    assertThat(window.see(() -> window.document().history().names())).isEmpty();
  }

  @Test
  void aRubberBandSelectsPointsAndTheyMoveWithTheNodes() {
    java.awt.Point corner = onCanvas(-30, 250);
    window.drag(corner, onCanvas(620, 520));
    assertThat(selection().nodes()).containsExactly("alone");
    assertThat(selection().points())
        .containsExactlyInAnyOrder(new RoutePoint(WIRE, 0), new RoutePoint(WIRE, 1));
    Point before = window.node("alone").at().orElseThrow();
    java.awt.Point header = window.header("alone");
    window.drag(header, new java.awt.Point(header.x, header.y + 40));
    Point after = window.node("alone").at().orElseThrow();
    double by = after.y() - before.y();
    assertThat(by).isPositive();
    assertThat(route()).containsExactly(new Point(300, 300 + by), new Point(600, 300 + by));
    assertThat(window.see(() -> window.document().history().names())).hasSize(1);
  }

  @Test
  void theEndOfALedWireMovesAndKeepsItsPoints() {
    window.drag(window.port(PortRef.input("b", 0)), window.port(PortRef.input("alone", 0)));
    assertThat(window.node("alone").inputs())
        .containsExactly(
            new Edge("X", Ref.to("x"), List.of(new Point(300, 300), new Point(600, 300))));
  }

  @Test
  void aNodeDroppedOnALedWireHasThePointsOnTheirSides() {
    window.dragFromPalette("Relu", onWire("b", 0.5));
    assertThat(window.node("relu").inputs().get(0).route()).containsExactly(new Point(300, 300));
    assertThat(window.node("b").inputs().get(0).source()).isEqualTo(Ref.to("relu"));
    assertThat(route()).hasSize(1);
  }

  @Test
  void keysAloneAddWalkMoveAndDeletePoints() {
    window.click(window.header("a"));
    window.press(KeyEvent.VK_R);
    assertThat(route("a")).hasSize(1);
    Point added = route("a").get(0);
    window.pressWithAlt(KeyEvent.VK_DOWN);
    window.pressWithAlt(KeyEvent.VK_DOWN);
    assertThat(route("a")).containsExactly(added.plus(0, 24));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(route("a")).as("both steps are one act").containsExactly(added);

    window.press(KeyEvent.VK_W);
    assertThat(selection()).isEqualTo(Selection.ofWire(WIRE));
    window.press(KeyEvent.VK_W);
    assertThat(selection()).isEqualTo(Selection.of(new RoutePoint(WIRE, 0)));
    assertThat(window.fixture().label("hint").text())
        .isEqualTo(
            "Reroute point 1 of the wire from x to b, port input."
                + " Alt+arrows move it, Del removes it.");
    window.press(KeyEvent.VK_RIGHT);
    assertThat(selection()).isEqualTo(Selection.of(new RoutePoint(WIRE, 1)));
    window.press(KeyEvent.VK_DELETE);
    assertThat(route()).containsExactly(new Point(300, 300));
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_W);
    assertThat(selection().isEmpty()).isFalse();
  }

  @Test
  void whatIsPointedAtSaysWhatCanBeDone() {
    window.robot().moveMouse(window.canvas().control(), onWire("a", 0.5));
    window.robot().waitForIdle();
    assertThat(window.fixture().label("hint").text())
        .isEqualTo("A double-click puts a reroute point on this wire.");
    window.robot().moveMouse(window.canvas().control(), onCanvas(300, 300));
    window.robot().waitForIdle();
    assertThat(window.fixture().label("hint").text())
        .isEqualTo("Drag moves this point of the wire, a double-click removes it.");
  }

  @Test
  void theContextMenuPutsAPointWhereTheWireWasClicked() {
    java.awt.Point at = onCanvas(450, 300);
    window.robot().click(window.canvas().control(), at, MouseButton.RIGHT_BUTTON, 1);
    window.fixture().menuItem("reroute").click();
    assertThat(route())
        .hasSize(3)
        .satisfies(
            points -> {
              assertThat(points.get(1).x()).isCloseTo(450, within(2.0));
              assertThat(points.get(1).y()).isCloseTo(300, within(12.0));
            });
    assertThat(selection()).isEqualTo(Selection.of(new RoutePoint(WIRE, 1)));

    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(route()).hasSize(2);
    window
        .robot()
        .click(window.canvas().control(), window.header("a"), MouseButton.RIGHT_BUTTON, 1);
    assertThat(window.robot().finder().findAll(named("reroute"))).isEmpty();
  }

  private static GenericTypeMatcher<JMenuItem> named(String name) {
    return new GenericTypeMatcher<>(JMenuItem.class, true) {
      @Override
      protected boolean isMatching(JMenuItem item) {
        return name.equals(item.getName());
      }
    };
  }

  @Test
  void aWireIsHitNearItOnly() {
    // Between the two points that it is led through it runs level.
    window.click(onCanvas(450, 300));
    assertThat(selection().wires()).containsExactly(WIRE);
    java.awt.Point on = onCanvas(450, 300);
    window.click(new java.awt.Point(on.x, on.y + 40));
    assertThat(selection()).isEqualTo(Selection.NONE);
  }

  @Test
  void theCardPaintedLastIsHitFirst() {
    WindowDriver.onScreen(
        () -> window.document().apply(new MoveNodes(Map.of("alone", new Point(250, 0)))));
    window.robot().waitForIdle();
    window.click(window.header("alone"));
    assertThat(selection()).isEqualTo(Selection.of("alone"));
  }
}
