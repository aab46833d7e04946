package gradboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import gradboard.format.Safetensors;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
  private static final Path BLOBS = Path.of("graphs", "blobs-softmax.json");

  /** The bit of signal 2. */
  private static final long SIGINT = 1L << 1;

  @TempDir Path folder;

  /** 240 examples in batches of 32: 8 steps an epoch, the last with 16 examples. */
  @Test
  void printsALineForEveryTenthStepAndEveryEpoch() {
    Cli.Outcome outcome = Cli.run("train", BLOBS, "--epochs", 2, "--json");

    List<Map<String, Object>> lines = outcome.jsonLines();
    assertThat(lines).extracting(line -> line.get("step")).containsExactly(8L, 10L, 16L, null);
    assertThat(lines).extracting(line -> line.get("epoch")).containsExactly(1L, 2L, 2L, null);
    assertThat(lines.get(0).get("epochEnd")).isEqualTo(true);
    assertThat(lines.get(1).containsKey("epochEnd")).isFalse();
    assertThat(lines).allMatch(line -> ((Map<?, ?>) line.get("metrics")).containsKey("accuracy"));
    assertThat(((Map<?, ?>) lines.get(2).get("validation")).keySet().toString())
        .isEqualTo("[loss, accuracy]");
    Map<String, Object> last = lines.get(3);
    assertThat(last.get("done")).isEqualTo(true);
    assertThat(last.get("steps")).isEqualTo(16L);
    assertThat(last.get("seconds")).isInstanceOf(Double.class);
  }

  @Test
  void tellsPeopleTheProgressAmongTheMessagesAndTheEndAsResult() {
    Cli.Outcome outcome = Cli.run("train", BLOBS);

    assertThat(outcome.status()).isZero();
    assertThat(outcome.err()).contains("epoch 1: loss").contains("validation loss");
    assertThat(outcome.err().lines().count()).isLessThanOrEqualTo(31);
    assertThat(outcome.out().lines().toList())
        .satisfiesExactly(
            training -> assertThat(training).startsWith("training    loss"),
            validation -> assertThat(validation).startsWith("validation  loss"),
            end -> assertThat(end).startsWith("done: 240 steps, 30 epochs, "));
  }

  @Test
  void failsWhenItDoesNotReachWhatTheFileExpects() {
    Cli.Outcome outcome = Cli.run("train", "graphs/xor-mlp.json", "--steps", 1);

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err()).contains("graphs/xor-mlp.json: loss is");
  }

  @Test
  void givesTheSameNumbersForTheSameSeedOnly() {
    String first = withoutTime(Cli.run("train", BLOBS, "--epochs", 1, "--json").out());

    assertThat(withoutTime(Cli.run("train", BLOBS, "--epochs", 1, "--json").out()))
        .isEqualTo(first);
    assertThat(withoutTime(Cli.run("train", BLOBS, "--epochs", 1, "--seed", 5, "--json").out()))
        .isNotEqualTo(first);
  }

  /** Nothing but the examples could differ: all are taken at once, and parameters start at 0. */
  @Test
  void theSeedOfTheRunDecidesAboutTheExamplesUnlessTheFileDoes() throws IOException {
    String graph =
        """
        {"gradboard": 1, "nodes": [
          {"id": "x", "op": "Input", "attributes": {"shape": [-1, 2], "from": "features"}},
          {"id": "y", "op": "Input", "attributes": {"shape": [-1], "dtype": "int64", "from": "label"}},
          {"id": "s", "op": "Dense", "inputs": ["x"], "attributes": {"units": 2, "init": "zeros"}},
          {"id": "f", "op": "SoftmaxCrossEntropyLoss", "inputs": ["s", "y"]}
        ], "loss": "f", "data": {"source": "moons", "noise": 0.2 SEED},
        "train": {"optimizer": "SGD", "learningRate": 0.5, "epochs": 3}}
        """;
    Path open = Files.writeString(folder.resolve("open.json"), graph.replace(" SEED", ""));
    Path fixed =
        Files.writeString(folder.resolve("fixed.json"), graph.replace(" SEED", ", \"seed\": 4"));

    assertThat(trained(open, 4)).isEqualTo(trained(fixed, 4)).isNotEqualTo(trained(open, 5));
    assertThat(trained(fixed, 5)).isEqualTo(trained(fixed, 4));
  }

  private static String tabular(String data) {
    return """
        {"gradboard": 1, "nodes": [
          {"id": "x", "op": "Input", "attributes": {"shape": [-1, 1], "from": "features"}},
          {"id": "t", "op": "Input", "attributes": {"shape": [-1, 1], "from": "label"}},
          {"id": "s", "op": "Dense", "inputs": ["x"], "attributes": {"units": 1}},
          {"id": "f", "op": "MeanSquaredError", "inputs": ["s", "t"]}
        ], "loss": "f", DATA
        "train": {"optimizer": "SGD", "learningRate": 0.1, "epochs": 3}}
        """
        .replace("DATA", data);
  }

  /**
   * What a file from elsewhere names must lie beside it; what the person names may lie anywhere.
   */
  @Test
  void trainsOnATableThatTheCommandLineNamesWhereverItLies() throws IOException {
    String data = "\"data\": {\"source\": \"csv\", \"path\": \"own.csv\", \"label\": \"b\"},";
    Path graph = Files.writeString(folder.resolve("graph.json"), tabular(data));
    String rows = "a,b\n0,1\n1,3\n2,5\n";
    Files.writeString(folder.resolve("own.csv"), rows.replace("5", "7"));
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path table = Files.writeString(elsewhere.resolve("table.csv"), rows);
    Path same = Files.writeString(elsewhere.resolve("graph.json"), tabular(data));
    Files.writeString(elsewhere.resolve("own.csv"), rows);
    String own = trained(graph, 0);

    Cli.Outcome outcome =
        Cli.run("train", graph, "--data", table.toAbsolutePath(), "--seed", 0, "--json");

    assertThat(outcome.status()).isZero();
    assertThat(withoutTime(outcome.out())).isEqualTo(trained(same, 0)).isNotEqualTo(own);
    assertThat(Cli.run("train", graph, "--data", elsewhere.resolve("tabel.csv")).err())
        .startsWith(graph + ": the file \"")
        .contains("tabel.csv\" does not exist; did you mean \"table.csv\"?");
  }

  @Test
  void needsASectionThatSaysWhatOfATableToLearn() throws IOException {
    Path table = Files.writeString(folder.resolve("table.csv"), "a,b\n0,1\n");
    Path without = Files.writeString(folder.resolve("without.json"), tabular(""));

    assertThat(Cli.run("train", without, "--data", table).err().strip())
        .isEqualTo(
            without
                + ": the file has no \"data\" section, so it does not say what of a table to learn;"
                + " add one, such as \"data\": {\"source\": \"csv\", \"label\": \"kind\"}");
    assertThat(Cli.run("train", BLOBS, "--data", table).err().strip())
        .isEqualTo(
            BLOBS + ": its examples are those of \"blobs\", not of a table; leave --data out");
  }

  private static String trained(Path file, int seed) {
    return withoutTime(Cli.run("train", file, "--seed", seed, "--json").out());
  }

  private static String withoutTime(String lines) {
    return lines.replaceAll("\"seconds\": [^,]*", "");
  }

  @Test
  void goesOnFromWhatItSavedAsIfItHadNotStopped() throws IOException {
    Path half = folder.resolve("half.safetensors");
    Path resumed = folder.resolve("resumed.safetensors");
    Path whole = folder.resolve("whole.safetensors");

    Cli.run("train", BLOBS, "--steps", 11, "--save", half);
    Cli.run("train", BLOBS, "--epochs", 3, "--resume", half, "--save", resumed);
    Cli.run("train", BLOBS, "--epochs", 3, "--save", whole);

    assertThat(Safetensors.read(half).tensors()).containsKey("scores/W");
    assertThat(Safetensors.read(resumed).tensors()).isEqualTo(Safetensors.read(whole).tensors());
  }

  @Test
  void saysBeforeTrainingThatItCannotSave() {
    assertThat(Cli.run("train", BLOBS, "--save", folder.resolve("no/w.safetensors")).err())
        .contains("the folder is not there");
    assertThat(Cli.run("train", BLOBS, "--save", folder.resolve("w.bin")).err())
        .contains("ends in .safetensors");
    assertThat(Cli.run("train", BLOBS, "--resume", folder.resolve("w.safetensors")).status())
        .isEqualTo(2);
  }

  /** As the window shows and trains it: SGD with a rate of 0.1 takes w = 3 of w² to 2.4. */
  @Test
  void trainsAsTheEditorDoesWhatDoesNotSayHow() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("square.json"),
            """
            {"gradboard": 1, "loss": "f", "nodes": [
              {"id": "w", "op": "Parameter", "attributes": {"value": 3}},
              {"id": "f", "op": "Square", "inputs": ["w"]}]}
            """);
    String told =
        file
            + ": the file does not say how to train, so it is trained as in the editor: SGD,"
            + " learning rate 0.1, all examples in a step, 200 epochs unless told; a section"
            + " \"train\" would say otherwise"
            + System.lineSeparator();

    Cli.Outcome trained = Cli.run("train", file, "--json");
    Cli.Outcome stepped = Cli.run("step", file, "--json");

    assertThat(trained.status()).isZero();
    assertThat(trained.err()).isEqualTo(told);
    assertThat(trained.jsonLines())
        .last()
        .satisfies(end -> assertThat(end.get("steps")).isEqualTo(200L));
    assertThat(stepped.err()).isEqualTo(told);
    assertThat((double) stepped.data("parameters", "w").get(0)).isCloseTo(2.4, within(1e-15));
  }

  @Test
  void saysThatAResumedRunHadReachedItsEndAlready() {
    Path saved = folder.resolve("w.safetensors");
    Cli.run("train", BLOBS, "--epochs", 2, "--save", saved);

    Cli.Outcome epochs = Cli.run("train", BLOBS, "--resume", saved, "--epochs", 1, "--json");
    Cli.Outcome steps = Cli.run("train", BLOBS, "--resume", saved, "--steps", 5);

    String advice =
        ": nothing was trained; --epochs and --steps count from the very first step, so give a"
            + " larger number to go on";
    assertThat(epochs.err()).startsWith(BLOBS + ": already at epoch 2 of 1" + advice);
    assertThat(epochs.jsonLines()).hasSize(1);
    assertThat(steps.err()).startsWith(BLOBS + ": already at step 16 of 5" + advice);
    assertThat(Cli.run("train", BLOBS, "--resume", saved, "--epochs", 3).err())
        .doesNotContain("nothing was trained");
    assertThat(Cli.run("train", "--help").out()).contains("before --resume included");
  }

  /** Its moments are of no use to a run without a step, which is no reason to complain. */
  @Test
  void resumesARunThatHasNothingLeftToDo() {
    Path saved = folder.resolve("w.safetensors");
    assertThat(Cli.run("train", BLOBS, "--steps", 2, "--save", saved).status()).isLessThan(2);

    Cli.Outcome outcome = Cli.run("train", BLOBS, "--resume", saved, "--steps", 2);

    assertThat(outcome.status()).isLessThan(2);
    assertThat(outcome.out()).contains("done: 2 steps");
    assertThat(outcome.err()).doesNotContain("warning");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void saysThatNothingIsKeptWhenItIsInterruptedWithoutAFileToSaveTo()
      throws IOException, InterruptedException {
    Process process = MainTest.start("train", BLOBS.toString(), "--epochs", "1000000");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).startsWith("epoch 1: ");
      interrupt(process);
      assertThat(lines.lines())
          .last()
          .isEqualTo(
              BLOBS + ": stopped, and nothing was saved; --save FILE keeps what was learned");
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(130);
  }

  /** Ctrl-C is SIGINT; the process must still write the checkpoint and end with 130. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void savesWhenItIsInterrupted() throws IOException, InterruptedException {
    Path saved = folder.resolve("w.safetensors");
    Process process =
        MainTest.start(
            "train", BLOBS.toString(), "--epochs", "1000000", "--save", saved.toString(), "--json");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).contains("\"step\"");
      interrupt(process);
      String last = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        last = line;
      }
      assertThat(last)
          .startsWith("{\"done\": true, \"stopped\": true, \"loss\": ")
          .contains("\"metrics\": {\"accuracy\": ", "\"validation\": {\"loss\": ");
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(130);
    assertThat(Files.exists(saved)).isTrue();
    assertThat(Cli.run("train", BLOBS, "--resume", saved, "--steps", 1).status()).isLessThan(2);
  }

  /**
   * Ctrl-C. A shell starts what it leaves in the background deaf to it, and so deaf are all that it
   * starts in turn, these tests' processes among them.
   */
  private static void interrupt(Process process) throws IOException, InterruptedException {
    boolean deaf = isDeafToInterrupts(process);
    if (deaf) {
      process.destroyForcibly().waitFor();
    }
    assumeFalse(deaf, "skipped: these tests were started with Ctrl-C switched off");
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
  }

  /** Linux tells the signals that a process ignores as bits of a hexadecimal number. */
  private static boolean isDeafToInterrupts(Process process) throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return false;
    }
    String ignored =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse("0");
    return (Long.parseUnsignedLong(ignored, 16) & SIGINT) != 0;
  }
}
