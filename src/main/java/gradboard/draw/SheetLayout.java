package gradboard.draw;

import gradboard.draw.SheetView.FrameView;
import gradboard.draw.SheetView.NoteView;
import gradboard.graph.Frame;
import gradboard.graph.Point;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of frames and notes when nodes are laid out: a frame goes round its nodes, a note
 * goes along with the frame that it lies in or the card that it lies at, and under no card.
 */
final class SheetLayout {
  /** How near to a card a note lies that is about it. */
  private static final double NEAR = 60;

  private final Scene before;
  private final Scene after;
  private final Map<String, Point> places;
  private final Map<Integer, Frame> frames = new LinkedHashMap<>();

  /**
   * @param boxes of the frames that were laid out together with their nodes
   */
  SheetLayout(Scene before, Map<String, Point> places, Map<Integer, Rectangle2D> boxes) {
    this.before = before;
    this.places = places;
    after = before.moved(places);
    for (int i = 0; i < before.sheet().frames().size(); i++) {
      FrameView view = before.sheet().frames().get(i);
      Rectangle2D box = boxes.get(i);
      if (box != null) {
        frames.put(i, around(view.frame(), box));
      } else if (view.frame().nodes().stream().anyMatch(places::containsKey)) {
        frames.put(i, view.fitted(members(view)));
      }
    }
  }

  private List<NodeView> members(FrameView view) {
    return view.frame().nodes().stream().flatMap(id -> after.node(id).stream()).toList();
  }

  private static Frame around(Frame frame, Rectangle2D box) {
    Point corner = new Point(Math.rint(box.getX()), Math.rint(box.getY()));
    return frame.at(
        corner,
        new Point(Math.rint(box.getMaxX()) - corner.x(), Math.rint(box.getMaxY()) - corner.y()));
  }

  Map<Integer, Frame> frames() {
    return frames;
  }

  /** New places of the notes that do not stay. */
  Map<Integer, Point> notes() {
    List<Rectangle2D> taken = new ArrayList<>();
    after.nodes().forEach(node -> taken.add(node.box()));
    Map<Integer, Point> notes = new LinkedHashMap<>();
    for (int i = 0; i < before.sheet().notes().size(); i++) {
      NoteView note = before.sheet().notes().get(i);
      Rectangle2D box = moved(note.box(), carried(note.box()));
      if (taken.stream().anyMatch(box::intersects)) {
        box = moved(box, new Room(taken).nearest(List.of(box)));
      }
      taken.add(box);
      Point at = new Point(box.getX(), box.getY());
      if (!at.equals(note.note().at())) {
        notes.put(i, at);
      }
    }
    return notes;
  }

  private static Rectangle2D moved(Rectangle2D box, Point by) {
    return new Rectangle2D.Double(
        box.getX() + by.x(), box.getY() + by.y(), box.getWidth(), box.getHeight());
  }

  /** How far a note goes with what it belongs to. */
  private Point carried(Rectangle2D note) {
    return frame(note).or(() -> card(note)).orElse(new Point(0, 0));
  }

  private Optional<Point> frame(Rectangle2D note) {
    return frames.entrySet().stream()
        .filter(entry -> box(entry.getKey()).contains(note.getCenterX(), note.getCenterY()))
        .min(Comparator.comparingDouble(entry -> area(box(entry.getKey()))))
        .map(
            entry ->
                entry
                    .getValue()
                    .at()
                    .plus(-box(entry.getKey()).getX(), -box(entry.getKey()).getY()));
  }

  private Rectangle2D box(int frame) {
    return before.sheet().frames().get(frame).box();
  }

  private static double area(Rectangle2D box) {
    return box.getWidth() * box.getHeight();
  }

  private Optional<Point> card(Rectangle2D note) {
    return before.nodes().stream()
        .filter(node -> places.containsKey(node.id()) && distance(node.box(), note) <= NEAR)
        .min(Comparator.comparingDouble(node -> distance(node.box(), note)))
        .map(node -> places.get(node.id()).plus(-node.x(), -node.y()));
  }

  private static double distance(Rectangle2D a, Rectangle2D b) {
    double across = Math.max(a.getMinX() - b.getMaxX(), b.getMinX() - a.getMaxX());
    double down = Math.max(a.getMinY() - b.getMaxY(), b.getMinY() - a.getMaxY());
    return Math.hypot(Math.max(0, across), Math.max(0, down));
  }
}
