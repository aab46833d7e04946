package gradboard.cli;

import gradboard.format.FormatException;
import gradboard.format.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Runs commands inside the test's process, as a terminal without a person would. */
final class Cli {
  private Cli() {}

  /** What a command left behind. */
  record Outcome(int status, String out, String err) {

    /** The one JSON document on standard output. */
    Map<?, ?> json() {
      return parse(out);
    }

    /** The JSON documents on standard output, one a line. */
    List<Map<?, ?>> jsonLines() {
      return out.lines().<Map<?, ?>>map(Outcome::parse).toList();
    }

    private static Map<?, ?> parse(String text) {
      try {
        return (Map<?, ?>) JsonParser.parse(text).data();
      } catch (FormatException e) {
        throw new AssertionError("no JSON: " + text, e);
      }
    }
  }

  static Outcome run(Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    int status = Main.run(new Terminal(stream(out), stream(err), false), words);
    return new Outcome(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
