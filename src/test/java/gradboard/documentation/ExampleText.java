package gradboard.documentation;

import gradboard.format.JsonPrinter;
import gradboard.op.Example;
import gradboard.op.Mode;
import gradboard.tensor.Literal;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/** Examples of ops as lines of text. */
final class ExampleText {
  /** A call longer than this gets a line for each of its arguments. */
  private static final int WIDTH = 96;

  private ExampleText() {}

  /** As a call, then a line for each result: {@code Abs(X = [-4, 0])}, {@code → Y = [4, 0]}. */
  static String of(String op, Example example) {
    StringBuilder text = new StringBuilder(call(op, arguments(example)));
    text.append(example.mode() == Mode.TRAIN ? "  in training\n" : "\n");
    example
        .outputs()
        .forEach((port, tensor) -> text.append("→ " + port + " = " + text(tensor) + "\n"));
    return text.toString();
  }

  private static List<String> arguments(Example example) {
    List<String> arguments = new ArrayList<>();
    example
        .inputs()
        .forEach((port, tensors) -> tensors.forEach(t -> arguments.add(port + " = " + text(t))));
    example.attributes().forEach((name, data) -> arguments.add(name + " = " + json(data)));
    return arguments;
  }

  private static String call(String op, List<String> arguments) {
    String line = op + "(" + String.join(", ", arguments) + ")";
    return line.length() <= WIDTH ? line : op + "(\n    " + String.join(",\n    ", arguments) + ")";
  }

  /** A tensor as JSON, behind its type where the digits alone do not tell it from float32. */
  private static String text(Tensor tensor) {
    String data = json(Literal.data(tensor));
    return tensor.type().isInteger() ? tensor.type().label() + " " + data : data;
  }

  /** JSON data on one line; whole numbers have no decimal point. */
  static String json(Object data) {
    return JsonPrinter.compact(whole(data));
  }

  private static Object whole(Object data) {
    if (data instanceof List<?> list) {
      return list.stream().map(ExampleText::whole).toList();
    }
    return data instanceof Double x && x.equals((double) x.longValue())
        ? (Object) x.longValue()
        : data;
  }
}
