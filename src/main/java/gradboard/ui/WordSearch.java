package gradboard.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Finds what has all words that are typed, whatever their case; names that begin with them first.
 *
 * @param called the name
 * @param said all that is searched, the name included
 */
record WordSearch<T>(Function<T, String> called, Function<T, String> said) {

  List<T> find(List<T> all, String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return all.stream()
        .filter(each -> says(each, wanted))
        .sorted((a, b) -> Boolean.compare(begins(b, wanted), begins(a, wanted)))
        .toList();
  }

  private boolean begins(T each, String wanted) {
    return called.apply(each).toLowerCase(Locale.ROOT).startsWith(wanted);
  }

  private boolean says(T each, String wanted) {
    String text = said.apply(each).toLowerCase(Locale.ROOT);
    return Arrays.stream(wanted.split("\\s+")).allMatch(text::contains);
  }
}
