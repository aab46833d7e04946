package gradboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

  @Test
  void answersBadUsageInOneLineWithTwo() {
    for (String[] words :
        List.of(
            new String[] {"run"},
            new String[] {"fly"},
            new String[] {"run", "a.json", "--speed", "3"},
            new String[] {"run", "a.json", "--mode", "fast"},
            new String[] {"train", "a.json", "--epochs", "many"},
            new String[] {"train", "a.json", "--epochs", "0"},
            new String[] {"step", "a.json", "--steps", "-1"},
            new String[] {"train", "a.json", "--device", "gpu"},
            new String[] {"predict", "a.json"},
            new String[] {"export", "a.json"},
            new String[] {"export", "a.json", "--to", "svg", "-o", "a.svg", "--theme", "pink"},
            new String[] {"run", "no-such-file.json"},
            new String[] {"ops", "Sigmod"})) {
      Cli.Outcome outcome = Cli.run((Object[]) words);

      assertThat(outcome.status()).as(String.join(" ", words)).isEqualTo(2);
      assertThat(outcome.err().lines()).as(String.join(" ", words)).hasSize(1);
      assertThat(outcome.out()).isEmpty();
    }
  }

  /** What a person may have meant is near, and what may be written is said. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "trian a.json | there is no command \"trian\"; did you mean \"train\"?",
        "run a.json --jsn | run has no option --jsn; did you mean \"--json\"?",
        "run a.json --mode=fast | --mode takes train or infer, not \"fast\"",
        "run a.json b.json | run takes no further argument \"b.json\"; remove it",
        "run | run needs FILE, a graph file",
        "run a.json --json=yes | --json takes no value; write it alone",
        "a.json | there is no command \"a.json\"; to open a graph file write edit a.json",
        "test | test needs FILE, graph files",
        "train a.json --epochs many | --epochs takes a whole number, not \"many\"",
        "train a.json --epochs | --epochs needs a value; write --epochs N",
        "train a.json --seed x | --seed takes a whole number, not \"x\"",
        "train a.json --device tpu | --device takes auto, cpu or gpu, not \"tpu\"",
        "step a.json --steps 1.5 | --steps takes a whole number, not \"1.5\"",
        "step a.json --steps 1 --steps 2 | --steps is given twice; give it once",
        "predict a.json | predict needs --data FILE, a table with the columns that the graph was"
            + " trained on",
        "export a.json --to svg -o a.svg --scale big | --scale takes a number, not \"big\"",
      })
  void saysHowACommandIsMeant(String words, String sentence) {
    Cli.Outcome outcome = Cli.run((Object[]) words.split(" "));

    String first = words.split(" ")[0];
    String command = sentence.startsWith("there is no") ? "gradboard" : "gradboard " + first;
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err().strip()).isEqualTo(sentence + "; see \"" + command + " --help\"");
  }

  @Test
  void tellsItsCommandsAndVersion() {
    Cli.Outcome help = Cli.run("--help");

    assertThat(help.status()).isZero();
    assertThat(help.out())
        .contains("run", "train", "step", "check", "test", "predict", "export", "ops");
    assertThat(Cli.run("--version").out()).startsWith("Gradboard");
    assertThat(Cli.run("train", "--help").out()).contains("--resume", "--device");
  }

  @Test
  void keepsStackTracesInTheLog() {
    List<LogRecord> records = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            records.add(entry);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger log = Logger.getLogger(Main.class.getName());
    log.addHandler(handler);
    log.setUseParentHandlers(false);
    try {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      PrintStream broken =
          new PrintStream(OutputStream.nullOutputStream()) {
            @Override
            public void println(String text) {
              throw new IllegalStateException("the printer is on fire");
            }
          };
      int status =
          Main.run(
              new Terminal(broken, new PrintStream(err, true), false),
              "run",
              "graphs/product.json");

      assertThat(status).isEqualTo(2);
      assertThat(err.toString())
          .isEqualTo(
              "this is a mistake of the program itself (IllegalStateException); its log in"
                  + " ~/.gradboard tells its developers more"
                  + System.lineSeparator());
      assertThat(records).singleElement().satisfies(r -> assertThat(r.getThrown()).isNotNull());
    } finally {
      log.removeHandler(handler);
      log.setUseParentHandlers(true);
    }
  }

  /** As a person starts it: the streams are the process's, the status is the process's. */
  @Test
  void runsAsAProcess() throws IOException, InterruptedException {
    Process process = start("run", "graphs/sigmoid-neuron.json", "--json");
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isZero();
    assertThat(out).startsWith("{\"loss\": 0.7310586, \"nodes\": {\"w\":");

    Process failing = start("run", "graphs/broken/cycle.json");
    String err = new String(failing.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(failing.waitFor()).isEqualTo(2);
    assertThat(err).contains("a → b → c → a");
  }

  static Process start(String... words) throws IOException {
    return process(words).start();
  }

  static ProcessBuilder process(String... words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(Map.of("LC_ALL", "C", "DISPLAY", ":no-such-display"));
    return builder;
  }
}
