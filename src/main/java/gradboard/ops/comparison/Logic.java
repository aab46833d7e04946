package gradboard.ops.comparison;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.BOOL;

import com.google.auto.service.AutoService;
import gradboard.kernel.Kernel;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import gradboard.tensor.DType;
import java.util.List;

/** Logic on truths, element by element. */
@AutoService(OpProvider.class)
public final class Logic implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Not", Category.COMPARISON)
            .summary("Turns true into false and false into true")
            .input("X", BOOL, "truths")
            .output("Y", BOOL, "their opposites")
            .formula("<Y> = \\lnot <X>")
            .example(
                example()
                    .given("X", "[true, false]", DType.BOOL)
                    .gives("Y", "[false, true]", DType.BOOL))
            .onnx("Not", 1)
            .pytorch("torch.logical_not(<X>)")
            .synonyms("negation", "invert", "!")
            .lower((e, in) -> e.emit(Kernel.NOT, in.value("X"))),
        connective("And", "\\land", "[true, false, false, false]")
            .summary("Tells where both are true")
            .pytorch("torch.logical_and(<A>, <B>)")
            .synonyms("conjunction", "both", "&&")
            .lower((e, in) -> e.emit(Kernel.AND, in.value("A"), in.value("B"))),
        connective("Or", "\\lor", "[true, true, true, false]")
            .summary("Tells where at least one is true")
            .pytorch("torch.logical_or(<A>, <B>)")
            .synonyms("disjunction", "either", "||")
            .lower((e, in) -> e.emit(Kernel.OR, in.value("A"), in.value("B"))),
        connective("Xor", "\\oplus", "[false, true, true, false]")
            .summary("Tells where exactly one is true")
            .pytorch("torch.logical_xor(<A>, <B>)")
            .synonyms("exclusive or", "differ", "^")
            .lower((e, in) -> e.emit(Kernel.XOR, in.value("A"), in.value("B"))));
  }

  /** The example is the truth table. */
  private static Op.Builder connective(String name, String symbol, String truths) {
    return Op.named(name, Category.COMPARISON)
        .input("A", BOOL, "first truths")
        .input("B", BOOL, "second truths")
        .output("C", BOOL, "the combined truths, of the joint shape")
        .formula("<C> = <A> " + symbol + " <B>")
        .example(
            example()
                .given("A", "[true, true, false, false]", DType.BOOL)
                .given("B", "[true, false, true, false]", DType.BOOL)
                .gives("C", truths, DType.BOOL))
        .onnx(name, 7);
  }
}
