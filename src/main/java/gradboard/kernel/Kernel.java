package gradboard.kernel;

import static gradboard.kernel.GradientRule.NONE;
import static gradboard.kernel.GradientRule.each;
import static gradboard.kernel.GradientRule.none;
import static gradboard.kernel.GradientRule.of;

import gradboard.tensor.DType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The tensor primitives that every program consists of. Each states how its elements come about
 * (for explaining), its shape rule and its gradient rule, written with other kernels; nothing here
 * knows a machine. {@code g} is the gradient of the result, {@code out} the result.
 *
 * <p>Elementwise kernels broadcast as NumPy does. Where a derivative has a kink, the entry says
 * which side is taken.
 */
public enum Kernel {
  // Elementwise, one operand.
  NEG(Kind.ELEMENTWISE, ShapeRules::sameNumeric, of((e, b) -> e.neg(b.g()))),
  /** Gradient 0 at 0. */
  ABS(Kind.ELEMENTWISE, ShapeRules::sameNumeric, of((e, b) -> e.mul(b.g(), e.sign(b.in(0))))),
  SIGN(Kind.ELEMENTWISE, ShapeRules::sameNumeric, of(NONE)),
  FLOOR(Kind.ELEMENTWISE, ShapeRules::sameFloating, of(NONE)),
  CEIL(Kind.ELEMENTWISE, ShapeRules::sameFloating, of(NONE)),
  EXP(Kind.ELEMENTWISE, ShapeRules::sameFloating, of((e, b) -> e.mul(b.g(), b.out()))),
  /** eˣ − 1 without the loss of digits near 0. */
  EXPM1(
      Kind.ELEMENTWISE, ShapeRules::sameFloating, of((e, b) -> e.mul(b.g(), e.shift(b.out(), 1)))),
  LOG(Kind.ELEMENTWISE, ShapeRules::sameFloating, of((e, b) -> e.div(b.g(), b.in(0)))),
  SQRT(
      Kind.ELEMENTWISE,
      ShapeRules::sameFloating,
      of((e, b) -> e.div(e.scale(b.g(), 0.5), b.out()))),
  SQUARE(
      Kind.ELEMENTWISE, ShapeRules::sameNumeric, of((e, b) -> e.mul(b.g(), e.scale(b.in(0), 2)))),
  RECIPROCAL(
      Kind.ELEMENTWISE,
      ShapeRules::sameFloating,
      of((e, b) -> e.neg(e.mul(b.g(), e.square(b.out()))))),
  SIGMOID(
      Kind.ELEMENTWISE,
      ShapeRules::sameFloating,
      of((e, b) -> e.mul(b.g(), e.mul(b.out(), e.oneMinus(b.out()))))),
  TANH(
      Kind.ELEMENTWISE,
      ShapeRules::sameFloating,
      of((e, b) -> e.mul(b.g(), e.oneMinus(e.square(b.out()))))),
  ERF(Kind.ELEMENTWISE, ShapeRules::sameFloating, of(Gradients::erf)),
  SOFTPLUS(
      Kind.ELEMENTWISE, ShapeRules::sameFloating, of((e, b) -> e.mul(b.g(), e.sigmoid(b.in(0))))),
  /** Gradient 0 at 0; the sign of the result is its mask. */
  RELU(Kind.ELEMENTWISE, ShapeRules::sameFloating, of((e, b) -> e.mul(b.g(), e.sign(b.out())))),
  NOT(Kind.ELEMENTWISE, ShapeRules::logical, of(NONE)),
  CAST(Kind.ELEMENTWISE, ShapeRules::cast, of((e, b) -> e.cast(b.g(), b.in(0).type()))),

  // Elementwise, two operands.
  ADD(Kind.ELEMENTWISE, ShapeRules::broadcast, of((e, b) -> b.g(), (e, b) -> b.g())),
  SUB(Kind.ELEMENTWISE, ShapeRules::broadcast, of((e, b) -> b.g(), (e, b) -> e.neg(b.g()))),
  MUL(
      Kind.ELEMENTWISE,
      ShapeRules::broadcast,
      of((e, b) -> e.mul(b.g(), b.in(1)), (e, b) -> e.mul(b.g(), b.in(0)))),
  DIV(
      Kind.ELEMENTWISE,
      ShapeRules::broadcast,
      of((e, b) -> e.div(b.g(), b.in(1)), (e, b) -> e.neg(e.mul(b.g(), e.div(b.out(), b.in(1)))))),
  /** The exponent's gradient is taken as 0 where the base is not positive. */
  POW(
      Kind.ELEMENTWISE,
      ShapeRules::broadcastFloating,
      of(Gradients::powerBase, Gradients::powerExponent)),
  /** At a tie both operands receive the whole gradient, as in CS231n's notes. */
  MAX(
      Kind.ELEMENTWISE,
      ShapeRules::broadcast,
      of(
          (e, b) -> e.mask(b.g(), e.greaterOrEqual(b.in(0), b.in(1))),
          (e, b) -> e.mask(b.g(), e.greaterOrEqual(b.in(1), b.in(0))))),
  /** At a tie both operands receive the whole gradient. */
  MIN(
      Kind.ELEMENTWISE,
      ShapeRules::broadcast,
      of(
          (e, b) -> e.mask(b.g(), e.lessOrEqual(b.in(0), b.in(1))),
          (e, b) -> e.mask(b.g(), e.lessOrEqual(b.in(1), b.in(0))))),
  EQUAL(Kind.ELEMENTWISE, ShapeRules::comparison, none()),
  GREATER(Kind.ELEMENTWISE, ShapeRules::comparison, none()),
  GREATER_OR_EQUAL(Kind.ELEMENTWISE, ShapeRules::comparison, none()),
  LESS(Kind.ELEMENTWISE, ShapeRules::comparison, none()),
  LESS_OR_EQUAL(Kind.ELEMENTWISE, ShapeRules::comparison, none()),
  AND(Kind.ELEMENTWISE, ShapeRules::logical, none()),
  OR(Kind.ELEMENTWISE, ShapeRules::logical, none()),
  XOR(Kind.ELEMENTWISE, ShapeRules::logical, none()),
  /** Condition, then the value where it holds, then the value where it does not. */
  WHERE(
      Kind.ELEMENTWISE,
      ShapeRules::where,
      of(
          NONE,
          (e, b) -> e.where(b.in(0), b.g(), e.number(0, b.g())),
          (e, b) -> e.where(b.in(0), e.number(0, b.g()), b.g()))),

  /** x + f·a·d for one number a; operands: x, d, a. Written by the compiler, not by ops. */
  ADD_SCALED(Kind.ELEMENTWISE, ShapeRules::addScaled, none()),

  // Contraction.
  /** Batched matrix product; batch extents are equal, transposes as set. */
  MATMUL(Kind.CONTRACTION, ShapeRules::matmul, of(Gradients::matmulLeft, Gradients::matmulRight)),
  /** x + f·a·(A·B) for one number a; operands: A, B, x, a. Written by the compiler, not by ops. */
  ADD_PRODUCT(Kind.CONTRACTION, ShapeRules::addProduct, none()),

  // Reductions.
  SUM(Kind.REDUCTION, ShapeRules::reduceNumeric, of((e, b) -> Gradients.spread(e, b, b.g()))),
  MEAN(
      Kind.REDUCTION,
      ShapeRules::reduceFloating,
      of(
          (e, b) ->
              Gradients.spread(
                  e, b, e.scale(b.g(), (double) b.out().shape().size() / b.in(0).shape().size())))),
  /** Equal greatest elements share the gradient evenly, so that shares still sum to it. */
  REDUCE_MAX(Kind.REDUCTION, ShapeRules::reduceNumeric, of(Gradients::extremum)),
  /** Equal least elements share the gradient evenly. */
  REDUCE_MIN(Kind.REDUCTION, ShapeRules::reduceNumeric, of(Gradients::extremum)),
  PROD(Kind.REDUCTION, ShapeRules::reduceNumeric, of(Gradients::product)),
  /** Index of the first greatest element. */
  ARGMAX(Kind.REDUCTION, ShapeRules::arg, none()),
  /** Index of the first least element. */
  ARGMIN(Kind.REDUCTION, ShapeRules::arg, none()),
  /** −Σ t·log softmax(x) along an axis, which disappears; operands: logits x, distribution t. */
  CROSS_ENTROPY(
      Kind.REDUCTION,
      ShapeRules::crossEntropy,
      of(Gradients::crossEntropyLogits, Gradients::crossEntropyTarget)),

  // Along a lane.
  CUMPROD(Kind.LANE, ShapeRules::lane, none()),
  SOFTMAX(Kind.LANE, ShapeRules::lane, of(Gradients::softmax)),
  LOG_SOFTMAX(Kind.LANE, ShapeRules::lane, of(Gradients::logSoftmax)),

  // Movement.
  /** One reading of a value by a port: the same numbers, a gradient of its own. */
  ALIAS(Kind.MOVEMENT, ShapeRules::same, of((e, b) -> b.g())),
  RESHAPE(Kind.MOVEMENT, ShapeRules::reshape, of((e, b) -> e.reshape(b.g(), b.in(0).shape()))),
  TRANSPOSE(Kind.MOVEMENT, ShapeRules::transpose, of(Gradients::transpose)),
  BROADCAST(Kind.MOVEMENT, ShapeRules::broadcastTo, of((e, b) -> b.g())),
  CONCAT(Kind.MOVEMENT, ShapeRules::concat, each(Gradients::concat)),
  /** The part of a tensor that a window names. */
  SLICE(
      Kind.MOVEMENT,
      ShapeRules::slice,
      of((e, b) -> e.place(b.g(), b.setting(Setting.Window.class)))),
  /** Zeros with the operand laid into a window: what slice undoes. */
  PLACE(
      Kind.MOVEMENT,
      ShapeRules::place,
      of((e, b) -> e.slice(b.g(), b.setting(Setting.Window.class)))),
  /** Data, then integer indices: entries of the data along an axis, in the order of the indices. */
  GATHER(
      Kind.MOVEMENT,
      ShapeRules::gather,
      of((e, b) -> e.scatterAdd(b.in(1), b.g(), b.setting(Setting.Along.class)), NONE)),
  /** Indices, then updates: zeros with the updates added where they point, in index order. */
  SCATTER_ADD(
      Kind.MOVEMENT,
      ShapeRules::scatterAdd,
      of(NONE, (e, b) -> e.gather(b.g(), b.in(0), b.setting(Setting.Along.class).axis()))),
  ONE_HOT(Kind.MOVEMENT, ShapeRules::oneHot, none()),

  // Random.
  /** Uniform in [0, 1). */
  RANDOM_UNIFORM(Kind.RANDOM, ShapeRules::random, none()),
  /** Normal with mean 0 and deviation 1. */
  RANDOM_NORMAL(Kind.RANDOM, ShapeRules::random, none());

  private final Kind kind;
  private final ShapeRule shape;
  private final GradientRule gradient;

  /** Infers the result's type, or throws {@link KernelException}. */
  interface ShapeRule {
    Type infer(Setting setting, List<Value> inputs);
  }

  Kernel(Kind kind, ShapeRule shape, GradientRule gradient) {
    this.kind = kind;
    this.shape = shape;
    this.gradient = gradient;
  }

  /** As written in listings: {@code reduce-max}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Kind kind() {
    return kind;
  }

  /** Whether the result is the operand's own numbers in the same order, so that no work is due. */
  public boolean isView() {
    return this == ALIAS || this == RESHAPE;
  }

  /**
   * Type of the result.
   *
   * @throws KernelException if the operands do not fit
   */
  Type infer(Setting setting, List<Value> inputs) {
    return shape.infer(setting, inputs);
  }

  /** The gradient share of an operand, empty where the kernel declares none. */
  public Optional<Value> share(Emitter e, Backward b, int operand) {
    DType type = b.in(operand).type();
    return type.isFloating() ? gradient.share(e, b, operand) : Optional.empty();
  }
}
