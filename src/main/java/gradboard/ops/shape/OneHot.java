package gradboard.ops.shape;

import static gradboard.op.Example.example;
import static gradboard.op.Latex.either;
import static gradboard.op.Port.Accepts.ANY;
import static gradboard.op.Port.Accepts.NUMERIC;

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
import java.util.List;

/**
 * A new axis of extent {@code depth} that holds the second of {@code values} where the index points
 * and the first elsewhere. Negative indices count from the end; an index beyond either end points
 * nowhere.
 */
@AutoService(OpProvider.class)
public final class OneHot implements OpProvider {

  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("OneHot", Category.SHAPE)
            .summary("Turns class numbers into vectors that mark the class")
            .input("indices", NUMERIC, "class numbers; negative ones from the end")
            .known("depth", NUMERIC, Form.INTEGER, "number of classes")
            .input("values", ANY, "two values: [off, on]")
            .output("output", ANY, "the indices' shape with an axis of extent depth")
            .attribute(Attribute.integer("axis", -1, "place of the new axis in the result"))
            .formula("<output>_{ij} = " + either("<values>_1", "j = <indices>_i", "<values>_0"))
            .derivative("indices", "0")
            .derivative("values", "1")
            // ONNX's own example of negative indices, with a smaller depth.
            .example(
                example()
                    .given("indices", "[0, -3, -4]", DType.INT64)
                    .given("depth", "5", DType.INT64)
                    .given("values", "[1, 3]")
                    .with("axis", "1")
                    .gives("output", "[[3, 1, 1, 1, 1], [1, 1, 3, 1, 1], [1, 3, 1, 1, 1]]"))
            .example(
                example()
                    .given("indices", "[2, 5]", DType.INT64)
                    .given("values", "[0, 1]")
                    .with("depth", "3")
                    .with("axis", "0")
                    .gives("output", "[[0, 0], [0, 0], [1, 0]]"))
            .onnx("OneHot", 11)
            .noPytorch("one_hot takes no values, so an export writes where(one_hot(..), on, off)")
            .synonyms("indicator", "categorical", "dummy variables", "to_categorical")
            .lower(OneHot::lower));
  }

  private static Value lower(Emitter e, Arguments in) {
    Value values = in.value("values");
    if (!values.shape().equals(Shape.of(2))) {
      throw new KernelException(
          "values must be two numbers [off, on], not of shape " + values.shape(), values);
    }
    int depth = depth(in);
    Value indices = e.cast(in.value("indices"), DType.INT64);
    int axis = in.axis("axis", indices.shape().rank() + 1);
    Value hits = e.oneHot(indices, new Setting.Classes(depth, axis, DType.BOOL, false));
    return e.where(hits, element(e, values, 1), element(e, values, 0));
  }

  private static int depth(Arguments in) {
    long[] depth = in.requiredIntegers("depth");
    if (depth.length != 1 || depth[0] < 1 || depth[0] > Integer.MAX_VALUE) {
      throw new OpException("depth", "depth must be one number of classes, at least 1");
    }
    return (int) depth[0];
  }

  private static Value element(Emitter e, Value values, int position) {
    return e.reshape(e.slice(values, 0, position, 1), Shape.SCALAR);
  }
}
