package gradboard.compile;

import gradboard.graph.Node;
import gradboard.kernel.Emitter;
import gradboard.kernel.Slot;
import gradboard.kernel.Value;
import gradboard.op.Arguments;
import gradboard.op.Initializer;
import gradboard.op.Op;
import gradboard.op.OpException;
import gradboard.tensor.DType;
import gradboard.tensor.Literal;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Lowers the three ops that bring numbers in from outside: Input, Parameter and Constant. */
final class Sources {
  private static final String PARAMETER = "Parameter";
  private static final String CONSTANT = "Constant";

  /** In a file's shapes, the extent that is bound by what is fed. */
  private static final long BATCH = -1;

  private final Emitter e;
  private final Options options;

  Sources(Emitter e, Options options) {
    this.e = e;
    this.options = options;
  }

  boolean handles(Op op) {
    return op.name().equals(Compiler.INPUT)
        || op.name().equals(PARAMETER)
        || op.name().equals(CONSTANT);
  }

  Value lower(Op op, String address, Node node) {
    Arguments in =
        new Arguments(op, address, options.mode(), options.real(), Map.of(), node.attributes());
    return switch (op.name()) {
      case Compiler.INPUT -> input(address, in);
      case PARAMETER -> parameter(address, in);
      default -> e.constant(shaped(in, value(in)));
    };
  }

  private Value input(String address, Arguments in) {
    DType type = in.dtype("dtype");
    Shape fed = options.shapes().get(address);
    if (fed != null) {
      if (in.has("shape")) {
        checkFed(address, extents(in), fed);
      }
      Optional<Tensor> known = Optional.ofNullable(options.known().get(address));
      return e.input(address, type, fed, known.map(tensor -> tensor.cast(type)));
    }
    if (!in.has("value")) {
      throw new OpException(
          "value",
          "nothing is fed to the input \""
              + address
              + "\"; give it a value, or data by its attribute \"from\"");
    }
    Tensor value = shaped(in, value(in));
    return e.input(address, type, value.shape(), Optional.of(value));
  }

  private static void checkFed(String address, long[] declared, Shape fed) {
    boolean fits = declared.length == fed.rank();
    for (int axis = 0; fits && axis < declared.length; axis++) {
      fits = declared[axis] == BATCH || declared[axis] == fed.extent(axis);
    }
    if (!fits) {
      throw new OpException(
          "shape",
          "\""
              + address
              + "\" is declared with shape "
              + Arrays.toString(declared)
              + " but is fed "
              + fed
              + "; make them equal (-1 stands for the batch)");
    }
  }

  private Value parameter(String address, Arguments in) {
    DType type = in.dtype("dtype");
    if (in.has("value")) {
      Tensor value = shaped(in, value(in));
      return e.slot(address, Slot.Role.PARAMETER, type, value.shape(), seed -> value);
    }
    if (!in.has("shape")) {
      throw new OpException("shape", "needs a \"shape\" or a \"value\"");
    }
    Shape shape = shape(extents(in));
    Initializer initializer = Initializer.named(in.text("init"));
    return e.slot(
        address,
        Slot.Role.PARAMETER,
        type,
        shape,
        seed -> initializer.fill(shape, type, seed, address, Initializer.Options.of(in)));
  }

  private static Tensor value(Arguments in) {
    return Literal.tensor(in.data("value"), in.dtype("dtype"));
  }

  /** The value under the declared shape: one number fills it, otherwise the counts must agree. */
  private static Tensor shaped(Arguments in, Tensor value) {
    if (!in.has("shape")) {
      return value;
    }
    long[] extents = extents(in);
    int open = Arrays.stream(extents).boxed().toList().indexOf(BATCH);
    if (open >= 0) {
      extents[open] = 1;
      long known = shape(extents).size();
      extents[open] = known > 0 && value.size() % known == 0 ? value.size() / known : 0;
    }
    Shape shape = shape(extents);
    if (value.shape().isScalar() && !shape.isScalar()) {
      Emitter.checkSize(value.type(), shape);
      return Tensor.filled(value, shape);
    }
    if (shape.size() != value.size()) {
      throw new OpException(
          "value",
          "the value has shape "
              + value.shape()
              + ", but \"shape\" says "
              + shape
              + "; make them equal");
    }
    return value.reshape(shape);
  }

  private static long[] extents(Arguments in) {
    return Literal.tensor(in.data("shape"), DType.INT64).longs();
  }

  private static Shape shape(long[] extents) {
    for (long extent : extents) {
      if (extent < 0) {
        throw new OpException(
            "shape", "the shape has the extent " + extent + "; extents are 0 or more");
      }
    }
    Shape shape = Shape.of(extents);
    try {
      shape.size();
    } catch (ArithmeticException e) {
      throw new OpException("shape", "the shape " + shape + " is too large");
    }
    return shape;
  }
}
