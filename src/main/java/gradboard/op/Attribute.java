package gradboard.op;

import gradboard.tensor.DType;
import gradboard.tensor.Literal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
  public enum Form implements ValueForm {
    NUMBER("a number", Number.class::isInstance),
    INTEGER("a whole number", ValueForm::isWhole),
    /** One that stands alone is read too. */
    INTEGERS("a list of whole numbers", oneOrMore(ValueForm::isWhole)),
    /** ONNX spells booleans 0 and 1; true and false are read too. */
    FLAG("0 or 1", value -> value instanceof Boolean || isZeroOrOne(value)),
    TEXT("a word in quotes", ValueForm::isText),
    WORDS("a word or a list of words", oneOrMore(ValueForm::isText)),
    DTYPE("a type such as \"float32\"", ValueForm::isText),
    TENSOR("a number or nested lists of numbers", Literal::isTensor);

    private final String label;
    private final Predicate<Object> fits;

    Form(String label, Predicate<Object> fits) {
      this.label = label;
      this.fits = fits;
    }

    @Override
    public String label() {
      return label;
    }

    @Override
    public boolean fits(Object value) {
      return fits.test(value);
    }

    private static Predicate<Object> oneOrMore(Predicate<Object> item) {
      return item.or(ValueForm.listOf(item));
    }

    private static boolean isZeroOrOne(Object value) {
      return ValueForm.isWhole(value)
          && (((Number) value).longValue() == 0 || ((Number) value).longValue() == 1);
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
    return form.objection(value)
        .or(() -> strange(value))
        .map(objection -> "attribute \"" + name + "\" " + objection);
  }

  private Optional<String> strange(Object value) {
    return choices.isEmpty() || choices.contains(String.valueOf(value))
        ? Optional.empty()
        : Optional.of(
            "must be one of " + String.join(", ", choices) + ", not " + Literal.text(value));
  }
}
