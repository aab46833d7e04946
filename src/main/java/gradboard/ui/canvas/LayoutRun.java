package gradboard.ui.canvas;

import gradboard.draw.AutoLayout;
import gradboard.draw.NodeView;
import gradboard.draw.Scene;
import gradboard.edit.MoveNodes;
import gradboard.graph.Graph;
import gradboard.graph.Point;
import gradboard.ui.look.Look;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/**
 * Lays nodes out on a worker and then moves them to their places. What takes longer than a moment
 * says so, and can be given up until it is done.
 */
final class LayoutRun {
  private static final int PATIENCE_MILLIS = 300;
  private static final int GLIDE_MILLIS = 220;
  private static final int FRAME_MILLIS = 16;

  private final GraphCanvas canvas;
  private final Consumer<String> hint;
  private final Graph graph;
  private final Timer patience;
  private volatile boolean cancelled;
  private boolean done;

  /**
   * @param ids the nodes to lay out
   * @param hint takes a sentence on what is under way, empty when it is over
   */
  LayoutRun(GraphCanvas canvas, Set<String> ids, Consumer<String> hint) {
    this.canvas = canvas;
    this.hint = hint;
    graph = canvas.document().graph();
    Scene scene = canvas.scene();
    patience =
        new Timer(
            PATIENCE_MILLIS,
            event -> hint.accept("Laying out " + ids.size() + " nodes … Esc gives up."));
    patience.setRepeats(false);
    patience.start();
    CompletableFuture.supplyAsync(() -> AutoLayout.arrange(scene, ids, () -> cancelled))
        .whenComplete(
            (places, failure) -> SwingUtilities.invokeLater(() -> finish(places, failure)));
  }

  /** Gives up; false where it was done already. */
  boolean cancel() {
    boolean had = !done;
    cancelled = true;
    done = true;
    patience.stop();
    return had;
  }

  boolean isDone() {
    return done;
  }

  private void finish(Map<String, Point> places, Throwable failure) {
    patience.stop();
    if (cancelled) {
      return;
    }
    done = true;
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
    if (canvas.document().graph() != graph) {
      hint.accept("The graph was changed meanwhile, so it was not laid out. Try again.");
      return;
    }
    hint.accept("");
    Map<String, Point> from = new HashMap<>();
    for (NodeView node : canvas.scene().nodes()) {
      from.put(node.id(), new Point(node.x(), node.y()));
    }
    canvas.document().endGesture();
    boolean moved = canvas.document().apply(new MoveNodes("lay out", places));
    canvas.document().endGesture();
    if (moved && !Look.isStill()) {
      glide(from, places);
    }
  }

  /** Shows the nodes on their way; the document has them there already. */
  private void glide(Map<String, Point> from, Map<String, Point> to) {
    long start = System.nanoTime();
    Graph laidOut = canvas.document().graph();
    Timer timer = new Timer(FRAME_MILLIS, null);
    timer.addActionListener(
        event -> {
          double t = (System.nanoTime() - start) / 1e6 / GLIDE_MILLIS;
          if (t >= 1 || canvas.document().graph() != laidOut) {
            timer.stop();
            canvas.drag(Map.of());
          } else {
            canvas.drag(between(from, to, t * t * (3 - 2 * t)));
          }
        });
    canvas.drag(between(from, to, 0));
    timer.start();
  }

  private static Map<String, Point> between(
      Map<String, Point> from, Map<String, Point> to, double share) {
    Map<String, Point> places = new LinkedHashMap<>();
    to.forEach(
        (id, end) -> {
          Point start = from.getOrDefault(id, end);
          places.put(
              id,
              new Point(
                  start.x() + (end.x() - start.x()) * share,
                  start.y() + (end.y() - start.y()) * share));
        });
    return places;
  }
}
