package gradboard.train;

import gradboard.compile.Update;
import gradboard.compile.UpdateRule;
import gradboard.kernel.Emitter;

/**
 * Stochastic gradient descent (Robbins and Monro, "A stochastic approximation method", 1951):
 *
 * <pre>x ← x − η·g</pre>
 *
 * where η is the learning rate and g the gradient.
 */
public record Sgd(WeightDecay decay) implements UpdateRule {

  @Override
  public void emit(Emitter e, Update u) {
    u.assign(e.sub(decay.shrunk(e, u), e.mul(u.gradient(), u.learningRate())));
  }
}
