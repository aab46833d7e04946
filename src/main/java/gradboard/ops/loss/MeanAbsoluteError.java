package gradboard.ops.loss;

import static gradboard.op.Example.example;

import com.google.auto.service.AutoService;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import java.util.List;

/** |prediction − target|, averaged over all elements; its gradient is 0 where both are equal. */
@AutoService(OpProvider.class)
public final class MeanAbsoluteError implements OpProvider {

  @Override
  public List<Op> ops() {
    return List.of(
        PairLoss.named("MeanAbsoluteError")
            .summary("Regression loss that outliers sway less: the distance, averaged")
            .formula("<loss> = \\frac{1}{n} \\sum_i \\left|<prediction>_i - <target>_i\\right|")
            .derivative(
                "prediction",
                "\\frac{1}{n}\\,\\mathrm{sign}\\left(<prediction>_i - <target>_i\\right)")
            .derivative(
                "target", "\\frac{1}{n}\\,\\mathrm{sign}\\left(<target>_i - <prediction>_i\\right)")
            .example(
                example()
                    .given("prediction", "[[1, 2], [3, 4]]")
                    .given("target", "[[0, 2.5], [5, 1]]")
                    .gives("loss", "1.625"))
            .noOnnx("ONNX has no such loss; written as Sub, Abs and ReduceMean")
            .pytorch("F.l1_loss(<prediction>, <target>, reduction=\"<reduction>\")")
            .synonyms("mae", "l1 loss", "absolute error", "regression")
            .lower(PairLoss.reduced((e, in, p, t) -> e.abs(e.sub(p, t)))));
  }
}
