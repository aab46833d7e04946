package gradboard.kernel;

import java.util.List;
import java.util.Optional;

/**
 * The gradient rule of a kernel: for each operand, the share of the gradient that the operand
 * receives (a vector-Jacobian product). A share may have the result's shape where the operand was
 * broadcast; the walker sums it down, as it sums shares at forks.
 */
public interface GradientRule {

  /** The share of one operand, written with kernels. */
  interface Share {
    Value emit(Emitter e, Backward b);
  }

  /** A share of one of any number of operands. */
  interface IndexedShare {
    Value emit(Emitter e, Backward b, int operand);
  }

  /** Declares an operand that no gradient reaches: an index, a condition, a target of rounding. */
  Share NONE =
      (e, b) -> {
        throw new IllegalStateException("no gradient reaches this operand");
      };

  /** The share of an operand; empty where none was declared to exist. */
  Optional<Value> share(Emitter e, Backward b, int operand);

  /** One rule for each operand, in order. */
  static GradientRule of(Share... shares) {
    List<Share> rules = List.of(shares);
    return (e, b, operand) -> {
      if (operand >= rules.size()) {
        throw new IllegalStateException(
            b.of().kernel().label() + " has no gradient rule for operand " + operand);
      }
      Share rule = rules.get(operand);
      return rule == NONE ? Optional.empty() : Optional.of(rule.emit(e, b));
    };
  }

  /** The same rule for every operand. */
  static GradientRule each(IndexedShare rule) {
    return (e, b, operand) -> Optional.of(rule.emit(e, b, operand));
  }

  /** No operand has a gradient. */
  static GradientRule none() {
    return (e, b, operand) -> Optional.empty();
  }
}
