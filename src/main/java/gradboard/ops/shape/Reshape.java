package gradboard.ops.shape;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.ANY;
import static gradboard.op.Port.Accepts.INTEGER;

import com.google.auto.service.AutoService;
import gradboard.kernel.Emitter;
import gradboard.kernel.KernelException;
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
import java.util.Arrays;
import java.util.List;

/**
 * The same elements, in row-major order, under another shape. One extent of -1 takes what is left;
 * an extent of 0 is the data's own at that place, unless {@code allowzero} makes it a true 0.
 */
@AutoService(OpProvider.class)
public final class Reshape implements OpProvider {
  private static final long REST = -1;

  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Reshape", Category.SHAPE)
            .summary("Lays the same numbers out in another shape")
            .input("data", ANY, "tensor to lay out anew")
            .known("shape", INTEGER, Form.INTEGERS, "new shape; -1 takes what is left, 0 copies")
            .output("reshaped", ANY, "the same numbers in the new shape")
            .attribute(Attribute.flag("allowzero", false, "whether 0 is an extent, not a copy"))
            .formula("<reshaped>_{n} = <data>_{n}")
            .derivative("data", "1")
            .example(
                example()
                    .given("data", "[[1, 2, 3], [4, 5, 6]]")
                    .given("shape", "[3, -1]", DType.INT64)
                    .gives("reshaped", "[[1, 2], [3, 4], [5, 6]]"))
            .example(
                example()
                    .given("data", "[[1, 2], [3, 4]]")
                    .with("shape", "[0, 1, 2]")
                    .gives("reshaped", "[[[1, 2]], [[3, 4]]]"))
            .onnx("Reshape", 14)
            .pytorch("torch.reshape(<data>, <shape>)")
            .synonyms("view", "resize", "layout")
            .lower(Reshape::lower));
  }

  private static Value lower(Emitter e, Arguments in) {
    Value data = in.value("data");
    return e.reshape(data, target(data, in.requiredIntegers("shape"), in.flag("allowzero")));
  }

  private static Shape target(Value data, long[] written, boolean allowZero) {
    long[] extents = written.clone();
    int rest = -1;
    for (int axis = 0; axis < extents.length; axis++) {
      if (extents[axis] == 0 && !allowZero) {
        extents[axis] = copied(data, written, axis);
      } else if (extents[axis] == REST) {
        require(rest < 0, "only one extent may be -1, not as in " + Arrays.toString(written));
        rest = axis;
        extents[axis] = 1;
      }
      require(extents[axis] >= 0, "extents must be -1 or more: " + Arrays.toString(written));
    }
    long size = data.shape().size();
    long known = size(extents);
    if (rest >= 0) {
      require(known > 0, "-1 has no one value beside an extent of 0: " + Arrays.toString(written));
      extents[rest] = size / known;
      known *= extents[rest];
    }
    if (known != size) {
      throw new KernelException(
          data.shape()
              + " holds "
              + size
              + " numbers, which do not fill the shape "
              + Arrays.toString(written),
          data);
    }
    return Shape.of(extents);
  }

  private static long copied(Value data, long[] written, int axis) {
    require(
        axis < data.shape().rank(),
        "the 0 at place "
            + axis
            + " of "
            + Arrays.toString(written)
            + " copies an extent that "
            + data.shape()
            + " does not have");
    return data.shape().extent(axis);
  }

  private static long size(long[] extents) {
    try {
      return Shape.of(extents).size();
    } catch (ArithmeticException e) {
      throw new OpException("shape", "shape is too large: " + Arrays.toString(extents));
    }
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new OpException("shape", "shape: " + message);
    }
  }
}
