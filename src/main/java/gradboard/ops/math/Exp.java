package gradboard.ops.math;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.FLOATING;

import com.google.auto.service.AutoService;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import java.util.List;

/** output = e^input. */
@AutoService(OpProvider.class)
public final class Exp implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Exp", Category.MATH)
            .summary("Raises e to the power of every element")
            .input("input", FLOATING, "exponents")
            .output("output", FLOATING, "powers of e")
            .formula("<output> = e^{<input>}")
            .derivative("input", "e^{<input>}")
            .example(
                example()
                    .given("input", "[-1, 0, 1]")
                    .gives("output", "[0.36787944, 1, 2.7182818]"))
            .onnx("Exp", 6)
            .pytorch("torch.exp(<input>)")
            .synonyms("exponential", "e^x")
            .lower((e, in) -> e.exp(in.value("input"))));
  }
}
