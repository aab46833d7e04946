package gradboard.ops.shape;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.ANY;

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
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Axes in another order: axis i of the result is axis {@code perm[i]} of the data. */
@AutoService(OpProvider.class)
public final class Transpose implements OpProvider {

  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Transpose", Category.SHAPE)
            .summary("Puts the axes in another order; a matrix has rows and columns exchanged")
            .input("data", ANY, "tensor whose axes move")
            .output("transposed", ANY, "the data with its axes in the new order")
            .attribute(
                Attribute.optional(
                    "perm", Form.INTEGERS, "for each new axis, the old one; left out, reversed"))
            .formula("<transposed>_{ji} = <data>_{ij}")
            .derivative("data", "1")
            .example(
                example()
                    .given("data", "[[1, 2, 3], [4, 5, 6]]")
                    .gives("transposed", "[[1, 4], [2, 5], [3, 6]]"))
            .example(
                example()
                    .given("data", "[[[1, 2, 3]], [[4, 5, 6]]]")
                    .with("perm", "[1, 2, 0]")
                    .gives("transposed", "[[[1, 4], [2, 5], [3, 6]]]"))
            .onnx("Transpose", 1)
            .pytorch("torch.permute(<data>, <perm>)")
            .synonyms("permute", "swap axes", "T", "flip rows and columns")
            .lower(Transpose::lower));
  }

  private static Value lower(Emitter e, Arguments in) {
    Value data = in.value("data");
    int rank = data.shape().rank();
    long[] perm =
        in.integers("perm")
            .orElseGet(() -> IntStream.range(0, rank).mapToLong(i -> rank - 1 - i).toArray());
    if (perm.length != rank) {
      throw new OpException(
          "perm",
          "perm " + Arrays.toString(perm) + " must name each axis of " + data.shape() + " once");
    }
    return e.transpose(data, in.axes("perm", perm, rank));
  }
}
