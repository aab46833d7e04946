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

/** Numbers that come from outside: fed by data or by hand, or the value written in the file. */
@AutoService(OpProvider.class)
public final class Input implements OpProvider {

  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Input", Category.SOURCE)
            .summary("Numbers from outside: a batch of data, or a value typed in")
            .output("output", ANY, "the numbers")
            .attribute(
                Attribute.optional(
                    "shape", Form.INTEGERS, "shape; -1 is the batch; left out, the value's"))
            .attribute(Attribute.optional("value", Form.TENSOR, "the numbers while no data is fed"))
            .attribute(Attribute.dtype("dtype", DType.FLOAT32, "element type"))
            .attribute(
                Attribute.optional(
                    "from", Form.WORDS, "what feeds it: \"features\", \"label\", or column names"))
            .formula("<output> = \\text{data}")
            .example(
                example()
                    .with("shape", "[1, 2]")
                    .with("value", "[[-1, -2]]")
                    .gives("output", "[[-1, -2]]"))
            .noOnnx("written as an input of the model")
            .noPytorch("written as an argument of forward")
            .synonyms("data", "placeholder", "features", "labels", "x", "variable")
            .source());
  }
}
