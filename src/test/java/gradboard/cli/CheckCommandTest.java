package gradboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir Path folder;

  @Test
  void groupsErrorsByNodeLargestFirst() {
    Cli.Outcome outcome = Cli.run("check", "graphs/staged.json", "--json");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.at("passed")).isEqualTo(true);
    assertThat(((Number) outcome.at("largest")).doubleValue()).isLessThan(1e-8);
    assertThat(((Map<?, ?>) outcome.at("nodes")).keySet().stream().map(Object::toString))
        .containsExactlyInAnyOrder("x", "y");
    assertThat(outcome.at("checked")).isEqualTo(2L);
    assertThat(outcome.at("skipped")).isEqualTo(0L);
  }

  @Test
  void countsKinksAndPasses() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("g.json"),
            """
            {"gradboard": 1, "loss": "f", "nodes": [
              {"id": "w", "op": "Parameter", "attributes": {"value": [-1, 0, 2]}},
              {"id": "r", "op": "Relu", "inputs": ["w"]},
              {"id": "f", "op": "ReduceSum", "inputs": ["r"], "attributes": {"keepdims": 0}}]}
            """);

    Cli.Outcome outcome = Cli.run("check", file, "--json");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.at("skipped")).isEqualTo(1L);
    assertThat(outcome.at("nodes", "w", "checked")).isEqualTo(2L);
    assertThat(Cli.run("check", file).out()).contains("2 of 3").contains("passed: the largest");
  }

  @Test
  void saysSoWhereNothingCouldBeCompared() throws IOException {
    String tie =
        """
        {"gradboard": 1, "loss": "f", "nodes": [
          {"id": "a", "op": "%1$s", "attributes": {"value": [1, 2]}},
          {"id": "b", "op": "%1$s", "attributes": {"value": [1, 2]}},
          {"id": "m", "op": "Max", "inputs": ["a", "b"]},
          {"id": "f", "op": "ReduceSum", "inputs": ["m"], "attributes": {"keepdims": 0}}]}
        """;
    Path kinks = Files.writeString(folder.resolve("kinks.json"), tie.formatted("Parameter"));
    Path nothing = Files.writeString(folder.resolve("nothing.json"), tie.formatted("Constant"));

    assertThat(Cli.run("check", kinks).out())
        .contains("passed: no entry could be compared")
        .doesNotContain("largest relative");
    assertThat(Cli.run("check", kinks, "--json").at("nodes", "a"))
        .asString()
        .doesNotContain("worst");
    assertThat(Cli.run("check", nothing).out())
        .contains("passed: there is no parameter and no floating input to check");
  }

  @Test
  void refusesAGraphWithoutALoss() {
    Cli.Outcome outcome = Cli.run("check", "graphs/linear-scores.json");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("has no loss");
  }
}
