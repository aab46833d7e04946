package gradboard.draw;

import gradboard.draw.PortRef.Side;
import gradboard.graph.Point;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Places cards from left to right in the order of the flow, with few crossings, by Eclipse's
 * layered layout, which knows where on a card each port is, keeps the nodes of a frame together and
 * leads long wires round cards. Takes a fraction of a second for a hundred nodes; not for the event
 * thread.
 */
public final class AutoLayout {
  private static final double BETWEEN_COLUMNS = 52;
  private static final double BETWEEN_ROWS = 34;
  private static final double MARGIN = 40;

  static {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
  }

  private final Scene scene;
  private final FrameTree tree;
  private final ElkNode graph = ElkGraphUtil.createGraph();
  private final Map<Integer, ElkNode> frames = new HashMap<>();
  private final Map<String, ElkNode> cards = new LinkedHashMap<>();
  private final Map<PortRef, ElkPort> ports = new HashMap<>();
  private final Map<PortRef, ElkEdge> edges = new LinkedHashMap<>();

  private AutoLayout(Scene scene) {
    this.scene = scene;
    tree = FrameTree.of(scene);
  }

  /** A layout of all nodes of a scene. */
  public static Layout arrange(Scene scene) {
    AutoLayout layout = new AutoLayout(scene);
    layout.work(() -> false);
    return layout.found(scene, new Point(MARGIN, MARGIN));
  }

  /**
   * A layout of some of the nodes of a scene, round those among them that stay; where none does
   * they keep the upper left corner of the box round them. Where they would come to lie on others
   * they all go to the nearest free place. The wires to others do not count.
   *
   * @param ids nodes that get other places
   * @param fixed nodes that stay, with the wires into them, but count in the order of the flow
   * @param cancelled asked now and then from the thread at work; the layout is of no use once it
   *     said yes
   */
  public static Layout arrange(
      Scene scene, Set<String> ids, Set<String> fixed, BooleanSupplier cancelled) {
    List<NodeView> chosen =
        scene.nodes().stream().filter(n -> ids.contains(n.id()) || fixed.contains(n.id())).toList();
    AutoLayout layout =
        new AutoLayout(new Scene(chosen, scene.wires()).on(scene.sheet(), Set.of()));
    layout.work(cancelled);
    Point shift =
        chosen.stream()
            .filter(node -> fixed.contains(node.id()))
            .findFirst()
            .map(layout::keeping)
            .orElseGet(() -> layout.keepingCorner(chosen));
    layout.leave(fixed);
    List<Rectangle2D> others =
        scene.nodes().stream().filter(n -> !ids.contains(n.id())).map(NodeView::grownBox).toList();
    Point free = new Room(others).nearest(layout.boxes(shift));
    return layout.found(scene, shift.plus(free.x(), free.y()));
  }

  /** How far all goes so that a node stays. */
  private Point keeping(NodeView node) {
    Point now = at(cards.get(node.id()));
    return new Point(node.x() - now.x(), node.y() - now.y());
  }

  private Point keepingCorner(List<NodeView> chosen) {
    double left = chosen.stream().mapToDouble(NodeView::x).min().orElse(0);
    double top = chosen.stream().mapToDouble(NodeView::y).min().orElse(0);
    double nowLeft = cards.values().stream().mapToDouble(n -> at(n).x()).min().orElse(0);
    double nowTop = cards.values().stream().mapToDouble(n -> at(n).y()).min().orElse(0);
    return new Point(left - nowLeft, top - nowTop);
  }

  /** Forgets what was found for nodes that stay, for wires at them and for frames round them. */
  private void leave(Set<String> fixed) {
    fixed.forEach(cards::remove);
    for (WireView wire : scene.wires()) {
      if (fixed.contains(wire.to().node()) || fixed.contains(wire.from().node())) {
        edges.remove(wire.to());
      }
    }
    for (String id : fixed) {
      for (Optional<Integer> frame = tree.innermost(id);
          frame.isPresent();
          frame = tree.around(frame.get())) {
        frames.remove(frame.get());
      }
    }
  }

  /** The cards, and the frames round them, so much further right and down. */
  private List<Rectangle2D> boxes(Point shift) {
    return Stream.concat(cards.values().stream(), frames.values().stream())
        .map(
            node -> {
              Point at = at(node).plus(shift.x(), shift.y());
              return (Rectangle2D)
                  new Rectangle2D.Double(at.x(), at.y(), node.getWidth(), node.getHeight());
            })
        .toList();
  }

  private void work(BooleanSupplier cancelled) {
    graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    graph.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
    if (!tree.isEmpty()) {
      graph.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
    }
    space(graph);
    scene.nodes().forEach(this::add);
    for (WireView wire : scene.wires()) {
      edges.put(
          wire.to(), ElkGraphUtil.createSimpleEdge(ports.get(wire.from()), ports.get(wire.to())));
    }
    new RecursiveGraphLayoutEngine()
        .layout(
            graph,
            new BasicProgressMonitor() {
              @Override
              public boolean isCanceled() {
                return cancelled.getAsBoolean();
              }
            });
  }

  private static void space(ElkNode parent) {
    parent.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_ROWS);
    parent.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_COLUMNS);
    parent.setProperty(LayeredOptions.SPACING_EDGE_NODE, BETWEEN_ROWS / 2);
  }

  private void add(NodeView node) {
    ElkNode card = ElkGraphUtil.createNode(parent(tree.innermost(node.id())));
    card.setDimensions(node.layout().width(), node.layout().grownHeight());
    card.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
    cards.put(node.id(), card);
    for (Side side : Side.values()) {
      for (int index = 0; index < node.card().ports(side).size(); index++) {
        ElkPort port = ElkGraphUtil.createPort(card);
        port.setLocation(node.layout().portX(side), node.layout().portY(index));
        port.setProperty(
            LayeredOptions.PORT_SIDE, side == Side.INPUT ? PortSide.WEST : PortSide.EAST);
        ports.put(new PortRef(node.id(), side, index), port);
      }
    }
  }

  /** What stands for a frame, or for all where a node is in none. */
  private ElkNode parent(Optional<Integer> frame) {
    if (frame.isEmpty()) {
      return graph;
    }
    ElkNode known = frames.get(frame.get());
    if (known != null) {
      return known;
    }
    SheetView.FrameView view = scene.sheet().frames().get(frame.get());
    ElkNode made = ElkGraphUtil.createNode(parent(tree.around(frame.get())));
    made.setProperty(
        CoreOptions.PADDING,
        new ElkPadding(view.pad() + view.header(), view.pad(), view.pad(), view.pad()));
    space(made);
    frames.put(frame.get(), made);
    return made;
  }

  /** Where a node lies in all, the frames round it included. */
  private static Point at(ElkNode node) {
    Point at = new Point(0, 0);
    for (ElkNode up = node; up != null; up = up.getParent()) {
      at = at.plus(up.getX(), up.getY());
    }
    return at;
  }

  /** What was found, so much further right and down. */
  private Layout found(Scene whole, Point shift) {
    Map<String, Point> places = new LinkedHashMap<>();
    cards.forEach(
        (id, card) -> {
          Point at = at(card).plus(shift.x(), shift.y());
          places.put(id, new Point(Math.rint(at.x()), Math.rint(at.y())));
        });
    Map<PortRef, List<Point>> bends = new LinkedHashMap<>();
    edges.forEach((to, edge) -> bends.put(to, bends(edge, shift)));
    Map<Integer, Rectangle2D> boxes = new HashMap<>();
    frames.forEach(
        (index, frame) -> {
          Point at = at(frame).plus(shift.x(), shift.y());
          boxes.put(
              index, new Rectangle2D.Double(at.x(), at.y(), frame.getWidth(), frame.getHeight()));
        });
    Map<PortRef, List<Point>> routes = new Router(whole.moved(places), places.keySet()).led(bends);
    SheetLayout sheet = new SheetLayout(whole, places, boxes);
    return new Layout(places, routes, sheet.frames(), sheet.notes());
  }

  private static List<Point> bends(ElkEdge edge, Point shift) {
    Point origin = at(edge.getContainingNode()).plus(shift.x(), shift.y());
    List<Point> bends = new ArrayList<>();
    edge.getSections()
        .forEach(
            section -> {
              for (ElkBendPoint bend : section.getBendPoints()) {
                bends.add(origin.plus(bend.getX(), bend.getY()));
              }
            });
    return bends;
  }
}
