package gradboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.op.OpCatalog;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpsCommandTest {

  @Test
  void listsEveryOpOnce() {
    List<?> ops = (List<?>) Cli.run("ops", "--json").at("ops");

    assertThat(ops).hasSameSizeAs(OpCatalog.load().all());
    assertThat(ops).allMatch(op -> ((Map<?, ?>) op).get("summary") instanceof String);
    assertThat(Cli.run("ops").out()).contains("Activations").contains("  Relu");
  }

  @Test
  void tellsAllAboutOne() {
    Cli.Outcome json = Cli.run("ops", "Clip", "--json");

    assertThat(json.at("name")).isEqualTo("Clip");
    assertThat((List<?>) json.at("inputs"))
        .extracting(port -> ((Map<?, ?>) port).get("name"))
        .isEqualTo(List.of("input", "min", "max"));
    assertThat(Cli.run("ops", "ReduceSum").out())
        .contains("keepdims", "axes", "formula", "derivative by data", "ONNX");
  }

  @Test
  void writesFormulasInLatex() {
    Cli.Outcome json = Cli.run("ops", "LeakyRelu", "--json");
    String derivative =
        "\\left\\{ \\begin{array}{ll} 1 & X \\ge 0 \\\\ \\mathrm{alpha} &"
            + " \\text{otherwise} \\end{array} \\right.";

    assertThat(json.at("derivatives", "X")).isEqualTo(derivative);
    assertThat(Cli.run("ops", "LeakyRelu").out()).contains(derivative);
    assertThat(Cli.run("ops", "Square").out()).containsPattern("formula +Y = X\\^2");
  }
}
