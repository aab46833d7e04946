package gradboard.train;

import gradboard.compile.Update;
import gradboard.compile.UpdateRule;
import gradboard.kernel.Emitter;
import gradboard.kernel.Value;

/**
 * Adam (Kingma and Ba, "Adam: a method for stochastic optimization", ICLR 2015, algorithm 1):
 *
 * <pre>
 * m ← β₁·m + (1 − β₁)·g
 * v ← β₂·v + (1 − β₂)·g²
 * x ← x − η·m̂ / (√v̂ + ε),   m̂ = m / (1 − β₁ᵗ),   v̂ = v / (1 − β₂ᵗ)
 * </pre>
 *
 * in step t = 1, 2, … Both corrections go into two numbers worked out before the step, as the
 * paper's section 2 suggests: with c = √(1 − β₂ᵗ) the last line is x − (η·c / (1 − β₁ᵗ))·m / (√v +
 * ε·c).
 *
 * @param beta1 β₁, the share of the running mean of gradients that is kept
 * @param beta2 β₂, the share of the running mean of their squares that is kept
 * @param epsilon ε, which keeps the division from zero
 */
public record Adam(double beta1, double beta2, double epsilon, WeightDecay decay)
    implements UpdateRule {

  @Override
  public void emit(Emitter e, Update u) {
    Value m = u.moment("m", 0);
    Value v = u.moment("v", 0);
    Value g = u.gradient();
    Value nextM = e.add(e.scale(m, beta1), e.scale(g, 1 - beta1));
    Value nextV = e.add(e.scale(v, beta2), e.scale(e.square(g), 1 - beta2));
    u.keep(m, nextM);
    u.keep(v, nextV);
    Value rate =
        u.scalar(
            "adamRate", (t, rateNow) -> rateNow * rootCorrection(t) / (1 - Math.pow(beta1, t)));
    Value shift = u.scalar("adamEpsilon", (t, rateNow) -> epsilon * rootCorrection(t));
    Value direction = e.div(nextM, e.add(e.sqrt(nextV), shift));
    u.assign(e.sub(decay.shrunk(e, u), e.mul(direction, rate)));
  }

  private double rootCorrection(long step) {
    return Math.sqrt(1 - Math.pow(beta2, step));
  }
}
