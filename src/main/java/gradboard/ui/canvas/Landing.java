package gradboard.ui.canvas;

import gradboard.draw.Fonts;
import gradboard.draw.NodeView;
import gradboard.draw.Room;
import gradboard.draw.Scene;
import gradboard.draw.SheetView;
import gradboard.draw.Subject;
import gradboard.edit.AddNodes;
import gradboard.edit.Change;
import gradboard.edit.Document;
import gradboard.edit.GroupNodes;
import gradboard.edit.MoveNodes;
import gradboard.edit.Reframe;
import gradboard.edit.Several;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Note;
import gradboard.graph.Point;
import gradboard.graph.Sheet;
import gradboard.ui.look.Look;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where nodes come to lie that are dropped: in the nearest place that is free of others. */
public final class Landing {
  private final GraphCanvas canvas;
  private final Scene scene;
  private final Subject subject;
  private final Fonts fonts = Look.canvas().fonts();

  public Landing(GraphCanvas canvas) {
    this.canvas = canvas;
    scene = canvas.scene();
    subject = canvas.editor().subject();
  }

  /**
   * The same nodes, frames and notes in the nearest free place. For any thread: of what was there
   * to begin with.
   */
  public AddNodes free(AddNodes added) {
    SheetView sheet = SheetView.of(added.sheet(), fonts);
    List<Rectangle2D> boxes = new ArrayList<>(new Newcomers(scene, subject, added, fonts).boxes());
    sheet.frames().forEach(frame -> boxes.add(frame.box()));
    sheet.notes().forEach(note -> boxes.add(note.box()));
    List<Rectangle2D> taken = new ArrayList<>();
    scene.nodes().forEach(node -> taken.add(node.grownBox()));
    if (!sheet.notes().isEmpty()) {
      scene.sheet().notes().forEach(note -> taken.add(note.box()));
    }
    Point by = new Room(taken).nearest(boxes);
    return added.moved(by.x(), by.y());
  }

  /** The same note in the nearest place that is free of cards and other notes. */
  public Note free(Note note) {
    return free(alone(note)).sheet().notes().get(0);
  }

  /** Puts nodes into a composite whose card takes their place, or the nearest that is free. */
  public Change grouped(GroupNodes group) {
    Document document = canvas.document();
    Graph after = group.apply(document.view().file(), document.vocabulary()).graph();
    Node node =
        after.nodes().stream().filter(n -> n.id().equals(group.node())).findFirst().orElseThrow();
    AddNodes one = new AddNodes(group.name(), List.of(node), after.composites());
    List<Rectangle2D> others =
        scene.nodes().stream()
            .filter(other -> !group.ids().contains(other.id()))
            .map(NodeView::grownBox)
            .toList();
    Point by = new Room(others).nearest(new Newcomers(scene, subject, one, fonts).boxes());
    Point at = one.moved(by.x(), by.y()).node().at().orElseThrow();
    return node.at().equals(Optional.of(at))
        ? group
        : Several.of(group.name(), group, new MoveNodes(Map.of(node.id(), at)));
  }

  private static AddNodes alone(Note note) {
    return new AddNodes(
        "add", List.of(), Map.of(), Sheet.EMPTY.withNotes(List.of(note)), Optional.empty());
  }

  /** Brings a note into sight that was just added. */
  public void reveal(Note note) {
    reveal(alone(note));
  }

  /** The change that adds nodes where they are, to the frames in which they come to lie. */
  public Change joined(AddNodes added) {
    Sheet sheet = canvas.document().graph().sheet();
    if (sheet.frames().isEmpty() || added.nodes().isEmpty()) {
      return added;
    }
    Reframe frames = Reframe.moving(sheet, Map.of(), middles(added), Set.of());
    return frames.isEmpty() ? added : Several.of(added.name(), added, frames);
  }

  /** Of many nodes, whose cards are not worked out beforehand, the corners. */
  private Map<String, Point> middles(AddNodes added) {
    List<Rectangle2D> boxes = new Newcomers(scene, subject, added, fonts).boxes();
    boolean each = boxes.size() == added.nodes().size();
    Map<String, Point> middles = new HashMap<>();
    for (int i = 0; i < added.nodes().size(); i++) {
      Node node = added.nodes().get(i);
      middles.put(
          node.id(), each ? Motion.middle(boxes.get(i)) : node.at().orElse(new Point(0, 0)));
    }
    return middles;
  }

  /** Makes a change with the nodes that it adds in the nearest free places, and in sight. */
  public void apply(Change change) {
    Change landed = landed(change);
    if (canvas.document().apply(landed)) {
      reveal(landed);
    }
  }

  private void reveal(Change change) {
    if (change instanceof Several several) {
      several.changes().forEach(this::reveal);
    } else if (change instanceof AddNodes added) {
      reveal(added);
    }
  }

  /** Brings nodes into sight that were just added, with what their cards may come to say. */
  public void reveal(AddNodes added) {
    List<Node> now =
        added.nodes().stream().flatMap(n -> canvas.document().node(n.id()).stream()).toList();
    AddNodes there = new AddNodes(added.verb(), now, added.composites());
    SheetView sheet = SheetView.of(added.sheet(), fonts);
    Stream.of(
            new Newcomers(scene, subject, there, fonts).boxes().stream(),
            sheet.frames().stream().map(SheetView.FrameView::box),
            sheet.notes().stream().map(SheetView.NoteView::box))
        .flatMap(boxes -> boxes)
        .reduce(Rectangle2D::createUnion)
        .ifPresent(canvas.sight()::revealWhole);
  }

  private Change landed(Change change) {
    return change instanceof Several several
        ? new Several(several.name(), several.changes().stream().map(this::landed).toList())
        : change instanceof AddNodes added ? joined(free(added)) : change;
  }

  /** Whether a card is nearer to a box than cards should be to each other. */
  static boolean isTooNear(Rectangle2D card, Rectangle2D box) {
    return card.intersects(
        box.getX() - Room.GAP,
        box.getY() - Room.GAP / 2,
        box.getWidth() + 2 * Room.GAP,
        box.getHeight() + Room.GAP);
  }
}
