package gradboard.train;

import gradboard.compile.Update;
import gradboard.compile.UpdateRule;
import gradboard.kernel.Emitter;
import gradboard.kernel.Value;

/**
 * Adagrad (Duchi, Hazan and Singer, "Adaptive subgradient methods for online learning and
 * stochastic optimization", JMLR 2011), in its diagonal form:
 *
 * <pre>
 * s ← s + g²
 * x ← x − η·g / (√s + ε)
 * </pre>
 *
 * @param epsilon ε, which keeps the division from zero
 */
public record Adagrad(double epsilon, WeightDecay decay) implements UpdateRule {

  @Override
  public void emit(Emitter e, Update u) {
    Value s = u.moment("s", 0);
    Value next = e.add(s, e.square(u.gradient()));
    u.keep(s, next);
    Value direction = e.div(u.gradient(), e.shift(e.sqrt(next), epsilon));
    u.assign(e.sub(decay.shrunk(e, u), e.mul(direction, u.learningRate())));
  }
}
