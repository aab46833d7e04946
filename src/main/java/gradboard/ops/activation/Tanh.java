package gradboard.ops.activation;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.FLOATING;

import com.google.auto.service.AutoService;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import java.util.List;

/** output = tanh(input). */
@AutoService(OpProvider.class)
public final class Tanh implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Tanh", Category.ACTIVATION)
            .summary("Squashes every element into -1 to 1, centred on 0")
            .input("input", FLOATING, "any numbers")
            .output("output", FLOATING, "numbers from -1 to 1")
            .formula("<output> = \\tanh <input>")
            .derivative("input", "1 - <output>^2")
            .example(
                example()
                    .given("input", "[-1, 0, 1]")
                    .gives("output", "[-0.76159416, 0, 0.76159416]"))
            .onnx("Tanh", 6)
            .pytorch("torch.tanh(<input>)")
            .synonyms("hyperbolic tangent", "squash")
            .lower((e, in) -> e.tanh(in.value("input"))));
  }
}
