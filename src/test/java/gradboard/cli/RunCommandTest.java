package gradboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

class RunCommandTest {
  private static final Path NEURON = Path.of("graphs", "sigmoid-neuron.json");

  @TempDir Path folder;

  private Path graph(String text) throws IOException {
    return Files.writeString(folder.resolve("graph.json"), text);
  }

  /** The form and the figures of the contract's example, in float32. */
  @Test
  void printsValuesAndGradientsOfEveryNodeAsJson() {
    Cli.Outcome outcome = Cli.run("run", NEURON, "--json");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.at("loss")).isEqualTo(0.7310586);
    assertThat(outcome.at("nodes", "b", "value"))
        .isEqualTo(Map.of("shape", List.of(), "data", List.of(-3L)));
    assertThat(outcome.at("nodes", "w", "value"))
        .isEqualTo(Map.of("shape", List.of(2L, 1L), "data", List.of(2L, -3L)));
    assertThat(outcome.at("nodes", "b", "grad"))
        .isEqualTo(Map.of("shape", List.of(), "data", List.of(0.19661193)));
  }

  @Test
  void printsATableForPeople() {
    Cli.Outcome outcome = Cli.run("run", NEURON);

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out().lines())
        .containsExactly(
            "node  op         type            value        gradient",
            "w     Parameter  float32 [2, 1]  [[2], [-3]]  [[-0.1966], [-0.3932]]",
            "b     Parameter  float32 []      -3           0.1966",
            "x     Input      float32 [1, 2]  [[-1, -2]]   [[0.3932, -0.5898]]",
            "xw    MatMul     float32 [1, 1]  [[4]]        [[0.1966]]",
            "z     Add        float32 [1, 1]  [[1]]        [[0.1966]]",
            "y     Sigmoid    float32 [1, 1]  [[0.7311]]   [[1]]",
            "f     ReduceSum  float32 []      0.7311       1",
            "loss 0.731059");
  }

  @Test
  void namesTheOpsInsideComposites() throws IOException {
    Path file =
        graph(
            """
            {"gradboard": 1, "nodes": [
              {"id": "x", "op": "Input", "attributes": {"shape": [-1, 2]}},
              {"id": "d", "op": "Own", "inputs": ["x"]}],
             "composites": {"Own": {"inputs": ["X"], "outputs": {"Y": "relu"}, "nodes": [
               {"id": "dense", "op": "Dense", "inputs": ["X"], "attributes": {"units": 1}},
               {"id": "relu", "op": "Relu", "inputs": ["dense"]}]}}}
            """);

    assertThat(Cli.run("run", file, "--feed", "x=[[1, 2]]").out().lines().skip(1))
        .extracting(line -> line.split(" +")[0] + " " + line.split(" +")[1])
        .containsExactly(
            "x Input",
            "d/dense/W Parameter",
            "d/dense/B Parameter",
            "d/dense/matmul MatMul",
            "d/dense/add Add",
            "d/dense Dense",
            "d/relu Relu",
            "d Own");
  }

  /** The value as it is, and the gradient of the loss by it: 2x and not 0 where Relu would cut. */
  @Test
  void aMutedNodeHandsValueAndGradientOn() throws IOException {
    Path file =
        graph(
            """
            {"gradboard": 1, "nodes": [
              {"id": "x", "op": "Parameter", "attributes": {"shape": [2], "value": [-3, 2]}},
              {"id": "r", "op": "Relu", "inputs": ["x"], "muted": true},
              {"id": "q", "op": "Square", "inputs": ["r"]},
              {"id": "f", "op": "ReduceSum", "inputs": ["q"], "attributes": {"keepdims": 0}}
            ], "loss": "f"}
            """);
    Cli.Outcome outcome = Cli.run("run", file, "--json");

    assertThat(outcome.data("nodes", "r", "value")).isEqualTo(List.of(-3L, 2L));
    assertThat(outcome.data("nodes", "x", "grad")).isEqualTo(List.of(-6L, 4L));
  }

  @Test
  void feedsWhatTheCommandLineGives() {
    Cli.Outcome outcome = Cli.run("run", NEURON, "--feed", "x=[[0, 0]]", "--json");

    assertThat(outcome.data("nodes", "z", "value")).isEqualTo(List.of(-3L));
  }

  @Test
  void feedsTheFirstBatchOfTheDataUnshuffled() throws IOException {
    Files.writeString(folder.resolve("t.csv"), "a,b,k\n1,2,0\n3,4,1\n5,6,0\n");
    Path file =
        graph(
            """
            {"gradboard": 1, "nodes": [
              {"id": "x", "op": "Input", "attributes": {"shape": [-1, 2], "from": "features"}}],
             "data": {"source": "csv", "path": "t.csv", "label": "k"},
             "train": {"optimizer": "SGD", "learningRate": 1, "epochs": 1, "batch": 2}}
            """);

    assertThat(Cli.run("run", file, "--json").data("nodes", "x", "value"))
        .isEqualTo(List.of(1L, 2L, 3L, 4L));
  }

  @Test
  void namesFurtherOutputsByTheirNumber() throws IOException {
    Path file =
        graph(
            """
            {"gradboard": 1, "nodes": [
              {"id": "x", "op": "Input", "attributes": {"value": [1, 2, 3, 4], "dtype": "int64"}},
              {"id": "s", "op": "Split", "inputs": ["x"], "attributes": {"num_outputs": 2}}]}
            """);

    Cli.Outcome outcome = Cli.run("run", file, "--json");

    assertThat(outcome.data("nodes", "s", "value")).containsExactly(1L, 2L);
    assertThat(outcome.data("nodes", "s.1", "value")).containsExactly(3L, 4L);
    assertThat(((Map<?, ?>) outcome.at("nodes", "s")).containsKey("grad")).isFalse();
    assertThat(outcome.json().containsKey("loss")).isFalse();
  }

  @Test
  void dropsOutInTrainingModeOnly() throws IOException {
    Path file =
        graph(
            """
            {"gradboard": 1, "nodes": [
              {"id": "x", "op": "Input", "attributes": {"shape": [100], "value": 1}},
              {"id": "d", "op": "Dropout", "inputs": ["x"], "attributes": {"ratio": 0.5}},
              {"id": "f", "op": "ReduceSum", "inputs": ["d"], "attributes": {"keepdims": 0}}]}
            """);

    assertThat(Cli.run("run", file, "--json").data("nodes", "f", "value")).isEqualTo(List.of(100L));
    assertThat(Cli.run("run", file, "--mode", "train", "--json").data("nodes", "d", "value"))
        .contains(0L, 2L);
  }

  /** Results first, then the problem: a person sees where the numbers went wrong. */
  @Test
  void writesNumbersThatAreNoneAsWordsAndEndsWithTwo() throws IOException {
    Path file =
        graph(
            """
            {"gradboard": 1, "nodes": [
              {"id": "x", "op": "Input", "attributes": {"value": [-1, 0, "Infinity"]}},
              {"id": "y", "op": "Log", "inputs": ["x"]}]}
            """);

    Cli.Outcome outcome = Cli.run("run", file, "--json");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.data("nodes", "y", "value"))
        .isEqualTo(List.of("NaN", "-Infinity", "Infinity"));
    assertThat(outcome.err()).contains("node \"y\"").contains("NaN (at position 0 of [3])");
  }

  @Test
  void takesInfinitiesThatAreGivenForWhatTheyAre() throws IOException {
    Path file =
        graph(
            """
            {"gradboard": 1, "loss": "f", "nodes": [
              {"id": "x", "op": "Input", "attributes": {"value": [0, 1, 2]}},
              {"id": "mask", "op": "Input", "attributes": {"value": [0, "-Infinity", 0]}},
              {"id": "scores", "op": "Add", "inputs": ["x", "mask"]},
              {"id": "p", "op": "Softmax", "inputs": ["scores"]},
              {"id": "f", "op": "ReduceMax", "inputs": ["p"], "attributes": {"keepdims": 0}}]}
            """);

    Cli.Outcome outcome = Cli.run("run", file, "--json");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    assertThat(outcome.data("nodes", "p", "value").get(1)).isEqualTo(0L);
    assertThat(Cli.run("check", file).status()).isZero();
  }

  @Test
  void tellsAnInfinityThatIsMadeFromOneThatIsPassedOn() throws IOException {
    Path file =
        graph(
            """
            {"gradboard": 1, "nodes": [
              {"id": "x", "op": "Input", "attributes": {"value": ["Infinity", 0]}},
              {"id": "same", "op": "Neg", "inputs": ["x"]},
              {"id": "inverse", "op": "Reciprocal", "inputs": ["same"]}]}
            """);

    assertThat(Cli.run("run", file).err())
        .contains("node \"inverse\": this node is the first that made")
        .contains("at position 1 of [2]");
  }

  @Test
  void namesTheExtentThatIsNoneRatherThanTheMissingData() throws IOException {
    Path file =
        graph(
            """
            {"gradboard": 1, "nodes": [
              {"id": "x", "op": "Input", "attributes": {"shape": [-2, 3]}}]}
            """);

    assertThat(Cli.run("run", file).err())
        .contains("node \"x\"")
        .contains("the shape has the extent -2; extents are 0 or more, but for one -1");
  }

  /** The exponent's derivative takes log 0, and its product with 0^y is 0 by definition. */
  @Test
  void tellsNothingOfNumbersThatAnOpMasksOnItsWay() throws IOException {
    Path file =
        graph(
            """
            {"gradboard": 1, "loss": "f", "nodes": [
              {"id": "x", "op": "Parameter", "attributes": {"value": [0, 0]}},
              {"id": "y", "op": "Constant", "attributes": {"value": [0, 2]}},
              {"id": "o", "op": "Pow", "inputs": ["x", "y"]},
              {"id": "f", "op": "ReduceSum", "inputs": ["o"], "attributes": {"keepdims": 0}}]}
            """);

    Cli.Outcome outcome = Cli.run("run", file, "--json");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    assertThat(outcome.data("nodes", "x", "grad")).isEqualTo(List.of(0L, 0L));
    assertThat(Cli.run("check", file).status()).isZero();
  }

  @Test
  void namesAnIntegerThatWouldHaveToBeInfinite() throws IOException {
    Path file =
        graph(
            """
            {"gradboard": 1, "nodes": [
              {"id": "x", "op": "Constant", "attributes": {"value": [0, 2], "dtype": "int64"}},
              {"id": "y", "op": "Constant", "attributes": {"value": [-1, 2], "dtype": "int64"}},
              {"id": "o", "op": "Pow", "inputs": ["x", "y"]}]}
            """);

    Cli.Outcome outcome = Cli.run("run", file);

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("node \"o\"").contains("made ∞ (at position 0 of [2])");
  }

  @Test
  void tellsOfALossThatIsInfiniteHoweverItCameToBe() throws IOException {
    Path file =
        graph(
            """
            {"gradboard": 1, "loss": "f", "nodes": [
              {"id": "x", "op": "Input", "attributes": {"value": "Infinity"}},
              {"id": "f", "op": "Neg", "inputs": ["x"]}]}
            """);

    assertThat(Cli.run("run", file).err()).contains("node \"x\"").contains("holds ∞");
  }

  /** ONNX gives the greatest of nothing as −∞; a mean of nothing is none. */
  @Test
  void takesTheExtremesOfNothingButNoMeanOfIt() throws IOException {
    String nothing =
        """
        {"gradboard": 1, "nodes": [
          {"id": "x", "op": "Input", "attributes": {"shape": [2, 0], "value": []}},
          {"id": "r", "op": "%s", "inputs": ["x"], "attributes": {"axes": [1]}}]}
        """;
    Cli.Outcome most = Cli.run("run", graph(nothing.formatted("ReduceMax")), "--json");
    Cli.Outcome mean = Cli.run("run", graph(nothing.formatted("ReduceMean")), "--json");

    assertThat(most.status()).isZero();
    assertThat(most.data("nodes", "r", "value")).isEqualTo(List.of("-Infinity", "-Infinity"));
    assertThat(mean.status()).isEqualTo(2);
    assertThat(mean.err()).contains("node \"r\"").contains("made NaN");
  }

  @Test
  void tellsOfNotANumberAlsoWhereItWasGiven() throws IOException {
    for (String op : List.of("Input", "Constant", "Parameter")) {
      Path file =
          graph(
              "{\"gradboard\": 1, \"nodes\": [{\"id\": \"x\", \"op\": \""
                  + op
                  + "\", \"attributes\": {\"value\": [1, \"NaN\"]}}]}");

      Cli.Outcome outcome = Cli.run("run", file);

      assertThat(outcome.status()).isEqualTo(2);
      assertThat(outcome.err()).contains("node \"x\"").contains("holds NaN (at position 1 of [2])");
    }
  }

  @Test
  void warnsOfWhatItDoesNotKnowAndGoesOn() throws IOException {
    Path file = graph("{\"gradboard\": 1, \"nodes\": [], \"colour\": 1}");

    Cli.Outcome outcome = Cli.run("run", file, "--json");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.err())
        .isEqualTo(
            file
                + ": warning: \"colour\" means nothing to this version; it is kept and not used"
                + System.lineSeparator());
  }

  @Test
  void takesLargeParametersFromTheFileBeside() throws IOException {
    Map<String, Tensor> tensors = Map.of("w", Tensor.of(Shape.of(2), 7f, 8f));
    new Safetensors(tensors, Map.of()).write(folder.resolve("w.safetensors"));
    Path file =
        graph(
            """
            {"gradboard": 1, "weights": "w.safetensors", "nodes": [
              {"id": "w", "op": "Parameter", "attributes": {"shape": [2]}}]}
            """);

    assertThat(Cli.run("run", file, "--json").data("nodes", "w", "value"))
        .isEqualTo(List.of(7L, 8L));
  }

  @Test
  void warnsOfWeightsThatNoParameterTakes() throws IOException {
    Tensor two = Tensor.of(Shape.of(2), 7f, 8f);
    Map<String, Tensor> tensors = Map.of("w", two, "w:m", two, "w1", two, "else", two);
    new Safetensors(tensors, Map.of()).write(folder.resolve("w.safetensors"));
    Path file =
        graph(
            """
            {"gradboard": 1, "weights": "w.safetensors", "loss": "f", "nodes": [
              {"id": "w", "op": "Parameter", "attributes": {"shape": [2]}},
              {"id": "f", "op": "ReduceSum", "inputs": ["w"], "attributes": {"keepdims": 0}}],
             "train": {"optimizer": "SGD", "learningRate": 0.1, "epochs": 1}}
            """);

    for (String command : List.of("run", "check", "step", "train")) {
      Cli.Outcome outcome = Cli.run(command, file);
      assertThat(outcome.status()).isZero();
      assertThat(outcome.err().lines().filter(line -> line.contains("warning")))
          .containsExactly(
              file + ": warning: w.safetensors holds \"else\", which is no parameter of this graph",
              file
                  + ": warning: w.safetensors holds \"w1\", which is no parameter of this graph;"
                  + " did you mean \"w\"?");
    }
  }

  /** TensorFlow's names end in a number behind a colon, as a moment's end in its name. */
  @Test
  void warnsOfForeignWeightsWhoseNamesLookLikeMoments() throws IOException {
    Tensor two = Tensor.of(Shape.of(2), 7f, 8f);
    Map<String, Tensor> tensors = Map.of("w:0", two, "dense/kernel:0", two);
    new Safetensors(tensors, Map.of()).write(folder.resolve("w.safetensors"));
    Path file =
        graph(
            """
            {"gradboard": 1, "weights": "w.safetensors", "nodes": [
              {"id": "w", "op": "Parameter", "attributes": {"shape": [2], "init": "ones"}}]}
            """);

    Cli.Outcome outcome = Cli.run("run", file);

    assertThat(outcome.err().lines())
        .containsExactly(
            file
                + ": warning: w.safetensors holds \"dense/kernel:0\", which is no parameter of this"
                + " graph",
            file + ": warning: w.safetensors holds \"w:0\", which is no parameter of this graph",
            file
                + ": warning: w.safetensors holds nothing for w; it starts as its initialiser says");
  }

  /** Random numbers must not pass for those that were learned. */
  @Test
  void warnsOfParametersThatTheFilesWeightsLack() throws IOException {
    Tensor two = Tensor.of(Shape.of(2), 7f, 8f);
    new Safetensors(Map.of("w", two), Map.of()).write(folder.resolve("w.safetensors"));
    Path file =
        graph(
            """
            {"gradboard": 1, "weights": "w.safetensors", "loss": "f", "nodes": [
              {"id": "w", "op": "Parameter", "attributes": {"shape": [2]}},
              {"id": "v", "op": "Parameter", "attributes": {"shape": [2], "init": "ones"}},
              {"id": "c", "op": "Bias", "inputs": ["w"]},
              {"id": "written", "op": "Parameter", "attributes": {"value": [1, 2]}},
              {"id": "s", "op": "Add", "inputs": ["c", "v"]},
              {"id": "t", "op": "Add", "inputs": ["s", "written"]},
              {"id": "f", "op": "ReduceSum", "inputs": ["t"], "attributes": {"keepdims": 0}}],
             "composites": {"Bias": {"inputs": ["X"], "outputs": {"Y": "sum"}, "nodes": [
               {"id": "one", "op": "Parameter", "attributes": {"value": 1}},
               {"id": "b", "op": "Parameter", "attributes": {"shape": [2], "init": "zeros"}},
               {"id": "shifted", "op": "Add", "inputs": ["X", "one"]},
               {"id": "sum", "op": "Add", "inputs": ["shifted", "b"]}]}},
             "train": {"optimizer": "SGD", "learningRate": 0.1, "epochs": 1},
             "expect": {"values": {"f": 22}, "train": {"loss": {"atMost": 22}}}}
            """);

    for (String command : List.of("run", "check", "step", "train", "test")) {
      Cli.Outcome outcome = Cli.run(command, file);
      assertThat(outcome.status()).as(command).isZero();
      assertThat(outcome.err().lines().filter(line -> line.contains("warning")))
          .as(command)
          .containsExactly(
              file
                  + ": warning: w.safetensors holds nothing for c/b, v; they start as their"
                  + " initialisers say");
    }
  }

  @Test
  void namesTheGraphFileAndTheRemedyWhereWeightsCannotBeRead() throws IOException {
    Files.writeString(folder.resolve("w.safetensors"), "no tensors here");
    Path file =
        graph(
            """
            {"gradboard": 1, "weights": "w.safetensors", "nodes": [
              {"id": "w", "op": "Parameter", "attributes": {"shape": [2]}}]}
            """);

    assertThat(Cli.run("run", file).err())
        .startsWith(file + ": the weights cannot be read: w.safetensors: states a header of")
        .endsWith("have train --save write them anew" + System.lineSeparator());
  }

  @Test
  void needsNoTableWhereAllThatItWouldFeedIsGiven() throws IOException {
    Path file =
        graph(
            """
            {"gradboard": 1, "nodes": [
              {"id": "x", "op": "Input", "attributes": {"shape": [-1, 2], "from": "features"}},
              {"id": "k", "op": "Input", "attributes": {"shape": [-1], "from": "label"}}],
             "data": {"source": "csv", "path": "gone.csv", "label": "k"}}
            """);

    assertThat(Cli.run("run", file, "--feed", "x=[[1, 2]]", "--feed", "k=[0]").status()).isZero();
    assertThat(Cli.run("run", file, "--feed", "x=[[1, 2]]").err()).contains("gone.csv");
  }

  @Test
  void saysWhatIsWrongWithAFeed() throws IOException {
    assertThat(Cli.run("run", NEURON, "--feed", "x=[[1, 2").err())
        .startsWith("--feed x: line 1, column 7: expected a comma or ]");
    assertThat(Cli.run("run", NEURON, "--feed", "q=1").err().strip())
        .isEqualTo(NEURON + ": there is no input \"q\" to feed; there is only \"x\"");
    assertThat(Cli.run("run", NEURON, "--feed", "x=[1, 2, 3]").err())
        .contains("node \"x\"")
        .contains("[1, 2]")
        .contains("[3]");
    assertThat(Cli.run("run", NEURON, "--feed", "x").err())
        .startsWith("--feed x: write an input's name, = and its numbers");
    Cli.Outcome twice = Cli.run("run", NEURON, "--feed", "x=[[1, 2]]", "--feed", "x=[[3, 4]]");
    assertThat(twice.status()).isEqualTo(2);
    assertThat(twice.err().strip()).isEqualTo("--feed x is given twice; feed each input once");
    Path none = graph("{\"gradboard\": 1, \"nodes\": []}");
    assertThat(Cli.run("run", none, "--feed", "x=1").err().strip())
        .isEqualTo(none + ": there is no input \"x\" to feed; this graph has no Input node");
  }

  @Test
  void tellsOnceThatAnEmptyBatchCannotBeFed() throws IOException {
    Path file =
        graph(
            """
            {"gradboard": 1, "nodes": [
              {"id": "x", "op": "Input", "attributes": {"shape": [-1, 2]}},
              {"id": "y", "op": "Input", "attributes": {"shape": [-1]}}]}
            """);

    Cli.Outcome outcome = Cli.run("run", file, "--feed", "x=[]", "--feed", "y=[]");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err().strip())
        .isEqualTo("--feed x, y: an empty batch cannot be fed; give at least one example");
  }
}
