package gradboard.train;

import gradboard.compile.Update;
import gradboard.compile.UpdateRule;
import gradboard.kernel.Emitter;
import gradboard.kernel.Value;

/**
 * Nesterov's momentum ("A method of solving a convex programming problem with convergence rate
 * O(1/k²)", 1983), in the form of CS231n's notes, "Parameter updates", where x stands for the point
 * looked ahead to:
 *
 * <pre>
 * v_prev = v
 * v ← μ·v − η·g
 * x ← x − μ·v_prev + (1 + μ)·v
 * </pre>
 *
 * The last line is emitted as x + μ·v − η·g, which is the same by the second and takes fewer
 * kernels.
 *
 * @param momentum μ, the share of its velocity that a parameter keeps
 */
public record Nesterov(double momentum, WeightDecay decay) implements UpdateRule {

  @Override
  public void emit(Emitter e, Update u) {
    Value v = u.moment("v", 0);
    Value step = e.mul(u.gradient(), u.learningRate());
    Value next = e.sub(e.scale(v, momentum), step);
    u.keep(v, next);
    u.assign(e.sub(e.add(decay.shrunk(e, u), e.scale(next, momentum)), step));
  }
}
