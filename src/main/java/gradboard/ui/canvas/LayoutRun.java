package gradboard.ui.canvas;

import gradboard.draw.AutoLayout;
import gradboard.draw.Layout;
import gradboard.draw.Scene;
import gradboard.edit.Change;
import gradboard.edit.MoveNodes;
import gradboard.edit.SetSheet;
import gradboard.edit.Several;
import gradboard.graph.Graph;
import gradboard.graph.Point;
import gradboard.runtime.Snapshot;
import gradboard.ui.live.Threads;
import gradboard.ui.look.Look;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/**
 * Lays nodes out on a worker and then moves them to their places. What takes longer than a moment
 * says so, and can be given up until it is done.
 */
final class LayoutRun {
  private static final int PATIENCE_MILLIS = 300;

  /** Its own, since one that has been given up may take a while to end. */
  private static final Executor WORKERS = Threads.several("layout");

  private final GraphCanvas canvas;
  private final Consumer<String> hint;
  private final Graph graph;
  private final Timer patience;
  private volatile boolean cancelled;
  private Optional<Glide> glide = Optional.empty();
  private boolean done;

  /**
   * @param ids the nodes to lay out
   * @param fixed nodes round which they are laid out
   * @param hint takes a sentence on what is under way, empty when it is over
   */
  LayoutRun(GraphCanvas canvas, Set<String> ids, Set<String> fixed, Consumer<String> hint) {
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
    CompletableFuture.supplyAsync(
            () -> AutoLayout.arrange(scene, ids, fixed, () -> cancelled), WORKERS)
        .whenComplete(
            (layout, failure) -> SwingUtilities.invokeLater(() -> finish(layout, failure)));
  }

  /** Gives up; where it was done already, at most the way of what was laid out is cut short. */
  boolean cancel() {
    glide.ifPresent(Glide::end);
    boolean had = !done;
    cancelled = true;
    done = true;
    patience.stop();
    return had;
  }

  private void finish(Layout layout, Throwable failure) {
    patience.stop();
    if (cancelled) {
      return;
    }
    done = true;
    if (failure != null) {
      hint.accept("The nodes could not be laid out; the program's log says why.");
      throw new IllegalStateException(failure);
    }
    if (canvas.document().graph() != graph) {
      hint.accept("The graph was changed meanwhile, so it was not laid out. Try again.");
      return;
    }
    hint.accept("");
    Scene before = canvas.scene();
    canvas.document().endGesture();
    boolean moved = canvas.document().apply(change(layout));
    canvas.document().endGesture();
    if (moved && !Look.isStill()) {
      Glide way = new Glide(canvas, before, layout);
      glide = Optional.of(way);
      way.start();
    }
  }

  private Change change(Layout layout) {
    Map<Snapshot.Wire, List<Point>> routes = new LinkedHashMap<>();
    layout.routes().forEach((to, route) -> routes.put(canvas.wire(to), route));
    MoveNodes move = new MoveNodes("lay out", layout.places(), routes);
    return Several.of(
        move.name(), move, new SetSheet("lay out frames and notes", layout.on(graph.sheet())));
  }
}
