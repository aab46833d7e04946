package gradboard.ops.shape;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.ANY;

import com.google.auto.service.AutoService;
import gradboard.kernel.Emitter;
import gradboard.kernel.Value;
import gradboard.op.Arguments;
import gradboard.op.Attribute;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpException;
import gradboard.op.OpProvider;
import gradboard.tensor.Shape;
import java.util.Arrays;
import java.util.List;

/** A matrix whose rows run over the axes before {@code axis}, its columns over the others. */
@AutoService(OpProvider.class)
public final class Flatten implements OpProvider {

  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Flatten", Category.SHAPE)
            .summary("Lays each example out as one row, ready for a Dense layer")
            .input("input", ANY, "tensor of any rank")
            .output("output", ANY, "matrix of the same numbers")
            .attribute(Attribute.integer("axis", 1, "first axis that goes into the columns"))
            .formula("<output>_{n} = <input>_{n}")
            .derivative("input", "1")
            .example(
                example()
                    .given("input", "[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]")
                    .gives("output", "[[1, 2, 3, 4], [5, 6, 7, 8]]"))
            .example(
                example()
                    .given("input", "[1, 2, 3]")
                    .with("axis", "0")
                    .gives("output", "[[1, 2, 3]]"))
            .onnx("Flatten", 11)
            .pytorch("torch.flatten(<input>, <axis>)")
            .synonyms("vectorize", "ravel", "unroll")
            .lower(Flatten::lower));
  }

  private static Value lower(Emitter e, Arguments in) {
    Value input = in.value("input");
    Shape shape = input.shape();
    long axis = in.integer("axis");
    if (axis < -shape.rank() || axis > shape.rank()) {
      throw new OpException(
          "axis",
          "axis "
              + axis
              + " is outside a tensor of shape "
              + shape
              + "; write a whole number from "
              + -shape.rank()
              + " to "
              + shape.rank());
    }
    long split = axis < 0 ? axis + shape.rank() : axis;
    long rows = Arrays.stream(shape.extents()).limit(split).reduce(1, (a, b) -> a * b);
    long columns = Arrays.stream(shape.extents()).skip(split).reduce(1, (a, b) -> a * b);
    return e.reshape(input, Shape.of(rows, columns));
  }
}
