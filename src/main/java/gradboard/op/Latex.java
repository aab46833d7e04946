package gradboard.op;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Formulas of ops: LaTeX in which {@code <X>} stands for the port or attribute X. */
public final class Latex {
  private static final Pattern PLACEHOLDER = Pattern.compile("<([A-Za-z_][A-Za-z0-9_]*)>");

  private Latex() {}

  /** A formula with something in place of each placeholder, given what it names. */
  public static String filled(String formula, UnaryOperator<String> part) {
    return PLACEHOLDER
        .matcher(formula)
        .replaceAll(match -> Matcher.quoteReplacement(part.apply(match.group(1))));
  }

  /** A formula with the names of its ports and attributes as symbols. */
  public static String named(String formula) {
    return filled(formula, Latex::symbol);
  }

  /** The name of a port or attribute in a formula: a letter as a variable, a word upright. */
  public static String symbol(String name) {
    return name.length() == 1 ? name : "\\mathrm{" + name.replace("_", "\\_") + "}";
  }

  /** The ports and attributes that a formula names, in its order. */
  public static Set<String> names(String formula) {
    return PLACEHOLDER
        .matcher(formula)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** One expression where a condition holds, another elsewhere, stacked behind a brace. */
  public static String either(String then, String condition, String otherwise) {
    return cases(then, condition, otherwise, "\\text{otherwise}");
  }

  /**
   * Expressions stacked behind a brace, each with its condition. An array, since some renderers set
   * no space between the columns of LaTeX's own {@code cases} and others a wide one.
   *
   * @param rows an expression, its condition, the next expression …
   */
  public static String cases(String... rows) {
    return IntStream.range(0, rows.length / 2)
        .mapToObj(row -> rows[2 * row] + " & " + rows[2 * row + 1])
        .collect(
            Collectors.joining(
                " \\\\ ", "\\left\\{ \\begin{array}{ll} ", " \\end{array} \\right."));
  }
}
