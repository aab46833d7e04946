package gradboard.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.op.OpCatalog;
import gradboard.op.OpReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/ops.md is what the catalogue says of itself. */
class OpsPageTest {
  private static final Path PAGE = Path.of("docs/ops.md");

  @Test
  void saysWhatTheCatalogueSaysNow() throws IOException {
    String page = OpReference.page(OpCatalog.load());
    if ("docs".equals(System.getProperty("gradboard.update"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE)
        .as("write it anew with: mvn -q test -Dtest=OpsPageTest -Dgradboard.update=docs")
        .hasContent(page);
  }
}
