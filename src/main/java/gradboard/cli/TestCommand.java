package gradboard.cli;

import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.io.Expectation;
import gradboard.train.Budget;
import gradboard.train.TrainingSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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

  /** Goes through all files; one that cannot be tested does not keep the others from it. */
  @Override
  public Integer call() {
    int passed = 0;
    int worst = 0;
    for (Path path : paths) {
      int status;
      try {
        status = program.with(path, this::test);
      } catch (Failure e) {
        program.terminal().err().println(e.getMessage());
        status = Main.REFUSED;
      }
      program.terminal().out().println((status == 0 ? "passed  " : "failed  ") + path);
      passed += status == 0 ? 1 : 0;
      worst = Math.max(worst, status);
    }
    program.terminal().out().println(passed + " passed, " + (paths.size() - passed) + " failed");
    return worst;
  }

  private int test(Opened opened) {
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
    List<String> differences = Comparison.differences(opened, expect, program);
    if (!expect.train().isEmpty()) {
      differences.addAll(trained(opened));
    }
    differences.forEach(d -> program.terminal().err().println(opened.path() + ": " + d));
    return differences.isEmpty() ? 0 : FAILED;
  }

  private static List<String> trained(Opened opened) {
    TrainingSpec spec = TrainingRun.spec(opened);
    try (TrainingRun run = new TrainingRun(opened, spec)) {
      return TrainingRun.unmet(opened, run.trainer().run(Budget.of(spec)));
    }
  }
}
