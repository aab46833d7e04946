package gradboard.ops.math;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.FLOATING;

import com.google.auto.service.AutoService;
import gradboard.op.Category;
import gradboard.op.Domain;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import java.util.List;

/** output = ln(input); −∞ at 0, NaN below. */
@AutoService(OpProvider.class)
public final class Log implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Log", Category.MATH)
            .summary("Takes the natural logarithm of every element")
            .input("input", FLOATING, "positive numbers")
            .output("output", FLOATING, "natural logarithms")
            .formula("<output> = \\ln <input>")
            .derivative("input", "\\frac{1}{<input>}")
            .domain("input", Domain.between(0.5, 3))
            .example(example().given("input", "[1, 10]").gives("output", "[0, 2.3025851]"))
            .onnx("Log", 6)
            .pytorch("torch.log(<input>)")
            .synonyms("natural logarithm", "ln")
            .lower((e, in) -> e.log(in.value("input"))));
  }
}
