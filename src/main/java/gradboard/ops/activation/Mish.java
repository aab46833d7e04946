package gradboard.ops.activation;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.FLOATING;

import com.google.auto.service.AutoService;
import gradboard.kernel.Emitter;
import gradboard.kernel.Value;
import gradboard.op.Arguments;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import java.util.List;

/**
 * Y = X·tanh(softplus(X)). D. Misra, "Mish: a self regularized non-monotonic activation function",
 * BMVC 2020.
 */
@AutoService(OpProvider.class)
public final class Mish implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Mish", Category.ACTIVATION)
            .summary("Weighs every element by the tanh of its softplus")
            .input("X", FLOATING, "any numbers")
            .output("Y", FLOATING, "the weighed numbers")
            .formula("<Y> = <X> \\tanh\\left(\\ln\\left(1 + e^{<X>}\\right)\\right)")
            .derivative(
                "X",
                "\\tanh s + \\frac{<X> \\left(1 - \\tanh^2 s\\right)}{1 + e^{-<X>}}, \\quad s ="
                    + " \\ln\\left(1 + e^{<X>}\\right)")
            .example(example().given("X", "[0, 1]").gives("Y", "[0, 0.86509839]"))
            .onnx("Mish", 18)
            .pytorch("torch.nn.functional.mish(<X>)")
            .synonyms("self-regularized activation")
            .lower(Mish::weigh));
  }

  private static Value weigh(Emitter e, Arguments in) {
    Value x = in.value("X");
    return e.mul(x, e.tanh(e.softplus(x)));
  }
}
