package gradboard.ops.source;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.ANY;

import com.google.auto.service.AutoService;
import gradboard.op.Attribute;
import gradboard.op.Attribute.Form;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import gradboard.tensor.DType;
import java.util.List;

/** Numbers that never change; ports that must be known when compiling are wired from one. */
@AutoService(OpProvider.class)
public final class Constant implements OpProvider {

  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Constant", Category.SOURCE)
            .summary("Numbers that never change")
            .output("output", ANY, "the numbers")
            .attribute(Attribute.optional("value", Form.TENSOR, "the numbers; needed"))
            .attribute(
                Attribute.optional(
                    "shape", Form.INTEGERS, "shape, which one number fills; left out, the value's"))
            .attribute(Attribute.dtype("dtype", DType.FLOAT32, "element type"))
            .formula("<output> = <value>")
            .example(
                example()
                    .with("value", "[3, 2]")
                    .with("dtype", "\"int64\"")
                    .gives("output", "[3, 2]", DType.INT64))
            .example(
                example().with("value", "0.5").with("shape", "[2]").gives("output", "[0.5, 0.5]"))
            .onnx("Constant", 13)
            .pytorch("torch.tensor(<value>, dtype=torch.<dtype>)")
            .synonyms("number", "literal", "scalar", "fill")
            .source());
  }
}
