package gradboard.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.documentation.Commands.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What README.md shows is what happens. */
class ReadmeTest {
  private static final String PROMPT = "$ java -jar target/gradboard.jar ";

  private static final Pattern NUMBER =
      Pattern.compile("(?<![A-Za-z_\\d])-?\\d+(\\.\\d+)?(e-?\\d+)?(?![A-Za-z_])");

  /** Relative; other machines sum in another order, and hundreds of steps enlarge that. */
  private static final double TOLERANCE = 0.05;

  /** Differences of this size are rounding itself. */
  private static final double ROUNDING = 1e-6;

  /** A command in the page, and what is shown below it. */
  private record Shown(String command, String output) {
    @Override
    public String toString() {
      return command;
    }
  }

  static Stream<Shown> commands() throws IOException {
    return Page.README.blocks("console").stream()
        .filter(block -> block.startsWith(PROMPT))
        .map(
            block -> {
              int end = block.indexOf('\n');
              return new Shown(block.substring(PROMPT.length(), end), block.substring(end + 1));
            });
  }

  @ParameterizedTest
  @MethodSource("commands")
  void commandsPrintWhatIsShown(Shown shown) throws IOException {
    Outcome outcome = Commands.run(shown.command().split(" "));
    if (Page.isUpdating()) {
      String page = Page.README.text();
      String heading = PROMPT + shown.command() + "\n";
      Files.writeString(
          Page.README.file(), page.replace(heading + shown.output(), heading + outcome.shown()));
      return;
    }
    assertThat(words(outcome.shown())).as(Page.HOW).isEqualTo(words(shown.output()));
    List<Double> got = numbers(outcome.shown());
    List<Double> want = numbers(shown.output());
    for (int i = 0; i < want.size(); i++) {
      double scale = Math.max(Math.abs(got.get(i)), Math.abs(want.get(i)));
      assertThat(Math.abs(got.get(i) - want.get(i)))
          .as("%s instead of %s", got.get(i), want.get(i))
          .isLessThanOrEqualTo(Math.max(ROUNDING, TOLERANCE * scale));
    }
  }

  /** The text without its numbers, and without the spaces that line them up. */
  private static String words(String text) {
    return NUMBER.matcher(text).replaceAll("#").replaceAll(" +", " ");
  }

  /** Its numbers, except seconds. */
  private static List<Double> numbers(String text) {
    return NUMBER
        .matcher(text.replaceAll("[\\d.]+ s\\b", "s"))
        .results()
        .map(MatchResult::group)
        .map(Double::valueOf)
        .toList();
  }

  @Test
  void quotesTheOpAsItIs() throws IOException {
    assertThat(Page.README.blocks("java"))
        .contains(Files.readString(Path.of("src/main/java/gradboard/ops/activation/Swish.java")));
  }
}
