package gradboard.ops.source;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.FLOATING;

import com.google.auto.service.AutoService;
import gradboard.kernel.Setting;
import gradboard.op.Arguments;
import gradboard.op.Attribute;
import gradboard.op.Attribute.Form;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import gradboard.tensor.DType;
import gradboard.tensor.Philox;
import java.util.List;
import java.util.Optional;

/**
 * Random tensors, drawn anew in each step from the stream of the node's address, so that a run can
 * be repeated. ONNX's {@code seed} is read and left aside: the run has the seed.
 */
@AutoService(OpProvider.class)
public final class Randoms implements OpProvider {
  private static final String PURPOSE = "sample";

  @Override
  public List<Op> ops() {
    return List.of(normal(), uniform());
  }

  private static Op normal() {
    return random("RandomNormal")
        .summary("Draws numbers from a normal distribution, anew in each step")
        .attribute(Attribute.number("mean", 0, "mean of the distribution"))
        .attribute(Attribute.number("scale", 1, "standard deviation"))
        .formula("<output> \\sim \\mathcal{N}\\left(<mean>, <scale>^2\\right)")
        .example(
            example()
                .with("shape", "[2]")
                .with("mean", "3")
                .with("scale", "0")
                .gives("output", "[3, 3]"))
        .pytorch("<mean> + <scale> * torch.randn(<shape>)")
        .synonyms("gaussian", "noise", "randn")
        .lower(
            (e, in) ->
                e.shift(e.scale(e.normal(stream(in)), in.number("scale")), in.number("mean")));
  }

  private static Op uniform() {
    return random("RandomUniform")
        .summary("Draws numbers evenly from a range, anew in each step")
        .attribute(Attribute.number("low", 0, "least value"))
        .attribute(Attribute.number("high", 1, "value that stays just out of reach"))
        .formula("<output> \\sim \\mathcal{U}\\left[<low>, <high>\\right)")
        .example(
            example()
                .with("shape", "[2]")
                .with("low", "-2")
                .with("high", "-2")
                .gives("output", "[-2, -2]"))
        .pytorch("<low> + (<high> - <low>) * torch.rand(<shape>)")
        .synonyms("noise", "rand", "random")
        .lower(
            (e, in) -> {
              double width = in.number("high") - in.number("low");
              return e.shift(e.scale(e.uniform(stream(in)), width), in.number("low"));
            });
  }

  private static Op.Builder random(String name) {
    return Op.named(name, Category.SOURCE)
        .output("output", FLOATING, "the numbers")
        .attribute(Attribute.optional("shape", Form.INTEGERS, "shape; needed"))
        .attribute(
            new Attribute(
                "dtype",
                Form.DTYPE,
                Optional.of(DType.FLOAT32.label()),
                List.of(DType.FLOAT32.label(), DType.FLOAT64.label()),
                "element type"))
        .attribute(
            Attribute.optional("seed", Form.NUMBER, "ONNX's; without effect, the run has a seed"))
        .onnx(name, 1);
  }

  private static Setting.Stream stream(Arguments in) {
    return new Setting.Stream(
        Philox.stream(in.address(), PURPOSE), in.dtype("dtype"), in.shape("shape"));
  }
}
