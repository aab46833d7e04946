package gradboard.kernel;

import gradboard.tensor.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The gradient rules of {@link Kernel} that take more than one line; each is an expression. */
final class Gradients {
  private Gradients() {}

  /** d erf/dx = 2/√π · e^(−x²). */
  static Value erf(Emitter e, Backward b) {
    Value slope = e.scale(e.exp(e.neg(e.square(b.in(0)))), 2 / Math.sqrt(Math.PI));
    return e.mul(b.g(), slope);
  }

  /** ∂(xᵖ)/∂x = p·xᵖ⁻¹, and 0 for p = 0 also where x⁻¹ is infinite. */
  static Value powerBase(Emitter e, Backward b) {
    Value exponent = b.in(1);
    Value zero = e.number(0, exponent);
    Value lower = e.sub(exponent, e.number(1, exponent));
    Value slope = e.mul(exponent, e.pow(b.in(0), lower));
    return e.mul(b.g(), e.where(e.equal(exponent, zero), zero, slope));
  }

  /** ∂(xᵖ)/∂p = xᵖ·ln x, and 0 where x is not positive, also where xᵖ is infinite there or NaN. */
  static Value powerExponent(Emitter e, Backward b) {
    Value base = b.in(0);
    Value zero = e.number(0, base);
    Value positive = e.greater(base, zero);
    // The logarithm sees 1 where the base is not positive, so no NaN arises to be masked.
    Value logarithm = e.log(e.where(positive, base, e.number(1, base)));
    return e.mul(b.g(), e.where(positive, e.mul(b.out(), logarithm), zero));
  }

  /** C = op(A)·op(B): ∂A = ∂C·op(B)ᵀ, transposed again if A was. */
  static Value matmulLeft(Emitter e, Backward b) {
    Setting.Transposed t = b.setting(Setting.Transposed.class);
    return t.left()
        ? e.matmul(b.in(1), b.g(), t.right(), true)
        : e.matmul(b.g(), b.in(1), false, !t.right());
  }

  /** C = op(A)·op(B): ∂B = op(A)ᵀ·∂C, transposed again if B was. */
  static Value matmulRight(Emitter e, Backward b) {
    Setting.Transposed t = b.setting(Setting.Transposed.class);
    return t.right()
        ? e.matmul(b.g(), b.in(0), true, t.left())
        : e.matmul(b.in(0), b.g(), !t.left(), false);
  }

  /** A reduced gradient repeated along the axes that were reduced. */
  static Value spread(Emitter e, Backward b, Value reduced) {
    return e.broadcast(e.reshape(reduced, kept(b)), b.in(0).shape());
  }

  /** The result's shape with the reduced axes kept as 1. */
  private static Shape kept(Backward b) {
    Shape kept = b.in(0).shape();
    for (int axis : b.setting(Setting.Axes.class).axes()) {
      kept = kept.with(axis, 1);
    }
    return kept;
  }

  static Value extremum(Emitter e, Backward b) {
    Setting.Axes axes = b.setting(Setting.Axes.class);
    Value best = e.reshape(b.out(), kept(b));
    Value hits = e.cast(e.equal(b.in(0), best), b.g().type());
    Value count = e.sum(hits, new Setting.Axes(axes.axes(), true));
    return e.mul(hits, e.div(e.reshape(b.g(), kept(b)), count));
  }

  /** ∂(Πx)/∂xᵢ = Π of the others, from running products of both sides, so that zeros are exact. */
  static Value product(Emitter e, Backward b) {
    Value x = b.in(0);
    List<Integer> reduced = b.setting(Setting.Axes.class).axes();
    List<Integer> order = new ArrayList<>();
    for (int axis = 0; axis < x.shape().rank(); axis++) {
      if (!reduced.contains(axis)) {
        order.add(axis);
      }
    }
    int kept = order.size();
    order.addAll(reduced);
    Value moved = e.transpose(x, order);
    long[] lanes = Arrays.copyOf(moved.shape().extents(), kept + 1);
    lanes[kept] =
        reduced.stream().mapToLong(axis -> x.shape().extent(axis)).reduce(1, (p, q) -> p * q);
    Value flat = e.reshape(moved, Shape.of(lanes));
    Value others =
        e.mul(
            e.cumprod(flat, new Setting.Scan(kept, true, false)),
            e.cumprod(flat, new Setting.Scan(kept, true, true)));
    Value back = e.transpose(e.reshape(others, moved.shape()), inverse(order));
    return e.mul(e.reshape(b.g(), kept(b)), back);
  }

  /** ∂/∂x = softmax(x)·Σt − t, the well-known p − y for a distribution. */
  static Value crossEntropyLogits(Emitter e, Backward b) {
    int axis = b.setting(Setting.Axis.class).axis();
    Value target = b.in(1);
    Value mass = e.sum(target, new Setting.Axes(List.of(axis), true));
    Value difference = e.sub(e.mul(e.softmax(b.in(0), axis), mass), target);
    return e.mul(difference, e.reshape(b.g(), mass.shape()));
  }

  static Value crossEntropyTarget(Emitter e, Backward b) {
    int axis = b.setting(Setting.Axis.class).axis();
    Value g = e.reshape(b.g(), b.in(0).shape().with(axis, 1));
    return e.neg(e.mul(e.logSoftmax(b.in(0), axis), g));
  }

  /** ∂x = y·(g − Σ g·y). */
  static Value softmax(Emitter e, Backward b) {
    int axis = b.setting(Setting.Axis.class).axis();
    Value weighted = e.sum(e.mul(b.g(), b.out()), new Setting.Axes(List.of(axis), true));
    return e.mul(b.out(), e.sub(b.g(), weighted));
  }

  /** ∂x = g − softmax(x)·Σg. */
  static Value logSoftmax(Emitter e, Backward b) {
    int axis = b.setting(Setting.Axis.class).axis();
    Value total = e.sum(b.g(), new Setting.Axes(List.of(axis), true));
    return e.sub(b.g(), e.mul(e.exp(b.out()), total));
  }

  static Value transpose(Emitter e, Backward b) {
    return e.transpose(b.g(), inverse(b.setting(Setting.Permutation.class).axes()));
  }

  private static List<Integer> inverse(List<Integer> permutation) {
    Integer[] inverse = new Integer[permutation.size()];
    for (int i = 0; i < inverse.length; i++) {
      inverse[permutation.get(i)] = i;
    }
    return List.of(inverse);
  }

  static Value concat(Emitter e, Backward b, int operand) {
    int axis = b.setting(Setting.Axis.class).axis();
    long start = 0;
    for (int k = 0; k < operand; k++) {
      start += b.in(k).shape().extent(axis);
    }
    return e.slice(b.g(), ShapeRules.part(b.g().shape(), b.in(operand).shape(), axis, start));
  }
}
