package gradboard.ui.canvas;

import gradboard.draw.SheetView;
import gradboard.edit.MoveNodes;
import gradboard.edit.SetSheet;
import gradboard.edit.Several;
import gradboard.edit.SheetItem;
import gradboard.graph.Frame;
import gradboard.graph.Note;
import gradboard.graph.Point;
import gradboard.graph.Sheet;
import java.awt.event.MouseEvent;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Moves a frame with its nodes, or a note; from the lower right corner, resizes it. */
final class SheetGesture implements Gesture {
  private static final double LEAST = 40;

  private final GraphCanvas canvas;
  private final SheetItem item;
  private final Sheet before;
  private final Point2D start;
  private final Rectangle2D box;
  private final boolean resizing;
  private final Map<String, Point> members = new LinkedHashMap<>();

  SheetGesture(GraphCanvas canvas, SheetItem item, Point2D start) {
    this.canvas = canvas;
    this.item = item;
    this.start = start;
    before = canvas.document().graph().sheet();
    box = canvas.scene().sheet().box(item);
    resizing = SheetView.isCorner(box, start.getX(), start.getY());
    if (!resizing && item.kind() == SheetItem.Kind.FRAME) {
      for (String id : before.frames().get(item.index()).nodes()) {
        canvas.scene().node(id).ifPresent(node -> members.put(id, new Point(node.x(), node.y())));
      }
    }
  }

  private Map<String, Point> places(Point2D at) {
    Map<String, Point> places = new LinkedHashMap<>();
    members.forEach(
        (id, place) -> places.put(id, new Point(place.x() + byX(at), place.y() + byY(at))));
    return places;
  }

  private double byX(Point2D at) {
    return Math.rint(at.getX() - start.getX());
  }

  private double byY(Point2D at) {
    return Math.rint(at.getY() - start.getY());
  }

  private SetSheet change(Point2D at) {
    Point corner =
        resizing
            ? new Point(box.getX(), box.getY())
            : new Point(box.getX() + byX(at), box.getY() + byY(at));
    Point size =
        resizing
            ? new Point(
                Math.max(LEAST, box.getWidth() + byX(at)),
                Math.max(LEAST, box.getHeight() + byY(at)))
            : new Point(box.getWidth(), box.getHeight());
    String verb = resizing ? "resize" : "move";
    if (item.kind() == SheetItem.Kind.FRAME) {
      Frame frame = before.frames().get(item.index()).at(corner, size);
      return SetSheet.replacing(verb + " the frame", before, item.index(), frame);
    }
    Note note = before.notes().get(item.index()).at(corner);
    return SetSheet.replacing(
        verb + " the note", before, item.index(), resizing ? note.sized(Optional.of(size)) : note);
  }

  @Override
  public void dragged(Point2D at, MouseEvent event) {
    canvas.drag(places(at), Optional.of(change(at).sheet()));
  }

  @Override
  public void released(Point2D at, MouseEvent event) {
    SetSheet change = change(at);
    cancelled();
    canvas
        .document()
        .apply(
            members.isEmpty()
                ? change
                : Several.of(change.name(), change, new MoveNodes(places(at))));
  }

  @Override
  public void cancelled() {
    canvas.drag(Map.of(), Optional.empty());
  }
}
