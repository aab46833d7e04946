package gradboard.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonParserTest {

  @Test
  void readsEveryKindOfValue() throws FormatException {
    Object data =
        JsonParser.parse("{\"a\": [1, -2.5, 1e3, true, false, null], \"b\": {\"c\": \"x\"}}")
            .data();

    assertThat(data)
        .isEqualTo(
            Map.of(
                "a", List.of(1L, -2.5, 1000.0, true, false, JsonNull.NULL),
                "b", Map.of("c", "x")));
  }

  @Test
  void keepsTheOrderOfNames() throws FormatException {
    Map<?, ?> data = (Map<?, ?>) JsonParser.parse("{\"z\": 1, \"a\": 2, \"m\": 3}").data();

    assertThat(data.keySet().toString()).isEqualTo("[z, a, m]");
  }

  @Test
  void decodesEscapes() throws FormatException {
    assertThat(JsonParser.parse("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\"").data())
        .isEqualTo("\"\\/\b\f\n\r\té😀");
  }

  @Test
  void tellsWholeNumbersFromOthers() throws FormatException {
    assertThat(JsonParser.parse("9223372036854775807").data()).isEqualTo(Long.MAX_VALUE);
    assertThat(JsonParser.parse("9223372036854775808").data()).isEqualTo(0x1p63);
    assertThat(JsonParser.parse("2.0").data()).isEqualTo(2.0);
    assertThat(JsonParser.parse("-0").data()).isEqualTo(-0.0);
  }

  @Test
  void remembersWhereObjectsStart() throws FormatException {
    JsonDocument document = JsonParser.parse("{\n\"n\": [\n {},\n\n {\"x\": 1}]}");
    List<?> entries = (List<?>) ((Map<?, ?>) document.data()).get("n");

    assertThat(document.line(document.data())).hasValue(1);
    assertThat(document.line(entries.get(0))).hasValue(3);
    assertThat(document.line(entries.get(1))).hasValue(5);
    assertThat(document.line(Map.of())).isEmpty();
  }

  @Test
  void passesOverAByteOrderMark() throws FormatException {
    assertThat(JsonParser.parse("\uFEFF[]").data()).isEqualTo(List.of());
    assertThatThrownBy(() -> JsonParser.parse("\uFEFFx"))
        .hasMessage("line 1, column 1: expected a value, but found x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      quoteCharacter = '`',
      value = {
        "`` | line 1, column 1: expected a value, but found the end of the file",
        "[1, 2 | line 1, column 6: expected a comma or ], but found the end of the file",
        "[1 2] | line 1, column 4: expected a comma or ], but found 2",
        "[1, ] | line 1, column 5: expected a value after the comma, but found ]",
        "[,] | line 1, column 2: expected a value or ], but found ,",
        "{\"a\" 1} | line 1, column 6: expected a colon after the name \"a\", but found 1",
        "{\"a\": } | line 1, column 7: expected a value for \"a\", but found }",
        "{a: 1} | line 1, column 2: expected a name in double quotes or }, but found a",
        "{'a': 1} | line 1, column 2: expected a name in double quotes or }, but found ';"
            + " JSON puts strings and names in double quotes",
        "{\"a\": 1 \"b\": 2} | line 1, column 9: expected a comma or }, but found \"",
        "[1] x | line 1, column 5: expected the end of the file, but found x",
        "[1] // so | line 1, column 5: expected the end of the file, but found /;"
            + " JSON has no comments",
        "[01] | line 1, column 2: 01 is not a number as JSON writes it",
        "[1.] | line 1, column 2: 1. is not a number as JSON writes it",
        "[-] | line 1, column 2: - is not a number as JSON writes it",
        "[+1] | line 1, column 2: expected a value or ], but found +1",
        "[-Infinity] | line 1, column 2: not-a-number and infinities are written in quotes,"
            + " \"NaN\" or \"Infinity\"",
        "[.5] | line 1, column 2: expected a value or ], but found .5",
        "{\"a\": 1\"b\": 2} | line 1, column 8: expected a comma or }, but found \"",
        "[true\"b\"] | line 1, column 6: expected a comma or ], but found \"",
        "[1;2] | line 1, column 3: expected a comma or ], but found ;",
        "[1} | line 1, column 3: expected a comma or ], but found }",
        "{\"a\": [1], } | line 1, column 12: expected a name in double quotes after the comma,"
            + " but found }",
        "{\"a\"=1} | line 1, column 5: expected a colon after the name \"a\", but found =",
        "[1]] | line 1, column 4: expected the end of the file, but found ]",
        "[trueish] | line 1, column 2: expected a value or ], but found trueish",
        "{\"a\": “x”} | line 1, column 7: expected a value for \"a\", but found “;"
            + " JSON's double quotes are straight",
        "[1,/* one */ 2] | line 1, column 4: expected a value after the comma, but found /;"
            + " JSON has no comments",
        "[1/2] | line 1, column 3: expected a comma or ], but found /",
        "[1e999] | line 1, column 2: 1e999 is beyond the range of numbers;"
            + " infinity is written \"Infinity\"",
        "[NaN] | line 1, column 2: not-a-number and infinities are written in quotes,"
            + " \"NaN\" or \"Infinity\"",
        "[True] | line 1, column 2: expected a value or ], but found True; write true",
        "[\"a | line 1, column 4: expected the \" that ends a string, but found the end of the file",
        "[\"\\u00g0\"] | line 1, column 3: a backslash must be followed by one of"
            + " \" \\ / b f n r t or by u and four hexadecimal digits",
        "[\"\\x\"] | line 1, column 3: a backslash must be followed by one of"
            + " \" \\ / b f n r t or by u and four hexadecimal digits",
        "{\"a\": 1, \"a\": 2} | line 1, column 10: the name \"a\" is given twice in one object;"
            + " keep one of them",
      })
  void saysWhereAndWhatWasExpected(String text, String message) {
    assertMessage(text == null ? "" : text, message);
  }

  @Test
  void countsLinesAndColumnsAsTheyAreSeen() {
    assertMessage(
        "{\n  \"a\": 1,\r\n  \"é😀\": oops\n}",
        "line 3, column 9: expected a value for \"é😀\", but found oops");
    assertMessage(
        "{\r\n\t\"a\":\t1\r\n\t\"b\": 2\r\n}",
        "line 3, column 2: expected a comma or }, but found \"");
    assertMessage("\uFEFF[\n1,\n\n  2 3]", "line 4, column 5: expected a comma or ], but found 3");
    assertMessage("\uFEFF[\"😀\" 𝒜1]", "line 1, column 6: expected a comma or ], but found 𝒜1");
    assertMessage(
        "{\n  \"a\": [1, 2\n",
        "line 3, column 1: expected a comma or ], but found the end of the file");
    assertMessage(
        "{\n  \"a\"",
        "line 2, column 6: expected a colon after the name \"a\", but found the end"
            + " of the file");
    assertMessage("[1]\n\n  {}", "line 3, column 3: expected the end of the file, but found {");
  }

  @Test
  void namesWhatMayNotStandInAString() {
    assertMessage(
        "[\"two\nlines\"]",
        "line 1, column 6: a string must end on the line where it starts; write a line break as"
            + " \\n");
    assertMessage(
        "[\"a\\n\tb\"]", "line 1, column 6: a control character in a string; write it as \\u0009");
  }

  @Test
  void namesCharactersThatCannotBeSeen() {
    assertMessage(
        "[1,\u00A02]",
        "line 1, column 4: expected a value after the comma, but found the invisible character"
            + " U+00A0; put a plain space in its place or delete it");
  }

  @Test
  void tellsANumberThatIsTooLongToBeRead() throws FormatException {
    assertThat(JsonParser.parse("[0." + "1".repeat(1000) + "]").data()).isEqualTo(List.of(1.0 / 9));
    assertMessage(
        "[0." + "1".repeat(1100) + "]",
        "line 1, column 2: 0.111111111111111111… is a number too long to be read; write it with"
            + " fewer digits");
  }

  @Test
  void namesTheLineOfANameGivenTwice() {
    assertMessage(
        "{\"n\": {\"a\": 1},\n \"a\": 1,\n \"\\u0061\": 2}",
        "line 3, column 2: the name \"a\" is given twice in one object; keep one of them");
  }

  private static void assertMessage(String text, String message) {
    assertThatThrownBy(() -> JsonParser.parse(text))
        .isInstanceOf(FormatException.class)
        .hasMessage(message);
  }

  @Test
  void readsNestingUpToTheLimit() throws FormatException {
    assertThat(JsonParser.parse("[".repeat(200) + "]".repeat(200)).data()).isInstanceOf(List.class);
  }

  @Test
  void refusesNestingThatWouldExhaustTheStack() {
    assertThatThrownBy(() -> JsonParser.parse("[".repeat(1_000_000)))
        .hasMessage(
            "line 1, column 201: nested deeper than 200 levels, which no graph or tensor needs;"
                + " remove brackets");
  }
}
