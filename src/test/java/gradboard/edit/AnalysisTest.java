package gradboard.edit;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.compile.Compiler;
import gradboard.graph.Problem;
import gradboard.io.GraphReader;
import gradboard.op.OpCatalog;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnalysisTest {
  private static final OpCatalog CATALOG = OpCatalog.load();
  private static final String INPUTS =
      """
      {"gradboard": 1, "nodes": [
        {"id": "x", "op": "Input", "attributes": {"shape": [-1, 3], "from": "features"}},
        {"id": "y", "op": "Input", "attributes": {"shape": [-1], "dtype": "int64", "from": "label"}}]
      """;

  private static List<String> problems(String json) {
    return Analysis.of(
            new GraphReader(CATALOG).read(json).orThrow(),
            Path.of(""),
            new Compiler(CATALOG),
            new Examples())
        .problems()
        .stream()
        .map(Problem::toString)
        .toList();
  }

  @Test
  void anInputOfAWrongShapeIsToldAloneAndNotThatNothingIsFedToTheOthers() {
    assertThat(problems(INPUTS + ", \"data\": {\"source\": \"spiral\"}}"))
        .singleElement()
        .asString()
        .startsWith("node \"x\"")
        .contains("write [-1, 2]");
  }

  @Test
  void examplesThatCannotBeReadAreToldAloneToo() {
    assertThat(problems(INPUTS + ", \"data\": {\"source\": \"csv\", \"path\": \"nowhere.csv\"}}"))
        .singleElement()
        .asString()
        .contains("nowhere.csv");
  }

  @Test
  void anInputThatAsksForDataOfAGraphWithoutAnyIsToldThatThereIsNone() {
    assertThat(problems(INPUTS + "}"))
        .hasSize(2)
        .allSatisfy(
            problem ->
                assertThat(problem)
                    .contains("its attribute \"from\" asks for data, but there is none"));
  }
}
