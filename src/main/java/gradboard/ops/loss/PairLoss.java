package gradboard.ops.loss;

import static gradboard.op.Port.Accepts.FLOATING;

import gradboard.kernel.Emitter;
import gradboard.kernel.KernelException;
import gradboard.kernel.Value;
import gradboard.op.Arguments;
import gradboard.op.Category;
import gradboard.op.Lowering;
import gradboard.op.Op;

/** What losses share that compare a prediction with a target of its shape, element by element. */
final class PairLoss {

  /** The loss of each element. */
  interface Elementwise {
    Value losses(Emitter e, Arguments in, Value prediction, Value target);
  }

  private PairLoss() {}

  /** Ports and the attribute {@code reduction}; the mean is over all elements. */
  static Op.Builder named(String name) {
    return Op.named(name, Category.LOSS)
        .input("prediction", FLOATING, "what the model says")
        .input("target", FLOATING, "what it should say, of the same shape")
        .output("loss", FLOATING, "one number, or one for each element without reduction")
        .attribute(Reduction.over("elements"));
  }

  static Lowering.Single reduced(Elementwise loss) {
    return (e, in) -> {
      Value prediction = in.value("prediction");
      Value target = in.value("target");
      sameShape(prediction, target);
      return Reduction.apply(e, in, loss.losses(e, in, prediction, target));
    };
  }

  /** Broadcasting here would compare every prediction with every target. */
  static void sameShape(Value prediction, Value target) {
    if (!prediction.shape().equals(target.shape())) {
      throw new KernelException(
          "the prediction "
              + prediction.shape()
              + " and the target "
              + target.shape()
              + " must have one shape; a Reshape or Squeeze node makes them equal",
          prediction,
          target);
    }
  }
}
