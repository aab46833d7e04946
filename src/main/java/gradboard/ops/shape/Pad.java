package gradboard.ops.shape;

import static gradboard.op.Example.example;
import static gradboard.op.Latex.cases;
import static gradboard.op.Port.Accepts.ANY;
import static gradboard.op.Port.Accepts.INTEGER;
import static gradboard.op.Port.Use.OPTIONAL;

import com.google.auto.service.AutoService;
import gradboard.kernel.Emitter;
import gradboard.kernel.KernelException;
import gradboard.kernel.Setting;
import gradboard.kernel.Value;
import gradboard.op.Arguments;
import gradboard.op.Attribute;
import gradboard.op.Attribute.Form;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpException;
import gradboard.op.OpProvider;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A tensor with entries added before and after it along axes; negative amounts take entries away.
 * What is added is a constant, the border repeated (edge), the inside mirrored at the border
 * (reflect), or the tensor repeated as on a torus (wrap).
 */
@AutoService(OpProvider.class)
public final class Pad implements OpProvider {
  private static final String CONSTANT = "constant";

  /** Larger amounts are slips of the pen: their lists of positions would fill the memory. */
  private static final long LIMIT = 1 << 24;

  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Pad", Category.SHAPE)
            .summary("Adds a border around a tensor, or takes one away")
            .input("data", ANY, "tensor to pad")
            .known("pads", INTEGER, Form.INTEGERS, "amounts before each axis, then after each axis")
            .input("constant_value", ANY, OPTIONAL, "what is added, a scalar; left out, 0")
            .known("axes", INTEGER, Form.INTEGERS, "axes that pads is about; left out, all")
            .output("output", ANY, "the padded tensor")
            .attribute(
                Attribute.choice(
                    "mode",
                    "what is added: a constant or entries of the data",
                    CONSTANT,
                    "reflect",
                    "edge",
                    "wrap"))
            .formula(
                "<output>_{i} = "
                    + cases(
                        "<data>_{i - p}",
                        "\\text{inside}",
                        "<constant_value>",
                        "\\text{on the border}"))
            .derivative("data", "1")
            .derivative("constant_value", "1")
            // From ONNX's documentation of the op.
            .example(
                example()
                    .given("data", "[[1.0, 1.2], [2.3, 3.4], [4.5, 5.7]]")
                    .given("pads", "[0, 2, 0, 0]", DType.INT64)
                    .given("constant_value", "0.5")
                    .gives(
                        "output",
                        "[[0.5, 0.5, 1.0, 1.2], [0.5, 0.5, 2.3, 3.4], [0.5, 0.5, 4.5, 5.7]]"))
            .example(
                example()
                    .given("data", "[[1, 2], [3, 4]]")
                    .with("pads", "[1, -1]")
                    .with("axes", "[1]")
                    .gives("output", "[[0, 1], [0, 3]]"))
            .example(
                example()
                    .given("data", "[1, 2, 3]")
                    .with("pads", "[2, 2]")
                    .with("mode", "\"reflect\"")
                    .gives("output", "[3, 2, 1, 2, 3, 2, 1]"))
            .example(
                example()
                    .given("data", "[1, 2, 3]")
                    .with("pads", "[2, 1]")
                    .with("mode", "\"edge\"")
                    .gives("output", "[1, 1, 1, 2, 3, 3]"))
            .example(
                example()
                    .given("data", "[1, 2, 3]")
                    .with("pads", "[2, 1]")
                    .with("mode", "\"wrap\"")
                    .gives("output", "[2, 3, 1, 2, 3, 1]"))
            .onnx("Pad", 19)
            .noPytorch("F.pad lists axes from the last one on, so an export turns pads round")
            .synonyms("border", "zero padding", "crop", "mirror")
            .lower(Pad::lower));
  }

  private static Value lower(Emitter e, Arguments in) {
    Value data = in.value("data");
    Border border = border(in, data.shape());
    String mode = in.text("mode");
    if (!mode.equals(CONSTANT)) {
      return continued(e, data, border, mode);
    }
    Value inside = cropped(e, data, border);
    return in.optional("constant_value")
        .map(value -> surrounded(e, inside, border, scalar(e, value)))
        .orElseGet(() -> placed(e, inside, border));
  }

  /** Amounts before and after every axis; negative ones take entries away. */
  private record Border(long[] before, long[] after) {
    long added(int axis) {
      return Math.max(before[axis], 0) + Math.max(after[axis], 0);
    }

    long taken(int axis) {
      return Math.max(-before[axis], 0) + Math.max(-after[axis], 0);
    }
  }

  private static Border border(Arguments in, Shape shape) {
    long[] pads = in.requiredIntegers("pads");
    long[] named = in.integers("axes").orElseGet(() -> LongStream.range(0, shape.rank()).toArray());
    List<Integer> axes = in.axes("axes", named, shape.rank());
    String written = Arrays.toString(pads);
    require(
        pads.length == 2 * axes.size(),
        written + " must list an amount before each of " + axes.size() + " axes, then after each");
    require(
        Arrays.stream(pads).allMatch(pad -> -LIMIT <= pad && pad <= LIMIT),
        written + " has an amount beyond " + LIMIT);
    Border border = new Border(new long[shape.rank()], new long[shape.rank()]);
    for (int i = 0; i < axes.size(); i++) {
      int axis = axes.get(i);
      border.before[axis] = pads[i];
      border.after[axis] = pads[i + axes.size()];
      require(
          border.taken(axis) <= shape.extent(axis),
          written + " takes more from axis " + axis + " of " + shape + " than it has");
    }
    return border;
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new OpException("pads", "pads " + message);
    }
  }

  private static Value scalar(Emitter e, Value value) {
    if (value.shape().size() != 1) {
      throw new KernelException(
          "constant_value must be one number, not of shape " + value.shape(), value);
    }
    return e.reshape(value, Shape.SCALAR);
  }

  private static Value cropped(Emitter e, Value data, Border border) {
    Value inside = data;
    for (int axis = 0; axis < data.shape().rank(); axis++) {
      if (border.taken(axis) > 0) {
        long start = Math.max(-border.before[axis], 0);
        inside = e.slice(inside, axis, start, data.shape().extent(axis) - border.taken(axis));
      }
    }
    return inside;
  }

  private static Value placed(Emitter e, Value inside, Border border) {
    long[] whole = inside.shape().extents();
    Arrays.setAll(whole, axis -> whole[axis] + border.added(axis));
    List<Long> starts = Arrays.stream(border.before).map(b -> Math.max(b, 0)).boxed().toList();
    List<Long> steps = Collections.nCopies(whole.length, 1L);
    return Shape.of(whole).equals(inside.shape())
        ? inside
        : e.place(inside, new Setting.Window(Shape.of(whole), inside.shape(), starts, steps));
  }

  private static Value surrounded(Emitter e, Value inside, Border border, Value value) {
    Value result = inside;
    for (int axis = 0; axis < inside.shape().rank(); axis++) {
      List<Value> parts = new ArrayList<>();
      if (border.before[axis] > 0) {
        parts.add(e.broadcast(value, result.shape().with(axis, border.before[axis])));
      }
      parts.add(result);
      if (border.after[axis] > 0) {
        parts.add(e.broadcast(value, result.shape().with(axis, border.after[axis])));
      }
      result = e.concat(parts, axis);
    }
    return result;
  }

  private static Value continued(Emitter e, Value data, Border border, String mode) {
    Value result = data;
    for (int axis = 0; axis < data.shape().rank(); axis++) {
      long extent = data.shape().extent(axis);
      long before = border.before[axis];
      require(
          extent > 0 || border.added(axis) == 0,
          "goes beyond axis " + axis + " of " + data.shape() + ", which has nothing to repeat");
      if (before != 0 || border.after[axis] != 0) {
        long[] sources =
            LongStream.range(-before, extent + border.after[axis])
                .map(position -> source(position, extent, mode))
                .toArray();
        Value indices = e.constant(Tensor.of(Shape.of(sources.length), sources));
        result = e.gather(result, indices, axis);
      }
    }
    return result;
  }

  /** The position inside an axis that a position on or beyond its border repeats. */
  private static long source(long position, long extent, String mode) {
    return switch (mode) {
      case "edge" -> Math.max(0, Math.min(extent - 1, position));
      case "wrap" -> Math.floorMod(position, extent);
      default -> {
        long period = Math.max(1, 2 * (extent - 1));
        long phase = Math.floorMod(position, period);
        yield Math.min(phase, period - phase);
      }
    };
  }
}
