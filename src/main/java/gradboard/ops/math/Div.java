package gradboard.ops.math;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.NUMERIC;

import com.google.auto.service.AutoService;
import gradboard.op.Category;
import gradboard.op.Domain;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import java.util.List;

/** C = A / B; whole numbers are divided as ONNX does, dropping the fraction. */
@AutoService(OpProvider.class)
public final class Div implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Div", Category.MATH)
            .summary("Divides the first tensor by the second, element by element")
            .input("A", NUMERIC, "dividend")
            .input("B", NUMERIC, "divisor")
            .output("C", NUMERIC, "the quotient, of the joint shape")
            .formula("<C> = \\frac{<A>}{<B>}")
            .derivative("A", "\\frac{1}{<B>}")
            .derivative("B", "-\\frac{<A>}{<B>^2}")
            .domain("B", Domain.between(0.5, 2))
            .example(example().given("A", "[3, 4]").given("B", "[1, 2]").gives("C", "[3, 2]"))
            .onnx("Div", 7)
            .pytorch("<A> / <B>")
            .synonyms("divide", "quotient", "ratio", "fraction", "/")
            .lower((e, in) -> e.div(in.value("A"), in.value("B"))));
  }
}
