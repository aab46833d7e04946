package gradboard.op;

import gradboard.tensor.DType;
import gradboard.tensor.Literal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A setting of an op that is written in the file, not wired.
 *
 * @param name permanent; ONNX's where it has the op
 * @param form what its JSON value looks like
 * @param fallback the default, empty where the attribute may be left out and then means nothing
 * @param choices the words it may be, empty where any will do
 * @param description one phrase
 */
public record Attribute(
    String name, Form form, Optional<Object> fallback, List<String> choices, String description) {

  /** What the JSON value of an attribute looks like, and how it is said in messages. */
  public enum Form {
    NUMBER("a number"),
    INTEGER("a whole number"),
    INTEGERS("a list of whole numbers"),
    /** ONNX spells booleans 0 and 1; true and false are read too. */
    FLAG("0 or 1"),
    TEXT("a word in quotes"),
    /** A word or a list of words. */
    WORDS("a word or a list of words"),
    DTYPE("a type such as \"float32\""),
    TENSOR("a number or nested lists of numbers");

    private final String label;

    Form(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public Attribute {
    choices = List.copyOf(choices);
  }

  public static Attribute number(String name, double fallback, String description) {
    return new Attribute(name, Form.NUMBER, Optional.of(fallback), List.of(), description);
  }

  public static Attribute integer(String name, long fallback, String description) {
    return new Attribute(name, Form.INTEGER, Optional.of(fallback), List.of(), description);
  }

  public static Attribute flag(String name, boolean fallback, String description) {
    return new Attribute(name, Form.FLAG, Optional.of(fallback ? 1L : 0L), List.of(), description);
  }

  public static Attribute choice(String name, String description, String... choices) {
    return new Attribute(name, Form.TEXT, Optional.of(choices[0]), List.of(choices), description);
  }

  /** An attribute that may be left out and then means nothing. */
  public static Attribute optional(String name, Form form, String description) {
    return new Attribute(name, form, Optional.empty(), List.of(), description);
  }

  public static Attribute dtype(String name, DType fallback, String description) {
    return new Attribute(
        name,
        Form.DTYPE,
        Optional.of(fallback.label()),
        Arrays.stream(DType.values()).map(DType::label).toList(),
        description);
  }

  /** Why a JSON value does not fit, or empty where it does. */
  public Optional<String> objection(Object value) {
    boolean fits =
        switch (form) {
          case NUMBER -> value instanceof Number;
          case INTEGER -> isWhole(value);
          case INTEGERS ->
              isWhole(value)
                  || value instanceof List<?> l && l.stream().allMatch(Attribute::isWhole);
          case FLAG -> value instanceof Boolean || isWhole(value) && isZeroOrOne(value);
          case TEXT, DTYPE -> value instanceof String;
          case WORDS ->
              value instanceof String
                  || value instanceof List<?> l && l.stream().allMatch(String.class::isInstance);
          case TENSOR -> Literal.isTensor(value);
        };
    if (!fits) {
      return Optional.of(
          "attribute \"" + name + "\" must be " + form.label() + ", not " + Literal.text(value));
    }
    if (!choices.isEmpty() && !choices.contains(String.valueOf(value))) {
      return Optional.of(
          "attribute \""
              + name
              + "\" must be one of "
              + String.join(", ", choices)
              + ", not "
              + Literal.text(value));
    }
    return Optional.empty();
  }

  private static boolean isWhole(Object value) {
    return value instanceof Long
        || value instanceof Integer
        || value instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1L << 53;
  }

  private static boolean isZeroOrOne(Object value) {
    long number = ((Number) value).longValue();
    return number == 0 || number == 1;
  }
}
