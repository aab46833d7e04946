package gradboard.ops.activation;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.FLOATING;

import com.google.auto.service.AutoService;
import gradboard.op.Arguments;
import gradboard.op.Attribute;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import java.util.List;

/** Softmax and LogSoftmax along an axis, shifted by the lane's maximum so that none overflows. */
@AutoService(OpProvider.class)
public final class Softmaxes implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        alongAxis("Softmax")
            .summary("Turns scores along an axis into probabilities that sum to 1")
            .output("output", FLOATING, "probabilities")
            .formula("<output> = \\frac{e^{<input>}}{\\sum_{<axis>} e^{<input>}}")
            .derivative(
                "input", "\\mathrm{diag}\\left(<output>\\right) - <output> \\, <output>^{\\top}")
            .example(
                example()
                    .given("input", "[[-1, 0, 1]]")
                    .gives("output", "[[0.09003057, 0.24472847, 0.66524096]]"))
            .example(
                example()
                    .given("input", "[[0, 1, 2, 3], [10000, 10001, 10002, 10003]]")
                    .gives(
                        "output",
                        "[[0.0320586, 0.08714432, 0.23688282, 0.64391426],"
                            + " [0.0320586, 0.08714432, 0.23688282, 0.64391426]]"))
            .pytorch("torch.softmax(<input>, dim=<axis>)")
            .synonyms("probabilities", "classifier", "normalized exponential")
            .lower((e, in) -> e.softmax(in.value("input"), axis(in))),
        alongAxis("LogSoftmax")
            .summary("Turns scores along an axis into logarithms of probabilities")
            .output("output", FLOATING, "logarithms of probabilities")
            .formula("<output> = <input> - \\ln \\sum_{<axis>} e^{<input>}")
            .derivative("input", "I - \\mathbf{1} \\left(e^{<output>}\\right)^{\\top}")
            .example(
                example()
                    .given("input", "[[-1, 0, 1]]")
                    .gives("output", "[[-2.4076059, -1.4076059, -0.4076059]]"))
            .pytorch("torch.log_softmax(<input>, dim=<axis>)")
            .synonyms("log probabilities", "log likelihood")
            .lower((e, in) -> e.logSoftmax(in.value("input"), axis(in))));
  }

  private static Op.Builder alongAxis(String name) {
    return Op.named(name, Category.ACTIVATION)
        .input("input", FLOATING, "scores (logits)")
        .attribute(Attribute.integer("axis", -1, "axis that sums to 1; negative from the end"))
        .onnx(name, 13);
  }

  private static int axis(Arguments in) {
    return in.axis("axis", in.value("input").shape().rank());
  }
}
