package gradboard.train;

import gradboard.compile.Update;
import gradboard.kernel.Emitter;
import gradboard.kernel.Value;

/**
 * Decoupled weight decay (Loshchilov and Hutter, 2019): before its step a parameter shrinks to x·(1
 * − η·λ), apart from the gradient. The paper's λ is η·λ here, so that the learning rate's schedule
 * scales both, as in PyTorch.
 *
 * @param rate λ; 0 for none
 */
public record WeightDecay(double rate) {

  /** The parameter to step from. */
  Value shrunk(Emitter e, Update u) {
    return rate == 0
        ? u.parameter()
        : e.mul(u.parameter(), u.scalar("decay", (step, learningRate) -> 1 - learningRate * rate));
  }
}
