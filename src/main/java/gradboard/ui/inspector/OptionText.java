package gradboard.ui.inspector;

import gradboard.data.Option;
import gradboard.data.Option.Form;
import gradboard.format.FormatException;
import gradboard.format.JsonParser;
import gradboard.format.JsonPrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A data option's value as it is typed: as in a file, but words without quotation marks, and lists
 * of them without brackets, where nothing else can be meant.
 */
record OptionText(Option option) {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+");
  private static final Pattern PLAIN = Pattern.compile("[^\\[\"\\s,]([^,]*[^\\s,])?");

  String write(Object data) {
    if (isList() && data instanceof List<?> items && !items.isEmpty()) {
      return items.stream().allMatch(this::isPlain)
          ? items.stream().map(String::valueOf).collect(Collectors.joining(", "))
          : JsonPrinter.compact(data);
    }
    return isWord() && isPlain(data) ? String.valueOf(data) : JsonPrinter.compact(data);
  }

  /** What may be typed, for a field in which nothing stands: short, for text may be large. */
  String hint() {
    return switch (option.form()) {
      case PATH -> "a file";
      case CHARACTER -> "such as ;";
      case COLUMN -> "name or number";
      case COLUMNS -> "such as 0, 1, 2";
      case WORDS -> "such as a, b";
      default -> option.fallback().map(this::write).orElse("not set");
    };
  }

  /** The value that a text stands for; empty where it stands for none. */
  Optional<Object> read(String typed) {
    boolean asInFile = typed.startsWith("[") || typed.startsWith("\"") && typed.length() > 1;
    if (asInFile || !isWord() && !isList()) {
      return parsed(typed);
    }
    if (isWord()) {
      return Optional.of(item(typed));
    }
    List<Object> items = new ArrayList<>();
    for (String part : typed.split(",", -1)) {
      if (part.isBlank()) {
        return Optional.empty();
      }
      items.add(item(part.strip()));
    }
    return Optional.of(items);
  }

  /** What is wrong with a text, as the end of a sentence; empty where it can be taken. */
  Optional<String> objection(String typed) {
    return read(typed)
        .map(option::objection)
        .orElse(Optional.of("must be " + option.form().label()));
  }

  private static Optional<Object> parsed(String typed) {
    try {
      return Optional.of(JsonParser.parse(typed).data());
    } catch (FormatException e) {
      return Optional.empty();
    }
  }

  private Object item(String word) {
    return isColumn() && NUMBER.matcher(word).matches() ? parsed(word).orElse(word) : (Object) word;
  }

  /** Whether an item can be read back from its bare text. */
  private boolean isPlain(Object item) {
    return item instanceof String word
        ? isSingle() && !word.startsWith("[") && !word.startsWith("\"")
            || PLAIN.matcher(word).matches() && !(isColumn() && NUMBER.matcher(word).matches())
        : item instanceof Number;
  }

  private boolean isSingle() {
    return isWord() && !isColumn();
  }

  private boolean isWord() {
    return switch (option.form()) {
      case TEXT, PATH, CHARACTER, COLUMN -> true;
      default -> false;
    };
  }

  private boolean isColumn() {
    return option.form() == Form.COLUMN || option.form() == Form.COLUMNS;
  }

  private boolean isList() {
    return option.form() == Form.WORDS || option.form() == Form.COLUMNS;
  }
}
