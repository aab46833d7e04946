package gradboard.ops.math;

import static gradboard.op.Example.example;
import static gradboard.op.Latex.either;
import static gradboard.op.Port.Accepts.ANY;
import static gradboard.op.Port.Accepts.BOOL;

import com.google.auto.service.AutoService;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import gradboard.tensor.DType;
import java.util.List;

/** output = condition ? X : Y. */
@AutoService(OpProvider.class)
public final class Where implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Where", Category.MATH)
            .summary(
                "Picks each element from one tensor where a condition holds, else from another")
            .input("condition", BOOL, "which tensor each element comes from")
            .input("X", ANY, "taken where the condition holds")
            .input("Y", ANY, "taken where it does not")
            .output("output", ANY, "the picked elements, of the joint shape")
            .formula("<output> = " + either("<X>", "<condition>", "<Y>"))
            .derivative("X", either("1", "<condition>", "0"))
            .derivative("Y", either("0", "<condition>", "1"))
            .example(
                example()
                    .given("condition", "[[true, false], [true, true]]", DType.BOOL)
                    .given("X", "[[1, 2], [3, 4]]")
                    .given("Y", "[[9, 8], [7, 6]]")
                    .gives("output", "[[1, 8], [3, 4]]"))
            .onnx("Where", 9)
            .pytorch("torch.where(<condition>, <X>, <Y>)")
            .synonyms("select", "if", "choose", "condition", "mask")
            .lower((e, in) -> e.where(in.value("condition"), in.value("X"), in.value("Y"))));
  }
}
