package gradboard.ui.inspector;

import gradboard.op.Op;
import gradboard.op.Port;
import gradboard.tensor.Literal;
import gradboard.ui.look.Look;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the LaTeX of an op's formula and derivatives, with symbols or with numbers in the places
 * of ports and attributes.
 */
final class Formula {
  private static final Pattern PLACE = Pattern.compile("<([A-Za-z_][A-Za-z0-9_]*)>");
  private static final Pattern POWER = Pattern.compile("^(.*)e(-?\\d+)$");

  private final Op op;

  Formula(Op op) {
    this.op = op;
  }

  /** The formula in symbols. */
  String symbols() {
    return filled(op.formula(), Formula::symbol);
  }

  /**
   * The formula in numbers; empty unless every port that it names has one.
   *
   * @param numbers by port or attribute
   */
  Optional<String> numbers(Map<String, String> numbers) {
    Set<String> ports = new HashSet<>();
    op.inputs().stream().map(Port::name).forEach(ports::add);
    op.outputs().stream().map(Port::name).forEach(ports::add);
    Matcher places = PLACE.matcher(op.formula());
    boolean any = false;
    while (places.find()) {
      String name = places.group(1);
      if (ports.contains(name)) {
        any = true;
        if (!numbers.containsKey(name)) {
          return Optional.empty();
        }
      }
    }
    return any ? Optional.of(withNumbers(op.formula(), numbers)) : Optional.empty();
  }

  /** The local derivative by a port in symbols. */
  String derivative(String port) {
    return left(port) + " = " + filled(op.derivatives().get(port), Formula::symbol);
  }

  /** The same in symbols and below with numbers, as far as they are known. */
  String derivative(String port, Map<String, String> numbers) {
    String symbols = filled(op.derivatives().get(port), Formula::symbol);
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

  private String left(String port) {
    String output = op.outputs().isEmpty() ? "Y" : op.outputs().get(0).name();
    return "\\frac{\\partial " + symbol(output) + "}{\\partial " + symbol(port) + "}";
  }

  private static String withNumbers(String latex, Map<String, String> numbers) {
    return filled(latex, name -> numbers.getOrDefault(name, symbol(name)));
  }

  private static String filled(String latex, Function<String, String> fill) {
    return PLACE
        .matcher(latex)
        .replaceAll(place -> Matcher.quoteReplacement("{" + fill.apply(place.group(1)) + "}"));
  }

  private static String symbol(String name) {
    return name.length() == 1 ? name : "\\mathrm{" + name.replace("_", "\\_") + "}";
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
        : "\\text{" + Literal.text(data).replace("\"", "").replace("_", "\\_") + "}";
  }
}
