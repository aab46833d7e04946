package gradboard.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.data.Option;
import gradboard.data.Source;
import gradboard.data.Sources;
import gradboard.tensor.NumberFormat;
import gradboard.train.Metric;
import gradboard.train.Optimizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/format.md: its files work, and its tables are what the program knows. */
class FormatPageTest {
  private static final Page PAGE = Page.of("docs/format.md");

  @Test
  void filesKeepTheirPromises(@TempDir Path folder) throws IOException {
    List<String> files = PAGE.blocks("json");

    assertThat(files).isNotEmpty();
    for (String text : files) {
      Path file = Files.writeString(folder.resolve("example.json"), text);
      Commands.Outcome outcome = Commands.run("test", file.toString());
      assertThat(outcome.status()).as(outcome.shown()).isZero();
      assertThat(outcome.shown()).contains("1 passed").doesNotContain("warning");
    }
  }

  @Test
  void namesEverySourceWithItsOptions() throws IOException {
    StringBuilder table = new StringBuilder("| `source` | option | form | default | meaning |\n");
    table.append("| --- | --- | --- | --- | --- |\n");
    for (Source source : Sources.all()) {
      table.append("| `").append(source.name()).append("` | | | | ");
      table.append(source.summary()).append(" |\n");
      source.options().forEach(option -> table.append(row(option)));
    }
    PAGE.says("sources", table.toString());
  }

  private static String row(Option option) {
    return "| | `%s` | %s | %s | %s |\n"
        .formatted(
            option.name(),
            option.form().label(),
            option.fallback().map(FormatPageTest::number).orElse(""),
            option.description());
  }

  private static String number(Object value) {
    return "`" + (value instanceof Number n ? NumberFormat.text(n.doubleValue()) : value) + "`";
  }

  @Test
  void namesEveryOptimizerAndMetric() throws IOException {
    StringBuilder table = new StringBuilder("| `optimizer` | its own numbers, with defaults |\n");
    table.append("| --- | --- |\n");
    for (Optimizer optimizer : Optimizer.values()) {
      String numbers =
          optimizer.hyperparameters().stream()
              .map(h -> "`" + h.name() + "` " + NumberFormat.text(h.fallback()))
              .collect(Collectors.joining(", "));
      table.append("| `").append(optimizer.label()).append("` | ").append(numbers).append(" |\n");
    }
    String metrics =
        Arrays.stream(Metric.values())
            .map(metric -> "`" + metric.label() + "`")
            .collect(Collectors.joining(", "));
    PAGE.says("training", table + "\nMetrics: " + metrics + ".\n");
  }
}
