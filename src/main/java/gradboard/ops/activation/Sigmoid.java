package gradboard.ops.activation;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.FLOATING;

import com.google.auto.service.AutoService;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import java.util.List;

/** Y = 1 / (1 + e^−X). */
@AutoService(OpProvider.class)
public final class Sigmoid implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Sigmoid", Category.ACTIVATION)
            .summary("Squashes every element into 0 to 1")
            .input("X", FLOATING, "any numbers")
            .output("Y", FLOATING, "numbers from 0 to 1")
            .formula("<Y> = \\frac{1}{1 + e^{-<X>}}")
            .derivative("X", "<Y> \\left(1 - <Y>\\right)")
            .example(example().given("X", "[-1, 0, 1]").gives("Y", "[0.26894142, 0.5, 0.73105858]"))
            .onnx("Sigmoid", 6)
            .pytorch("torch.sigmoid(<X>)")
            .synonyms("logistic", "squash", "probability")
            .lower((e, in) -> e.sigmoid(in.value("X"))));
  }
}
