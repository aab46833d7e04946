package gradboard.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.draw.Fonts;
import gradboard.draw.Scene;
import gradboard.draw.Subject;
import gradboard.edit.Analysis;
import gradboard.edit.Place;
import gradboard.edit.Vocabulary;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.op.OpCatalog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

/** Which scene is there while a large one is being made. */
class SceneFeedTest {
  private static final int LARGE = 1_000;
  private static final Vocabulary VOCABULARY = new Vocabulary(OpCatalog.load());

  private final List<Scene> taken = new ArrayList<>();
  private Subject subject = subject(0);
  private final SceneFeed feed =
      new SceneFeed(() -> subject, () -> taken.add(latest()), Fonts.ofCanvas());

  private Scene latest() {
    return feed.latest();
  }

  private static Subject subject(int nodes) {
    Node[] all =
        IntStream.range(0, nodes).mapToObj(i -> Node.of("n" + i, "Constant")).toArray(Node[]::new);
    return Subject.of(new Analysis(Graph.of(all), Map.of(), Map.of(), List.of()), VOCABULARY);
  }

  private static <T> T onScreen(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    SwingUtilities.invokeAndWait(task);
    return task.get();
  }

  private void change(int nodes) {
    subject = subject(nodes);
    feed.changed();
  }

  private void awaitTaken(int scenes) throws Exception {
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    while (onScreen(taken::size) < scenes) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(5);
    }
  }

  @Test
  void aSmallSceneIsThereAtOnce() throws Exception {
    int nodes =
        onScreen(
            () -> {
              change(3);
              return feed.latest().nodes().size();
            });
    assertThat(nodes).isEqualTo(3);
  }

  @Test
  void untilALargeSceneComesTheOneBeforeIsPainted() throws Exception {
    int painted =
        onScreen(
            () -> {
              change(3);
              change(LARGE);
              change(LARGE + 1);
              return feed.latest().nodes().size();
            });
    assertThat(painted).isEqualTo(3);
    awaitTaken(2);
    assertThat(taken).extracting(scene -> scene.nodes().size()).containsExactly(3, LARGE + 1);
  }

  @Test
  void whoeverAsksForALargeSceneGetsThePresentOne() throws Exception {
    onScreen(
        () -> {
          change(LARGE);
          return feed;
        });
    List<Integer> seen =
        onScreen(
            () -> {
              // Under way since the last event.
              int first = feed.scene().nodes().size();
              change(LARGE + 1);
              return List.of(first, feed.scene().nodes().size());
            });
    assertThat(seen).containsExactly(LARGE, LARGE + 1);
    Thread.sleep(100);
    assertThat(onScreen(() -> feed.latest().nodes())).hasSize(LARGE + 1);
  }

  @Test
  void whatWaitsForTheFirstSceneIsDoneWhenItComes() throws Exception {
    List<Integer> done = new ArrayList<>();
    onScreen(
        () -> {
          change(LARGE);
          feed.whenMade(() -> done.add(feed.latest().nodes().size()));
          return feed;
        });
    awaitTaken(1);
    assertThat(onScreen(() -> List.copyOf(done))).containsExactly(LARGE);
  }

  @Test
  void onTheWayBackThePlaceIsShownAsItWasLeft() throws Exception {
    onScreen(
        () -> {
          change(LARGE);
          return feed.scene();
        });
    List<Integer> seen =
        onScreen(
            () -> {
              feed.turnTo(Place.TOP.inside("n1"));
              int empty = feed.latest().nodes().size();
              change(2);
              int inside = feed.latest().nodes().size();
              feed.turnTo(Place.TOP);
              return List.of(empty, inside, feed.latest().nodes().size());
            });
    assertThat(seen).containsExactly(0, 2, LARGE);
  }
}
