package gradboard.ops.math;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.NUMERIC;

import com.google.auto.service.AutoService;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import java.util.List;

/** C = A·B, element by element. */
@AutoService(OpProvider.class)
public final class Mul implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Mul", Category.MATH)
            .summary("Multiplies two tensors element by element, repeating the smaller one to fit")
            .input("A", NUMERIC, "first factor")
            .input("B", NUMERIC, "second factor")
            .output("C", NUMERIC, "the product, of the joint shape")
            .formula("<C> = <A> \\cdot <B>")
            .derivative("A", "<B>")
            .derivative("B", "<A>")
            .example(example().given("A", "4").given("B", "-3").gives("C", "-12"))
            .example(
                example().given("A", "[1, 2, 3]").given("B", "[4, 5, 6]").gives("C", "[4, 10, 18]"))
            .onnx("Mul", 7)
            .pytorch("<A> * <B>")
            .synonyms("times", "multiply", "product", "gate", "Hadamard", "*")
            .lower((e, in) -> e.mul(in.value("A"), in.value("B"))));
  }
}
