package gradboard.ui.canvas;

import gradboard.draw.Layout;
import gradboard.draw.NodeView;
import gradboard.draw.PortRef;
import gradboard.draw.Run;
import gradboard.draw.Scene;
import gradboard.graph.Frame;
import gradboard.graph.Graph;
import gradboard.graph.Note;
import gradboard.graph.Point;
import gradboard.graph.Sheet;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.Timer;

/** Shows what was laid out on its way; the document has it there already. */
final class Glide {
  private static final int MILLIS = 220;
  private static final int FRAME_MILLIS = 16;

  private final GraphCanvas canvas;
  private final Scene before;
  private final Layout layout;
  private final Graph laidOut;
  private final Timer timer = new Timer(FRAME_MILLIS, null);

  /**
   * @param before the scene as it was before the layout
   */
  Glide(GraphCanvas canvas, Scene before, Layout layout) {
    this.canvas = canvas;
    this.before = before;
    this.layout = layout;
    laidOut = canvas.document().graph();
  }

  void start() {
    long start = System.nanoTime();
    timer.addActionListener(
        event -> {
          double t = (System.nanoTime() - start) / 1e6 / MILLIS;
          if (t >= 1 || canvas.document().graph() != laidOut) {
            end();
          } else {
            show(t * t * (3 - 2 * t));
          }
        });
    show(0);
    timer.start();
  }

  /** Shows all in the places where the document has it. */
  void end() {
    if (timer.isRunning()) {
      timer.stop();
      canvas.drop();
    }
  }

  private void show(double share) {
    Map<String, Point> places = new LinkedHashMap<>();
    layout
        .places()
        .forEach(
            (id, end) ->
                places.put(
                    id,
                    before.node(id).map(node -> between(corner(node), end, share)).orElse(end)));
    Map<PortRef, List<Point>> routes = new LinkedHashMap<>();
    layout.routes().forEach((to, route) -> routes.put(to, between(to, route, share)));
    canvas.drag(places, routes, Optional.of(sheet(share)));
  }

  private static Point corner(NodeView node) {
    return new Point(node.x(), node.y());
  }

  private static Point between(Point from, Point to, double share) {
    return from.plus((to.x() - from.x()) * share, (to.y() - from.y()) * share);
  }

  /** The points of a wire, which come from even distances along the way that it had. */
  private List<Point> between(PortRef to, List<Point> route, double share) {
    Optional<Run> run = before.wire(to).flatMap(before::run);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < route.size(); i++) {
      double along = (i + 1.0) / (route.size() + 1);
      Point2D from = run.orElseThrow().at(along);
      points.add(between(new Point(from.getX(), from.getY()), route.get(i), share));
    }
    return points;
  }

  private Sheet sheet(double share) {
    Sheet end = laidOut.sheet();
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < end.frames().size(); i++) {
      Frame from = before.sheet().frames().get(i).frame();
      Frame to = end.frames().get(i);
      frames.add(to.at(between(from.at(), to.at(), share), between(from.size(), to.size(), share)));
    }
    List<Note> notes = new ArrayList<>();
    for (int i = 0; i < end.notes().size(); i++) {
      Note from = before.sheet().notes().get(i).note();
      Note to = end.notes().get(i);
      notes.add(to.at(between(from.at(), to.at(), share)));
    }
    return end.withFrames(frames).withNotes(notes);
  }
}
