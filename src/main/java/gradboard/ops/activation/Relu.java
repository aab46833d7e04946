package gradboard.ops.activation;

import static gradboard.op.Example.example;
import static gradboard.op.Latex.either;
import static gradboard.op.Port.Accepts.NUMERIC;

import com.google.auto.service.AutoService;
import gradboard.kernel.Emitter;
import gradboard.kernel.Value;
import gradboard.op.Arguments;
import gradboard.op.Category;
import gradboard.op.Domain;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import java.util.List;

/** Y = max(0, X); the gradient at 0 is 0. V. Nair and G. Hinton, ICML 2010. */
@AutoService(OpProvider.class)
public final class Relu implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Relu", Category.ACTIVATION)
            .summary("Lets positive elements through and turns negative ones into 0")
            .input("X", NUMERIC, "any numbers")
            .output("Y", NUMERIC, "numbers that are not negative")
            .formula("<Y> = \\max\\left(0, <X>\\right)")
            .derivative("X", either("1", "<X> > 0", "0"))
            .domain("X", Domain.awayFrom(0.0))
            .example(example().given("X", "[-1.5, 0, 2]").gives("Y", "[0, 0, 2]"))
            .onnx("Relu", 6)
            .pytorch("torch.relu(<X>)")
            .synonyms("rectifier", "rectified linear unit", "threshold", "ramp")
            .lower(Relu::rectify));
  }

  private static Value rectify(Emitter e, Arguments in) {
    Value x = in.value("X");
    return x.isFloating() ? e.relu(x) : e.max(x, e.number(0, x));
  }
}
