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
import java.util.OptionalLong;

/** Lowers the three ops that bring numbers in from outside: Input, Parameter and Constant. */
final class Sources {
  private static final String PARAMETER = "Parameter";

  /** In a file's shapes, the extent that is bound by what is fed. */
  private static final long BATCH = -1;

  private final Emitter e;
  private final Options options;

  /** The batch as the first input that takes one was fed it. */
  private Optional<Fed> batch = Optional.empty();

  /** How many examples an input was fed. */
  private record Fed(String input, long examples) {}

  Sources(Emitter e, Options options) {
    this.e = e;
    this.options = options;
  }

  Value lower(Op op, String address, Node node) {
    Arguments in =
        new Arguments(op, address, options.mode(), options.real(), Map.of(), node.attributes());
    return switch (op.name()) {
      case Compiler.INPUT -> input(address, in);
      case PARAMETER -> parameter(address, in);
      default -> e.literal(whole(in));
    };
  }

  private Value input(String address, Arguments in) {
    DType type = in.dtype("dtype");
    Shape fed = options.shapes().get(address);
    if (fed != null) {
      if (in.has("shape")) {
        checkFed(address, extents(in), fed);
        checkBatch(address, extents(in), fed);
      }
      Optional<Tensor> known = Optional.ofNullable(options.known().get(address));
      return e.input(address, type, fed, known.map(tensor -> tensor.cast(type)));
    }
    if (!in.has("value")) {
      if (in.has("shape")) {
        shape(bound(extents(in), OptionalLong.empty()));
      }
      throw new OpException(
          "value",
          "nothing is fed to the input \""
              + address
              + (in.has("from")
                  ? "\": its attribute \"from\" asks for data, but there is none; choose its source,"
                      + " or give the input a value"
                  : "\"; give it a value, or data by its attribute \"from\""));
    }
    Tensor value = shaped(in, value(in));
    return e.input(address, type, value.shape(), Optional.of(value));
  }

  /** Whether a shape is as declared, the batch being whatever it is. */
  private static boolean fits(long[] declared, Shape shape) {
    boolean fits = declared.length == shape.rank();
    for (int axis = 0; fits && axis < declared.length; axis++) {
      fits = declared[axis] == BATCH || declared[axis] == shape.extent(axis);
    }
    return fits;
  }

  private static void checkFed(String address, long[] declared, Shape fed) {
    if (!fits(declared, fed)) {
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

  /** A batch of one beside a larger one would be broadcast, and stand for every example. */
  private void checkBatch(String address, long[] declared, Shape fed) {
    int axis = batchAxis(declared);
    if (axis < 0) {
      return;
    }
    Fed here = new Fed(address, fed.extent(axis));
    Fed first = batch.orElse(here);
    if (here.examples() != first.examples()) {
      throw new OpException(
          "shape",
          "\""
              + address
              + "\" is fed a batch of "
              + here.examples()
              + ", but \""
              + first.input()
              + "\" one of "
              + first.examples()
              + "; feed both equally many examples (-1 stands for the batch)");
    }
    batch = Optional.of(first);
  }

  /** The axis of the batch, negative where there is none. */
  private static int batchAxis(long[] declared) {
    return Arrays.stream(declared).boxed().toList().indexOf(BATCH);
  }

  private Value parameter(String address, Arguments in) {
    DType type = in.dtype("dtype");
    if (in.has("value")) {
      Tensor value = whole(in);
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

  /** The value of what has no batch. */
  private static Tensor whole(Arguments in) {
    if (in.has("shape")) {
      shape(extents(in));
    }
    return shaped(in, value(in));
  }

  private static Tensor value(Arguments in) {
    try {
      return Literal.tensor(in.data("value"), in.dtype("dtype"));
    } catch (IllegalArgumentException unfit) {
      throw new OpException("value", "in the value, " + unfit.getMessage());
    }
  }

  /**
   * The value under the declared shape, which it must have; but one number fills any shape, and a
   * flat list is laid out row by row.
   */
  private static Tensor shaped(Arguments in, Tensor value) {
    if (!in.has("shape")) {
      return value;
    }
    long[] declared = extents(in);
    if (fits(declared, value.shape())) {
      return value;
    }
    boolean number = value.shape().isScalar();
    Shape shape =
        shape(bound(declared, number ? OptionalLong.empty() : OptionalLong.of(value.size())));
    if (number) {
      Emitter.checkSize(value.type(), shape);
      return Tensor.filled(value, shape);
    }
    // Behind an extent of 0 lists show no more, so that what is empty fits what is empty.
    boolean flat = value.shape().rank() == 1 || value.size() == 0;
    if (!flat || shape.size() != value.size()) {
      throw new OpException(
          "value",
          "the value has shape "
              + value.shape()
              + ", but \"shape\" says "
              + Arrays.toString(declared)
              + "; make them equal");
    }
    return value.reshape(shape);
  }

  /**
   * A declared shape with the batch in its place.
   *
   * @param size elements that there are; the batch is 1 where one number stands for all
   */
  private static long[] bound(long[] declared, OptionalLong size) {
    int open = batchAxis(declared);
    if (open < 0) {
      return declared;
    }
    long[] extents = declared.clone();
    extents[open] = 1;
    long known = shape(extents).size();
    if (size.isPresent()) {
      extents[open] = known == 0 ? 0 : size.getAsLong() / known;
    }
    return extents;
  }

  private static long[] extents(Arguments in) {
    return Literal.tensor(in.data("shape"), DType.INT64).longs();
  }

  private static Shape shape(long[] extents) {
    for (long extent : extents) {
      if (extent < 0) {
        throw new OpException(
            "shape",
            "the shape has the extent "
                + extent
                + "; extents are 0 or more, but for one -1 in an Input, the batch");
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
