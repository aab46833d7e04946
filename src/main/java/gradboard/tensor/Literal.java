package gradboard.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tensors as JSON writes them: a number, or nested lists; NaN and infinities as strings. JSON data
 * here is Long, Double, String, Boolean, List and Map.
 */
public final class Literal {
  private static final int SHOWN = 60;

  private Literal() {}

  /** Whether the data is a number or evenly nested lists of numbers. */
  public static boolean isTensor(Object data) {
    try {
      shape(data);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * The shape of nested lists.
   *
   * @throws IllegalArgumentException where the lists are uneven or hold something else than numbers
   */
  public static Shape shape(Object data) {
    List<Long> extents = new ArrayList<>();
    Object level = data;
    while (level instanceof List<?> list) {
      extents.add((long) list.size());
      if (list.isEmpty()) {
        break;
      }
      level = list.get(0);
    }
    Shape shape = Shape.of(extents);
    check(data, shape, 0);
    return shape;
  }

  private static void check(Object data, Shape shape, int axis) {
    if (axis == shape.rank()) {
      if (!isNumber(data)) {
        throw new IllegalArgumentException(
            data instanceof List<?>
                ? "the lists are not nested evenly"
                : text(data) + " is not a number");
      }
    } else if (data instanceof List<?> list && list.size() == shape.extent(axis)) {
      list.forEach(item -> check(item, shape, axis + 1));
    } else {
      throw new IllegalArgumentException("the lists are not nested evenly");
    }
  }

  private static boolean isNumber(Object data) {
    return data instanceof Number
        || data instanceof Boolean
        || "NaN".equals(data)
        || "Infinity".equals(data)
        || "-Infinity".equals(data);
  }

  /**
   * Reads nested lists; floats are rounded to the type.
   *
   * @throws IllegalArgumentException as {@link #shape}, and where a number is none of the type: a
   *     fraction among integers, or beyond the type's range
   */
  public static Tensor tensor(Object data, DType type) {
    Shape shape = shape(data);
    List<Object> flat = new ArrayList<>();
    flatten(data, flat);
    flat.forEach(item -> requireFit(item, type));
    if (type == DType.INT64) {
      return Tensor.of(shape, flat.stream().mapToLong(Literal::integer).toArray());
    }
    return Tensor.of(shape, flat.stream().mapToDouble(Literal::number).toArray()).cast(type);
  }

  private static void requireFit(Object item, DType type) {
    double x = number(item);
    if (type.isInteger() && x != Math.rint(x)) {
      throw new IllegalArgumentException(
          text(item) + " is not a whole number, as " + type + " needs");
    }
    boolean inRange =
        switch (type) {
          case INT32 -> x == (int) x;
          // Whole numbers that fit are Longs: a double of ±2^63 was rounded from one that does not.
          case INT64 -> item instanceof Long || Math.abs(x) < 0x1p63;
          case FLOAT32 -> Double.isInfinite(x) || !Float.isInfinite((float) x);
          case FLOAT64, BOOL -> true;
        };
    if (!inRange) {
      throw new IllegalArgumentException(text(item) + " is beyond the range of " + type);
    }
  }

  private static void flatten(Object data, List<Object> into) {
    if (data instanceof List<?> list) {
      list.forEach(item -> flatten(item, into));
    } else {
      into.add(data);
    }
  }

  private static long integer(Object item) {
    return item instanceof Long whole ? whole : (long) number(item);
  }

  private static double number(Object item) {
    if (item instanceof Number number) {
      return number.doubleValue();
    }
    return item instanceof Boolean truth ? (truth ? 1 : 0) : Double.parseDouble((String) item);
  }

  /**
   * A tensor as nested lists of Long (integers), Boolean or Double; NaN and infinities as words.
   */
  public static Object data(Tensor tensor) {
    return data(tensor, 0, 0, tensor.size());
  }

  private static Object data(Tensor tensor, int axis, int start, int span) {
    if (axis == tensor.shape().rank()) {
      return item(tensor, start);
    }
    int extent = (int) tensor.shape().extent(axis);
    int inner = extent == 0 ? 0 : span / extent;
    List<Object> list = new ArrayList<>(extent);
    for (int i = 0; i < extent; i++) {
      list.add(data(tensor, axis + 1, start + i * inner, inner));
    }
    return list;
  }

  /** One element as JSON data. */
  public static Object item(Tensor tensor, int position) {
    return switch (tensor.type()) {
      case BOOL -> tensor.at(position) != 0;
      case INT32, INT64 -> tensor.longAt(position);
      case FLOAT32, FLOAT64 -> {
        double x = tensor.at(position);
        // Float's own digits: 0.1f is written 0.1, not 0.10000000149011612.
        yield !Double.isFinite(x)
            ? Double.toString(x)
            : tensor.type() == DType.FLOAT32 ? Double.parseDouble(Float.toString((float) x)) : x;
      }
    };
  }

  /** JSON data as said in a message, cut where it grows long. */
  public static String text(Object data) {
    String text = data instanceof Map<?, ?> ? "an object" : json(data);
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
  }

  private static String json(Object data) {
    if (data instanceof List<?> list) {
      // More items than letters that are shown are not looked at.
      return list.stream()
          .limit(SHOWN)
          .map(Literal::json)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return data instanceof String word
        ? '"' + word + '"'
        : data instanceof Map<?, ?> ? "{…}" : String.valueOf(data);
  }
}
