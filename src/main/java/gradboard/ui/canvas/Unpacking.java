package gradboard.ui.canvas;

import gradboard.draw.NodeView;
import gradboard.draw.Room;
import gradboard.draw.Scene;
import gradboard.draw.SceneBuilder;
import gradboard.draw.SheetView;
import gradboard.draw.Subject;
import gradboard.edit.Change;
import gradboard.edit.Document;
import gradboard.edit.MakeRoom;
import gradboard.edit.MoveNodes;
import gradboard.edit.Renaming;
import gradboard.edit.SetSheet;
import gradboard.edit.Several;
import gradboard.graph.Frame;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.graph.Sheet;
import gradboard.io.GraphFile;
import gradboard.kernel.Type;
import gradboard.ui.look.Look;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts what is inside composites in their places, on top of nothing: cards to the right make room,
 * as for a node put into a wire; where others are in the way, all of it goes to the nearest place
 * that is free when they have done so.
 */
public final class Unpacking {
  private final GraphCanvas canvas;
  private final Map<String, Rectangle2D> cards = new HashMap<>();
  private final List<Rectangle2D> unpacked = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private GraphFile file;

  public Unpacking(GraphCanvas canvas) {
    this.canvas = canvas;
    file = document().view().file();
    canvas.scene().nodes().forEach(node -> cards.put(node.id(), node.box()));
  }

  private Document document() {
    return canvas.document();
  }

  /**
   * Puts what is inside one more composite in its place.
   *
   * @param change that does so, with the upper left corner where the node's was
   */
  public void add(String composite, Change change) {
    Rectangle2D card = cards.remove(composite);
    List<NodeView> inner = inner(composite, change);
    List<Rectangle2D> block = inner.stream().map(NodeView::box).toList();
    Optional<Change> before = room(composite, card, block);
    before.ifPresent(room -> file = room.apply(file, document().vocabulary()));
    List<NodeView> there = inner(composite, change);
    there.forEach(node -> cards.put(node.id(), node.box()));
    file = change.apply(file, document().vocabulary());
    Optional<Change> after = framed(there);
    after.ifPresent(frames -> file = frames.apply(file, document().vocabulary()));
    List<Change> all =
        Stream.of(before, Optional.of(change), after).flatMap(Optional::stream).toList();
    changes.add(all.size() == 1 ? change : new Several(change.name(), all));
  }

  /** What has frames go on being round all of their nodes. */
  private Optional<Change> framed(List<NodeView> there) {
    Set<String> ids = there.stream().map(NodeView::id).collect(Collectors.toSet());
    Sheet sheet = file.graph().sheet();
    List<Frame> frames =
        sheet.frames().stream()
            .map(frame -> frame.nodes().stream().anyMatch(ids::contains) ? grown(frame) : frame)
            .toList();
    return frames.equals(sheet.frames())
        ? Optional.empty()
        : Optional.of(new SetSheet("fit the frames", sheet.withFrames(frames)));
  }

  private Frame grown(Frame frame) {
    List<Rectangle2D> members =
        frame.nodes().stream().filter(cards::containsKey).map(cards::get).toList();
    return SheetView.grown(frame, members, Look.canvas().fonts());
  }

  /** All of it as one act. */
  public Change change() {
    return changes.size() == 1 ? changes.get(0) : new Several("ungroup", changes);
  }

  /** Brings all that was unpacked into sight, where there is room for it. */
  public void reveal() {
    unpacked.stream().reduce(Rectangle2D::createUnion).ifPresent(canvas.sight()::revealWhole);
  }

  /** The cards that will lie in a composite's place. */
  private List<NodeView> inner(String composite, Change change) {
    Graph after = change.apply(file, document().vocabulary()).graph();
    Set<String> kept = new HashSet<>();
    file.graph().nodes().forEach(node -> kept.add(node.id()));
    kept.remove(composite);
    List<Node> nodes = after.nodes().stream().filter(node -> !kept.contains(node.id())).toList();
    Subject subject = canvas.editor().subject();
    Scene scene =
        new SceneBuilder(Look.canvas().fonts())
            .build(
                subject.ofNew(
                    new Graph(nodes, Optional.empty(), after.composites()),
                    types(composite, change.moves(file, document().vocabulary())),
                    List.of()));
    return scene.nodes();
  }

  /** What is known of the values inside, by their names outside. */
  private Map<String, Type> types(String composite, Renaming moved) {
    String prefix = document().place().prefix();
    Map<String, Type> types = new HashMap<>();
    canvas
        .editor()
        .analysis()
        .types()
        .forEach(
            (address, type) -> {
              if (address.startsWith(prefix + composite + "/")) {
                types.put(moved.of(address.substring(prefix.length())), type);
              }
            });
    return types;
  }

  /** What has to be done first so that cards come to lie on no others. */
  private Optional<Change> room(String composite, Rectangle2D card, List<Rectangle2D> block) {
    double line =
        cards.values().stream()
            .filter(other -> block.stream().anyMatch(box -> Landing.isTooNear(other, box)))
            .mapToDouble(Rectangle2D::getX)
            .min()
            .orElse(Double.POSITIVE_INFINITY);
    if (Double.isInfinite(line)) {
      return Optional.empty();
    }
    Rectangle2D whole = block.stream().reduce(Rectangle2D::createUnion).orElseThrow();
    if (line <= whole.getX() || hasLocked(line)) {
      return Optional.of(aside(composite, card, whole, block));
    }
    return Optional.of(opened(line, Math.ceil(whole.getMaxX() + Room.GAP - line)));
  }

  private Change opened(double line, double by) {
    cards.values().stream()
        .filter(card -> card.getX() >= line)
        .forEach(
            card -> card.setRect(card.getX() + by, card.getY(), card.getWidth(), card.getHeight()));
    return new MakeRoom(line, by);
  }

  /** Above or below what is in the way; what reads the composite stays to the right of it. */
  private Change aside(
      String composite, Rectangle2D card, Rectangle2D whole, List<Rectangle2D> block) {
    double wider = Math.ceil(whole.getMaxX() - card.getMaxX());
    return wider > 0 && !hasLocked(card.getMaxX())
        ? Several.of("make room", opened(card.getMaxX(), wider), elsewhere(composite, whole, block))
        : elsewhere(composite, whole, block);
  }

  private boolean hasLocked(double line) {
    return file.graph().nodes().stream()
        .filter(node -> node.tags().locked())
        .anyMatch(node -> node.at().filter(at -> at.x() >= line).isPresent());
  }

  private Change elsewhere(String composite, Rectangle2D whole, List<Rectangle2D> block) {
    Point by = new Room(cards.values()).nearest(block);
    return new MoveNodes(
        Map.of(composite, new Point(whole.getX() + by.x(), whole.getY() + by.y())));
  }
}
