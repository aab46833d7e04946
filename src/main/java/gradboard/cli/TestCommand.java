package gradboard.cli;

import gradboard.format.JsonPrinter;
import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.io.Expectation;
import gradboard.train.Budget;
import gradboard.train.TrainingSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Holds graph files to what they promise. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description =
        "Holds graph files to their \"expect\": values, gradients, and what training reaches.")
final class TestCommand implements Callable<Integer> {
  private static final int FAILED = 1;

  @ParentCommand private Gradboard program;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "graph files")
  private List<Path> paths;

  @Option(names = "--json", description = "print one JSON object a file, and one with the counts")
  private boolean json;

  /**
   * What came of a file.
   *
   * @param reasons why it failed, sentences
   */
  private record Outcome(int status, List<String> reasons) {}

  /** Goes through all files; one that cannot be tested does not keep the others from it. */
  @Override
  public Integer call() {
    int passed = 0;
    int worst = 0;
    for (Path path : paths) {
      Outcome outcome = outcome(path);
      print(path, outcome);
      passed += outcome.status() == 0 ? 1 : 0;
      worst = Math.max(worst, outcome.status());
    }
    int failed = paths.size() - passed;
    if (json) {
      Map<String, Object> counts = new LinkedHashMap<>();
      counts.put("done", true);
      counts.put("passed", passed);
      counts.put("failed", failed);
      program.terminal().out().println(JsonPrinter.compact(counts));
    } else {
      program.terminal().out().println(passed + " passed, " + failed + " failed");
    }
    return worst;
  }

  private Outcome outcome(Path path) {
    List<String> reasons = new ArrayList<>();
    try {
      int status = program.with(path, opened -> test(opened, reasons));
      reasons.forEach(reason -> program.terminal().err().println(path + ": " + reason));
      return new Outcome(status, reasons);
    } catch (Failure e) {
      program.terminal().err().println(e.getMessage());
      return new Outcome(Main.REFUSED, e.reasons());
    }
  }

  private void print(Path path, Outcome outcome) {
    boolean passed = outcome.status() == 0;
    if (!json) {
      program.terminal().out().println((passed ? "passed  " : "failed  ") + path);
      return;
    }
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("file", path.toString());
    line.put("passed", passed);
    line.put("reasons", outcome.reasons());
    program.terminal().out().println(JsonPrinter.compact(line));
    program.terminal().out().flush();
  }

  private int test(Opened opened, List<String> reasons) {
    Expectation expect =
        opened
            .file()
            .expect()
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.inFile(
                            "the file expects nothing; add a section such as \"expect\":"
                                + " {\"values\": {\"y\": 0.5}}")));
    boolean compares = !expect.values().isEmpty() || !expect.grads().isEmpty();
    if (compares) {
      reasons.addAll(Comparison.differences(opened, expect, program));
    }
    if (!expect.train().isEmpty()) {
      reasons.addAll(trained(opened, !compares));
    }
    return reasons.isEmpty() ? 0 : FAILED;
  }

  /**
   * @param first whether nothing has been said of the file's weights yet
   */
  private List<String> trained(Opened opened, boolean first) {
    TrainingSpec spec = opened.file().train().orElseThrow(TestCommand::untrained);
    try (TrainingRun run = new TrainingRun(opened, spec)) {
      if (first) {
        program.warn(opened, run.doubts());
      }
      return TrainingRun.unmet(opened, run.trainer().run(Budget.of(spec)));
    }
  }

  /** A promise must not hang on what the program does when nothing is said. */
  private static ProblemException untrained() {
    return new ProblemException(
        Problem.inFile(
            "the file expects something of training, but does not say how to train; add a section"
                + " such as \"train\": {\"optimizer\": \"Adam\", \"learningRate\": 0.01, \"epochs\":"
                + " 50}"));
  }
}
