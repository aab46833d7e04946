package gradboard.op;

import gradboard.tensor.Literal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the JSON value of a setting in a file must look like. */
public interface ValueForm {

  /** How it is said in messages: {@code a whole number}. */
  String label();

  boolean fits(Object value);

  /** Why a JSON value does not fit, as the end of a sentence; empty where it does. */
  default Optional<String> objection(Object value) {
    return fits(value)
        ? Optional.empty()
        : Optional.of("must be " + label() + ", not " + Literal.text(value));
  }

  /** Whether a JSON value is a number without a fraction, however it is written. */
  static boolean isWhole(Object value) {
    return value instanceof Long
        || value instanceof Integer
        || value instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1L << 53;
  }

  static boolean isText(Object value) {
    return value instanceof String;
  }

  /** Accepts lists of what is accepted. */
  static Predicate<Object> listOf(Predicate<Object> item) {
    return value -> value instanceof List<?> list && list.stream().allMatch(item);
  }
}
