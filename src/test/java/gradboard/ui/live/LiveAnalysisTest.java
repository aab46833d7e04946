package gradboard.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.edit.Document;
import gradboard.edit.SetAttribute;
import gradboard.edit.Vocabulary;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.io.GraphFile;
import gradboard.op.OpCatalog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.swing.SwingUtilities;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shapes and problems follow an edit while it is still in mind. */
class LiveAnalysisTest {
  private static final OpCatalog CATALOG = OpCatalog.load();
  private static final int EDITS = 9;

  /** Layers of four nodes each, one behind the other: an edit of the first reaches all shapes. */
  private static Graph layers(int count) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(
        Node.of("x", "Input").withAttribute("shape", List.of(8L, 4L)).withAttribute("value", 0L));
    String before = "x";
    for (int i = 0; i < count / 4; i++) {
      nodes.add(Node.of("d" + i, "Dense").reading(before).withAttribute("units", 4L));
      nodes.add(Node.of("r" + i, "Relu").reading("d" + i));
      nodes.add(Node.of("s" + i, "Add").reading("r" + i, before));
      nodes.add(Node.of("t" + i, "Tanh").reading("s" + i));
      before = "t" + i;
    }
    return Graph.EMPTY.withNodes(nodes);
  }

  @ParameterizedTest
  @CsvSource({"200, 100", "5000, 1000"})
  void shapesAndProblemsFollowAnEdit(int nodes, long millis) throws Exception {
    Semaphore analysed = new Semaphore(0);
    List<Editor> opened = new ArrayList<>();
    SwingUtilities.invokeAndWait(
        () -> {
          GraphFile file = GraphFile.EMPTY.withGraph(layers(nodes));
          Document document = new Document(file, Optional.empty(), new Vocabulary(CATALOG));
          Engine none =
              Engine.loading(
                  () -> {
                    throw new IllegalStateException("nothing is run here");
                  },
                  Runnable::run);
          Editor editor = new Editor(document, CATALOG, none, List.of());
          editor.listen(
              new Editor.Listener() {
                @Override
                public void analysed() {
                  analysed.release();
                }
              });
          opened.add(editor);
        });
    Editor editor = opened.get(0);
    try {
      assertThat(analysed.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
      long least = Long.MAX_VALUE;
      for (int edit = 0; edit < EDITS; edit++) {
        long columns = 5 - edit % 2;
        long start = System.nanoTime();
        SwingUtilities.invokeAndWait(
            () ->
                editor
                    .document()
                    .apply(new SetAttribute("x", "shape", Optional.of(List.of(8L, columns)))));
        assertThat(analysed.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
        least = Math.min(least, System.nanoTime() - start);
        // The sum of 4 and 5 columns does not fit.
        SwingUtilities.invokeAndWait(
            () -> assertThat(editor.problems().isEmpty()).isEqualTo(columns == 4));
      }
      // The least of several: what else runs on this machine is not what is measured.
      assertThat(Duration.ofNanos(least)).isLessThan(Duration.ofMillis(millis));
    } finally {
      SwingUtilities.invokeAndWait(editor::close);
    }
  }
}
