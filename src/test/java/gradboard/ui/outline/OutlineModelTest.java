package gradboard.ui.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import gradboard.edit.Document;
import gradboard.edit.Vocabulary;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.io.GraphFile;
import gradboard.op.OpCatalog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutlineModelTest {

  @Test
  void selectingEveryRowOfALargeGraphTakesNoTime() {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < 60_000; i++) {
      nodes.add(Node.of("n" + i, "Parameter").at(0, 0));
    }
    Document document =
        new Document(
            GraphFile.EMPTY.withGraph(Graph.EMPTY.withNodes(nodes)),
            Optional.empty(),
            new Vocabulary(OpCatalog.load()));
    OutlineModel model = new OutlineModel(document, (row, text) -> {});
    model.read(document);
    assertTimeoutPreemptively(
        Duration.ofSeconds(3),
        () -> {
          for (int i = 0; i < nodes.size(); i++) {
            assertThat(model.getIndexOfChild(OutlineModel.ROOT, new Row.OfNode("n" + i)))
                .isEqualTo(i);
          }
        });
    assertThat(model.getIndexOfChild(OutlineModel.ROOT, new Row.OfNode("gone"))).isEqualTo(-1);
  }
}
