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
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flowers of two kinds that a single length tells apart. */
class PredictCommandTest {
  @TempDir Path folder;
  private Path graph;
  private Path weights;

  @BeforeEach
  void trainOnFlowers() throws IOException {
    Files.writeString(
        folder.resolve("flowers.csv"),
        "length,width,kind\n1,5,small\n2,4,small\n1.5,5,small\n7,5,large\n8,4,large\n9,5,large\n");
    graph =
        Files.writeString(
            folder.resolve("flowers.json"),
            """
            {"gradboard": 1, "loss": "loss", "nodes": [
              {"id": "x", "op": "Input", "attributes": {"shape": [-1, 2], "from": "features"}},
              {"id": "y", "op": "Input",
               "attributes": {"shape": [-1], "dtype": "int64", "from": "label"}},
              {"id": "logits", "op": "Dense", "inputs": ["x"], "attributes": {"units": 2}},
              {"id": "loss", "op": "SoftmaxCrossEntropyLoss", "inputs": ["logits", "y"]}],
             "data": {"source": "csv", "path": "flowers.csv", "label": "kind",
                      "standardize": true},
             "train": {"optimizer": "Adam", "learningRate": 0.1, "epochs": 100,
                       "metrics": {"accuracy": {"prediction": "logits", "target": "y"}}}}
            """);
    weights = folder.resolve("w.safetensors");
    assertThat(Cli.run("train", graph, "--save", weights).status()).isZero();
  }

  @Test
  void namesTheClassOfEachRowWithoutNeedingLabels() throws IOException {
    Path fresh = Files.writeString(folder.resolve("new.csv"), "width,length\n5,8.5\n4,1.2\n");

    Cli.Outcome outcome =
        Cli.run("predict", graph, "--data", fresh, "--weights", weights, "--json");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.at("node")).isEqualTo("logits");
    assertThat(outcome.at("predicted")).isEqualTo(List.of("large", "small"));
    assertThat(outcome.at("value", "shape")).isEqualTo(List.of(2L, 2L));
    assertThat(Cli.run("predict", graph, "--data", fresh, "--weights", weights).out().lines())
        .satisfiesExactly(
            header -> assertThat(header).isEqualTo("row  class  logits"),
            first -> assertThat(first).startsWith("1    large"),
            second -> assertThat(second).startsWith("2    small"));
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    Path narrow = Files.writeString(folder.resolve("narrow.csv"), "width\n5\n");

    Cli.Outcome column = Cli.run("predict", graph, "--data", narrow, "--weights", weights);
    Cli.Outcome file = Cli.run("predict", graph, "--data", folder.resolve("no.csv"));
    Cli.Outcome foreign =
        Cli.run("predict", "graphs/xor-mlp.json", "--data", narrow, "--weights", weights);

    assertThat(column.status()).isEqualTo(2);
    assertThat(column.err()).contains("length");
    assertThat(file.status()).isEqualTo(2);
    assertThat(file.err()).contains("no.csv");
    assertThat(foreign.status()).isEqualTo(2);
  }

  @Test
  void warnsOfWeightsThatNoNodeTakes() throws IOException {
    Path fresh = Files.writeString(folder.resolve("new.csv"), "width,length\n5,8.5\n");
    Tensor numbers = Tensor.of(Shape.of(2), 1f, 2f);
    Tensor square = Tensor.of(Shape.of(2, 2), 1f, 2f, 3f, 4f);
    Map<String, Tensor> tensors =
        Map.of(
            "logit/B", numbers, "loss/weights", numbers, "logits/B", numbers, "logits/W", square);
    new Safetensors(tensors, Map.of()).write(folder.resolve("named.safetensors"));
    String named = "{\"weights\": \"named.safetensors\", ";
    Files.writeString(graph, Files.readString(graph).replaceFirst("\\{", named));

    assertThat(Cli.run("predict", graph, "--data", fresh).err().lines())
        .containsExactly(
            graph
                + ": warning: named.safetensors holds \"logit/B\", which is no parameter of this"
                + " graph; did you mean \"logits/B\" or \"logits/W\"?");
  }

  @Test
  void refusesWeightsOfAnotherGraph() throws IOException {
    Path fresh = Files.writeString(folder.resolve("new.csv"), "width,length\n5,8.5\n");
    Path other = folder.resolve("other.safetensors");
    assertThat(Cli.run("train", "graphs/xor-mlp.json", "--steps", 1, "--save", other).status())
        .isEqualTo(1);

    Cli.Outcome outcome = Cli.run("predict", graph, "--data", fresh, "--weights", other);

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("hold nothing for any node of this graph");
  }

  /** Advice on the graph or on the table would be advice to spoil it. */
  @Test
  void blamesTheWeightsWhereTheyWereLearnedFromOtherFeatures() throws IOException {
    Path wide =
        Files.writeString(
            folder.resolve("wide.json"), Files.readString(graph).replace("[-1, 2]", "[-1, 3]"));
    Path fresh =
        Files.writeString(folder.resolve("new.csv"), "length,width,depth,kind\n1,2,3,huge\n");

    Cli.Outcome outcome = Cli.run("predict", wide, "--data", fresh, "--weights", weights);

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err().lines())
        .containsExactly(
            wide
                + ": the weights in "
                + weights
                + " were learned from examples of 2 features, which do not fit the inputs of this"
                + " graph; they belong to another graph, or its inputs were changed since: train"
                + " this graph and --save anew");
  }

  /** Weights that know their columns, classes, means and deviations need no table to predict. */
  @Test
  void needsTheTableNoMoreOnceWeightsAreSaved() throws IOException {
    Path fresh = Files.writeString(folder.resolve("new.csv"), "width,length\n5,8.5\n4,1.2\n");
    String before =
        Cli.run("predict", graph, "--data", fresh, "--weights", weights, "--json").out();
    Files.delete(folder.resolve("flowers.csv"));

    Cli.Outcome outcome =
        Cli.run("predict", graph, "--data", fresh, "--weights", weights, "--json");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).isEqualTo(before);
    assertThat(outcome.at("predicted")).isEqualTo(List.of("large", "small"));
    assertThat(Cli.run("predict", graph, "--data", fresh).status()).isEqualTo(2);
  }

  @Test
  void predictsForExamplesOfAClassThatItWasNotTrainedOn() throws IOException {
    Path fresh =
        Files.writeString(
            folder.resolve("new.csv"), "length,width,kind\n8.5,5,huge\n1.2,4,small\n");

    Cli.Outcome outcome =
        Cli.run("predict", graph, "--data", fresh, "--weights", weights, "--json");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.at("predicted")).isEqualTo(List.of("large", "small"));
    assertThat(outcome.err())
        .isEqualTo(
            graph
                + ": in new.csv, column \"kind\" holds \"huge\", a label that the graph was not"
                + " trained on; predicting needs no labels, so the column is passed over"
                + System.lineSeparator());
  }

  @Test
  void refusesWeightsInTheGraphFileThatLackParameters() throws IOException {
    Path fresh = Files.writeString(folder.resolve("new.csv"), "width,length\n5,8.5\n");
    new Safetensors(Map.of("logits/B", Tensor.of(Shape.of(2), 1f, 2f)), Map.of())
        .write(folder.resolve("half.safetensors"));
    String named = "{\"weights\": \"half.safetensors\", ";
    Files.writeString(graph, Files.readString(graph).replaceFirst("\\{", named));

    Cli.Outcome outcome = Cli.run("predict", graph, "--data", fresh);

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines())
        .containsExactly(
            graph
                + ": the weights in half.safetensors hold nothing for \"logits/W\"; they belong to"
                + " another graph, or nodes were renamed since: train this graph and --save anew");
  }

  @Test
  void predictsWhatNoNodeReadsWhereNeitherLossNorMetricSays() throws IOException {
    Path fresh = Files.writeString(folder.resolve("new.csv"), "length,width\n3,4\n");
    Path plain =
        Files.writeString(
            folder.resolve("plain.json"),
            """
            {"gradboard": 1, "nodes": [
              {"id": "x", "op": "Input", "attributes": {"shape": [-1, 2], "from": "features"}},
              {"id": "y", "op": "Input", "attributes": {"shape": [-1, 1], "from": "label"}},
              {"id": "square", "op": "Square", "inputs": ["x"]},
              {"id": "sum", "op": "ReduceSum", "inputs": ["square"], "attributes": {"axes": [1]}},
              {"id": "half", "op": "Reciprocal", "inputs": ["sum"]},
              {"id": "root", "op": "Sqrt", "inputs": ["sum"]}],
             "data": {"source": "csv", "path": "flowers.csv", "label": "kind"}}
            """);

    Cli.Outcome people = Cli.run("predict", plain, "--data", fresh);
    Cli.Outcome programs = Cli.run("predict", plain, "--data", fresh, "--json");

    assertThat(people.err().lines())
        .containsExactly(plain + ": predicting \"half\" and \"root\", which no node reads");
    assertThat(people.out().lines())
        .containsExactly("row  half", "1    [[0.04]]", "row  root", "1    [[5]]");
    assertThat((List<?>) programs.at("predictions"))
        .satisfiesExactly(
            half -> assertThat(((Map<?, ?>) half).get("node")).isEqualTo("half"),
            root -> assertThat(((Map<?, ?>) root).get("node")).isEqualTo("root"));
  }

  @Test
  void warnsThatNobodyTrainedTheGraph() throws IOException {
    Path fresh = Files.writeString(folder.resolve("new.csv"), "width,length\n5,8.5\n");

    assertThat(Cli.run("predict", graph, "--data", fresh).err())
        .isEqualTo(
            graph
                + ": warning: these are predictions of an untrained graph; give --weights"
                + System.lineSeparator());
  }

  @Test
  void printsASingleNumberThatIsPredictedForAllRows() throws IOException {
    String text = Files.readString(graph);
    Files.writeString(
        graph,
        text.replace(
                "{\"id\": \"loss\"",
                "{\"id\": \"mean\", \"op\": \"ReduceMean\", \"inputs\": [\"logits\"],"
                    + " \"attributes\": {\"keepdims\": 0}}, {\"id\": \"loss\"")
            .replace(
                "\"accuracy\": {\"prediction\": \"logits\"",
                "\"meanSquaredError\": {\"prediction\": \"mean\""));
    Path fresh = Files.writeString(folder.resolve("new.csv"), "width,length\n5,8.5\n4,1.2\n");

    Cli.Outcome outcome = Cli.run("predict", graph, "--data", fresh, "--weights", weights);

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).matches("mean  -?[0-9.e-]+\\R");
  }

  /** All at once the wide tensor would be larger than any may be. */
  @Test
  void takesATableOfAnyLengthWithoutTheMemoryGrowing() throws IOException {
    int rows = 30_000;
    StringBuilder table = new StringBuilder("length,width\n");
    for (int i = 0; i < rows; i++) {
      table.append(i).append(',').append(i % 7).append('\n');
    }
    Path fresh = Files.writeString(folder.resolve("long.csv"), table);
    Path wide =
        Files.writeString(
            folder.resolve("wide.json"),
            """
            {"gradboard": 1, "nodes": [
              {"id": "x", "op": "Input",
               "attributes": {"shape": [-1, 1], "dtype": "float64", "from": ["length"]}},
              {"id": "w", "op": "Constant",
               "attributes": {"shape": [1, 9000], "dtype": "float64", "value": 2}},
              {"id": "all", "op": "Mul", "inputs": ["x", "w"]},
              {"id": "one", "op": "Slice", "inputs": ["all"],
               "attributes": {"starts": [0], "ends": [1], "axes": [1]}}],
             "data": {"source": "csv", "path": "flowers.csv", "label": "kind"}}
            """);

    Cli.Outcome outcome = Cli.run("predict", wide, "--data", fresh, "--json");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.at("value", "shape")).isEqualTo(List.of((long) rows, 1L));
    assertThat(outcome.data("value"))
        .isEqualTo(LongStream.range(0, rows).map(i -> 2 * i).boxed().toList());
  }

  @Test
  void aNumberOfAllRowsIsOfALongTableToo() throws IOException {
    Path fresh =
        Files.writeString(
            folder.resolve("long.csv"), "length,width\n" + "1,2\n".repeat(2_000) + "5,2\n");
    Path sum =
        Files.writeString(
            folder.resolve("sum.json"),
            """
            {"gradboard": 1, "nodes": [
              {"id": "x", "op": "Input", "attributes": {"shape": [-1, 1], "from": ["length"]}},
              {"id": "sum", "op": "ReduceSum", "inputs": ["x"], "attributes": {"keepdims": 0}}],
             "data": {"source": "csv", "path": "flowers.csv", "label": "kind"}}
            """);

    assertThat(Cli.run("predict", sum, "--data", fresh, "--json").data("value"))
        .isEqualTo(List.of(2005L));
    Path fixed =
        Files.writeString(
            folder.resolve("fixed.json"), Files.readString(sum).replace("[-1, 1]", "[2001, 1]"));
    assertThat(Cli.run("predict", fixed, "--data", fresh, "--json").data("value"))
        .isEqualTo(List.of(2005L));
  }
}
