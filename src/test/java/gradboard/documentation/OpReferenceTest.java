package gradboard.documentation;

import static gradboard.op.Example.example;
import static org.assertj.core.api.Assertions.assertThat;

import gradboard.op.Attribute;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpCatalog;
import gradboard.op.Port;
import gradboard.tensor.DType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpReferenceTest {
  private static Op.Builder blend() {
    return Op.named("Blend", Category.MATH)
        .summary("Mixes two tensors")
        .input("X", Port.Accepts.FLOATING, "the first")
        .input("data_0", Port.Accepts.FLOATING, Port.Use.OPTIONAL, "the other, |x| or more")
        .known("at", Port.Accepts.INTEGER, Attribute.Form.INTEGERS, "where")
        .output("Y", Port.Accepts.FLOATING, "the mixture")
        .attribute(Attribute.number("share", 2, "how much"))
        .attribute(Attribute.choice("by", "which way", "mean", "sum"))
        .formula("<Y> = <share> \\cdot <X> + <data_0>")
        .derivative("X", "<share>")
        .derivative("data_0", "1")
        .synonyms("mix", "stir");
  }

  private static String page(Op.Builder op) {
    return OpReference.page(OpCatalog.of(List.of(op.lower((e, in) -> in.value("X")))));
  }

  @Test
  void tellsHowEachPortIsWired() {
    assertThat(page(blend()))
        .contains(
            """
            | Input | Accepts | Use | Meaning |
            | --- | --- | --- | --- |
            | `X` | float32 or float64 | required | the first |
            | `data_0` | float32 or float64 | optional | the other, \\|x\\| or more |
            | `at` | int32 or int64 | known | where |

            | Output | Type | Meaning |
            | --- | --- | --- |
            | `Y` | float32 or float64 | the mixture |
            """);
  }

  @Test
  void tellsTheDefaultOfEachAttribute() {
    assertThat(page(blend()))
        .contains(
            """
            | Attribute | Form | Default | Meaning |
            | --- | --- | --- | --- |
            | `at` | a list of whole numbers |  | where |
            | `share` | a number | `2` | how much |
            | `by` | `"mean"`, `"sum"` | `"mean"` | which way |
            """);
  }

  @Test
  void writesFormulasWithTheNamesOfPorts() {
    assertThat(page(blend()))
        .contains("```math\nY = \\mathrm{share} \\cdot X + \\mathrm{data\\_0}\n```")
        .contains("```math\n\\frac{\\partial Y}{\\partial X} = \\mathrm{share}\n```")
        .contains("```math\n\\frac{\\partial Y}{\\partial \\mathrm{data\\_0}} = 1\n```");
  }

  @Test
  void writesExamplesAsCalls() {
    Op.Builder op =
        blend()
            .example(
                example()
                    .given("X", "[1, 2.5]")
                    .given("at", "[0]", DType.INT64)
                    .with("share", "0.5")
                    .gives("Y", "[0.5, \"-Infinity\"]")
                    .training());

    assertThat(page(op))
        .contains(
            """
            ```text
            Blend(X = [1, 2.5], at = int64 [0], share = 0.5)  in training
            → Y = [0.5, "-Infinity"]
            ```
            """);
  }

  @Test
  void breaksAnExampleThatIsTooLongForOneLine() {
    String long1 = "[" + "1, ".repeat(20) + "1]";
    Op.Builder op =
        blend().example(example().given("X", long1).given("data_0", long1).gives("Y", long1));

    assertThat(page(op))
        .contains("Blend(\n    X = " + long1 + ",\n    data_0 = " + long1 + ")\n→ Y = " + long1);
  }

  @Test
  void flagsWhatOnnxLacksAndSaysWhatItHas() {
    String page =
        page(blend().noOnnx("ONNX writes it as Add").pytorch("torch.lerp(<X>, <data_0>)"));

    assertThat(page)
        .contains("[Blend](#blend)†")
        .contains("- ONNX: none (ONNX writes it as Add)\n- PyTorch: `torch.lerp(<X>, <data_0>)`");
  }

  @Test
  void saysSinceWhenOnnxHasIt() {
    assertThat(page(blend().onnx("Blend", 13)))
        .contains("| Math | [Blend](#blend) |")
        .contains("- ONNX: `Blend`, since opset 13");
  }

  @Test
  void saysWhatIsAComposite() {
    Op op = blend().inside(in -> null);

    assertThat(op.inside()).isNotEqualTo(Optional.empty());
    assertThat(OpReference.page(OpCatalog.of(List.of(op)))).contains("A composite: opened");
  }
}
