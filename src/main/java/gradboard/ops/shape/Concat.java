package gradboard.ops.shape;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.ANY;
import static gradboard.op.Port.Use.VARIADIC;

import com.google.auto.service.AutoService;
import gradboard.kernel.Value;
import gradboard.op.Attribute;
import gradboard.op.Attribute.Form;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import java.util.List;

/** Tensors laid end to end along an axis; their other extents are equal. */
@AutoService(OpProvider.class)
public final class Concat implements OpProvider {

  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Concat", Category.SHAPE)
            .summary("Lays tensors end to end along an axis")
            .input("inputs", ANY, VARIADIC, "tensors, equal but for the extent of the axis")
            .output("concat_result", ANY, "all of them, one after the other")
            .attribute(
                Attribute.optional("axis", Form.INTEGER, "axis along which they are laid; needed"))
            .formula(
                "<concat_result> = \\left[\\, <inputs>_1 \\mid <inputs>_2 \\mid \\dots \\right]")
            .derivative("inputs", "1")
            .example(
                example()
                    .given("inputs", "[[1, 2], [3, 4]]")
                    .given("inputs", "[[5, 6], [7, 8]]")
                    .with("axis", "0")
                    .gives("concat_result", "[[1, 2], [3, 4], [5, 6], [7, 8]]"))
            .example(
                example()
                    .given("inputs", "[[1, 2], [3, 4]]")
                    .given("inputs", "[[5], [6]]")
                    .with("axis", "-1")
                    .gives("concat_result", "[[1, 2, 5], [3, 4, 6]]"))
            .onnx("Concat", 11)
            .pytorch("torch.cat(<inputs>, dim=<axis>)")
            .synonyms("join", "stack", "cat", "merge", "append")
            .lower(
                (e, in) -> {
                  List<Value> parts = in.values("inputs");
                  int rank = in.value("inputs").shape().rank();
                  return e.concat(parts, in.axis("axis", rank));
                }));
  }
}
