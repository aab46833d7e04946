package gradboard.ops.reduction;

import static gradboard.op.Example.example;
import static gradboard.op.Latex.either;
import static gradboard.op.Port.Accepts.ANY;
import static gradboard.op.Port.Accepts.FLOATING;
import static gradboard.op.Port.Accepts.INTEGER;
import static gradboard.op.Port.Accepts.NUMERIC;

import com.google.auto.service.AutoService;
import gradboard.kernel.Emitter;
import gradboard.kernel.Kernel;
import gradboard.kernel.Setting;
import gradboard.kernel.Value;
import gradboard.op.Arguments;
import gradboard.op.Attribute;
import gradboard.op.Category;
import gradboard.op.Example;
import gradboard.op.Lowering;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import gradboard.op.Port;
import gradboard.tensor.DType;
import java.util.List;
import java.util.stream.IntStream;

/** Reductions along axes: all of them where none are named, unless {@code noop_with_empty_axes}. */
@AutoService(OpProvider.class)
public final class Reductions implements OpProvider {
  /** 1 to 12, from ONNX's own examples. */
  private static final String COUNT = "[[[1, 2], [3, 4]], [[5, 6], [7, 8]], [[9, 10], [11, 12]]]";

  /** From ONNX's own examples. */
  private static final String PAIRS = "[[[5, 1], [20, 2]], [[30, 1], [40, 2]], [[55, 1], [60, 2]]]";

  private static final String SHARE = either("\\frac{1}{m}", "<data> = <reduced>", "0");

  @Override
  public List<Op> ops() {
    return List.of(sum(), mean(), max(), min(), prod());
  }

  private static Op sum() {
    return reduction("ReduceSum", NUMERIC, 13)
        .summary("Adds up the elements along axes")
        .formula("<reduced> = \\sum_{<axes>} <data>")
        .derivative("data", "1")
        .example(along("[1]", COUNT).gives("reduced", "[[4, 6], [12, 14], [20, 22]]"))
        .example(example().given("data", "[[1, 2], [3, 4]]").gives("reduced", "[[10]]"))
        .pytorch("torch.sum(<data>, dim=<axes>, keepdim=bool(<keepdims>))")
        .synonyms("add up", "total", "sigma")
        .lower(lowering(Kernel.SUM, 0));
  }

  private static Op mean() {
    return reduction("ReduceMean", FLOATING, 18)
        .summary("Averages the elements along axes")
        .formula("<reduced> = \\frac{1}{n} \\sum_{<axes>} <data>")
        .derivative("data", "\\frac{1}{n}")
        .example(along("[1]", PAIRS).gives("reduced", "[[12.5, 1.5], [35, 1.5], [57.5, 1.5]]"))
        .pytorch("torch.mean(<data>, dim=<axes>, keepdim=bool(<keepdims>))")
        .synonyms("average", "avg")
        .lower(lowering(Kernel.MEAN, Double.NaN));
  }

  private static Op max() {
    return reduction("ReduceMax", ANY, 20)
        .summary("Keeps the greatest element along axes; equal ones share its gradient")
        .formula("<reduced> = \\max_{<axes>} <data>")
        .derivative("data", SHARE)
        .example(along("[1]", PAIRS).gives("reduced", "[[20, 2], [40, 2], [60, 2]]"))
        .pytorch("torch.amax(<data>, dim=<axes>, keepdim=bool(<keepdims>))")
        .synonyms("maximum", "greatest", "largest")
        .lower(lowering(Kernel.REDUCE_MAX, Double.NEGATIVE_INFINITY));
  }

  private static Op min() {
    return reduction("ReduceMin", ANY, 20)
        .summary("Keeps the least element along axes; equal ones share its gradient")
        .formula("<reduced> = \\min_{<axes>} <data>")
        .derivative("data", SHARE)
        .example(along("[1]", PAIRS).gives("reduced", "[[5, 1], [30, 1], [55, 1]]"))
        .pytorch("torch.amin(<data>, dim=<axes>, keepdim=bool(<keepdims>))")
        .synonyms("minimum", "least", "smallest")
        .lower(lowering(Kernel.REDUCE_MIN, Double.POSITIVE_INFINITY));
  }

  private static Op prod() {
    return reduction("ReduceProd", NUMERIC, 18)
        .summary("Multiplies the elements along axes")
        .formula("<reduced> = \\prod_{<axes>} <data>")
        .derivative("data", "\\prod_{\\text{others}} <data>")
        .example(along("[1]", COUNT).gives("reduced", "[[3, 8], [35, 48], [99, 120]]"))
        .noPytorch("torch.prod takes one axis at a time, so an export writes one call for each")
        .synonyms("product", "multiply")
        .lower(lowering(Kernel.PROD, 1));
  }

  private static Example along(String axes, String data) {
    return example().given("data", data).with("axes", axes).with("keepdims", "0");
  }

  private static Op.Builder reduction(String name, Port.Accepts accepts, int opset) {
    return Op.named(name, Category.REDUCTION)
        .input("data", accepts, "tensor to reduce")
        .known("axes", INTEGER, Attribute.Form.INTEGERS, "axes to reduce; all where left out")
        .attribute(Attribute.flag("keepdims", true, "whether reduced axes stay, of extent 1"))
        .attribute(
            Attribute.flag(
                "noop_with_empty_axes", false, "whether no axes means none instead of all"))
        .output("reduced", accepts, "one element for each lane of the reduced axes")
        .onnx(name, opset);
  }

  /**
   * @param ofNothing the result where a lane has no elements
   */
  private static Lowering.Single lowering(Kernel kernel, double ofNothing) {
    return (e, in) -> {
      Value data = in.value("data");
      Setting.Axes axes = axes(in, data.shape().rank());
      if (axes.axes().isEmpty()) {
        return e.alias(data);
      }
      if (data.type() == DType.BOOL) {
        double truthOfNothing = ofNothing > 0 ? 1 : 0;
        Value reduced = reduce(e, kernel, e.cast(data, DType.INT32), axes, truthOfNothing);
        return e.cast(reduced, DType.BOOL);
      }
      return reduce(e, kernel, data, axes, ofNothing);
    };
  }

  private static Setting.Axes axes(Arguments in, int rank) {
    boolean keep = in.flag("keepdims");
    long[] named = in.integers("axes").orElse(new long[0]);
    if (named.length == 0) {
      int all = in.flag("noop_with_empty_axes") ? 0 : rank;
      return new Setting.Axes(IntStream.range(0, all).boxed().toList(), keep);
    }
    return new Setting.Axes(in.axes("axes", named, rank).stream().sorted().toList(), keep);
  }

  private static Value reduce(
      Emitter e, Kernel kernel, Value data, Setting.Axes axes, double ofNothing) {
    Value reduced = e.reduce(kernel, data, axes);
    return data.shape().size() > 0
        ? reduced
        : e.broadcast(e.number(ofNothing, data), reduced.shape());
  }
}
