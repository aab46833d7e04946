package gradboard.op;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    return filled(
        formula, name -> name.length() == 1 ? name : "\\mathit{" + name.replace("_", "\\_") + "}");
  }

  /** One expression where a condition holds, another elsewhere, stacked behind a brace. */
  public static String either(String then, String condition, String otherwise) {
    return "\\begin{cases} "
        + then
        + " & \\quad "
        + condition
        + " \\\\ "
        + otherwise
        + " & \\quad \\text{otherwise} \\end{cases}";
  }
}
