package gradboard.data;

import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.graph.Suggestion;
import gradboard.tensor.DType;
import gradboard.tensor.NumberFormat;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns of a dataset that one Input takes by its {@code from}. */
record InputColumns(Node node, Dataset data) {
  private static final String FEATURES = "features";
  private static final String LABEL = "label";

  /** The numbers, examples along the first axis. */
  Tensor tensor(Object from, DType real) {
    Tensor picked = picked(from);
    Tensor shaped = picked.reshape(shape(picked));
    DType type = type().filter(t -> t != DType.FLOAT32).orElse(real);
    if (!type.isFloating()) {
      requireFit(picked, type);
    }
    return shaped.cast(type);
  }

  private Optional<DType> type() {
    return DType.named(String.valueOf(node.attributes().get("dtype")));
  }

  private Tensor picked(Object from) {
    if (from.equals(FEATURES)) {
      return data.features();
    }
    if (from.equals(LABEL)) {
      return label();
    }
    List<?> names = from instanceof List<?> list ? list : List.of(from);
    if (names.isEmpty()) {
      throw problem("takes no column; name some in \"from\", or write \"features\"");
    }
    int[] columns = names.stream().mapToInt(name -> column(String.valueOf(name))).toArray();
    return gather(columns);
  }

  private Tensor label() {
    return data.label()
        .map(this::numbers)
        .orElseThrow(
            () ->
                problem(
                    "takes the label, but the data has none; name its column in"
                        + " the data section's \"label\""));
  }

  /** Integers are class ids. */
  private Tensor numbers(Label label) {
    return type().orElse(DType.FLOAT32).isFloating() ? label.floating() : label.values();
  }

  /** Position of a column, the label following the features. */
  private int column(String name) {
    List<String> names = new ArrayList<>(data.columns());
    data.label().ifPresent(label -> names.add(label.name()));
    if (!names.contains(name)) {
      throw problem(
          "takes column \"" + name + "\", which the data lacks" + Suggestion.of(name, names));
    }
    return names.indexOf(name);
  }

  private Tensor gather(int... columns) {
    int width = data.columns().size();
    double[] gathered = new double[Math.multiplyExact(data.size(), columns.length)];
    for (int i = 0; i < gathered.length; i++) {
      int row = i / columns.length;
      int column = columns[i % columns.length];
      gathered[i] = column < width ? data.features().at(row * width + column) : label().at(row);
    }
    return Tensor.of(Shape.of(data.size(), columns.length), gathered);
  }

  /** The node's shape with the examples in the place of its first extent. */
  private Shape shape(Tensor picked) {
    Optional<List<Long>> stated = stated();
    if (stated.isEmpty()) {
      return picked.shape();
    }
    List<Long> extents = new ArrayList<>(stated.get());
    long width = picked.shape().rank() == 1 ? 1 : picked.shape().extent(1);
    long room = extents.stream().skip(1).reduce(1L, InputColumns::product);
    if (extents.isEmpty() || room != width) {
      throw problem(
          "has shape "
              + extents
              + ", but each example gives "
              + (width == 1 ? "1 number" : width + " numbers")
              + "; write "
              + (width == 1 ? "[-1] or [-1, 1]" : "[-1, " + width + "]"));
    }
    extents.set(0, (long) data.size());
    return Shape.of(extents);
  }

  private static long product(long a, long b) {
    // Negative extents and products beyond long fit no width.
    return a < 0 || b < 0 || Math.multiplyHigh(a, b) != 0 ? -1 : a * b;
  }

  private Optional<List<Long>> stated() {
    Object shape = node.attributes().get("shape");
    List<?> extents =
        shape instanceof Number ? List.of(shape) : shape instanceof List<?> l ? l : null;
    // A shape that is none is compile's to report.
    return Optional.ofNullable(extents)
        .filter(list -> list.stream().allMatch(Number.class::isInstance))
        .map(list -> list.stream().map(extent -> ((Number) extent).longValue()).toList());
  }

  private void requireFit(Tensor numbers, DType type) {
    for (int i = 0; i < numbers.size(); i++) {
      double number = numbers.at(i);
      if (number != Math.rint(number)) {
        throw unfit(type, "fractions", DType.FLOAT32);
      }
      if (type == DType.INT32 && number != (int) number) {
        throw unfit(type, NumberFormat.text(number) + ", beyond its range", DType.INT64);
      }
      if (type == DType.INT64 && Math.abs(number) >= 0x1p63) {
        throw unfit(type, NumberFormat.text(number) + ", beyond its range", DType.FLOAT64);
      }
    }
  }

  private ProblemException unfit(DType type, String held, DType better) {
    return problem(
        "is of type "
            + type
            + ", but the data holds "
            + held
            + "; write \"dtype\": \""
            + better
            + "\"");
  }

  private ProblemException problem(String message) {
    return new ProblemException(Problem.at(node.id(), "the input " + message));
  }
}
