package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.draw.Card;
import gradboard.draw.PortRef;
import gradboard.graph.Edge;
import gradboard.graph.Ref;
import gradboard.runtime.Digest;
import gradboard.ui.live.Regions;
import gradboard.ui.live.TrainingNews;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person opens a graph, changes it, watches it and trains it, click by click. */
@CacioTest
@Tag("window")
class SpiralWindowTest {

  @Test
  void opensTheSpiralDragsAReluInStepsAndTrains() {
    try (WindowDriver window = WindowDriver.empty()) {
      open(window, Path.of("graphs", "spiral-mlp.json").toAbsolutePath());
      dragReluIn(window);
      stepThrough(window);
      train(window);
    }
  }

  private static void open(WindowDriver window, Path file) {
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_O);
    window.fixture().fileChooser().selectFile(file.toFile()).approve();
    window.await(
        "the opened file", () -> !window.frame().editor().document().graph().nodes().isEmpty());
    window.awaitAnalysis();
    assertThat(window.fixture().target().getTitle()).startsWith("A net against a spiral");
    assertThat(window.see(() -> window.editor().problems())).isEmpty();
  }

  private static void dragReluIn(WindowDriver window) {
    window.dragFromPalette("Relu", window.clear());
    assertThat(window.node("relu").op()).isEqualTo("Relu");
    window.awaitAnalysis();
    assertThat(window.see(() -> window.editor().problems()))
        .singleElement()
        .satisfies(problem -> assertThat(problem.node()).contains("relu"));

    window.drag(window.port(PortRef.output("hidden", 0)), window.port(PortRef.input("relu", 0)));
    window.drag(window.port(PortRef.output("relu", 0)), window.port(PortRef.input("scores", 0)));

    assertThat(window.node("relu").inputs()).containsExactly(new Edge("X", Ref.to("hidden")));
    assertThat(window.node("scores").inputs()).containsExactly(new Edge("X", Ref.to("relu")));
    window.awaitAnalysis();
    assertThat(window.see(() -> window.editor().problems())).isEmpty();
  }

  private static void stepThrough(WindowDriver window) {
    window.clickTool("StepAction");
    window.await("the first step", () -> window.frame().editor().moment().isPresent());
    assertThat(card(window, "x").body().value()).isPresent();
    assertThat(card(window, "loss").body().value()).isEmpty();

    int moments = window.see(() -> window.editor().moments().size());
    // 10 nodes forward; 9 backward, since class ids have no gradient.
    assertThat(moments).isEqualTo(19);
    for (int step = 1; step < moments; step++) {
      window.clickTool("StepAction");
      window.awaitIdle();
    }

    assertThat(window.see(() -> window.editor().position())).isEqualTo(moments);
    // What has passed one rectifier passes the next one unchanged, and so does its gradient.
    Digest hidden = card(window, "hidden").body().value().orElseThrow();
    Digest relu = card(window, "relu").body().value().orElseThrow();
    assertThat(relu.statistics()).isEqualTo(hidden.statistics());
    assertThat(relu.statistics().minimum()).isZero();
    // The gradient of the loss by itself.
    assertThat(card(window, "loss").body().gradient().orElseThrow().whole().orElseThrow().item())
        .isEqualTo(1);
    assertThat(card(window, "W1").body().gradient().orElseThrow().statistics().deviation())
        .isGreaterThan(0);
  }

  private static Card card(WindowDriver window, String node) {
    return window.see(() -> window.canvas().scene().node(node)).orElseThrow().card();
  }

  private static void train(WindowDriver window) {
    double before = lossNow(window);
    window.clickTool("TrainAction");
    window.await("some training", () -> window.frame().editor().trainingLog().losses().size() > 20);
    window.await("the regions", () -> window.frame().editor().trainingLog().regions().isPresent());
    window.awaitIdle();

    List<TrainingNews.LossPoint> losses = window.see(() -> window.editor().trainingLog().losses());
    assertThat(losses.get(0).loss()).isBetween(0.9, 2.5);
    // What the file itself promises.
    assertThat(losses.get(losses.size() - 1).loss()).isLessThan(0.15);
    assertThat(lossNow(window)).isLessThan(before / 5);
    TrainingNews.Epoch last =
        window.see(() -> window.editor().trainingLog().lastEpoch()).orElseThrow();
    assertThat(last.training().get("accuracy")).isGreaterThanOrEqualTo(0.97);
    Regions regions = window.see(() -> window.editor().trainingLog().regions()).orElseThrow();
    assertThat(Arrays.stream(regions.chosen()).distinct().count()).isEqualTo(3);
    assertThat(agreement(regions)).isGreaterThanOrEqualTo(0.97);
    assertThat(window.fixture().label("stepWords").text()).startsWith("Loss 0.0");
  }

  private static double lossNow(WindowDriver window) {
    return card(window, "loss").body().value().orElseThrow().whole().orElseThrow().item();
  }

  /** Share of the examples that lie in a cell of their own class. */
  private static double agreement(Regions regions) {
    Regions.Frame frame = regions.frame();
    int right = 0;
    int count = regions.examples().size();
    for (int row = 0; row < count; row++) {
      double x = regions.examples().features().at(2 * row);
      double y = regions.examples().features().at(2 * row + 1);
      int column = (int) ((x - frame.left()) / (frame.right() - frame.left()) * regions.columns());
      int line = (int) ((frame.top() - y) / (frame.top() - frame.bottom()) * regions.rows());
      int chosen = regions.chosen()[line * regions.columns() + column];
      right += chosen == regions.examples().label().orElseThrow().values().longAt(row) ? 1 : 0;
    }
    return (double) right / count;
  }
}
