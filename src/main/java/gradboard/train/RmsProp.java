package gradboard.train;

import gradboard.compile.Update;
import gradboard.compile.UpdateRule;
import gradboard.kernel.Emitter;
import gradboard.kernel.Value;

/**
 * RMSprop (Hinton, "Neural networks for machine learning", lecture 6e, 2012), with ε outside the
 * root as in CS231n's notes:
 *
 * <pre>
 * s ← ρ·s + (1 − ρ)·g²
 * x ← x − η·g / (√s + ε)
 * </pre>
 *
 * @param rho ρ, the share of the running mean of squares that is kept
 * @param epsilon ε, which keeps the division from zero
 */
public record RmsProp(double rho, double epsilon, WeightDecay decay) implements UpdateRule {

  @Override
  public void emit(Emitter e, Update u) {
    Value s = u.moment("s", 0);
    Value next = e.add(e.scale(s, rho), e.scale(e.square(u.gradient()), 1 - rho));
    u.keep(s, next);
    Value direction = e.div(u.gradient(), e.shift(e.sqrt(next), epsilon));
    u.assign(e.sub(decay.shrunk(e, u), e.mul(direction, u.learningRate())));
  }
}
