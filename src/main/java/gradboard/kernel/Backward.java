package gradboard.kernel;

/**
 * What a gradient rule sees: the instruction, and the gradient of the loss with respect to its
 * result.
 *
 * @param of the instruction to differentiate
 * @param g gradient with respect to the result, of the result's shape
 */
public record Backward(Instruction of, Value g) {

  /** Operand {@code k}. */
  public Value in(int k) {
    return of.input(k);
  }

  /** The result. */
  public Value out() {
    return of.output();
  }

  public <S extends Setting> S setting(Class<S> kind) {
    return of.setting(kind);
  }
}
