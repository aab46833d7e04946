package gradboard.ops.shape;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.ANY;

import com.google.auto.service.AutoService;
import gradboard.op.Attribute;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import gradboard.tensor.DType;
import java.util.List;

/**
 * The same numbers in another element type. Towards integers fractions are dropped, towards bool
 * all but 0 is true, from bool true is 1. Gradients pass between floating types only.
 */
@AutoService(OpProvider.class)
public final class Cast implements OpProvider {

  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Cast", Category.SHAPE)
            .summary("Converts numbers to another type")
            .input("input", ANY, "numbers to convert")
            .output("output", ANY, "the same numbers in the new type")
            .attribute(Attribute.dtype("to", DType.FLOAT32, "type to convert to"))
            .formula("<output>_{n} = <input>_{n}")
            .derivative("input", "1")
            .example(
                example().given("input", "[1, -2, 3]", DType.INT64).gives("output", "[1, -2, 3]"))
            .example(
                example()
                    .given("input", "[1.75, -1.75, 0]")
                    .with("to", "\"int64\"")
                    .gives("output", "[1, -1, 0]", DType.INT64))
            .example(
                example()
                    .given("input", "[0.5, 0, -3]")
                    .with("to", "\"bool\"")
                    .gives("output", "[true, false, true]", DType.BOOL))
            .onnx("Cast", 9)
            .pytorch("<input>.to(torch.<to>)")
            .synonyms("convert", "astype", "dtype", "to float", "to int")
            .lower((e, in) -> e.cast(in.value("input"), in.dtype("to"))));
  }
}
