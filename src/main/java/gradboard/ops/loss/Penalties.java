package gradboard.ops.loss;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.FLOATING;

import com.google.auto.service.AutoService;
import gradboard.op.Attribute;
import gradboard.op.Category;
import gradboard.op.Domain;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import java.util.List;

/** Penalties on weights, to be added to a loss: sums over all elements, not averaged. */
@AutoService(OpProvider.class)
public final class Penalties implements OpProvider {
  /** The strength in CS231n's case study. */
  private static final double LAMBDA = 1e-3;

  @Override
  public List<Op> ops() {
    return List.of(l1(), l2());
  }

  private static Op l1() {
    return penalty("L1Penalty")
        .summary("Charges the size of weights, which drives many of them to 0")
        .formula("<penalty> = <lambda> \\sum_i \\left|<W>_i\\right|")
        .derivative("W", "<lambda> \\cdot \\mathrm{sign}(<W>_i)")
        .domain("W", Domain.awayFrom(0.0))
        .example(
            example()
                .given("W", "[[1, -2], [0.5, 0]]")
                .with("lambda", "0.5")
                .gives("penalty", "1.75"))
        .noOnnx("ONNX has no penalty; written as ReduceL1 and Mul")
        .pytorch("<lambda> * <W>.abs().sum()")
        .synonyms("lasso", "sparsity", "regularization")
        .lower((e, in) -> e.scale(e.sumAll(e.abs(in.value("W"))), in.number("lambda")));
  }

  private static Op l2() {
    return penalty("L2Penalty")
        .summary("Charges the square of weights, which keeps them small and spread out")
        .formula("<penalty> = \\frac{1}{2} <lambda> \\sum_i <W>_i^2")
        .derivative("W", "<lambda> \\cdot <W>_i")
        // CS231n, linear classification: R(w) = Σw² of two weights that score alike.
        .example(example().given("W", "[1, 0, 0, 0]").with("lambda", "2").gives("penalty", "1"))
        .example(
            example()
                .given("W", "[0.25, 0.25, 0.25, 0.25]")
                .with("lambda", "2")
                .gives("penalty", "0.25"))
        .noOnnx("ONNX has no penalty; written as ReduceSumSquare and Mul")
        .pytorch("0.5 * <lambda> * <W>.square().sum()")
        .synonyms("ridge", "weight decay", "tikhonov", "regularization")
        .lower((e, in) -> e.scale(e.sumAll(e.square(in.value("W"))), in.number("lambda") / 2));
  }

  private static Op.Builder penalty(String name) {
    return Op.named(name, Category.REGULARIZATION)
        .input("W", FLOATING, "weights to keep small")
        .output("penalty", FLOATING, "one number, to be added to the loss")
        .attribute(Attribute.number("lambda", LAMBDA, "strength"));
  }
}
