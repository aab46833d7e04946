package gradboard.documentation;

import gradboard.op.OpCatalog;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** docs/ops.md is what the catalogue says of itself. */
class OpsPageTest {

  @Test
  void saysWhatTheCatalogueSaysNow() throws IOException {
    Page.of("docs/ops.md").says(OpReference.page(OpCatalog.load()));
  }
}
