package gradboard.ops.math;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.NUMERIC;

import com.google.auto.service.AutoService;
import gradboard.kernel.Emitter;
import gradboard.kernel.Value;
import gradboard.op.Category;
import gradboard.op.Domain;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import gradboard.tensor.DType;
import java.util.List;

/** Z = X^Y in the type of X. */
@AutoService(OpProvider.class)
public final class Pow implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Pow", Category.MATH)
            .summary("Raises every element of the first tensor to the power in the second")
            .input("X", NUMERIC, "base")
            .input("Y", NUMERIC, "exponent")
            .output("Z", NUMERIC, "the powers, of the joint shape and the base's type")
            .formula("<Z> = <X>^{<Y>}")
            .derivative("X", "<Y> \\cdot <X>^{<Y> - 1}")
            .derivative("Y", "<X>^{<Y>} \\ln <X>")
            .domain("X", Domain.between(0.5, 2))
            .example(
                example()
                    .given("X", "[1, 2, 3]")
                    .given("Y", "[4, 5, 6]")
                    .gives("Z", "[1, 32, 729]"))
            .example(
                example()
                    .given("X", "[[1, 2, 3], [4, 5, 6]]")
                    .given("Y", "[1, 2, 3]")
                    .gives("Z", "[[1, 4, 27], [4, 25, 216]]"))
            .onnx("Pow", 12)
            .pytorch("torch.pow(<X>, <Y>)")
            .synonyms("power", "exponent", "**", "^")
            .lower((e, in) -> power(e, in.value("X"), in.value("Y"))));
  }

  private static Value power(Emitter e, Value base, Value exponent) {
    if (base.isFloating()) {
      return e.pow(base, e.cast(exponent, base.type()));
    }
    // float64 holds whole numbers exactly up to 2^53.
    Value power = e.pow(e.cast(base, DType.FLOAT64), e.cast(exponent, DType.FLOAT64));
    return e.cast(power, base.type());
  }
}
