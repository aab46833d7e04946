package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.edit.Selection;
import gradboard.edit.SetAttribute;
import java.awt.Container;
import java.awt.event.KeyEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JLabel;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is told of nodes while they come to lie in composites and out of them. */
@CacioTest
@Tag("window")
class RegroupingWindowTest {
  private static final String NEURON =
      """
      {"gradboard": 1, "title": "Neuron", "nodes": [
        {"id": "x", "op": "Input", "attributes": {"value": [[1, 2]]}, "at": [0, 0]},
        {"id": "w", "op": "Parameter", "attributes": {"shape": [2, 1], "init": "normal"}, "at": [0, 250]},
        {"id": "m", "op": "MatMul", "inputs": ["x", "w"], "at": [250, 0]},
        {"id": "y", "op": "Sigmoid", "inputs": ["m"], "at": [500, 0]},
        {"id": "f", "op": "ReduceSum", "inputs": ["y"], "attributes": {"keepdims": 0}, "at": [750, 0]}
      ], "loss": "f"}
      """;
  private static final String LAYER =
      """
      {"gradboard": 1, "title": "Layer", "nodes": [
        {"id": "x", "op": "Input", "attributes": {"value": [[1, 2]]}, "at": [0, 0]},
        {"id": "d", "op": "Dense", "inputs": ["x"], "attributes": {"units": 3, "activation": "tanh"}, "at": [250, 0]},
        {"id": "f", "op": "ReduceSum", "inputs": ["d"], "attributes": {"keepdims": 0}, "at": [500, 0]}
      ], "loss": "f"}
      """;

  private WindowDriver window;

  private void open(String json) {
    window = WindowDriver.of(json);
    window.awaitAnalysis();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void select(String... ids) {
    WindowDriver.onScreen(
        () -> {
          window.document().select(Selection.of(ids));
          return window;
        });
  }

  private double value(String node) {
    return window
        .see(() -> window.editor().numbers().value(node))
        .orElseThrow()
        .statistics()
        .mean();
  }

  @Test
  void numbersStayWhereTheyAreTrueWhileNodesAreGroupedAndUngrouped() {
    open(NEURON);
    window.clickTool("RunAction");
    window.await("the numbers", () -> window.editor().pass().isPresent());
    window.awaitIdle();
    double m = value("m");
    double y = value("y");
    double f = value("f");

    select("m", "y");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_G);
    window.fixture().textBox("nameField").setText("Neuron");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    window.await("the group", () -> window.document().node("neuron").isPresent());
    assertThat(value("neuron")).isEqualTo(y);
    assertThat(value("f")).isEqualTo(f);
    assertThat(window.see(() -> window.editor().outdated())).isEmpty();
    WindowDriver.onScreen(
        () -> {
          window.document().enter("neuron");
          return m;
        });
    assertThat(value("m")).isEqualTo(m);
    window.press(KeyEvent.VK_ESCAPE);

    WindowDriver.onScreen(
        () ->
            window
                .document()
                .apply(
                    new SetAttribute(
                        "x", "value", Optional.of(List.of(List.of(3.0, 4.0), List.of(5.0, 6.0))))));
    assertThat(window.see(() -> window.editor().outdated())).contains("x", "neuron", "f");
    select("neuron");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_G);
    assertThat(value("y")).isEqualTo(y);
    assertThat(window.see(() -> window.editor().outdated())).contains("x", "m", "y", "f");
    assertThat(window.see(() -> window.editor().outdated())).doesNotContain("w");

    for (int i = 0; i < 3; i++) {
      window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    }
    assertThat(window.see(() -> window.editor().outdated())).isEmpty();
    assertThat(value("m")).isEqualTo(m);
  }

  @Test
  void anExpandedLayerShowsTheNumbersThatWereInIt() {
    open(LAYER);
    window.clickTool("RunAction");
    window.await("the numbers", () -> window.editor().pass().isPresent());
    window.awaitIdle();
    double d = value("d");
    select("d");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_G);
    window.await("the parts", () -> window.document().node("d").isEmpty());
    assertThat(value("activation")).isEqualTo(d);
    assertThat(window.see(() -> window.editor().outdated())).isEmpty();
  }

  @Test
  void insideACompositeTheInspectorTellsOfIt() {
    open(LAYER);
    select("d");
    window.press(KeyEvent.VK_ENTER);
    assertThat(window.fixture().label("compositeName").text()).isEqualTo("Dense");
    assertThat(texts("compositePage"))
        .contains("Inputs", "X", "Outputs", "Y", "units", "3", "activation", "tanh");
    select("matmul");
    assertThat(texts("nodePage")).contains("matmul");
    window.press(KeyEvent.VK_ESCAPE);
    window.press(KeyEvent.VK_ESCAPE);
    select();
    assertThat(window.fixture().textBox("title").text()).isEqualTo("Layer");
  }

  private List<String> texts(String page) {
    Container panel = (Container) window.robot().finder().findByName(page);
    return window.see(() -> texts(panel).toList());
  }

  private static Stream<String> texts(Container in) {
    return Arrays.stream(in.getComponents())
        .flatMap(
            child ->
                child instanceof JLabel label
                    ? Stream.of(label.getText())
                    : child instanceof JTextComponent text
                        ? Stream.of(text.getText())
                        : child instanceof Container inner ? texts(inner) : Stream.empty());
  }
}
