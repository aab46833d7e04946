package gradboard.cli;

import gradboard.graph.ProblemException;
import gradboard.ui.EditorLauncher;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Opens the window; also what no command does. */
@Command(
    name = "edit",
    mixinStandardHelpOptions = true,
    description = "Opens the editor, with a graph file if one is named.")
final class EditCommand implements Callable<Integer> {
  @ParentCommand private Gradboard program;

  @Parameters(paramLabel = "FILE", arity = "0..1", description = "a graph file")
  private Optional<Path> path = Optional.empty();

  @Override
  public Integer call() {
    return open(path);
  }

  /**
   * @throws Failure where there is no display, or the file has errors that leave nothing to show
   */
  static int open(Optional<Path> path) {
    if (!EditorLauncher.hasDisplay()) {
      throw new Failure(
          "there is no display to open the editor on; to train without one: "
              + Started.as("train " + path.map(Path::toString).orElse("FILE")));
    }
    try {
      EditorLauncher.open(path);
      return 0;
    } catch (ProblemException e) {
      throw Failure.in(path.orElse(Path.of("the example")), e.problems());
    }
  }
}
