package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.draw.PortRef;
import gradboard.ui.PaintedTexts.Painted;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is told of a port or a wire that the mouse points at. */
@CacioTest
@Tag("window")
class HoverWindowTest {
  private final WindowDriver window =
      WindowDriver.of(
          """
          {"gradboard": 1, "nodes": [
            {"id": "x", "op": "Input", "attributes": {"value": 3}, "at": [0, 0]},
            {"id": "a", "op": "Neg", "inputs": ["x"], "at": [300, 0]},
            {"id": "b", "op": "Mul", "inputs": ["a", "a"], "at": [600, 0]},
            {"id": "f", "op": "ReduceSum", "inputs": ["b"], "attributes": {"keepdims": 0},
             "at": [900, 0]}
          ], "loss": "f"}
          """);

  @AfterEach
  void close() {
    window.close();
  }

  private void point(Point at) {
    window.robot().moveMouse(window.canvas().control(), at);
    window.robot().waitForIdle();
  }

  private List<String> painted() {
    return window.see(
        () -> PaintedTexts.of(window.canvas().control(), 1).stream().map(Painted::text).toList());
  }

  /** What is written only while the mouse is there. */
  private List<String> told(Point at) {
    point(window.clear());
    List<String> without = painted();
    point(at);
    List<String> with = new ArrayList<>(painted());
    without.forEach(with::remove);
    return with;
  }

  private Point middle(PortRef from, PortRef to) {
    Point start = window.port(from);
    Point end = window.port(to);
    return new Point((start.x + end.x) / 2, (start.y + end.y) / 2);
  }

  @Test
  void aPortSaysItsNameAndWhatItIs() {
    window.awaitAnalysis();
    assertThat(told(window.port(PortRef.input("b", 1)))).contains("B");
    assertThat(told(window.port(PortRef.output("f", 0)))).contains("reduced");
    point(window.clear());
    assertThat(painted()).doesNotContain("reduced");
  }

  @Test
  void aWireSaysItsValueAboveAndItsShareOfTheGradientBelow() {
    window.awaitAnalysis();
    Point wire = middle(PortRef.output("a", 0), PortRef.input("b", 0));
    assertThat(told(wire)).as("before a run").isEmpty();
    window.clickTool("RunAction");
    window.await("the numbers", () -> window.frame().editor().pass().isPresent());
    window.awaitIdle();
    // a is −3; each of both wires into a · a brings back its own share of the gradient −6.
    assertThat(told(wire)).containsExactly("−3", "−3");
    point(wire);
    List<Painted> both =
        window.see(
            () ->
                PaintedTexts.of(window.canvas().control(), 1).stream()
                    .filter(text -> text.box().getCenterX() > window.card("a").getMaxX())
                    .filter(text -> text.box().getCenterX() < window.card("b").getMinX())
                    .toList());
    assertThat(both).hasSize(2);
    assertThat(both.get(0).box().getMaxY()).isLessThan(wire.y);
    assertThat(both.get(1).box().getMinY()).isGreaterThan(wire.y);
    assertThat(both.get(0).color()).isNotEqualTo(both.get(1).color());
  }

  @Test
  void anOpOfThePaletteSaysWhatItDoesAndTheSpaceBelowTheLastOneNothing() {
    window.fixture().textBox("opSearch").setText("Mish");
    JList<?> list = window.fixture().list("opList").target();
    Rectangle row = window.see(() -> list.getCellBounds(0, 0));
    assertThat(tip(list, row.y + row.height / 2)).isNotBlank();
    assertThat(tip(list, row.y + 3 * row.height)).isNull();
  }

  private String tip(JList<?> list, int y) {
    MouseEvent event =
        new MouseEvent(list, MouseEvent.MOUSE_MOVED, 0, 0, 30, y, 0, false, MouseEvent.NOBUTTON);
    return window.see(() -> list.getToolTipText(event));
  }
}
