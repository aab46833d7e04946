package gradboard.format;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import gradboard.format.JsonMistakes.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads JSON (RFC 8259) strictly, by Gson's {@link JsonReader}. Adds what that does not tell and a
 * person who edits a graph by hand must be told: a key given twice, where an object stood, and in
 * plain words what is wrong where.
 */
public final class JsonParser {

  /** Deeper nesting is refused; no tensor and no graph comes near it. */
  public static final int DEPTH = 200;

  private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]*");

  /** What Gson is doing, which is what has gone wrong when it complains. */
  private enum Step {
    TOKEN,
    STRING,
    NESTING
  }

  private final JsonSource source;
  private final JsonReader json;
  private final JsonMistakes mistakes;
  private final Map<Object, Integer> lines = new IdentityHashMap<>();
  private Step step = Step.TOKEN;
  private Context context = Context.FILE;

  /** Index in the text at which the string or name at hand starts. */
  private int start;

  private JsonParser(String text) {
    source = new JsonSource(text);
    mistakes = new JsonMistakes(text);
    json = new JsonReader(source);
    json.setStrictness(Strictness.STRICT);
    json.setNestingLimit(DEPTH);
  }

  /**
   * Parses one JSON value.
   *
   * @throws FormatException saying line, column, what was found and what was expected
   */
  public static JsonDocument parse(String text) throws FormatException {
    JsonParser parser = new JsonParser(text);
    try {
      Object data = parser.value(Context.FILE);
      parser.next(Context.FILE);
      return new JsonDocument(data, Collections.unmodifiableMap(parser.lines));
    } catch (FormatException told) {
      throw told;
    } catch (IOException malformed) {
      throw parser.told(malformed);
    }
  }

  private FormatException told(IOException malformed) {
    return switch (step) {
      case TOKEN -> mistakes.token(malformed, source.last(), context);
      case STRING -> mistakes.string(start);
      case NESTING ->
          mistakes.at(
              source.last(),
              "nested deeper than "
                  + DEPTH
                  + " levels, which no graph or tensor needs; remove brackets");
    };
  }

  private JsonToken next(Context where) throws IOException {
    context = where;
    step = Step.TOKEN;
    JsonToken token = json.peek();
    step =
        token == JsonToken.BEGIN_OBJECT || token == JsonToken.BEGIN_ARRAY
            ? Step.NESTING
            : Step.STRING;
    start = source.last();
    return token;
  }

  private Object value(Context where) throws IOException {
    return value(next(where));
  }

  private Object value(JsonToken token) throws IOException {
    return switch (token) {
      case BEGIN_OBJECT -> object();
      case BEGIN_ARRAY -> array();
      case STRING -> json.nextString();
      case NUMBER -> number();
      case BOOLEAN -> json.nextBoolean();
      case NULL -> {
        json.nextNull();
        yield JsonNull.NULL;
      }
      case NAME, END_OBJECT, END_ARRAY, END_DOCUMENT -> throw new IllegalStateException("" + token);
    };
  }

  private Map<String, Object> object() throws IOException {
    int line = source.line();
    Map<String, Object> members = new LinkedHashMap<>();
    json.beginObject();
    while (next(Context.OBJECT) == JsonToken.NAME) {
      int named = start;
      String name = json.nextName();
      if (members.containsKey(name)) {
        throw mistakes.at(
            named, "the name \"" + name + "\" is given twice in one object; keep one of them");
      }
      members.put(name, value(new Context('}', Optional.of(name))));
    }
    json.endObject();
    Map<String, Object> object = Collections.unmodifiableMap(members);
    lines.put(object, line);
    return object;
  }

  private List<Object> array() throws IOException {
    List<Object> items = new ArrayList<>();
    json.beginArray();
    JsonToken token = next(Context.ARRAY);
    while (token != JsonToken.END_ARRAY) {
      items.add(value(token));
      token = next(Context.ARRAY);
    }
    json.endArray();
    return Collections.unmodifiableList(items);
  }

  /** A Long where it is whole and fits; a Double otherwise, and for minus zero. */
  private Number number() throws IOException {
    String digits = json.nextString();
    if (WHOLE.matcher(digits).matches()) {
      try {
        return Long.valueOf(digits);
      } catch (NumberFormatException beyond64Bits) {
        // A double holds it, rounded.
      }
    }
    Double number = Double.valueOf(digits);
    if (number.isInfinite()) {
      throw mistakes.infinite(source.last());
    }
    return number;
  }
}
