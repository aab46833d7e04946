package gradboard.data;

import gradboard.graph.Suggestion;
import gradboard.op.ValueForm;
import gradboard.tensor.Literal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One thing that a source may be told in the {@code data} section.
 *
 * @param name as written in files, permanent
 * @param form what its JSON value looks like
 * @param fallback the default; empty where it may be left out and then means nothing
 * @param least least number allowed, for numbers
 * @param most greatest number allowed, for numbers
 * @param choices the only words allowed, for text; empty where any is
 * @param description one phrase
 */
public record Option(
    String name,
    Form form,
    Optional<Object> fallback,
    double least,
    double most,
    List<String> choices,
    String description) {

  public Option {
    choices = List.copyOf(choices);
  }

  /** What the JSON value of an option looks like, and how that is said. */
  public enum Form implements ValueForm {
    NUMBER("a number", Number.class::isInstance),
    COUNT("a whole number", ValueForm::isWhole),
    FLAG("true or false", Boolean.class::isInstance),
    TEXT("a word in quotes", ValueForm::isText),
    PATH("a file's name in quotes", ValueForm::isText),
    CHARACTER("one character", Form::isCharacter),
    WORDS("a list of words", ValueForm.listOf(ValueForm::isText)),
    COLUMN("a column's name or its number from 0", Form::isColumn),
    COLUMNS("a list of columns' names or numbers from 0", ValueForm.listOf(Form::isColumn));

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

    /** One that can stand between fields. */
    private static boolean isCharacter(Object value) {
      return value instanceof String text && text.length() == 1 && !"\"\r\n".contains(text);
    }

    private static boolean isColumn(Object value) {
      return ValueForm.isText(value) || ValueForm.isWhole(value);
    }
  }

  static Option number(String name, double fallback, double least, String description) {
    return new Option(
        name, Form.NUMBER, Optional.of(fallback), least, Double.MAX_VALUE, List.of(), description);
  }

  static Option count(String name, long fallback, long least, long most, String description) {
    return new Option(name, Form.COUNT, Optional.of(fallback), least, most, List.of(), description);
  }

  static Option optional(String name, Form form, String description) {
    return optional(name, form, List.of(), description);
  }

  private static Option optional(String name, Form form, List<String> choices, String description) {
    return new Option(
        name, form, Optional.empty(), -Double.MAX_VALUE, Double.MAX_VALUE, choices, description);
  }

  static Option choice(String name, List<String> choices, String description) {
    return optional(name, Form.TEXT, choices, description);
  }

  /** Why a JSON value does not fit, or empty where it does. */
  public Optional<String> objection(Object value) {
    return form.objection(value)
        .or(
            () ->
                value instanceof Number number
                    ? outOfRange(number.doubleValue())
                    : unchosen(value));
  }

  private Optional<String> unchosen(Object value) {
    return choices.isEmpty() || choices.contains(value)
        ? Optional.empty()
        : Optional.of("must be " + Suggestion.list(choices, "or") + ", not " + Literal.text(value));
  }

  private Optional<String> outOfRange(double number) {
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
}
