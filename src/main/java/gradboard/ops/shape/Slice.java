package gradboard.ops.shape;

import static gradboard.op.Example.example;
import static gradboard.op.Latex.cases;
import static gradboard.op.Port.Accepts.ANY;
import static gradboard.op.Port.Accepts.INTEGER;

import com.google.auto.service.AutoService;
import gradboard.kernel.Emitter;
import gradboard.kernel.Setting;
import gradboard.kernel.Value;
import gradboard.op.Arguments;
import gradboard.op.Attribute.Form;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpException;
import gradboard.op.OpProvider;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A regular part of a tensor, as Python's {@code data[start:end:step]}: positions start, start +
 * step, … before {@code end}. Negative positions count from the end, positions beyond the ends are
 * drawn in, negative steps run backwards.
 */
@AutoService(OpProvider.class)
public final class Slice implements OpProvider {

  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Slice", Category.SHAPE)
            .summary("Cuts a regular part out of a tensor")
            .input("data", ANY, "tensor to cut from")
            .known("starts", INTEGER, Form.INTEGERS, "first position along each of the axes")
            .known("ends", INTEGER, Form.INTEGERS, "position before which each axis stops")
            .known("axes", INTEGER, Form.INTEGERS, "axes that are cut; left out, the first ones")
            .known("steps", INTEGER, Form.INTEGERS, "stride along each axis; left out, 1")
            .output("output", ANY, "the part")
            .formula("<output>_{i} = <data>_{<starts> + i \\cdot <steps>}")
            .derivative("data", cases("1", "\\text{inside the part}", "0", "\\text{outside}"))
            // From ONNX's documentation of the op.
            .example(
                example()
                    .given("data", "[[1, 2, 3, 4], [5, 6, 7, 8]]")
                    .given("starts", "[1, 0]", DType.INT64)
                    .given("ends", "[2, 3]", DType.INT64)
                    .given("axes", "[0, 1]", DType.INT64)
                    .given("steps", "[1, 2]", DType.INT64)
                    .gives("output", "[[5, 7]]"))
            .example(
                example()
                    .given("data", "[[1, 2, 3, 4], [5, 6, 7, 8]]")
                    .with("starts", "[0, 1]")
                    .with("ends", "[-1, 1000]")
                    .gives("output", "[[2, 3, 4]]"))
            .example(
                example()
                    .given("data", "[1, 2, 3, 4, 5]")
                    .with("starts", "-1")
                    .with("ends", "-1000")
                    .with("steps", "-2")
                    .gives("output", "[5, 3, 1]"))
            .onnx("Slice", 10)
            .noPytorch("indexing takes no negative steps, so an export picks its form by the steps")
            .synonyms("crop", "index", "subset", "narrow", "range")
            .lower(Slice::lower));
  }

  private static Value lower(Emitter e, Arguments in) {
    Value data = in.value("data");
    int rank = data.shape().rank();
    long[] starts = in.requiredIntegers("starts");
    long[] ends = sized(in.requiredIntegers("ends"), "ends", starts);
    long[] axes = in.integers("axes").orElseGet(() -> LongStream.range(0, starts.length).toArray());
    long[] steps = in.integers("steps").orElseGet(() -> filled(starts.length, 1));
    List<Integer> cut = in.axes("axes", sized(axes, "axes", starts), rank);
    sized(steps, "steps", starts);
    long[] part = data.shape().extents();
    List<Long> first = new ArrayList<>(Collections.nCopies(rank, 0L));
    List<Long> stride = new ArrayList<>(Collections.nCopies(rank, 1L));
    for (int i = 0; i < starts.length; i++) {
      int axis = cut.get(i);
      Range range = Range.of(starts[i], ends[i], steps[i], part[axis]);
      part[axis] = range.count();
      first.set(axis, range.start());
      stride.set(axis, range.step());
    }
    return Shape.of(part).equals(data.shape()) && stride.stream().allMatch(step -> step == 1)
        ? data
        : e.slice(data, new Setting.Window(data.shape(), Shape.of(part), first, stride));
  }

  private static long[] sized(long[] list, String name, long[] starts) {
    if (list.length != starts.length) {
      throw new OpException(
          name,
          name
              + " "
              + Arrays.toString(list)
              + " must have as many entries as starts "
              + Arrays.toString(starts)
              + "; write one for each axis that is cut");
    }
    return list;
  }

  private static long[] filled(int length, long value) {
    long[] list = new long[length];
    Arrays.fill(list, value);
    return list;
  }

  /** Positions start, start + step, …, {@code count} of them, all inside the axis. */
  private record Range(long start, long step, long count) {

    static Range of(long start, long end, long step, long extent) {
      if (step == 0) {
        throw new OpException(
            "steps", "steps must not be 0; write 1 to take every element, -1 to go backwards");
      }
      if (extent == 0) {
        return new Range(0, 1, 0);
      }
      if (step > 0) {
        long from = clamp(fromEnd(start, extent), 0, extent);
        long to = clamp(fromEnd(end, extent), 0, extent);
        return new Range(from, step, to > from ? (to - from - 1) / step + 1 : 0).canonical();
      }
      long from = clamp(fromEnd(start, extent), 0, extent - 1);
      long to = clamp(fromEnd(end, extent), -1, extent - 1);
      return new Range(from, step, from > to ? (from - to - 1) / -step + 1 : 0).canonical();
    }

    /** A step that is never taken is 1, and an empty range starts at 0. */
    private Range canonical() {
      return count > 1 ? this : new Range(count == 0 ? 0 : start, 1, count);
    }

    private static long fromEnd(long position, long extent) {
      return position < 0 ? position + extent : position;
    }

    private static long clamp(long position, long low, long high) {
      return Math.max(low, Math.min(high, position));
    }
  }
}
