package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.data.DataSpec;
import gradboard.draw.PortRef;
import gradboard.graph.Ref;
import gradboard.train.TrainingSpec;
import gradboard.ui.live.TrainingNews;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A net is made out of nothing, without a line of code or of a file. */
@CacioTest
@Tag("window")
class BuilderWindowTest {
  private final WindowDriver window = WindowDriver.empty();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aNetIsBuiltFromDataToLossAndTrained() {
    choose("Source", "spiral");
    window.fixture().button("addInputs").click();
    window.await(
        "the inputs", () -> window.frame().editor().document().graph().nodes().size() == 2);
    assertThat(window.node("x").attributes()).containsEntry("from", "features");
    assertThat(window.node("y").attributes()).containsEntry("dtype", "int64");

    beside("x", "Dense");
    wire("x", "dense", 0);
    attribute("units", "100");
    choose("attribute activation", "relu");
    beside("dense", "Dense");
    wire("dense", "dense2", 0);
    attribute("units", "3");
    beside("dense2", "SoftmaxCrossEntropyLoss");
    String loss = window.see(() -> window.document().graph().loss()).orElseThrow();
    wire("dense2", loss, 0);
    wire("y", loss, 1);

    window.click(window.clear());
    choose("Optimizer", "Adam");
    type("Learning rate", "0.02");
    type("Epochs", "300");
    window.fixture().checkBox("Accuracy").click();
    assertThat(window.see(() -> window.document().file().train()).orElseThrow())
        .isEqualTo(
            new TrainingSpec(
                "Adam",
                0.02,
                Map.of(),
                TrainingSpec.WHOLE,
                300,
                0,
                Map.of("accuracy", new TrainingSpec.MetricSpec("accuracy", "dense2", "y"))));

    window.awaitAnalysis();
    assertThat(window.see(() -> window.editor().problems())).isEmpty();
    window.clickTool("TrainAction");
    window.await("the end", () -> window.frame().editor().trainingLog().losses().size() >= 300);
    window.awaitIdle();
    TrainingNews.Epoch last =
        window.see(() -> window.editor().trainingLog().lastEpoch()).orElseThrow();
    assertThat(last.training().get("accuracy")).isGreaterThan(0.95);
  }

  @Test
  void dataIsDescribedAndUndoneStepByStep() {
    choose("Source", "moons");
    type("Noise", "0.05");
    type("Validation", "0.25");
    assertThat(data())
        .contains(
            new DataSpec(
                "moons",
                Map.of("noise", 0.05),
                false,
                Optional.of(new DataSpec.Split(0.75, 0.25, 0)),
                OptionalLong.empty()));
    type("Validation", "2");
    assertThat(data().flatMap(DataSpec::split)).contains(new DataSpec.Split(0.75, 0.25, 0));
    choose("Source", "none");
    assertThat(data()).isEmpty();
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(data().map(DataSpec::source)).contains("moons");
  }

  private Optional<DataSpec> data() {
    return window.see(() -> window.document().file().data());
  }

  private void choose(String box, String word) {
    window.fixture().comboBox(box).selectItem(word);
    window.robot().waitForIdle();
  }

  private void type(String field, String text) {
    window.fixture().textBox(field).deleteText().enterText(text);
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
  }

  private void attribute(String name, String text) {
    type("attribute " + name, text);
  }

  /** Drags an op out of the palette to the right of a card. */
  private void beside(String node, String op) {
    Rectangle card = window.card(node);
    window.dragFromPalette(op, new Point(card.x + card.width + 130, card.y + 60));
  }

  private void wire(String from, String to, int port) {
    window.awaitAnalysis();
    window.drag(window.port(PortRef.output(from, 0)), window.port(PortRef.input(to, port)));
    assertThat(window.node(to).inputs()).extracting(edge -> edge.source()).contains(Ref.to(from));
  }
}
