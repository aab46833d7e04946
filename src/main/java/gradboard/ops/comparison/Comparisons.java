package gradboard.ops.comparison;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.ANY;
import static gradboard.op.Port.Accepts.BOOL;
import static gradboard.op.Port.Accepts.NUMERIC;

import com.google.auto.service.AutoService;
import gradboard.kernel.Kernel;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import gradboard.op.Port;
import gradboard.tensor.DType;
import java.util.List;

/**
 * Comparisons of two tensors, element by element; the results are truths, so no gradient passes.
 */
@AutoService(OpProvider.class)
public final class Comparisons implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        comparison("Equal", ANY, "=", "[false, true, false]")
            .summary("Tells where two tensors are equal")
            .onnx("Equal", 7)
            .pytorch("torch.eq(<A>, <B>)")
            .synonyms("same", "==")
            .lower((e, in) -> e.equal(in.value("A"), in.value("B"))),
        comparison("Greater", NUMERIC, ">", "[false, false, true]")
            .summary("Tells where the first tensor is greater than the second")
            .onnx("Greater", 9)
            .pytorch("torch.gt(<A>, <B>)")
            .synonyms("more than", ">")
            .lower((e, in) -> e.greater(in.value("A"), in.value("B"))),
        comparison("GreaterOrEqual", NUMERIC, "\\ge", "[false, true, true]")
            .summary("Tells where the first tensor is at least the second")
            .onnx("GreaterOrEqual", 12)
            .pytorch("torch.ge(<A>, <B>)")
            .synonyms("at least", ">=")
            .lower((e, in) -> e.greaterOrEqual(in.value("A"), in.value("B"))),
        comparison("Less", NUMERIC, "<", "[true, false, false]")
            .summary("Tells where the first tensor is less than the second")
            .onnx("Less", 9)
            .pytorch("torch.lt(<A>, <B>)")
            .synonyms("smaller than", "<")
            .lower((e, in) -> e.emit(Kernel.LESS, in.value("A"), in.value("B"))),
        comparison("LessOrEqual", NUMERIC, "\\le", "[true, true, false]")
            .summary("Tells where the first tensor is at most the second")
            .onnx("LessOrEqual", 12)
            .pytorch("torch.le(<A>, <B>)")
            .synonyms("at most", "<=")
            .lower((e, in) -> e.lessOrEqual(in.value("A"), in.value("B"))));
  }

  /** Examples compare [1, 2, 3] with 2. */
  private static Op.Builder comparison(
      String name, Port.Accepts accepts, String relation, String truths) {
    return Op.named(name, Category.COMPARISON)
        .input("A", accepts, "left side")
        .input("B", accepts, "right side, of the same type")
        .output("C", BOOL, "true where it holds, of the joint shape")
        .formula("<C> = \\left[\\, <A> " + relation + " <B> \\,\\right]")
        .example(example().given("A", "[1, 2, 3]").given("B", "2").gives("C", truths, DType.BOOL));
  }
}
