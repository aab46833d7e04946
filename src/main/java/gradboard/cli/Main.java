package gradboard.cli;

import java.io.PrintWriter;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** The program's entry: what {@code java -jar gradboard.jar} calls. */
public final class Main {
  private static final Logger LOG = Logger.getLogger(Main.class.getName());

  /** Exit status of bad usage and bad input. */
  static final int REFUSED = 2;

  private Main() {}

  /**
   * Runs a command and ends the process with its status; an open window keeps it alive.
   *
   * @param arguments the command line
   */
  public static void main(String[] arguments) {
    LogFile.install();
    int status = run(Terminal.system(), arguments);
    if (status != 0) {
      System.exit(status);
    }
  }

  /**
   * Runs a command inside this process. Nothing escapes: whatever goes wrong is said in one
   * sentence on the terminal, and developers' details go to the log.
   *
   * @return 0 done, 1 a check or expectation failed, 2 bad usage or input, 130 interrupted
   */
  public static int run(Terminal terminal, String... arguments) {
    CommandLine commands = new CommandLine(new Gradboard(terminal));
    commands
        .setOut(new PrintWriter(terminal.out(), true))
        .setErr(new PrintWriter(terminal.err(), true))
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, given) -> refused(terminal, Misuse.sentence(e)))
        .setExecutionExceptionHandler((e, command, parsed) -> failed(terminal, e));
    try {
      return commands.execute(arguments);
    } catch (OutOfMemoryError e) {
      return refused(
          terminal,
          "there is not enough memory for this; close other programs or make the graph smaller");
    } catch (StackOverflowError | InternalError | LinkageError e) {
      return failed(terminal, e);
    } finally {
      terminal.out().flush();
      terminal.err().flush();
    }
  }

  private static int failed(Terminal terminal, Throwable e) {
    if (e instanceof Failure) {
      return refused(terminal, e.getMessage());
    }
    LOG.log(Level.SEVERE, "a command failed", e);
    return refused(
        terminal,
        "this is a mistake of the program itself ("
            + e.getClass().getSimpleName()
            + "); its log in ~/.gradboard tells its developers more");
  }

  private static int refused(Terminal terminal, String message) {
    terminal.err().println(message);
    return REFUSED;
  }
}
