package gradboard.ops.activation;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.FLOATING;

import com.google.auto.service.AutoService;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import java.util.List;

/** Y = ln(1 + e^X), worked out so that it does not overflow. */
@AutoService(OpProvider.class)
public final class Softplus implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Softplus", Category.ACTIVATION)
            .summary(
                "A smooth Relu: close to 0 for negative elements, close to X for positive ones")
            .input("X", FLOATING, "any numbers")
            .output("Y", FLOATING, "positive numbers")
            .formula("<Y> = \\ln\\left(1 + e^{<X>}\\right)")
            .derivative("X", "\\frac{1}{1 + e^{-<X>}}")
            .example(
                example()
                    .given("X", "[-1, 0, 1]")
                    .gives("Y", "[0.31326169, 0.69314718, 1.3132617]"))
            .onnx("Softplus", 1)
            .pytorch("torch.nn.functional.softplus(<X>)")
            .synonyms("smooth rectifier", "log sum exp")
            .lower((e, in) -> e.softplus(in.value("X"))));
  }
}
