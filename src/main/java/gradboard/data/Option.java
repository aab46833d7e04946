package gradboard.data;

import gradboard.tensor.Literal;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a source may be told in the {@code data} section.
 *
 * @param name as written in files, permanent
 * @param form what its JSON value looks like
 * @param fallback the default; empty where it may be left out and then means nothing
 * @param least least number allowed, for numbers
 * @param most greatest number allowed, for numbers
 * @param description one phrase
 */
public record Option(
    String name,
    Form form,
    Optional<Object> fallback,
    double least,
    double most,
    String description) {

  /** What the JSON value of an option looks like, and how that is said. */
  public enum Form {
    NUMBER("a number"),
    COUNT("a whole number"),
    FLAG("true or false"),
    TEXT("a word in quotes"),
    WORDS("a list of words"),
    COLUMN("a column's name or its number from 0"),
    COLUMNS("a list of columns' names or numbers from 0");

    private final String label;

    Form(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  static Option number(String name, double fallback, double least, String description) {
    return new Option(
        name, Form.NUMBER, Optional.of(fallback), least, Double.MAX_VALUE, description);
  }

  static Option count(String name, long fallback, long least, long most, String description) {
    return new Option(name, Form.COUNT, Optional.of(fallback), least, most, description);
  }

  static Option optional(String name, Form form, String description) {
    return new Option(
        name, form, Optional.empty(), -Double.MAX_VALUE, Double.MAX_VALUE, description);
  }

  /** Why a JSON value does not fit, or empty where it does. */
  public Optional<String> objection(Object value) {
    boolean fits =
        switch (form) {
          case NUMBER -> value instanceof Number;
          case COUNT -> isWhole(value);
          case FLAG -> value instanceof Boolean;
          case TEXT -> value instanceof String;
          case WORDS ->
              value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
          case COLUMN -> isColumn(value);
          case COLUMNS -> value instanceof List<?> list && list.stream().allMatch(Option::isColumn);
        };
    if (!fits) {
      return Optional.of("must be " + form.label + ", not " + Literal.text(value));
    }
    return value instanceof Number number ? range(number.doubleValue()) : Optional.empty();
  }

  private Optional<String> range(double number) {
    if (number >= least && number <= most) {
      return Optional.empty();
    }
    String limit = number < least ? "at least " + text(least) : "at most " + text(most);
    return Optional.of("must be " + limit + ", not " + text(number));
  }

  private static String text(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  private static boolean isColumn(Object value) {
    return value instanceof String || isWhole(value);
  }

  private static boolean isWhole(Object value) {
    return value instanceof Long
        || value instanceof Integer
        || value instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1L << 53;
  }
}
