package gradboard.ui.inspector;

import gradboard.op.Latex;
import gradboard.op.Op;
import gradboard.op.Port;
import gradboard.tensor.Literal;
import gradboard.ui.look.Look;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the LaTeX of an op's formula and derivatives, with symbols or with numbers in the places
 * of ports and attributes.
 */
final class Formula {
  private static final Pattern POWER = Pattern.compile("^(.*)e(-?\\d+)$");

  private final Op op;

  Formula(Op op) {
    this.op = op;
  }

  /** The formula in symbols. */
  String symbols() {
    return Latex.named(op.formula());
  }

  /**
   * The formula in numbers; empty unless every port that it names has one.
   *
   * @param numbers by port or attribute
   */
  Optional<String> numbers(Map<String, String> numbers) {
    Set<String> named = Latex.names(op.formula());
    named.retainAll(
        Stream.concat(op.inputs().stream(), op.outputs().stream()).map(Port::name).toList());
    return named.isEmpty() || !numbers.keySet().containsAll(named)
        ? Optional.empty()
        : Optional.of(withNumbers(op.formula(), numbers));
  }

  /** The local derivative by a port in symbols. */
  String derivative(String port) {
    return left(port) + " = " + Latex.named(op.derivatives().get(port));
  }

  /** The same in symbols and below with numbers, as far as they are known. */
  String derivative(String port, Map<String, String> numbers) {
    String symbols = Latex.named(op.derivatives().get(port));
    String filled = withNumbers(op.derivatives().get(port), numbers);
    return symbols.equals(filled)
        ? left(port) + " = " + symbols
        : "\\begin{aligned} "
            + left(port)
            + " &= "
            + symbols
            + " \\\\ &= "
            + filled
            + " \\end{aligned}";
  }

  /**
   * The chain rule at a port in numbers: what arrives from above, times the local derivative, is
   * what the port hands on.
   *
   * @param numbers by port or attribute
   * @param upstream the gradient of the loss by the output
   * @param share the part of the gradient that flows on through the port
   */
  String chain(String port, Map<String, String> numbers, String upstream, String share) {
    String local = withNumbers(op.derivatives().get(port), numbers);
    return derivative("L", port)
        + " = "
        + upstream
        + " \\cdot "
        + (isSum(local) ? "\\left(" + local + "\\right)" : local)
        + " = "
        + share;
  }

  /** Whether something is added or subtracted outside of all braces and parentheses. */
  private static boolean isSum(String latex) {
    int depth = 0;
    for (char c : latex.toCharArray()) {
      switch (c) {
        case '{', '(' -> depth++;
        case '}', ')' -> depth--;
        case '+', '-' -> {
          if (depth == 0) {
            return true;
          }
        }
        default -> {
          // A factor.
        }
      }
    }
    return false;
  }

  private String left(String port) {
    return derivative(op.outputs().isEmpty() ? "Y" : op.outputs().get(0).name(), port);
  }

  private static String derivative(String of, String by) {
    return "\\frac{\\partial " + Latex.symbol(of) + "}{\\partial " + Latex.symbol(by) + "}";
  }

  private static String withNumbers(String latex, Map<String, String> numbers) {
    return Latex.filled(
        latex,
        name -> numbers.containsKey(name) ? "{" + numbers.get(name) + "}" : Latex.symbol(name));
  }

  /** A number as LaTeX; negative ones in parentheses, so that signs do not meet. */
  static String number(double value) {
    String text = Look.numbers().write(value).replace('−', '-').replace("∞", "\\infty");
    Matcher power = POWER.matcher(text);
    String latex = power.matches() ? power.group(1) + "\\cdot 10^{" + power.group(2) + "}" : text;
    return latex.startsWith("-") ? "(" + latex + ")" : latex;
  }

  /** An attribute's value as LaTeX. */
  static String value(Object data) {
    return data instanceof Number number
        ? number(number.doubleValue())
        : "\\text{"
            + Literal.text(data).replaceAll("[\"\\\\{}$&#^%~]", "").replace("_", "\\_")
            + "}";
  }
}
