package gradboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {
  @TempDir Path folder;

  private Path square(String name, String expect) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        """
        {"gradboard": 1, "loss": "f", "nodes": [
          {"id": "w", "op": "Parameter", "attributes": {"value": [3, 4]}},
          {"id": "s", "op": "Square", "inputs": ["w"]},
          {"id": "f", "op": "ReduceSum", "inputs": ["s"], "attributes": {"keepdims": 0}}],
         "train": {"optimizer": "SGD", "learningRate": 0.1, "epochs": 5},
         %s}
        """
            .formatted(expect));
  }

  @Test
  void countsWhatPassedAndFailed() throws IOException {
    Path good = square("good.json", "\"expect\": {\"values\": {\"f\": 25}}");
    Path bad = square("bad.json", "\"expect\": {\"values\": {\"f\": 26}}");

    Cli.Outcome outcome = Cli.run("test", good, bad);

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out().lines())
        .containsExactly("passed  " + good, "failed  " + bad, "1 passed, 1 failed");
    assertThat(outcome.err().strip())
        .isEqualTo(bad + ": the value of \"f\" is 25 and should be 26");
  }

  @Test
  void tellsProgramsOfEveryFileOnALineOfItsOwn() throws IOException {
    Path good = square("good.json", "\"expect\": {\"values\": {\"f\": 25}}");
    Path bad =
        square("bad.json", "\"expect\": {\"values\": {\"f\": 26}, \"grads\": {\"w\": [6, 9]}}");
    Path broken = Files.writeString(folder.resolve("broken.json"), "[]");

    Cli.Outcome outcome = Cli.run("test", good, bad, broken, "--json");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.jsonLines())
        .containsExactly(
            Map.of("file", good.toString(), "passed", true, "reasons", List.of()),
            Map.of(
                "file",
                bad.toString(),
                "passed",
                false,
                "reasons",
                List.of(
                    "the value of \"f\" is 25 and should be 26",
                    "the gradient of \"w\" is 8 and should be 9 at position 1 of [2]")),
            Map.of(
                "file",
                broken.toString(),
                "passed",
                false,
                "reasons",
                List.of(
                    "a graph file is an object such as {\"gradboard\": 1, \"nodes\": []}, not []")),
            Map.of("done", true, "passed", 1L, "failed", 2L));
  }

  /** |got − want| ≤ tolerance · max(1, |want|). */
  @Test
  void measuresDistanceByTheSizeOfWhatIsWanted() throws IOException {
    String within = "\"expect\": {\"values\": {\"f\": 25.2}, \"tolerance\": 0.008}";
    String beyond = "\"expect\": {\"values\": {\"f\": 25.2}, \"tolerance\": 0.0079}";

    assertThat(Cli.run("test", square("a.json", within)).status()).isZero();
    assertThat(Cli.run("test", square("b.json", beyond)).status()).isEqualTo(1);
  }

  @Test
  void namesTheWorstEntryOfAGradient() throws IOException {
    Path file = square("g.json", "\"expect\": {\"grads\": {\"w\": [6.5, 9]}}");

    assertThat(Cli.run("test", file).err().strip())
        .isEqualTo(
            file
                + ": the gradient of \"w\" is 8 and should be 9 at position 1 of [2], where it"
                + " differs most of 2");
  }

  @Test
  void comparesShapesFirst() throws IOException {
    Path file = square("g.json", "\"expect\": {\"values\": {\"s\": [[9, 16]]}}");

    assertThat(Cli.run("test", file).err())
        .contains("the value of \"s\" has shape [2] and should have [1, 2]");
  }

  @Test
  void takesNotANumberForItselfAndAnInfinityForNoOther() throws IOException {
    String nodes =
        """
        {"gradboard": 1, "nodes": [
          {"id": "x", "op": "Input", "attributes": {"value": [-1, 0, "Infinity"]}},
          {"id": "y", "op": "Log", "inputs": ["x"]}],
         "expect": {"values": {"y": %s}}}
        """;
    Path same = folder.resolve("a.json");
    Path other = folder.resolve("b.json");
    Files.writeString(same, nodes.formatted("[\"NaN\", \"-Infinity\", \"Infinity\"]"));
    Files.writeString(other, nodes.formatted("[\"NaN\", \"Infinity\", \"Infinity\"]"));

    assertThat(Cli.run("test", same).status()).isZero();
    assertThat(Cli.run("test", other).err())
        .contains("the value of \"y\" is -Infinity and should be Infinity at position 1 of [3]");
  }

  @Test
  void comparesWhatHoldsNothingByTheExtentsThatListsShow() throws IOException {
    String nodes =
        """
        {"gradboard": 1, "nodes": [
          {"id": "x", "op": "Input", "attributes": {"shape": [2, 0, 3], "value": []}}],
         "expect": {"values": {"x": %s}}}
        """;
    Path same = Files.writeString(folder.resolve("a.json"), nodes.formatted("[[], []]"));
    Path other = Files.writeString(folder.resolve("b.json"), nodes.formatted("[[]]"));

    assertThat(Cli.run("test", same).status()).isZero();
    assertThat(Cli.run("test", other).status()).isEqualTo(1);
  }

  @Test
  void knowsOutputsByNumberAndByPort() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("g.json"),
            """
            {"gradboard": 1, "loss": "f.reduced", "nodes": [
              {"id": "x", "op": "Parameter", "attributes": {"value": [1, 2]}},
              {"id": "d", "op": "Dropout", "inputs": ["x"], "attributes": {"ratio": 0}},
              {"id": "f", "op": "ReduceSum", "inputs": ["d.0"], "attributes": {"keepdims": 0}}],
             "train": {"optimizer": "SGD", "learningRate": 1, "epochs": 1,
               "metrics": {"meanSquaredError": {"prediction": "d.output", "target": "x.output"}}},
             "expect": {"values": {"d.output": [1, 2], "d.0": [1, 2], "d.mask": [true, true],
                                   "d.1": [1, 1]},
                        "grads": {"x.output": [1, 1]},
                        "train": {"meanSquaredError": {"atMost": 0}}}}
            """);

    assertThat(Cli.run("test", file).err()).isEmpty();
    assertThat(Cli.run("check", file).status()).isZero();
    assertThat(Cli.run("step", file, "--json").at("loss")).isEqualTo(List.of(3L, 1L));
  }

  /** Five steps of w ← w − 0.1·2w leave 25·0.8¹⁰ = 2.684. */
  @Test
  void trainsWhereTrainingIsExpectedToReachSomething() throws IOException {
    Path reached = square("a.json", "\"expect\": {\"train\": {\"loss\": {\"atMost\": 2.7}}}");
    Path missed = square("b.json", "\"expect\": {\"train\": {\"loss\": {\"atMost\": 2.6}}}");

    assertThat(Cli.run("test", reached).status()).isZero();
    Cli.Outcome outcome = Cli.run("test", missed);
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err().strip())
        .isEqualTo(missed + ": loss is 2.68435 and should be at most 2.6");
  }

  @Test
  void goesOnAfterAFileThatCannotBeTested() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.json"), "{");
    Path good = square("good.json", "\"expect\": {\"values\": {\"f\": 25}}");
    Path silent = square("silent.json", "\"title\": \"expects nothing\"");

    Cli.Outcome outcome = Cli.run("test", bad, good, silent);

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).endsWith("1 passed, 2 failed" + System.lineSeparator());
    assertThat(outcome.err()).contains("the file expects nothing");
  }
}
