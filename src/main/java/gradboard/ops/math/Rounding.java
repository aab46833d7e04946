package gradboard.ops.math;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.FLOATING;

import com.google.auto.service.AutoService;
import gradboard.kernel.Kernel;
import gradboard.op.Category;
import gradboard.op.Domain;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import java.util.List;

/** Floor and Ceil, whose gradient is 0 wherever it exists. */
@AutoService(OpProvider.class)
public final class Rounding implements OpProvider {
  private static final Domain BETWEEN_WHOLE_NUMBERS = Domain.awayFrom(-2.0, -1.0, 0.0, 1.0, 2.0);

  @Override
  public List<Op> ops() {
    return List.of(
        rounding("Floor")
            .summary("Rounds every element down to a whole number; no gradient passes")
            .formula("<Y> = \\left\\lfloor <X> \\right\\rfloor")
            .example(example().given("X", "[-1.5, 1.2, 2]").gives("Y", "[-2, 1, 2]"))
            .pytorch("torch.floor(<X>)")
            .synonyms("round down", "integer part")
            .lower((e, in) -> e.emit(Kernel.FLOOR, in.value("X"))),
        rounding("Ceil")
            .summary("Rounds every element up to a whole number; no gradient passes")
            .formula("<Y> = \\left\\lceil <X> \\right\\rceil")
            .example(example().given("X", "[-1.5, 1.2]").gives("Y", "[-1, 2]"))
            .pytorch("torch.ceil(<X>)")
            .synonyms("round up", "ceiling")
            .lower((e, in) -> e.emit(Kernel.CEIL, in.value("X"))));
  }

  private static Op.Builder rounding(String name) {
    return Op.named(name, Category.MATH)
        .input("X", FLOATING, "any numbers")
        .output("Y", FLOATING, "whole numbers, in the same type")
        .derivative("X", "0")
        .domain("X", BETWEEN_WHOLE_NUMBERS)
        .onnx(name, 6);
  }
}
