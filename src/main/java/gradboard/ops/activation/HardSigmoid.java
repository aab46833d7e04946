package gradboard.ops.activation;

import static gradboard.op.Example.example;
import static gradboard.op.Latex.either;
import static gradboard.op.Port.Accepts.FLOATING;

import com.google.auto.service.AutoService;
import gradboard.kernel.Emitter;
import gradboard.kernel.Value;
import gradboard.op.Arguments;
import gradboard.op.Attribute;
import gradboard.op.Category;
import gradboard.op.Domain;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import java.util.List;

/** Y = max(0, min(1, alpha·X + beta)); gradient 0 at both ends, as PyTorch's hardsigmoid has it. */
@AutoService(OpProvider.class)
public final class HardSigmoid implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("HardSigmoid", Category.ACTIVATION)
            .summary("A sigmoid made of three straight lines")
            .input("X", FLOATING, "any numbers")
            .attribute(Attribute.number("alpha", 0.2, "slope of the middle line"))
            .attribute(Attribute.number("beta", 0.5, "value at 0"))
            .output("Y", FLOATING, "numbers from 0 to 1")
            .formula(
                "<Y> = \\max\\left(0, \\min\\left(1, <alpha> \\cdot <X> + <beta>\\right)\\right)")
            .derivative("X", either("<alpha>", "0 < <alpha> \\cdot <X> + <beta> < 1", "0"))
            .domain("X", new Domain(-4, 4, List.of(-2.5, 2.5)))
            .example(
                example()
                    .given("X", "[-1, 0, 1]")
                    .with("alpha", "0.5")
                    .with("beta", "0.6")
                    .gives("Y", "[0.1, 0.6, 1]"))
            .onnx("HardSigmoid", 6)
            .pytorch("torch.clamp(<alpha> * <X> + <beta>, 0, 1)")
            .synonyms("piecewise linear sigmoid")
            .lower(HardSigmoid::limit));
  }

  private static Value limit(Emitter e, Arguments in) {
    Value x = in.value("X");
    Value line = e.shift(e.scale(x, in.number("alpha")), in.number("beta"));
    Value one = e.number(1, x);
    return e.where(e.greaterOrEqual(line, one), one, e.relu(line));
  }
}
