package gradboard.ui.canvas;

import com.mxgraph.model.mxCell;
import com.mxgraph.model.mxGeometry;
import com.mxgraph.model.mxGraphModel;
import com.mxgraph.util.mxPoint;
import com.mxgraph.view.mxCellState;
import com.mxgraph.view.mxGraph;
import com.mxgraph.view.mxGraphView;
import gradboard.draw.Curve;
import gradboard.draw.NodeView;
import gradboard.draw.PortRef;
import gradboard.draw.Scene;
import gradboard.draw.WireView;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The scene as JGraphX knows it: a cell for every card and every wire, in two layers, which find
 * what lies at a point or in a box. It only follows the scene; nothing reads the document from it.
 * Its view stays at 100 %, so that zooming does not work out all cells again.
 */
final class Projection extends mxGraph {
  private static final int SAMPLES = 16;

  private final mxGraphModel cells = new mxGraphModel();
  private final mxCell wireLayer = new mxCell();
  private final mxCell nodeLayer = new mxCell();
  private final Map<String, mxCell> nodes = new HashMap<>();
  private final Map<PortRef, mxCell> wires = new HashMap<>();
  private Scene scene = Scene.EMPTY;

  Projection() {
    setModel(cells);
    mxCell root = new mxCell();
    cells.setRoot(root);
    cells.add(root, wireLayer, 0);
    cells.add(root, nodeLayer, 1);
    setCellsLocked(true);
    setLabelsVisible(false);
  }

  @Override
  protected mxGraphView createGraphView() {
    return new mxGraphView(this) {
      @Override
      public void updateEdgeState(mxCellState state, mxGeometry geometry) {
        follow(state);
      }
    };
  }

  private void follow(mxCellState state) {
    PortRef to = (PortRef) ((mxCell) state.getCell()).getValue();
    List<mxPoint> points = new ArrayList<>();
    curve(to)
        .ifPresent(
            curve -> {
              for (int i = 0; i <= SAMPLES; i++) {
                Point2D at = curve.at(i / (double) SAMPLES);
                points.add(new mxPoint(at.getX(), at.getY()));
              }
            });
    state.setAbsolutePoints(points);
    getView().updateEdgeBounds(state);
  }

  private Optional<Curve> curve(PortRef to) {
    mxCell cell = wires.get(to);
    return cell == null ? Optional.empty() : scene.curve(WireView.of(from(cell), to));
  }

  private static PortRef from(mxCell wire) {
    return ((Ends) wire.getGeometry()).from;
  }

  /** A wire's geometry: the ports that it joins. */
  private static final class Ends extends mxGeometry {
    private final transient PortRef from;

    Ends(PortRef from) {
      this.from = from;
      setRelative(true);
    }
  }

  /** Follows the scene: cells come, go and move with its cards and wires. */
  void show(Scene next) {
    Set<String> moved = new HashSet<>();
    scene = next;
    cells.beginUpdate();
    try {
      Set<String> gone = new HashSet<>(nodes.keySet());
      for (NodeView node : next.nodes()) {
        gone.remove(node.id());
        if (place(node)) {
          moved.add(node.id());
        }
      }
      gone.forEach(id -> cells.remove(nodes.remove(id)));
      wire(next, moved);
    } finally {
      cells.endUpdate();
    }
  }

  private boolean place(NodeView node) {
    // Ports reach beyond the card and can be hit there too.
    double reach = 2 * node.layout().portRadius();
    mxGeometry geometry =
        new mxGeometry(
            node.x() - reach, node.y(), node.layout().width() + 2 * reach, node.layout().height());
    mxCell cell = nodes.get(node.id());
    if (cell == null) {
      cell = new mxCell(node.id(), geometry, null);
      cell.setVertex(true);
      nodes.put(node.id(), cell);
      cells.add(nodeLayer, cell, cells.getChildCount(nodeLayer));
      return true;
    }
    if (cell.getGeometry().equals(geometry)) {
      return false;
    }
    cells.setGeometry(cell, geometry);
    return true;
  }

  private void wire(Scene next, Set<String> moved) {
    Set<PortRef> gone = new HashSet<>(wires.keySet());
    for (WireView wire : next.wires()) {
      gone.remove(wire.to());
      mxCell cell = wires.get(wire.to());
      boolean same = cell != null && from(cell).equals(wire.from());
      if (same && !moved.contains(wire.from().node()) && !moved.contains(wire.to().node())) {
        continue;
      }
      if (cell == null) {
        cell = new mxCell(wire.to(), new Ends(wire.from()), null);
        cell.setEdge(true);
        wires.put(wire.to(), cell);
        cells.add(wireLayer, cell, cells.getChildCount(wireLayer));
      } else {
        cells.setGeometry(cell, new Ends(wire.from()));
      }
    }
    gone.forEach(to -> cells.remove(wires.remove(to)));
  }

  Scene scene() {
    return scene;
  }

  mxCell wireLayer() {
    return wireLayer;
  }

  mxCell nodeLayer() {
    return nodeLayer;
  }

  /** The card that a cell stands for. */
  Optional<NodeView> node(Object cell) {
    return cell instanceof mxCell c && c.getValue() instanceof String id
        ? scene.node(id)
        : Optional.empty();
  }

  /** Ids of the nodes whose cells touch a box. */
  List<String> nodesIn(Rectangle2D box) {
    List<String> touched = new ArrayList<>();
    nodes.forEach(
        (id, cell) -> {
          mxCellState state = getView().getState(cell);
          if (state != null && box.intersects(state.getRectangle())) {
            touched.add(id);
          }
        });
    return touched;
  }

  /** The wire that a cell stands for, by the port that it enters. */
  Optional<PortRef> wire(Object cell) {
    return cell instanceof mxCell c && c.getValue() instanceof PortRef to
        ? Optional.of(to)
        : Optional.empty();
  }
}
