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

/** output = input / (1 + |input|). */
@AutoService(OpProvider.class)
public final class Softsign implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Softsign", Category.ACTIVATION)
            .summary("Squashes every element into -1 to 1, more gently than tanh")
            .input("input", FLOATING, "any numbers")
            .output("output", FLOATING, "numbers from -1 to 1")
            .formula("<output> = \\frac{<input>}{1 + \\left|<input>\\right|}")
            .derivative("input", "\\frac{1}{\\left(1 + \\left|<input>\\right|\\right)^2}")
            .example(example().given("input", "[-1, 0, 1]").gives("output", "[-0.5, 0, 0.5]"))
            .onnx("Softsign", 1)
            .pytorch("torch.nn.functional.softsign(<input>)")
            .synonyms("squash")
            .lower(Softsign::squash));
  }

  private static Value squash(Emitter e, Arguments in) {
    Value x = in.value("input");
    return e.div(x, e.shift(e.abs(x), 1));
  }
}
