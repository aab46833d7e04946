package gradboard.ops.math;

import static gradboard.op.Example.example;
import static gradboard.op.Latex.either;
import static gradboard.op.Port.Accepts.NUMERIC;
import static gradboard.op.Port.Use.OPTIONAL;

import com.google.auto.service.AutoService;
import gradboard.kernel.Emitter;
import gradboard.kernel.Value;
import gradboard.op.Arguments;
import gradboard.op.Attribute;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpException;
import gradboard.op.OpProvider;
import java.util.List;
import java.util.Optional;

/**
 * output = min(max(input, min), max). Either bound is a scalar, wired or written as an attribute; a
 * missing one does not bound. Where min passes max, max wins, as in ONNX.
 */
@AutoService(OpProvider.class)
public final class Clip implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Clip", Category.MATH)
            .summary("Limits every element to a range")
            .input("input", NUMERIC, "any numbers")
            .input("min", NUMERIC, OPTIONAL, "least value let through, a scalar")
            .input("max", NUMERIC, OPTIONAL, "greatest value let through, a scalar")
            .attribute(bound("min", "least value let through, where the port is not wired"))
            .attribute(bound("max", "greatest value let through, where the port is not wired"))
            .output("output", NUMERIC, "the limited numbers")
            .formula("<output> = \\min\\left(\\max\\left(<input>, <min>\\right), <max>\\right)")
            .derivative("input", either("1", "<min> \\le <input> \\le <max>", "0"))
            .derivative("min", either("1", "<input> \\le <min> \\le <max>", "0"))
            .derivative("max", either("1", "\\max\\left(<input>, <min>\\right) \\ge <max>", "0"))
            .example(
                example()
                    .given("input", "[-2, 0, 2]")
                    .given("min", "-1")
                    .given("max", "1")
                    .gives("output", "[-1, 0, 1]"))
            .example(
                example()
                    .given("input", "[-3, 0.5, 8]")
                    .with("min", "-1")
                    .gives("output", "[-1, 0.5, 8]"))
            .onnx("Clip", 12)
            .pytorch("torch.clamp(<input>, min=<min>, max=<max>)")
            .synonyms("clamp", "limit", "saturate", "range")
            .lower(Clip::clip));
  }

  private static Attribute bound(String name, String description) {
    return Attribute.optional(name, Attribute.Form.NUMBER, description);
  }

  private static Value clip(Emitter e, Arguments in) {
    Value x = in.value("input");
    Value raised = bound(e, in, "min").map(least -> e.max(x, least)).orElse(x);
    Value clipped = bound(e, in, "max").map(most -> e.min(raised, most)).orElse(raised);
    return clipped == x ? e.alias(x) : clipped;
  }

  private static Optional<Value> bound(Emitter e, Arguments in, String name) {
    Optional<Value> wired = in.optional(name);
    if (wired.isPresent() && !wired.get().shape().isScalar()) {
      throw new OpException(
          name,
          "port "
              + name
              + " must be one number (shape []), not a tensor of shape "
              + wired.get().shape());
    }
    return wired.isEmpty() && in.has(name) ? Optional.of(written(e, in, name)) : wired;
  }

  private static Value written(Emitter e, Arguments in, String name) {
    Value x = in.value("input");
    double bound = in.number(name);
    if (!x.isFloating() && bound != Math.rint(bound)) {
      throw new OpException(
          name, name + " is " + bound + ", but the input is " + x.type() + "; round it");
    }
    return e.number(bound, x);
  }
}
