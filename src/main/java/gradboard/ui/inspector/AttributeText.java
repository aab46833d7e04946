package gradboard.ui.inspector;

import gradboard.format.FormatException;
import gradboard.format.JsonParser;
import gradboard.format.JsonPrinter;
import gradboard.op.Attribute;
import java.util.Optional;

/** An attribute's value as it is typed: as in a file, but words without quotation marks. */
public record AttributeText(Attribute attribute) {

  public String write(Object data) {
    return data instanceof String word && isWord() ? word : JsonPrinter.compact(data);
  }

  private boolean isWord() {
    return attribute.form() == Attribute.Form.TEXT
        || attribute.form() == Attribute.Form.WORDS
        || attribute.form() == Attribute.Form.DTYPE;
  }

  /** What is wrong with a text, as the end of a sentence; empty where it can be taken. */
  public Optional<String> objection(String typed) {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Optional<Object> data = read(typed);
    return data.isEmpty()
        ? Optional.of("must be " + attribute.form().label())
        : attribute.objection(data.get());
  }

  /** The value that a text stands for; empty for the default. */
  public Optional<Object> read(String typed) {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    if (isWord() && !typed.startsWith("[") && !typed.startsWith("\"")) {
      return Optional.of(typed);
    }
    try {
      return Optional.of(JsonParser.parse(typed).data());
    } catch (FormatException e) {
      return Optional.empty();
    }
  }
}
