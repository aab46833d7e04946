package gradboard.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.data.Option;
import gradboard.data.Sources;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionTextTest {
  private static OptionText text(String name) {
    Option option =
        Sources.all().stream()
            .filter(source -> source.name().equals("csv"))
            .flatMap(source -> source.options().stream())
            .filter(o -> o.name().equals(name))
            .findFirst()
            .orElseThrow();
    return new OptionText(option);
  }

  private static void same(String option, String typed, Object data) {
    assertThat(text(option).objection(typed)).isEmpty();
    assertThat(text(option).read(typed)).contains(data);
    assertThat(text(option).write(data)).isEqualTo(typed);
  }

  @Test
  void listsAreWordsWithCommasBetween() {
    same(
        "classNames",
        "setosa, versicolor, virginica",
        List.of("setosa", "versicolor", "virginica"));
    same("classNames", "Iris setosa", List.of("Iris setosa"));
    same("classNames", "0, 1", List.of("0", "1"));
    same("columns", "0, -2, length", List.of(0L, -2L, "length"));
  }

  @Test
  void whatCouldBeMeantOtherwiseStandsAsInTheFile() {
    same("classNames", "[\"a, b\", \"c\"]", List.of("a, b", "c"));
    same("classNames", "[]", List.of());
    same("columns", "[\"0\", 1]", List.of("0", 1L));
    same("label", "\"3\"", "3");
    assertThat(text("classNames").read("[\"a\", \"b\"]")).contains(List.of("a", "b"));
  }

  @Test
  void wordsAndNumbersStandForThemselves() {
    same("label", "variety", "variety");
    same("label", "-1", -1L);
    same("path", "tables/a, b.csv", "tables/a, b.csv");
    same("delimiter", ";", ";");
    same("delimiter", ",", ",");
  }

  @Test
  void saysWhatDoesNotFit() {
    assertThat(text("classNames").objection("a,,b")).contains("must be a list of words");
    assertThat(text("classNames").objection("[1, 2]"))
        .hasValueSatisfying(why -> assertThat(why).startsWith("must be a list of words, not"));
    assertThat(text("delimiter").objection("; ,")).contains("must be one character, not \"; ,\"");
  }
}
