package gradboard.draw;

import gradboard.draw.PortRef.Side;
import gradboard.graph.Point;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Places cards from left to right in the order of the flow, with few crossings, by Eclipse's
 * layered layout, which knows where on a card each port is. Takes a fraction of a second for a
 * hundred nodes; not for the event thread.
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
  private final ElkNode graph = ElkGraphUtil.createGraph();
  private final Map<String, ElkNode> cards = new LinkedHashMap<>();
  private final Map<PortRef, ElkPort> ports = new HashMap<>();

  private AutoLayout(Scene scene) {
    this.scene = scene;
  }

  /** Places for the upper left corners of all nodes of a scene, by id. */
  public static Map<String, Point> arrange(Scene scene) {
    return new AutoLayout(scene).arrange(() -> false);
  }

  /**
   * Places for some of the nodes of a scene, which keep the upper left corner of the box round
   * them; the wires to others do not count.
   *
   * @param cancelled asked now and then from the thread at work; the places are of no use once it
   *     said yes
   */
  public static Map<String, Point> arrange(
      Scene scene, Set<String> ids, BooleanSupplier cancelled) {
    List<NodeView> chosen = scene.nodes().stream().filter(n -> ids.contains(n.id())).toList();
    double left = chosen.stream().mapToDouble(NodeView::x).min().orElse(0);
    double top = chosen.stream().mapToDouble(NodeView::y).min().orElse(0);
    Map<String, Point> places = new AutoLayout(new Scene(chosen, scene.wires())).arrange(cancelled);
    double byX = left - places.values().stream().mapToDouble(Point::x).min().orElse(0);
    double byY = top - places.values().stream().mapToDouble(Point::y).min().orElse(0);
    places.replaceAll((id, at) -> new Point(at.x() + byX, at.y() + byY));
    return places;
  }

  private Map<String, Point> arrange(BooleanSupplier cancelled) {
    graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    graph.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_ROWS);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_COLUMNS);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, BETWEEN_ROWS / 2);
    scene.nodes().forEach(this::add);
    for (WireView wire : scene.wires()) {
      ElkGraphUtil.createSimpleEdge(ports.get(wire.from()), ports.get(wire.to()));
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
    Map<String, Point> places = new LinkedHashMap<>();
    cards.forEach(
        (id, card) ->
            places.put(
                id, new Point(Math.rint(card.getX() + MARGIN), Math.rint(card.getY() + MARGIN))));
    return places;
  }

  private void add(NodeView node) {
    ElkNode card = ElkGraphUtil.createNode(graph);
    card.setDimensions(node.layout().width(), node.layout().height());
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
}
