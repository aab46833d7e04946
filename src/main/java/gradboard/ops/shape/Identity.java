package gradboard.ops.shape;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.ANY;

import com.google.auto.service.AutoService;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import java.util.List;

/** The input itself. */
@AutoService(OpProvider.class)
public final class Identity implements OpProvider {

  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Identity", Category.SHAPE)
            .summary("Passes a tensor on unchanged")
            .input("input", ANY, "any tensor")
            .output("output", ANY, "the same tensor")
            .formula("<output> = <input>")
            .derivative("input", "1")
            .example(example().given("input", "[1, -2.5]").gives("output", "[1, -2.5]"))
            .onnx("Identity", 1)
            .pytorch("<input>")
            .synonyms("pass through", "no-op", "alias")
            .lower((e, in) -> in.value("input")));
  }
}
