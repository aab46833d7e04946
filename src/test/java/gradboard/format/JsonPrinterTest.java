package gradboard.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JsonPrinterTest {

  @Test
  void putsWhatFitsOnOneLineAndListsOfObjectsOnSeveral() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("short", List.of(List.of(2L), List.of(-3L)));
    data.put("nodes", List.of(Map.of("id", "a"), Map.of("id", "b")));
    data.put("empty", List.of());

    assertThat(JsonPrinter.pretty(data))
        .isEqualTo(
            """
            {
              "short": [[2], [-3]],
              "nodes": [
                {"id": "a"},
                {"id": "b"}
              ],
              "empty": []
            }
            """);
  }

  @Test
  void fillsTheLinesOfLongLists() {
    List<Object> numbers = Collections.nCopies(100, 12345L);

    String text = JsonPrinter.pretty(Map.of("data", numbers));

    assertThat(text.lines()).hasSize(9).allMatch(line -> line.length() <= 150);
    assertThat(text.lines().skip(2).findFirst().orElseThrow()).startsWith("    12345, 12345");
  }

  @Test
  void writesNumbersWithTheFewestDigitsThatReadBack() {
    assertThat(
            JsonPrinter.compact(
                List.of(1L, 2.0, 0.1, 0.1f, 1e-6, 1.5e-7, 0.0001, 1e15, 1e16, 6.02e23, -0.0)))
        .isEqualTo(
            "[1, 2.0, 0.1, 0.1, 1e-6, 1.5e-7, 0.0001, 1000000000000000.0, 1e16, 6.02e23, -0.0]");
  }

  @Test
  void writesWhatIsNoNumberAsWords() {
    assertThat(
            JsonPrinter.compact(
                List.of(Double.NaN, Double.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY)))
        .isEqualTo("[\"NaN\", \"Infinity\", \"-Infinity\"]");
  }

  @Test
  void escapesWhatJsonOrUtf8CannotHold() {
    assertThat(JsonPrinter.compact("\"\\\n\u0001é😀\ud800"))
        .isEqualTo("\"\\\"\\\\\\n\\u0001é😀\\ud800\"");
  }

  @Test
  void breaksALineBeforeItIsTooLong() {
    // Four columns of indent, then nine for each number with its comma and space: 16 to a line.
    String text = JsonPrinter.pretty(Map.of("data", Collections.nCopies(40, 1234567L)));

    assertThat(text.lines().map(String::length)).containsExactly(1, 11, 147, 147, 74, 3, 1);
  }

  @Test
  void refusesWhatIsNotJson() {
    assertThatThrownBy(() -> JsonPrinter.compact(new Object()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.MIXIN)
  void readsBackAsItWas(@ForAll("json") Object data) throws FormatException {
    assertThat(JsonParser.parse(JsonPrinter.pretty(data)).data()).isEqualTo(data);
    assertThat(JsonParser.parse(JsonPrinter.compact(data)).data()).isEqualTo(data);
  }

  @Provide
  Arbitrary<Object> json() {
    return Arbitraries.recursive(
        () ->
            Arbitraries.oneOf(
                Arbitraries.longs().asGeneric(),
                Arbitraries.doubles().filter(x -> x != 0).asGeneric(),
                Arbitraries.strings().ofMaxLength(8).asGeneric(),
                Arbitraries.of(true, false).asGeneric(),
                Arbitraries.of(JsonNull.NULL).asGeneric()),
        inner ->
            Arbitraries.oneOf(
                inner.list().ofMaxSize(40).asGeneric(),
                Arbitraries.maps(Arbitraries.strings().ofMaxLength(5), inner)
                    .ofMaxSize(5)
                    .asGeneric()),
        0,
        3);
  }
}
