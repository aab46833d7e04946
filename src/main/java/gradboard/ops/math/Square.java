package gradboard.ops.math;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.NUMERIC;

import com.google.auto.service.AutoService;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import java.util.List;

/** Y = X². */
@AutoService(OpProvider.class)
public final class Square implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Square", Category.MATH)
            .summary("Multiplies every element by itself")
            .input("X", NUMERIC, "any numbers")
            .output("Y", NUMERIC, "the squares")
            .formula("<Y> = <X>^2")
            .derivative("X", "2 \\cdot <X>")
            .example(example().given("X", "[-3, 0.5, 4]").gives("Y", "[9, 0.25, 16]"))
            .noOnnx("ONNX writes the square as Mul(X, X)")
            .pytorch("torch.square(<X>)")
            .synonyms("power of two", "quadratic", "x^2")
            .lower((e, in) -> e.square(in.value("X"))));
  }
}
