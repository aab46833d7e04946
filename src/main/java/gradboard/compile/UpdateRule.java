package gradboard.compile;

import gradboard.kernel.Emitter;

/**
 * How an optimizer changes one parameter by its gradient. The update is written with kernels and
 * becomes part of the compiled program, so that it runs where the gradients are.
 */
public interface UpdateRule {
  /** Emits the update of one parameter; {@link Update#assign} names its new value. */
  void emit(Emitter e, Update update);
}
