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

/** Y = X where X ≥ 0, else alpha·X. A. Maas et al., ICML 2013. */
@AutoService(OpProvider.class)
public final class LeakyRelu implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("LeakyRelu", Category.ACTIVATION)
            .summary("Lets positive elements through and shrinks negative ones")
            .input("X", FLOATING, "any numbers")
            .attribute(Attribute.number("alpha", 0.01, "slope for negative elements"))
            .output("Y", FLOATING, "the shrunk numbers")
            .formula("<Y> = " + either("<X>", "<X> \\ge 0", "<alpha> \\cdot <X>"))
            .derivative("X", either("1", "<X> \\ge 0", "<alpha>"))
            .domain("X", Domain.awayFrom(0.0))
            .example(
                example().given("X", "[-1, 0, 1]").with("alpha", "0.1").gives("Y", "[-0.1, 0, 1]"))
            .onnx("LeakyRelu", 6)
            .pytorch("torch.nn.functional.leaky_relu(<X>, negative_slope=<alpha>)")
            .synonyms("leaky rectifier", "leak")
            .lower(LeakyRelu::leak));
  }

  private static Value leak(Emitter e, Arguments in) {
    Value x = in.value("X");
    Value positive = e.greaterOrEqual(x, e.number(0, x));
    return e.mul(x, e.where(positive, e.number(1, x), e.number(in.number("alpha"), x)));
  }
}
