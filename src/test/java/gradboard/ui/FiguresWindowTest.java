package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.tensor.Shape;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tensors in the window: what a card and the inspector show of one, by its size. */
@CacioTest
@Tag("window")
class FiguresWindowTest {
  private final WindowDriver window =
      WindowDriver.of(
          """
          {"gradboard": 1, "title": "Maps", "nodes": [
            {"id": "maps", "op": "Parameter", "attributes": {"shape": [5, 4, 8, 8], "init": "normal"}, "at": [0, 0]},
            {"id": "bias", "op": "Parameter", "attributes": {"shape": [100], "init": "zeros"}, "at": [0, 350]},
            {"id": "scores", "op": "Constant", "attributes": {"value": [1, 2, 3, 4, 5, 6]}, "at": [300, 350]},
            {"id": "p", "op": "Softmax", "inputs": ["scores"], "at": [600, 350]},
            {"id": "total", "op": "ReduceSum", "inputs": ["maps"], "attributes": {"keepdims": 0}, "at": [300, 0]}
          ], "loss": "total"}
          """);

  @AfterEach
  void close() {
    window.close();
  }

  private void run() {
    window.awaitAnalysis();
    window.clickTool("RunAction");
    window.await("the numbers", () -> window.frame().editor().pass().isPresent());
    window.awaitIdle();
  }

  private List<String> texts() {
    window.robot().waitForIdle();
    return window.see(
        () ->
            PaintedTexts.of(window.frame().getRootPane(), 1).stream()
                .map(PaintedTexts.Painted::text)
                .toList());
  }

  @Test
  void cardsKeepTheirSizeWhenPicturesArrive() {
    window.awaitAnalysis();
    var before = window.see(() -> window.card("maps"));
    run();

    assertThat(window.see(() -> window.card("maps"))).isEqualTo(before);
  }

  @Test
  void aCardShowsFeatureMapsAsTilesAndTheInspectorShowsThemLarger() {
    run();
    assertThat(
            window
                .see(() -> window.canvas().scene().node("maps"))
                .orElseThrow()
                .card()
                .body()
                .value())
        .hasValueSatisfying(
            digest ->
                assertThat(digest.tiles().orElseThrow().shape()).isEqualTo(Shape.of(8, 8, 8)));
    assertThat(texts()).filteredOn(text -> text.endsWith(", 8 of 20")).hasSize(2);

    window.click(window.header("maps"));
    // The inspector has the value and the gradient as well.
    assertThat(texts()).filteredOn(text -> text.endsWith(", 8 of 20")).hasSize(4);
  }

  @Test
  void vectorsAreBarsOrHistograms() {
    run();
    assertThat(texts()).contains("all 0", "0 … 6", "largest 0.6337");
  }
}
