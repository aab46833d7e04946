package gradboard.ops.linear;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.FLOATING;

import com.google.auto.service.AutoService;
import gradboard.kernel.Emitter;
import gradboard.kernel.KernelException;
import gradboard.kernel.Value;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import gradboard.tensor.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Matrix product as {@code numpy.matmul} defines it: [.., M, K] times [.., K, N] is [.., M, N], the
 * leading extents broadcast. A vector on the left is taken as a row, on the right as a column, and
 * that axis is dropped from the product.
 */
@AutoService(OpProvider.class)
public final class MatMul implements OpProvider {

  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("MatMul", Category.LINEAR)
            .summary("Matrix product: each number is a row of A times a column of B")
            .input("A", FLOATING, "left matrix [.., M, K], or a vector [K]")
            .input("B", FLOATING, "right matrix [.., K, N], or a vector [K]")
            .output("Y", FLOATING, "product [.., M, N]")
            .formula("<Y>_{ij} = \\sum_k <A>_{ik}\\,<B>_{kj}")
            .derivative("A", "<B>_{kj}")
            .derivative("B", "<A>_{ik}")
            .example(
                example()
                    .given("A", "[[1, 2], [3, 4]]")
                    .given("B", "[[5, 6], [7, 8]]")
                    .gives("Y", "[[19, 22], [43, 50]]"))
            // CS231n, linear classification: scores of the cat picture, without the bias.
            .example(
                example()
                    .given("A", "[[0.2, -0.5, 0.1, 2], [1.5, 1.3, 2.1, 0], [0, 0.25, 0.2, -0.3]]")
                    .given("B", "[56, 231, 24, 2]")
                    .gives("Y", "[-97.9, 434.7, 61.95]"))
            .example(
                example()
                    .given("A", "[[[1, 2]], [[3, 4]]]")
                    .given("B", "[[1, 0, 1], [0, 1, 1]]")
                    .gives("Y", "[[[1, 2, 3]], [[3, 4, 7]]]"))
            .onnx("MatMul", 1)
            .pytorch("torch.matmul(<A>, <B>)")
            .synonyms("matrix product", "dot", "mm", "bmm", "matrix multiplication", "@")
            .lower((e, in) -> multiply(e, in.value("A"), in.value("B"))));
  }

  private static Value multiply(Emitter e, Value a, Value b) {
    check(a, b);
    boolean row = a.shape().rank() == 1;
    boolean column = b.shape().rank() == 1;
    Value left = row ? e.reshape(a, Shape.of(1, a.shape().extent(0))) : a;
    Value right = column ? e.reshape(b, Shape.of(b.shape().extent(0), 1)) : b;
    Value product = matrices(e, left, right);
    List<Long> kept = new ArrayList<>();
    for (long extent : leading(product.shape()).extents()) {
      kept.add(extent);
    }
    if (!row) {
      kept.add(product.shape().extent(-2));
    }
    if (!column) {
      kept.add(product.shape().extent(-1));
    }
    return e.reshape(product, Shape.of(kept));
  }

  private static void check(Value a, Value b) {
    if (a.shape().isScalar() || b.shape().isScalar()) {
      throw new KernelException("needs matrices or vectors; for a scalar factor use Mul", a, b);
    }
    long inner = a.shape().extent(-1);
    long other = b.shape().extent(b.shape().rank() == 1 ? -1 : -2);
    if (inner != other) {
      throw new KernelException(
          "A "
              + a.shape()
              + " has "
              + inner
              + (inner == 1 ? " column and B " : " columns and B ")
              + b.shape()
              + " has "
              + other
              + (other == 1 ? " row; they must be equal" : " rows; they must be equal"),
          a,
          b);
    }
  }

  /** The product of two tensors of rank 2 or more. */
  private static Value matrices(Emitter e, Value a, Value b) {
    if (b.shape().rank() == 2) {
      // One product of all rows: [.., M, K] is read as [..·M, K].
      long inner = a.shape().extent(-1);
      long[] rows = Arrays.copyOf(a.shape().extents(), a.shape().rank() - 1);
      long count = Arrays.stream(rows).reduce(1, (m, n) -> m * n);
      Value product = e.matmul(e.reshape(a, Shape.of(count, inner)), b, false, false);
      return e.reshape(product, joined(rows, b.shape().extent(-1)));
    }
    Shape batch = batch(a, b);
    return e.matmul(spread(e, a, batch), spread(e, b, batch), false, false);
  }

  private static Shape batch(Value a, Value b) {
    try {
      return Shape.broadcast(leading(a.shape()), leading(b.shape()));
    } catch (IllegalArgumentException mismatch) {
      throw new KernelException(
          "the leading extents of A " + a.shape() + " and B " + b.shape() + " do not broadcast",
          a,
          b);
    }
  }

  private static Value spread(Emitter e, Value x, Shape batch) {
    Shape matrices = joined(batch.extents(), x.shape().extent(-2), x.shape().extent(-1));
    return e.broadcast(x, matrices);
  }

  private static Shape leading(Shape shape) {
    return Shape.of(Arrays.copyOf(shape.extents(), shape.rank() - 2));
  }

  private static Shape joined(long[] leading, long... last) {
    long[] extents = Arrays.copyOf(leading, leading.length + last.length);
    System.arraycopy(last, 0, extents, leading.length, last.length);
    return Shape.of(extents);
  }
}
