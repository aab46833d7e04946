package gradboard.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a table is written, as far as the person says; the rest is recognised.
 *
 * @param skip lines at the top that belong to neither header nor examples
 * @param header whether the first line after them names the columns
 * @param delimiter what separates fields
 * @param names of columns that the table should have, by which a header is known
 */
record CsvFormat(
    int skip, Optional<Boolean> header, Optional<Character> delimiter, List<String> names) {
  /** From the least to the most likely to occur inside a field. */
  private static final List<Character> DELIMITERS = List.of('\t', ';', ',');

  private static final int SAMPLED_LINES = 10;

  static CsvFormat of(Options options) {
    Stream<Object> named =
        Stream.concat(
            options.value("label").stream(),
            options.list("columns").stream().flatMap(List::stream));
    return new CsvFormat(
        options.count("skip"),
        options.flag("header"),
        options.optionalText("delimiter").map(text -> text.charAt(0)),
        // A table without header numbers its columns, so that a number may name one there too.
        named.map(String::valueOf).filter(name -> CsvTable.number(name).isEmpty()).toList());
  }

  /**
   * The same for a table like one read before.
   *
   * @param before what that gave
   */
  CsvFormat like(Preparation before) {
    List<String> columns = new ArrayList<>(before.columns());
    before.target().ifPresent(target -> columns.add(target.name()));
    boolean named = columns.stream().anyMatch(name -> CsvTable.number(name).isEmpty());
    return new CsvFormat(skip, header, delimiter, named ? before.columns() : List.of());
  }

  CsvFormat skipping(int lines) {
    return new CsvFormat(lines, header, delimiter, names);
  }

  /** Whether the first line of a table names its columns. */
  boolean isHeader(List<String> line) {
    return header.orElseGet(
        () ->
            line.stream().allMatch(field -> CsvTable.number(field).isEmpty())
                || !names.isEmpty() && line.containsAll(names));
  }

  /** The delimiter said, or the first that occurs equally often in all lines of a sample. */
  char delimiter(String sample) {
    return delimiter.orElseGet(() -> detect(sample));
  }

  private static char detect(String sample) {
    List<String> lines = sample.lines().filter(line -> !line.isBlank()).toList();
    // The last line of a long sample may be cut.
    int whole = Math.min(SAMPLED_LINES, Math.max(1, lines.size() - 1));
    for (char candidate : DELIMITERS) {
      long[] counts =
          lines.stream()
              .limit(whole)
              .mapToLong(line -> count(line, candidate))
              .distinct()
              .toArray();
      if (counts.length == 1 && counts[0] > 0) {
        return candidate;
      }
    }
    return ',';
  }

  private static long count(String line, char delimiter) {
    long count = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      quoted ^= line.charAt(i) == '"';
      count += !quoted && line.charAt(i) == delimiter ? 1 : 0;
    }
    return count;
  }
}
