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
import gradboard.op.OpProvider;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import java.util.List;

/** Adds axes of extent 1, at the places that they have in the result. */
@AutoService(OpProvider.class)
public final class Unsqueeze implements OpProvider {

  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Unsqueeze", Category.SHAPE)
            .summary("Adds axes of extent 1")
            .input("data", ANY, "tensor")
            .known("axes", INTEGER, Form.INTEGERS, "places of the new axes in the result")
            .output("expanded", ANY, "the same numbers with more axes")
            .formula("<expanded>_{n} = <data>_{n}")
            .derivative("data", "1")
            .example(
                example()
                    .given("data", "[1, 2, 3]")
                    .given("axes", "[0, 2]", DType.INT64)
                    .gives("expanded", "[[[1], [2], [3]]]"))
            .example(
                example()
                    .given("data", "[1, 2, 3]")
                    .with("axes", "[-1]")
                    .gives("expanded", "[[1], [2], [3]]"))
            .onnx("Unsqueeze", 13)
            .pytorch("torch.unsqueeze(<data>, <axes>)")
            .synonyms("add axis", "expand dims", "newaxis")
            .lower(Unsqueeze::lower));
  }

  private static Value lower(Emitter e, Arguments in) {
    Value data = in.value("data");
    long[] axes = in.requiredIntegers("axes");
    int rank = data.shape().rank() + axes.length;
    List<Integer> added = in.axes("axes", axes, rank);
    long[] extents = new long[rank];
    int old = 0;
    for (int axis = 0; axis < rank; axis++) {
      extents[axis] = added.contains(axis) ? 1 : data.shape().extent(old++);
    }
    return e.reshape(data, Shape.of(extents));
  }
}
