package gradboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
