package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.io.GraphFile;
import gradboard.io.GraphWriter;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** How long the event thread is busy with single acts on 5,000 nodes. */
@CacioTest
@Tag("window")
@Tag("slow")
class LargeGraphWindowTest {
  private static final int NODES = 5_000;
  private static final int LANES = 70;

  private static String graph() {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < NODES; i++) {
      Node node = Node.of("n" + i, i < LANES ? "Parameter" : i % 5 < 3 ? "Add" : "Tanh");
      node = node.at(i / LANES * 250.0, i % LANES * 240.0);
      if (i < LANES) {
        nodes.add(node.withAttribute("value", List.of(0.5, -0.25)));
      } else if (i % 5 < 3) {
        nodes.add(node.reading("n" + (i - LANES), "n" + (i / LANES - 1) * LANES));
      } else {
        nodes.add(node.reading("n" + (i - LANES)));
      }
    }
    return new GraphWriter(WindowDriver.CATALOG)
        .text(GraphFile.EMPTY.withGraph(Graph.of(nodes.toArray(Node[]::new))));
  }

  @Test
  void noActKeepsTheEventThreadFromTheNext(TestReporter reporter) {
    try (WindowDriver window = WindowDriver.of(graph())) {
      window.awaitAnalysis();
      Stopwatch watch = Stopwatch.start();
      for (int round = 0; round < 2; round++) {
        act(
            window,
            watch,
            reporter,
            round + " select one",
            () -> window.click(window.header("n2500")));
        act(window, watch, reporter, round + " nudge", () -> window.pressWithAlt(KeyEvent.VK_UP));
        act(window, watch, reporter, round + " delete", () -> window.press(KeyEvent.VK_DELETE));
        act(
            window,
            watch,
            reporter,
            round + " undo",
            () -> window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z));
        act(
            window,
            watch,
            reporter,
            round + " select all",
            () -> window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_A));
        act(
            window,
            watch,
            reporter,
            round + " nudge all",
            () -> window.pressWithAlt(KeyEvent.VK_UP));
        act(
            window,
            watch,
            reporter,
            round + " undo nudge all",
            () -> window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z));
        act(
            window,
            watch,
            reporter,
            round + " copy all",
            () -> window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_C));
        act(window, watch, reporter, round + " delete all", () -> window.press(KeyEvent.VK_DELETE));
        act(
            window,
            watch,
            reporter,
            round + " undo delete all",
            () -> window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z));
        act(
            window,
            watch,
            reporter,
            round + " paste all",
            () -> window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_V));
        act(
            window,
            watch,
            reporter,
            round + " undo paste",
            () -> window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z));
      }
      watch.stop();
      assertThat(window.see(() -> window.document().graph().nodes())).hasSize(NODES);
    }
  }

  private static void act(
      WindowDriver window, Stopwatch watch, TestReporter reporter, String name, Runnable act) {
    window.robot().waitForIdle();
    watch.lap();
    act.run();
    window.awaitQuiet();
    reporter.publishEntry(name, String.format("%.1f ms", watch.lap()));
  }
}
