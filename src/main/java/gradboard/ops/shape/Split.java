package gradboard.ops.shape;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.ANY;
import static gradboard.op.Port.Accepts.INTEGER;

import com.google.auto.service.AutoService;
import gradboard.kernel.Emitter;
import gradboard.kernel.Value;
import gradboard.op.Arguments;
import gradboard.op.Attribute;
import gradboard.op.Attribute.Form;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpException;
import gradboard.op.OpProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Consecutive parts of a tensor along an axis: of the extents that {@code split} lists, or {@code
 * num_outputs} equal ones, the last of them smaller where the extent does not divide.
 */
@AutoService(OpProvider.class)
public final class Split implements OpProvider {

  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Split", Category.SHAPE)
            .summary("Cuts a tensor into parts along an axis")
            .input("input", ANY, "tensor to cut")
            .known("split", INTEGER, Form.INTEGERS, "extent of each part; or give num_outputs")
            .outputs("outputs", ANY, "the parts, in order")
            .attribute(Attribute.integer("axis", 0, "axis along which it is cut"))
            .attribute(
                Attribute.optional(
                    "num_outputs", Form.INTEGER, "number of equal parts; the last may be smaller"))
            .formula("\\left[\\, <outputs>_1 \\mid <outputs>_2 \\mid \\dots \\right] = <input>")
            .derivative("input", "1")
            // ONNX's own example of uneven parts.
            .example(
                example()
                    .given("input", "[[1, 2, 3, 4, 5, 6, 7, 8], [9, 10, 11, 12, 13, 14, 15, 16]]")
                    .with("axis", "1")
                    .with("num_outputs", "3")
                    .gives("outputs", "[[1, 2, 3], [9, 10, 11]]")
                    .gives("outputs.1", "[[4, 5, 6], [12, 13, 14]]")
                    .gives("outputs.2", "[[7, 8], [15, 16]]"))
            .onnx("Split", 18)
            .pytorch("torch.split(<input>, <split>, dim=<axis>)")
            .synonyms("chunk", "cut", "divide", "unstack")
            .lowerAll(Split::lower));
  }

  private static List<Value> lower(Emitter e, Arguments in) {
    Value input = in.value("input");
    int axis = in.axis("axis", input.shape().rank());
    List<Value> parts = new ArrayList<>();
    long start = 0;
    for (long extent : extents(in, input.shape().extent(axis))) {
      parts.add(e.slice(input, axis, start, extent));
      start += extent;
    }
    return parts;
  }

  private static long[] extents(Arguments in, long whole) {
    Optional<long[]> split = in.integers("split");
    if (split.isPresent() == in.has("num_outputs")) {
      throw new OpException(
          "split",
          split.isPresent()
              ? "give either split or num_outputs, not both"
              : "needs the extents of the parts in split, or their number in num_outputs");
    }
    return split.map(parts -> checked(parts, whole)).orElseGet(() -> equal(in, whole));
  }

  private static long[] checked(long[] parts, long whole) {
    long rest = whole;
    for (long part : parts) {
      rest = part < 0 || part > rest ? -1 : rest - part;
      if (rest < 0) {
        break;
      }
    }
    if (rest != 0 || parts.length == 0) {
      throw new OpException(
          "split",
          "split "
              + Arrays.toString(parts)
              + " must have extents of 0 or more that add up to the axis's "
              + whole);
    }
    return parts;
  }

  private static long[] equal(Arguments in, long whole) {
    long count = in.integer("num_outputs");
    if (count < 1 || count > Math.max(1, whole)) {
      throw new OpException(
          "num_outputs", "an extent of " + whole + " cannot be cut into " + count + " parts");
    }
    long part = (whole + count - 1) / count;
    long last = whole - part * (count - 1);
    if (last < 0) {
      throw new OpException(
          "num_outputs",
          "an extent of "
              + whole
              + " is used up before "
              + count
              + " parts of "
              + part
              + "; list the extents in split instead");
    }
    long[] parts = new long[(int) count];
    Arrays.fill(parts, part);
    parts[parts.length - 1] = last;
    return parts;
  }
}
