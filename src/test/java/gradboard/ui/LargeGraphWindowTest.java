package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.io.GraphFile;
import gradboard.io.GraphWriter;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long the event thread is busy with single acts on 5,000 nodes. */
@CacioTest
@Tag("window")
@Tag("slow")
class LargeGraphWindowTest {
  private static final int NODES = 5_000;
  private static final int LANES = 70;

  /** Milliseconds of the processor; reading what is pasted takes the longest. */
  private static final double LIMIT = 400;

  /** A graph of 5,000 nodes in a square. */
  static String graph() {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < NODES; i++) {
      Node node = Node.of("n" + i, i < LANES ? "Parameter" : i % 5 < 3 ? "Add" : "Tanh");
      node = node.at(i / LANES * 250.0, i % LANES * 240.0);
      if (i < LANES) {
        nodes.add(node.withAttribute("value", List.of(0.5, -0.25)));
      } else if (i % 5 < 3) {
        nodes.add(node.reading("n" + (i - LANES), "n" + (i - LANES - (i % LANES > 0 ? 1 : 0))));
      } else {
        nodes.add(node.reading("n" + (i - LANES)));
      }
    }
    return new GraphWriter(WindowDriver.CATALOG)
        .text(GraphFile.EMPTY.withGraph(Graph.of(nodes.toArray(Node[]::new))));
  }

  @Test
  void noActKeepsTheEventThreadFromTheNext() {
    try (WindowDriver window = WindowDriver.of(graph())) {
      window.awaitAnalysis();
      Map<String, Double> times = new LinkedHashMap<>();
      Stopwatch watch = Stopwatch.start();
      for (int round = 0; round < 2; round++) {
        act(
            window,
            watch,
            times,
            round + " select one",
            () -> window.click(window.header("n2500")));
        act(window, watch, times, round + " nudge", () -> window.pressWithAlt(KeyEvent.VK_UP));
        act(window, watch, times, round + " delete", () -> window.press(KeyEvent.VK_DELETE));
        act(
            window,
            watch,
            times,
            round + " undo",
            () -> window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z));
        act(
            window,
            watch,
            times,
            round + " select all",
            () -> window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_A));
        act(window, watch, times, round + " nudge all", () -> window.pressWithAlt(KeyEvent.VK_UP));
        act(
            window,
            watch,
            times,
            round + " undo nudge all",
            () -> window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z));
        act(
            window,
            watch,
            times,
            round + " copy all",
            () -> window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_C));
        act(window, watch, times, round + " delete all", () -> window.press(KeyEvent.VK_DELETE));
        act(
            window,
            watch,
            times,
            round + " undo delete all",
            () -> window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z));
        act(
            window,
            watch,
            times,
            round + " paste all",
            () -> window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_V));
        act(
            window,
            watch,
            times,
            round + " undo paste",
            () -> window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z));
      }
      watch.stop();
      assertThat(times).allSatisfy((act, millis) -> assertThat(millis).isLessThan(LIMIT));
      assertThat(window.see(() -> window.document().graph().nodes())).hasSize(NODES);
    }
  }

  private static void act(
      WindowDriver window, Stopwatch watch, Map<String, Double> times, String name, Runnable act) {
    window.robot().waitForIdle();
    watch.lap();
    act.run();
    window.awaitQuiet();
    times.put(name, watch.lap());
  }
}
