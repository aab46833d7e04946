package gradboard.draw;

/** States that a node's card shows; several may hold at once. */
public enum Mark {
  /** Its value was worked out in this pass. */
  FORWARD_DONE,
  /** So was its gradient. */
  BACKWARD_DONE,
  /** The step now shown works out its value. */
  STEPPING_FORWARD,
  /** The step now shown works out its gradient. */
  STEPPING_BACKWARD,
  /** An edit has outdated its numbers. */
  STALE,
  /** An edit has outdated its gradient: the loss is another. */
  GRADIENT_STALE,
  /** Training leaves its parameters alone. */
  FROZEN,
  /** Playing halts at it. */
  BREAKPOINT,
  /** Values pass through it as if it were not there. */
  MUTED,
  /** It keeps its place and its wires. */
  LOCKED,
  /** It computes the loss, from which gradients flow back. */
  LOSS,
  SELECTED;

  /** Whether it is shown on nodes that are too small for text. */
  boolean isFar() {
    return this == STEPPING_FORWARD
        || this == STEPPING_BACKWARD
        || this == BREAKPOINT
        || this == SELECTED;
  }
}
