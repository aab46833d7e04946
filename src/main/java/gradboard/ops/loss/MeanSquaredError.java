package gradboard.ops.loss;

import static gradboard.op.Example.example;

import com.google.auto.service.AutoService;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import java.util.List;

/** (prediction − target)², averaged over all elements. */
@AutoService(OpProvider.class)
public final class MeanSquaredError implements OpProvider {

  @Override
  public List<Op> ops() {
    return List.of(
        PairLoss.named("MeanSquaredError")
            .summary("Regression loss: the squared distance, averaged over all elements")
            .formula("<loss> = \\frac{1}{n} \\sum_i \\left(<prediction>_i - <target>_i\\right)^2")
            .derivative("prediction", "\\frac{2}{n} \\left(<prediction>_i - <target>_i\\right)")
            .derivative("target", "\\frac{2}{n} \\left(<target>_i - <prediction>_i\\right)")
            .example(
                example()
                    .given("prediction", "[[1, 2], [3, 4]]")
                    .given("target", "[[0, 2], [5, 1]]")
                    .gives("loss", "3.5"))
            .example(
                example()
                    .given("prediction", "[1, 3]")
                    .given("target", "[0, 5]")
                    .with("reduction", "\"none\"")
                    .gives("loss", "[1, 4]"))
            .noOnnx("ONNX has no such loss; written as Sub, Mul and ReduceMean")
            .pytorch("F.mse_loss(<prediction>, <target>, reduction=\"<reduction>\")")
            .synonyms("mse", "l2 loss", "squared error", "regression", "least squares")
            .lower(PairLoss.reduced((e, in, p, t) -> e.square(e.sub(p, t)))));
  }
}
