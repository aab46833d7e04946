package gradboard.cli;

import gradboard.format.JsonPrinter;
import gradboard.tensor.DType;
import gradboard.tensor.Literal;
import gradboard.tensor.NumberFormat;
import gradboard.tensor.Shape;
import gradboard.tensor.Statistics;
import gradboard.tensor.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Numbers as commands print them: rounded in plain letters for people, whole for programs. */
final class Figures {
  private static final int DIGITS = 6;

  /** Tensors of up to this many elements are printed whole, larger ones as statistics. */
  private static final int WHOLE = 12;

  private Figures() {}

  /** A number with six significant digits. */
  static String text(double number) {
    return plain(NumberFormat.text(number, DIGITS));
  }

  /** A number with all its digits. */
  static String exact(double number) {
    return JsonPrinter.compact(json(number)).replace("\"", "");
  }

  /** A small tensor's numbers, or where a large one's lie. */
  static String text(Tensor tensor) {
    if (tensor.size() <= WHOLE) {
      return plain(NumberFormat.text(tensor));
    }
    Statistics s = Statistics.of(tensor);
    String range =
        plain(NumberFormat.text(s.minimum())) + " to " + plain(NumberFormat.text(s.maximum()));
    return "mean "
        + plain(NumberFormat.text(s.mean()))
        + ", "
        + range
        + (s.notFinite() > 0 ? ", " + s.notFinite() + " not finite" : "");
  }

  /** Terminals and programs that read them know ASCII's minus. */
  private static String plain(String number) {
    return number.replace('−', '-').replace("∞", "Infinity");
  }

  /** A tensor for programs: {@code {"shape": […], "data": […]}}, row-major, in full precision. */
  static Map<String, Object> json(Tensor tensor) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("shape", extents(tensor.shape()));
    json.put("data", IntStream.range(0, tensor.size()).mapToObj(i -> item(tensor, i)).toList());
    return json;
  }

  static List<Long> extents(Shape shape) {
    return Arrays.stream(shape.extents()).boxed().toList();
  }

  /** A number for programs, whole ones without a fraction. */
  static Object json(double number) {
    return json(DType.FLOAT64, number);
  }

  /** A number that was computed in the given type, with that type's digits. */
  static Object json(DType type, double number) {
    return item(Tensor.scalar(type, number), 0);
  }

  private static Object item(Tensor tensor, int position) {
    Object item = Literal.item(tensor, position);
    // Minus zero must keep its sign, which no whole number has.
    boolean whole =
        item instanceof Double x
            && x == Math.rint(x)
            && Math.abs(x) < 1L << 53
            && !Double.valueOf(x).equals(-0.0);
    return whole ? (Object) ((Double) item).longValue() : item;
  }
}
