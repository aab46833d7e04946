package gradboard.documentation;

import gradboard.cli.Main;
import gradboard.cli.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The program's commands, run inside the test's process. */
final class Commands {
  private Commands() {}

  /**
   * What came of a command.
   *
   * @param out results
   * @param all results and messages, as a terminal shows them
   */
  record Outcome(int status, String out, String all) {}

  static Outcome run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    PrintStream screen = new PrintStream(all, true, StandardCharsets.UTF_8);
    PrintStream results = new PrintStream(new Both(out, all), true, StandardCharsets.UTF_8);
    int status = Main.run(new Terminal(results, screen, false), arguments);
    return new Outcome(
        status, out.toString(StandardCharsets.UTF_8), all.toString(StandardCharsets.UTF_8));
  }

  private static final class Both extends OutputStream {
    private final ByteArrayOutputStream first;
    private final ByteArrayOutputStream second;

    Both(ByteArrayOutputStream first, ByteArrayOutputStream second) {
      this.first = first;
      this.second = second;
    }

    @Override
    public void write(int b) {
      first.write(b);
      second.write(b);
    }
  }
}
