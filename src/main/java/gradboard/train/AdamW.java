package gradboard.train;

import gradboard.compile.Update;
import gradboard.compile.UpdateRule;
import gradboard.kernel.Emitter;

/**
 * AdamW (Loshchilov and Hutter, "Decoupled weight decay regularization", ICLR 2019, algorithm 2):
 * {@link Adam}, with the parameter shrunk by η·λ beside the step instead of λ·x being added to the
 * gradient, where it would be divided by √v̂ as well.
 *
 * @param adam its moments, step and decay
 */
public record AdamW(Adam adam) implements UpdateRule {

  @Override
  public void emit(Emitter e, Update u) {
    adam.emit(e, u);
  }
}
