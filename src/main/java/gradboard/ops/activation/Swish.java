package gradboard.ops.activation;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.FLOATING;

import com.google.auto.service.AutoService;
import gradboard.kernel.Emitter;
import gradboard.kernel.Value;
import gradboard.op.Arguments;
import gradboard.op.Attribute;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import java.util.List;

/**
 * Y = X·sigmoid(alpha·X). P. Ramachandran, B. Zoph, Q. Le, "Searching for activation functions",
 * 2017.
 */
@AutoService(OpProvider.class)
public final class Swish implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Swish", Category.ACTIVATION)
            .summary("Weighs every element by its own sigmoid")
            .input("X", FLOATING, "any numbers")
            .attribute(Attribute.number("alpha", 1, "how steep the sigmoid is"))
            .output("Y", FLOATING, "the weighed numbers")
            .formula("<Y> = \\frac{<X>}{1 + e^{-<alpha> \\cdot <X>}}")
            .derivative(
                "X",
                "\\sigma + <alpha> \\cdot <X> \\, \\sigma \\left(1 - \\sigma\\right), \\quad"
                    + " \\sigma = \\frac{1}{1 + e^{-<alpha> \\cdot <X>}}")
            .example(
                // X times ONNX's and CS231n's figures for the sigmoid.
                example().given("X", "[-1, 0, 3]").gives("Y", "[-0.26894142, 0, 2.8577224]"))
            .onnx("Swish", 24)
            .pytorch("<X> * torch.sigmoid(<alpha> * <X>)")
            .synonyms("SiLU", "sigmoid linear unit")
            .lower(Swish::weigh));
  }

  private static Value weigh(Emitter e, Arguments in) {
    Value x = in.value("X");
    return e.mul(x, e.sigmoid(e.scale(x, in.number("alpha"))));
  }
}
