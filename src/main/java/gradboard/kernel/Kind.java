package gradboard.kernel;

/**
 * How an element of a kernel's result comes from elements of its operands, which is what it takes
 * to explain any one number by its own terms; {@link Relation} gives the indices.
 */
public enum Kind {
  /** Each element from the elements at its own (broadcast) position: add, exp, where. */
  ELEMENTWISE,
  /** Each element a sum of products along a shared axis: matmul. */
  CONTRACTION,
  /** Each element from all elements along axes that disappear: sum, max. */
  REDUCTION,
  /** Each element from all elements along an axis that stays: softmax, running product. */
  LANE,
  /** Each element a copy of one element, or zero, or a sum of copies: reshape, gather, concat. */
  MOVEMENT,
  /** Elements drawn from a random stream. */
  RANDOM
}
