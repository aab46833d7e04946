package gradboard.train;

import gradboard.compile.Update;
import gradboard.compile.UpdateRule;
import gradboard.kernel.Emitter;
import gradboard.kernel.Value;

/**
 * Gradient descent with momentum (Polyak, "Some methods of speeding up the convergence of iteration
 * methods", 1964), in the form of CS231n's notes, "Parameter updates":
 *
 * <pre>
 * v ← μ·v − η·g
 * x ← x + v
 * </pre>
 *
 * @param momentum μ, the share of its velocity that a parameter keeps
 */
public record Momentum(double momentum, WeightDecay decay) implements UpdateRule {

  @Override
  public void emit(Emitter e, Update u) {
    Value v = u.moment("v", 0);
    Value next = e.sub(e.scale(v, momentum), e.mul(u.gradient(), u.learningRate()));
    u.keep(v, next);
    u.assign(e.add(decay.shrunk(e, u), next));
  }
}
