package gradboard.ops.regularization;

import static gradboard.op.Example.example;
import static gradboard.op.Latex.either;
import static gradboard.op.Port.Accepts.BOOL;
import static gradboard.op.Port.Accepts.FLOATING;
import static gradboard.op.Port.Use.COMPILE_TIME;

import com.google.auto.service.AutoService;
import gradboard.kernel.Emitter;
import gradboard.kernel.Setting;
import gradboard.kernel.Value;
import gradboard.op.Arguments;
import gradboard.op.Attribute;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpException;
import gradboard.op.OpProvider;
import gradboard.tensor.DType;
import gradboard.tensor.Philox;
import gradboard.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/**
 * Inverted dropout: in training each element is kept with probability 1 − ratio and then scaled by
 * 1 / (1 − ratio); otherwise the identity. N. Srivastava et al., "Dropout: a simple way to prevent
 * neural networks from overfitting", JMLR 2014.
 *
 * <p>Which elements are kept follows from the run's seed, the node's address and the step.
 */
@AutoService(OpProvider.class)
public final class Dropout implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Dropout", Category.REGULARIZATION)
            .summary("Zeroes random elements while training, so that no unit relies on another")
            .input("data", FLOATING, "activations")
            .input("ratio", FLOATING, COMPILE_TIME, "share of elements to drop, 0 up to below 1")
            .attribute(Attribute.number("ratio", 0.5, "share of elements to drop, 0 up to below 1"))
            .known(
                "training_mode",
                BOOL,
                Attribute.Form.FLAG,
                "whether to drop at all; where left out, only while training")
            .attribute(
                Attribute.optional(
                    "seed", Attribute.Form.INTEGER, "ONNX's; without effect, the run has a seed"))
            .output("output", FLOATING, "what was kept, scaled up")
            .output("mask", BOOL, "true where kept")
            .formula(
                "<output> = "
                    + either(
                        "\\frac{<mask> \\cdot <data>}{1 - <ratio>}", "\\text{training}", "<data>"))
            .derivative("data", either("\\frac{<mask>}{1 - <ratio>}", "\\text{training}", "1"))
            .example(
                example()
                    .given("data", "[[1, -2], [3, 4]]")
                    .gives("output", "[[1, -2], [3, 4]]")
                    .gives("mask", "[[true, true], [true, true]]", DType.BOOL))
            .example(
                example()
                    .given("data", "[1, 2]")
                    .with("ratio", "0")
                    .gives("output", "[1, 2]")
                    .training())
            .onnx("Dropout", 12)
            .pytorch("torch.nn.functional.dropout(<data>, p=<ratio>, training=self.training)")
            .synonyms("regularize", "drop", "noise", "overfitting")
            .lowerAll(Dropout::drop));
  }

  private static List<Value> drop(Emitter e, Arguments in) {
    Value data = in.value("data");
    double ratio = single(in, "ratio").orElseThrow();
    if (!(ratio >= 0 && ratio < 1)) {
      throw new OpException("ratio", "ratio must be at least 0 and less than 1, not " + ratio);
    }
    boolean drops = single(in, "training_mode").map(flag -> flag != 0).orElse(in.isTraining());
    if (!drops || ratio == 0) {
      Value all = e.constant(Tensor.scalar(DType.BOOL, 1));
      return List.of(e.alias(data), e.broadcast(all, data.shape()));
    }
    long stream = Philox.stream(in.address(), "dropout");
    Value uniform = e.uniform(new Setting.Stream(stream, data.type(), data.shape()));
    Value kept = e.greaterOrEqual(uniform, e.number(ratio, data));
    return List.of(e.scale(e.mask(data, kept), 1 / (1 - ratio)), kept);
  }

  private static Optional<Double> single(Arguments in, String port) {
    return in.known(port).map(tensor -> one(tensor, port));
  }

  private static double one(Tensor tensor, String port) {
    if (tensor.size() != 1) {
      throw new OpException(
          port, "port " + port + " must be one number, not a tensor of shape " + tensor.shape());
    }
    return tensor.item();
  }
}
