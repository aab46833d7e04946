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
    Map<String, Object> json() {
      return parse(out);
    }

    /** What lies at a path of names in that document. */
    Object at(String... path) {
      Object inner = json();
      for (String name : path) {
        inner = ((Map<?, ?>) inner).get(name);
      }
      return inner;
    }

    /** A tensor's numbers in that document. */
    @SuppressWarnings("unchecked") // Whatever is in it is an object.
    List<Object> data(String... path) {
      return (List<Object>) ((Map<?, ?>) at(path)).get("data");
    }

    /** The JSON documents on standard output, one a line. */
    List<Map<String, Object>> jsonLines() {
      return out.lines().map(Outcome::parse).toList();
    }

    @SuppressWarnings("unchecked") // A JSON object has no other keys.
    private static Map<String, Object> parse(String text) {
      try {
        return (Map<String, Object>) JsonParser.parse(text).data();
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
