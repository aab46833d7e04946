package gradboard.ops.math;

import static gradboard.op.Example.example;
import static gradboard.op.Latex.cases;
import static gradboard.op.Port.Accepts.NUMERIC;

import com.google.auto.service.AutoService;
import gradboard.op.Category;
import gradboard.op.Domain;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import java.util.List;

/** output = −1, 0 or 1. */
@AutoService(OpProvider.class)
public final class Sign implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Sign", Category.MATH)
            .summary("Replaces every element by -1, 0 or 1; no gradient passes")
            .input("input", NUMERIC, "any numbers")
            .output("output", NUMERIC, "their signs")
            .formula(
                "<output> = " + cases("1", "<input> > 0", "0", "<input> = 0", "-1", "<input> < 0"))
            .derivative("input", "0")
            .domain("input", Domain.awayFrom(0.0))
            .example(example().given("input", "[-5, 0, 2.5]").gives("output", "[-1, 0, 1]"))
            .onnx("Sign", 9)
            .pytorch("torch.sign(<input>)")
            .synonyms("signum", "plus or minus")
            .lower((e, in) -> e.sign(in.value("input"))));
  }
}
