package gradboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradboard.format.Safetensors;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepCommandTest {
  private static final Path SPIRAL = Path.of("graphs", "cs231n-spiral-linear.json");

  @TempDir Path folder;

  /** Every tenth loss as the notes print it, "Putting it together: a minimal case study". */
  @Test
  void repeatsThePublishedLossesOfTheSpiral() {
    double[] published = {
      1.096956, 0.917265, 0.851503, 0.822336, 0.807586, 0.799448, 0.794681, 0.791764, 0.78992,
      0.788726, 0.787938, 0.787409, 0.787049, 0.786803, 0.786633, 0.786514, 0.786431, 0.786373,
      0.786331, 0.786302
    };

    List<?> losses = (List<?>) Cli.run("step", SPIRAL, "--steps", 200, "--json").at("loss");

    assertThat(losses).hasSize(201);
    for (int i = 0; i < published.length; i++) {
      assertThat((double) losses.get(10 * i)).isCloseTo(published[i], within(1e-6));
    }
  }

  /** f = w², w = 3, rate 0.1: w becomes 3 − 0.1·6 = 2.4, then 2.4 − 0.1·4.8 = 1.92. */
  @Test
  void printsLossesBeforeEachStepAndAfterTheLast() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("g.json"),
            """
            {"gradboard": 1, "loss": "f", "nodes": [
              {"id": "w", "op": "Parameter", "attributes": {"value": 3}},
              {"id": "f", "op": "Square", "inputs": ["w"]}],
             "train": {"optimizer": "SGD", "learningRate": 0.1, "epochs": 1}}
            """);

    Cli.Outcome outcome = Cli.run("step", file, "--steps", 2, "--json");

    assertThat(outcome.status()).isZero();
    assertThat((List<?>) outcome.at("loss"))
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo(9L),
            second -> assertThat((double) second).isCloseTo(5.76, within(1e-15)),
            last -> assertThat((double) last).isCloseTo(3.6864, within(1e-15)));
    assertThat(outcome.at("parameters", "w", "shape")).isEqualTo(List.of());
    assertThat((double) outcome.data("parameters", "w").get(0)).isCloseTo(1.92, within(1e-15));
    assertThat(((Map<?, ?>) outcome.at("parameters")).keySet().toString()).isEqualTo("[w]");
    assertThat(Cli.run("step", file).out())
        .contains("step  loss before it", "1     9", "end   5.76", "w          []     2.4");
  }

  /** √w has no slope at 0: the step itself is the first to notice nothing. */
  @Test
  void tellsOfAStepThatSpoiltTheParameters() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("g.json"),
            """
            {"gradboard": 1, "loss": "f", "nodes": [
              {"id": "w", "op": "Parameter", "attributes": {"value": [0, 4]}},
              {"id": "q", "op": "Sqrt", "inputs": ["w"]},
              {"id": "f", "op": "ReduceSum", "inputs": ["q"], "attributes": {"keepdims": 0}}],
             "train": {"optimizer": "SGD", "learningRate": 0.1, "epochs": 1}}
            """);

    Cli.Outcome outcome = Cli.run("step", file, "--json");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.at("loss")).isEqualTo(List.of(2L, "NaN"));
    assertThat(outcome.err()).contains("node \"w\"").contains("holds −∞");
    assertThat(Cli.run("train", file).status()).isEqualTo(2);
    assertThat(Cli.run("train", file).err()).contains("node \"w\"").contains("holds −∞");
  }

  /** Adam's first step is of length η whatever the gradient, if its moments start at zero. */
  @Test
  void takesNoMomentsFromWeightsThatAnotherRunSaved() throws IOException {
    Tensor three = Tensor.of(Shape.SCALAR, 3.0);
    new Safetensors(Map.of("w", three, "w:m", three, "w:v", three), Map.of())
        .write(folder.resolve("w.safetensors"));
    Path file =
        Files.writeString(
            folder.resolve("g.json"),
            """
            {"gradboard": 1, "loss": "f", "weights": "w.safetensors", "nodes": [
              {"id": "w", "op": "Parameter", "attributes": {"value": 7}},
              {"id": "f", "op": "Square", "inputs": ["w"]}],
             "train": {"optimizer": "Adam", "learningRate": 0.1, "epochs": 1}}
            """);

    Cli.Outcome outcome = Cli.run("step", file, "--json");

    assertThat(outcome.err()).isEmpty();
    assertThat((double) outcome.data("parameters", "w").get(0)).isCloseTo(2.9, within(1e-8));
  }

  /** f = w² + v²: of the two, w moves to 3 − 0.1·6 = 2.4 and v stays. */
  @Test
  void leavesFrozenParametersAndWarnsWhereAllAreFrozen() throws IOException {
    String graph =
        """
        {"gradboard": 1, "loss": "f", "nodes": [
          {"id": "w", "op": "Parameter", "attributes": {"value": 3}%s},
          {"id": "v", "op": "Parameter", "attributes": {"value": 5}, "frozen": true},
          {"id": "ww", "op": "Square", "inputs": ["w"]},
          {"id": "vv", "op": "Square", "inputs": ["v"]},
          {"id": "f", "op": "Add", "inputs": ["ww", "vv"]}],
         "train": {"optimizer": "SGD", "learningRate": 0.1, "epochs": 1}}
        """;
    Path some = Files.writeString(folder.resolve("some.json"), graph.formatted(""));
    Path all = Files.writeString(folder.resolve("all.json"), graph.formatted(", \"frozen\": true"));

    Cli.Outcome outcome = Cli.run("step", some, "--json");
    assertThat((double) outcome.data("parameters", "w").get(0)).isCloseTo(2.4, within(1e-15));
    assertThat(outcome.data("parameters", "v")).isEqualTo(List.of(5L));
    assertThat(outcome.err()).isEmpty();
    assertThat(Cli.run("run", some, "--json").at("nodes", "v", "grad", "data"))
        .isEqualTo(List.of(10L));

    for (String command : List.of("step", "train")) {
      Cli.Outcome idle = Cli.run(command, all);
      assertThat(idle.status()).isZero();
      assertThat(idle.err())
          .contains(
              "all.json: warning: all parameters that the loss depends on are frozen, so that"
                  + " training changes nothing; unfreeze those that it is to change");
    }
  }
}
