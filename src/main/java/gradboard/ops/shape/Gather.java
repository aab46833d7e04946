package gradboard.ops.shape;

import static gradboard.op.Example.example;
import static gradboard.op.Latex.either;
import static gradboard.op.Port.Accepts.ANY;
import static gradboard.op.Port.Accepts.INTEGER;

import com.google.auto.service.AutoService;
import gradboard.kernel.Emitter;
import gradboard.kernel.Value;
import gradboard.op.Arguments;
import gradboard.op.Attribute;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpException;
import gradboard.op.OpProvider;
import gradboard.tensor.DType;
import gradboard.tensor.Tensor;
import java.util.List;

/**
 * Entries of a tensor along an axis, in the order that indices name them. The axis gives way to the
 * axes of the indices: rows of a table [V, D] by indices [N, T] are [N, T, D].
 */
@AutoService(OpProvider.class)
public final class Gather implements OpProvider {

  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Gather", Category.SHAPE)
            .summary("Looks entries up by their numbers, as rows of an embedding table")
            .input("data", ANY, "table to look up in")
            .input("indices", INTEGER, "positions along the axis; negative ones from its end")
            .output("output", ANY, "the entries, laid out as the indices are")
            .attribute(Attribute.integer("axis", 0, "axis that the indices run along"))
            .formula("<output>_{i} = <data>_{<indices>_{i}}")
            .derivative("data", either("1", "\\text{each time it is looked up}", "0"))
            // From ONNX's documentation of the op.
            .example(
                example()
                    .given("data", "[[1.0, 1.2], [2.3, 3.4], [4.5, 5.7]]")
                    .given("indices", "[[0, 1], [1, 2]]", DType.INT64)
                    .gives("output", "[[[1.0, 1.2], [2.3, 3.4]], [[2.3, 3.4], [4.5, 5.7]]]"))
            .example(
                example()
                    .given("data", "[[1.0, 1.2, 1.9], [2.3, 3.4, 3.9], [4.5, 5.7, 5.9]]")
                    .given("indices", "[[0, 2]]", DType.INT64)
                    .with("axis", "1")
                    .gives("output", "[[[1.0, 1.9]], [[2.3, 3.9]], [[4.5, 5.9]]]"))
            .example(
                example()
                    .given("data", "[10, 20, 30]")
                    .given("indices", "[-1, 0, -1]", DType.INT64)
                    .gives("output", "[30, 10, 30]"))
            .onnx("Gather", 11)
            .noPytorch(
                "index_select takes indices of one axis only, so an export reshapes around it")
            .synonyms("embedding", "lookup", "index_select", "take", "pick rows")
            .lower(Gather::lower));
  }

  private static Value lower(Emitter e, Arguments in) {
    Value data = in.value("data");
    int axis = in.axis("axis", data.shape().rank());
    Value indices = in.value("indices");
    // Those that are not known yet are judged when the graph runs.
    indices.known().ifPresent(known -> check(known, data.shape().extent(axis)));
    return e.gather(data, indices, axis);
  }

  private static void check(Tensor indices, long extent) {
    for (long index : indices.longs()) {
      if (index < -extent || index >= extent) {
        throw new OpException(
            "indices",
            "index "
                + index
                + " is outside an axis of extent "
                + extent
                + (extent == 0 ? "" : "; it may be " + -extent + " to " + (extent - 1)));
      }
    }
  }
}
