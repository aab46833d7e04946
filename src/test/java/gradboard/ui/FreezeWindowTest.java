package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.draw.Mark;
import gradboard.edit.Selection;
import gradboard.graph.Problem;
import gradboard.tensor.Tensor;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JTree;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Parameters that training leaves alone. */
@CacioTest
@Tag("window")
class FreezeWindowTest {
  /** f = (w² + v²): each step of rate 0.1 takes a fifth off what is trained. */
  private static final String BOWL =
      """
      {"gradboard": 1, "title": "Bowl", "loss": "f", "nodes": [
        {"id": "w", "op": "Parameter", "attributes": {"value": 3}, "at": [0, 0]},
        {"id": "v", "op": "Parameter", "attributes": {"value": 5}, "at": [0, 250]},
        {"id": "ww", "op": "Square", "inputs": ["w"], "at": [250, 0]},
        {"id": "vv", "op": "Square", "inputs": ["v"], "at": [250, 250]},
        {"id": "f", "op": "Add", "inputs": ["ww", "vv"], "at": [500, 0]}],
       "train": {"optimizer": "Momentum", "learningRate": 0.01, "epochs": 3}}
      """;

  private final WindowDriver window = WindowDriver.of(BOWL);

  FreezeWindowTest() {
    window.awaitAnalysis();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private boolean isMarked(String node) {
    return window.see(() -> window.canvas().scene().node(node)).orElseThrow().is(Mark.FROZEN);
  }

  private double trained(String node) {
    window.clickTool("TrainAction");
    window.awaitIdle();
    return value(node);
  }

  private double value(String node) {
    return window
        .see(() -> window.editor().numbers().value(node))
        .orElseThrow()
        .whole()
        .map(Tensor::item)
        .orElseThrow();
  }

  @Test
  void keysFreezeAParameterAndTrainingLeavesIt() {
    window.click(window.header("w"));
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_P);
    assertThat(isMarked("w")).isTrue();
    assertThat(window.see(() -> window.document().history().undoName())).contains("freeze w");

    double v = trained("v");
    assertThat(v).isBetween(3.0, 4.9);
    assertThat(value("w")).isEqualTo(3);
    assertThat(window.see(() -> window.editor().numbers().gradient("w")).flatMap(d -> d.whole()))
        .map(Tensor::item)
        .hasValue(6.0);

    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(isMarked("w")).isFalse();
    assertThat(window.see(() -> window.editor().outdated())).isEmpty();
    assertThat(trained("w")).isLessThan(3);
    assertThat(value("v")).isLessThan(v);
  }

  @Test
  void theContextMenuFreezesWhatHoldsParametersOnly() {
    for (String node : List.of("w", "ww")) {
      window
          .robot()
          .click(window.canvas().control(), window.header(node), MouseButton.RIGHT_BUTTON, 1);
      JCheckBoxMenuItem item = window.robot().finder().find(freezeItem());
      assertThat(window.see(item::isEnabled)).isEqualTo(node.equals("w"));
      if (node.equals("w")) {
        window.robot().click(item);
      }
      window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
    }
    assertThat(isMarked("w")).isTrue();
    assertThat(isMarked("ww")).isFalse();
  }

  private static GenericTypeMatcher<JCheckBoxMenuItem> freezeItem() {
    return new GenericTypeMatcher<>(JCheckBoxMenuItem.class, true) {
      @Override
      protected boolean isMatching(JCheckBoxMenuItem item) {
        return "FreezeAction".equals(item.getName());
      }
    };
  }

  @Test
  void warnsWhereNothingIsLeftToTrain() {
    WindowDriver.onScreen(
        () -> {
          window.document().select(Selection.ofNodes(List.of("w", "v")));
          return window;
        });
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_P);
    window.awaitAnalysis();
    assertThat(window.see(() -> window.editor().problems()))
        .extracting(Problem::severity, Problem::message)
        .singleElement()
        .asString()
        .contains("WARNING", "all parameters that the loss depends on are frozen");
  }

  @Test
  void theOutlineTellsOfIt() {
    window.click(window.header("w"));
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_P);
    window.onMenu("ShowOutlineAction");
    JTree outline = window.fixture().tree("outline").target();
    Optional<String> row =
        window.see(
            () ->
                Optional.of(
                    outline.convertValueToText(
                        outline.getSelectionPath().getLastPathComponent(),
                        true,
                        false,
                        false,
                        0,
                        false)));
    assertThat(row).get().asString().startsWith("w: Parameter").endsWith("; frozen");
  }
}
