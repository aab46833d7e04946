package gradboard.edit;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.io.GraphFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTest {
  private static final GraphFile FILE =
      Bench.file(
          """
          {"gradboard": 1, "nodes": [],
           "data": {"source": "csv", "path": "table.csv", "label": "y"}}
          """);

  @TempDir private Path folder;

  @Test
  void aTableIsReadOnceAndAgainWhenItWasWritten() throws IOException {
    Path table = Files.writeString(folder.resolve("table.csv"), "x,y\n1,2\n3,4\n");
    Examples examples = new Examples();
    var first = examples.of(FILE, folder).orElseThrow();
    assertThat(first.train().size()).isEqualTo(2);
    assertThat(examples.of(FILE, folder).orElseThrow()).isSameAs(first);
    Files.writeString(table, "x,y\n1,2\n3,4\n5,6\n");
    assertThat(examples.of(FILE, folder).orElseThrow().train().size()).isEqualTo(3);
  }
}
