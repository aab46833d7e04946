package gradboard.draw;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.draw.Fonts.Role;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class FontsTest {
  private final Fonts fonts = new Fonts("SansSerif", 13);

  @Test
  void textThatFitsIsLeftAsItIs() {
    assertThat(fonts.line(Role.TITLE, "MatMul", 200).text()).isEqualTo("MatMul");
  }

  @Test
  void textThatDoesNotFitEndsInAnEllipsis() {
    TextRun cut = fonts.line(Role.TITLE, "a_very_long_name_of_a_node", 80);

    assertThat(cut.text()).startsWith("a_very").endsWith("…").hasSizeLessThan(15);
    assertThat(cut.width()).isBetween(60.0, 80.0);
  }

  @Property(tries = 300)
  void noLineIsWiderThanItsRoom(
      @ForAll String text, @ForAll @DoubleRange(min = 20, max = 300) double width) {
    assertThat(fonts.line(Role.LABEL, text, width).width()).isLessThanOrEqualTo(width);
    assertThat(fonts.lines(Role.LABEL, text, width, 3))
        .hasSizeLessThanOrEqualTo(3)
        .allMatch(line -> line.width() <= width);
  }

  @Test
  void aCutNeverSplitsACharacterOutsideTheBasicPlane() {
    String text = "𝛼𝛽𝛾𝛿𝛼𝛽𝛾𝛿𝛼𝛽𝛾𝛿𝛼𝛽𝛾𝛿";
    for (int width = 20; width < 120; width++) {
      String cut = fonts.line(Role.TITLE, text, width).text();
      assertThat(cut.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).isEmpty();
    }
  }

  @Test
  void linesBreakBetweenWordsAndKeepAllOfThem() {
    String text = "A is [64, 256] but B is [128, 10]; the inner extents must agree.";
    List<TextRun> lines = fonts.lines(Role.SMALL, text, 150, 9);

    assertThat(lines).hasSizeGreaterThan(1);
    assertThat(lines.stream().map(TextRun::text).collect(Collectors.joining(" "))).isEqualTo(text);
  }

  @Test
  void namesBreakAfterUnderscores() {
    List<TextRun> lines = fonts.lines(Role.FAR, "hidden_layer_activation", 180, 2);

    assertThat(lines).extracting(TextRun::text).containsExactly("hidden_layer_", "activation");
  }

  @Test
  void lineBreaksInNamesBecomeSpaces() {
    assertThat(fonts.line(Role.TITLE, "two\nlines").text()).isEqualTo("two lines");
  }

  @Test
  void sizesFollowTheBase() {
    Fonts large = new Fonts("SansSerif", 26);

    assertThat(large.face(Role.TITLE).getSize2D()).isEqualTo(26);
    assertThat(Sizes.of(large).pad()).isEqualTo(2 * Sizes.of(fonts).pad());
  }
}
