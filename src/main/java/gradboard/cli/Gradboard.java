package gradboard.cli;

import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.io.GraphReader;
import gradboard.io.Reading;
import gradboard.op.OpCatalog;
import gradboard.runtime.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program as a command line: what all commands share. */
@Command(
    name = "gradboard",
    mixinStandardHelpOptions = true,
    versionProvider = Gradboard.Version.class,
    description = "Draw a computational graph, watch values and gradients flow, and train it.",
    subcommands = {
      EditCommand.class,
      RunCommand.class,
      TrainCommand.class,
      StepCommand.class,
      CheckCommand.class,
      TestCommand.class,
      PredictCommand.class,
      ExportCommand.class,
      OpsCommand.class
    })
final class Gradboard implements Callable<Integer> {
  private final Terminal terminal;

  Gradboard(Terminal terminal) {
    this.terminal = terminal;
  }

  /** What a command does with a graph file; returns its exit status. */
  interface Work {
    int on(Opened opened) throws IOException;
  }

  Terminal terminal() {
    return terminal;
  }

  /** The ops, found once a process and only when a command needs them. */
  OpCatalog catalog() {
    return Ops.ALL;
  }

  private static final class Ops {
    static final OpCatalog ALL = OpCatalog.load();
  }

  /**
   * Opens a graph file and works on it.
   *
   * @throws Failure naming the file, where it or what it names has errors
   */
  int with(Path path, Work work) {
    OpCatalog catalog = catalog();
    Reading reading = new GraphReader(catalog).read(path);
    reading.warnings().forEach(w -> terminal.err().println(path + ": warning: " + w));
    try {
      return work.on(new Opened(path, reading.orThrow(), catalog));
    } catch (ProblemException e) {
      throw Failure.in(path, e.problems());
    } catch (IOException e) {
      throw Failure.of(e);
    }
  }

  /** Says something of a file on standard error. */
  void say(Opened opened, String sentence) {
    terminal.err().println(opened.path() + ": " + sentence);
  }

  /** Says on standard error what may not be as the person thinks. */
  void warn(Opened opened, List<String> sentences) {
    sentences.forEach(s -> say(opened, "warning: " + s));
  }

  /** What compiling the graph warned of. */
  void warn(Opened opened, Session session) {
    warn(opened, session.warnings().stream().map(Problem::toString).toList());
  }

  /** Without a command the window opens. */
  @Override
  public Integer call() {
    return EditCommand.open(Optional.empty());
  }

  /** The version that the build gave the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Gradboard.class.getPackage().getImplementationVersion();
      return new String[] {"Gradboard " + (version == null ? "(not packaged)" : version)};
    }
  }
}
