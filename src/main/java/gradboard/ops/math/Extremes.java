package gradboard.ops.math;

import static gradboard.op.Example.example;
import static gradboard.op.Latex.either;
import static gradboard.op.Port.Accepts.NUMERIC;

import com.google.auto.service.AutoService;
import gradboard.kernel.Emitter;
import gradboard.kernel.Value;
import gradboard.op.Category;
import gradboard.op.Example;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import gradboard.op.Port;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * Max and Min of any number of tensors, element by element. Where several are equally extreme, each
 * receives the whole gradient, as in CS231n's notes.
 */
@AutoService(OpProvider.class)
public final class Extremes implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        extreme("Max", "max")
            .summary("Keeps the greatest of several tensors, element by element")
            .example(example().given("data_0", "4").given("data_0", "2").gives("max", "4"))
            .example(three("[2, 5, 3]").gives("max", "[3, 5, 4]"))
            .pytorch("functools.reduce(torch.maximum, [<data_0>])")
            .synonyms("maximum", "greatest", "largest", "gate")
            .lower((e, in) -> fold(e, in.values("data_0"), e::max)),
        extreme("Min", "min")
            .summary("Keeps the least of several tensors, element by element")
            .example(three("[2, 5, 0]").gives("min", "[1, 2, 0]"))
            .pytorch("functools.reduce(torch.minimum, [<data_0>])")
            .synonyms("minimum", "least", "smallest")
            .lower((e, in) -> fold(e, in.values("data_0"), e::min)));
  }

  private static Op.Builder extreme(String name, String output) {
    return Op.named(name, Category.MATH)
        .input("data_0", NUMERIC, Port.Use.VARIADIC, "tensors to choose among")
        .output(output, NUMERIC, "the chosen elements, of the joint shape")
        .formula("<" + output + "> = \\" + output + "\\left(<data_0>\\right)")
        .derivative("data_0", either("1", "<data_0> = <" + output + ">", "0"))
        .onnx(name, 8);
  }

  private static Example three(String last) {
    return example()
        .given("data_0", "[3, 2, 1]")
        .given("data_0", "[1, 4, 4]")
        .given("data_0", last);
  }

  private static Value fold(Emitter e, List<Value> values, BinaryOperator<Value> extreme) {
    return values.size() == 1
        ? e.alias(values.get(0))
        : values.stream().reduce(extreme).orElseThrow();
  }
}
