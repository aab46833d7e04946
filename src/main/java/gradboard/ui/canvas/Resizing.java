package gradboard.ui.canvas;

import gradboard.draw.NodeView;
import gradboard.edit.Move;
import gradboard.edit.MoveNodes;
import gradboard.edit.PlaceItems;
import gradboard.edit.Reframe;
import gradboard.edit.SheetItem;
import gradboard.graph.Point;
import gradboard.graph.Sheet;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Another size for a frame or note, whose upper left corner stays. A frame takes in the nodes that
 * it comes to lie round and lets go of those that it no longer does.
 */
public final class Resizing {
  private static final double LEAST = 40;

  private final GraphCanvas canvas;
  private final SheetItem item;
  private final Sheet sheet;
  private final Rectangle2D box;

  public Resizing(GraphCanvas canvas, SheetItem item) {
    this.canvas = canvas;
    this.item = item;
    sheet = canvas.document().graph().sheet();
    box = canvas.scene().sheet().box(item);
  }

  private PlaceItems placing(double x, double y) {
    Point size =
        new Point(
            Math.max(LEAST, Math.rint(box.getWidth() + x)),
            Math.max(LEAST, Math.rint(box.getHeight() + y)));
    return PlaceItems.resizing(item, new Point(box.getX(), box.getY()), size);
  }

  /** The sheet with it so much wider and higher. */
  Sheet sheet(double x, double y) {
    return placing(x, y).on(sheet);
  }

  /** The act that makes it so much wider and higher. */
  public Move by(double x, double y) {
    PlaceItems placing = placing(x, y);
    Reframe frames =
        item.isFrame()
            ? Reframe.resizing(
                sheet, item.index(), placing.on(sheet).frames().get(item.index()), middles())
            : Reframe.NONE;
    return new Move(placing.name(), new MoveNodes(Map.of()), placing, frames);
  }

  private Map<String, Point> middles() {
    Set<String> nodes =
        canvas.scene().nodes().stream().map(NodeView::id).collect(Collectors.toSet());
    return Motion.middles(canvas.scene(), nodes);
  }
}
