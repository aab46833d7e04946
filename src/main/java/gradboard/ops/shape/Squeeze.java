package gradboard.ops.shape;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.ANY;
import static gradboard.op.Port.Accepts.INTEGER;

import com.google.auto.service.AutoService;
import gradboard.kernel.Emitter;
import gradboard.kernel.Value;
import gradboard.op.Arguments;
import gradboard.op.Attribute.Form;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpException;
import gradboard.op.OpProvider;
import gradboard.tensor.Shape;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Drops axes of extent 1: the named ones, or all of them. */
@AutoService(OpProvider.class)
public final class Squeeze implements OpProvider {

  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Squeeze", Category.SHAPE)
            .summary("Drops axes of extent 1")
            .input("data", ANY, "tensor with axes of extent 1")
            .known("axes", INTEGER, Form.INTEGERS, "axes to drop; left out, all of extent 1")
            .output("squeezed", ANY, "the same numbers without those axes")
            .formula("<squeezed>_{n} = <data>_{n}")
            .derivative("data", "1")
            .example(example().given("data", "[[[1], [2], [3]]]").gives("squeezed", "[1, 2, 3]"))
            .example(
                example()
                    .given("data", "[[[1], [2], [3]]]")
                    .with("axes", "[-1]")
                    .gives("squeezed", "[[1, 2, 3]]"))
            .onnx("Squeeze", 13)
            .pytorch("torch.squeeze(<data>, <axes>)")
            .synonyms("drop axis", "remove dimension")
            .lower(Squeeze::lower));
  }

  private static Value lower(Emitter e, Arguments in) {
    Value data = in.value("data");
    Shape shape = data.shape();
    List<Integer> dropped =
        in.axes("axes", in.integers("axes").orElseGet(() -> ones(shape)), shape.rank());
    for (int axis : dropped) {
      if (shape.extent(axis) != 1) {
        throw new OpException(
            "axes",
            "axis "
                + axis
                + " of "
                + shape
                + " has the extent "
                + shape.extent(axis)
                + ", and only extents of 1 can be dropped; name others in \"axes\"");
      }
    }
    long[] kept =
        IntStream.range(0, shape.rank())
            .filter(axis -> !dropped.contains(axis))
            .mapToLong(shape::extent)
            .toArray();
    return e.reshape(data, Shape.of(kept));
  }

  private static long[] ones(Shape shape) {
    return LongStream.range(0, shape.rank()).filter(a -> shape.extent((int) a) == 1).toArray();
  }
}
