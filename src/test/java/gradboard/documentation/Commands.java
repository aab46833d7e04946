package gradboard.documentation;

import gradboard.cli.Main;
import gradboard.cli.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The program's commands, run inside the test's process. */
final class Commands {
  private Commands() {}

  /**
   * What came of a command.
   *
   * @param shown results and messages together, as on a terminal
   */
  record Outcome(int status, String shown) {}

  static Outcome run(String... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream screen = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    int status = Main.run(new Terminal(screen, screen, false), arguments);
    return new Outcome(status, bytes.toString(StandardCharsets.UTF_8));
  }
}
