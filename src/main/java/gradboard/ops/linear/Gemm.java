package gradboard.ops.linear;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.FLOATING;
import static gradboard.op.Port.Use.OPTIONAL;

import com.google.auto.service.AutoService;
import gradboard.kernel.Emitter;
import gradboard.kernel.KernelException;
import gradboard.kernel.Value;
import gradboard.op.Arguments;
import gradboard.op.Attribute;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import java.util.List;

/**
 * General matrix multiplication of the BLAS: α·A′·B′ + β·C, where A′ is [M, K] and B′ is [K, N]
 * after the transposes asked for, and C broadcasts to [M, N].
 */
@AutoService(OpProvider.class)
public final class Gemm implements OpProvider {

  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Gemm", Category.LINEAR)
            .summary("Scaled matrix product plus a scaled bias: alpha·A·B + beta·C")
            .input("A", FLOATING, "matrix [M, K], or [K, M] with transA")
            .input("B", FLOATING, "matrix [K, N], or [N, K] with transB")
            .input("C", FLOATING, OPTIONAL, "added after scaling; broadcasts to [M, N]")
            .output("Y", FLOATING, "matrix [M, N]")
            .attribute(Attribute.number("alpha", 1, "factor of the product"))
            .attribute(Attribute.number("beta", 1, "factor of C"))
            .attribute(Attribute.flag("transA", false, "whether A is transposed first"))
            .attribute(Attribute.flag("transB", false, "whether B is transposed first"))
            .formula("<Y>_{ij} = <alpha> \\sum_k <A>_{ik}\\,<B>_{kj} + <beta> \\cdot <C>_{ij}")
            .derivative("A", "<alpha> \\cdot <B>_{kj}")
            .derivative("B", "<alpha> \\cdot <A>_{ik}")
            .derivative("C", "<beta>")
            .example(
                example()
                    .given("A", "[[1, 2], [3, 4]]")
                    .given("B", "[[5, 6], [7, 8]]")
                    .given("C", "[1, -1]")
                    .gives("Y", "[[20, 21], [44, 49]]"))
            .example(
                example()
                    .given("A", "[[1, 3], [2, 4]]")
                    .given("B", "[[5, 7], [6, 8], [1, 1]]")
                    .given("C", "[[4], [8]]")
                    .with("alpha", "0.5")
                    .with("beta", "0.25")
                    .with("transA", "1")
                    .with("transB", "1")
                    .gives("Y", "[[10.5, 12, 2.5], [23.5, 27, 5.5]]"))
            .onnx("Gemm", 11)
            .pytorch(
                "<beta> * <C> + <alpha> * (<A>.T if <transA> else <A>)"
                    + " @ (<B>.T if <transB> else <B>)")
            .synonyms("addmm", "linear", "affine", "fully connected")
            .lower(Gemm::lower));
  }

  private static Value lower(Emitter e, Arguments in) {
    Value a = matrix(in.value("A"));
    Value b = matrix(in.value("B"));
    Value product = e.matmul(a, b, in.flag("transA"), in.flag("transB"));
    Value scaled = e.scale(product, in.number("alpha"));
    return in.optional("C")
        .map(c -> e.add(scaled, e.scale(bias(c, product), in.number("beta"))))
        .orElse(scaled);
  }

  private static Value matrix(Value value) {
    if (value.shape().rank() != 2) {
      throw new KernelException(
          "needs a matrix, not " + value.shape() + "; MatMul takes any rank", value);
    }
    return value;
  }

  private static Value bias(Value c, Value product) {
    if (!c.shape().broadcastsTo(product.shape())) {
      throw new KernelException(
          "C " + c.shape() + " does not broadcast to the product " + product.shape(), c);
    }
    return c;
  }
}
