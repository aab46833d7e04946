package gradboard.bench;

import com.mxgraph.model.mxCell;
import com.mxgraph.swing.mxGraphComponent;
import com.mxgraph.util.mxConstants;
import com.mxgraph.util.mxRectangle;
import com.mxgraph.view.mxCellState;
import com.mxgraph.view.mxGraph;
import gradboard.draw.NodeView;
import gradboard.draw.Scene;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.HashMap;
import java.util.Map;

/**
 * A plain JGraphX component that shows the same cards and wires as boxes with plain labels and as
 * straight lines: what one has without a painter of one's own.
 */
final class PlainJGraphX implements CanvasSide {
  private final mxGraph graph = new mxGraph();
  private final mxGraphComponent component =
      new mxGraphComponent(graph) {
        @Override
        protected void createHandlers() {
          // They ask for a display, and paint nothing while the mouse is elsewhere.
        }
      };
  private final Map<String, Object> cells = new HashMap<>();
  private Point corner = new Point();
  private Object grabbed;
  private Point moved = new Point();

  PlainJGraphX(Scene scene) {
    graph.getStylesheet().getDefaultEdgeStyle().put(mxConstants.STYLE_NOLABEL, 1);
    graph.setHtmlLabels(false);
    graph.getModel().beginUpdate();
    try {
      for (NodeView node : scene.nodes()) {
        String label = node.card().title() + "\n" + node.card().op() + "\n" + type(node);
        cells.put(
            node.id(),
            graph.insertVertex(
                graph.getDefaultParent(),
                node.id(),
                label,
                node.x(),
                node.y(),
                node.layout().width(),
                node.layout().height()));
      }
      scene
          .wires()
          .forEach(
              wire ->
                  graph.insertEdge(
                      graph.getDefaultParent(),
                      null,
                      "",
                      cells.get(wire.from().node()),
                      cells.get(wire.to().node())));
    } finally {
      graph.getModel().endUpdate();
    }
    component.setSize(WIDTH, HEIGHT);
    component.doLayout();
  }

  private static String type(NodeView node) {
    return node.card().body().type().map(Object::toString).orElse("");
  }

  private void look(Point at) {
    corner = at;
    Dimension whole = component.getGraphControl().getPreferredSize();
    component.getGraphControl().setBounds(-at.x, -at.y, whole.width, whole.height);
  }

  @Override
  public void goTo(double zoom, double shareX, double shareY) {
    component.zoomTo(zoom, false);
    mxRectangle bounds = graph.getGraphBounds();
    double hiddenX = Math.max(0, bounds.getWidth() - WIDTH);
    double hiddenY = Math.max(0, bounds.getHeight() - HEIGHT);
    look(
        new Point(
            (int) (bounds.getX() + hiddenX * shareX), (int) (bounds.getY() + hiddenY * shareY)));
  }

  @Override
  public void zoom(double factor) {
    component.zoomTo(graph.getView().getScale() * factor, false);
    look(
        new Point(
            (int) ((corner.x + WIDTH / 2.0) * factor - WIDTH / 2.0),
            (int) ((corner.y + HEIGHT / 2.0) * factor - HEIGHT / 2.0)));
  }

  @Override
  public void pan(int byX, int byY) {
    look(new Point(corner.x - byX, corner.y - byY));
  }

  @Override
  public boolean grab() {
    Rectangle view =
        new Rectangle(corner.x + WIDTH / 4, corner.y + HEIGHT / 4, WIDTH / 2, HEIGHT / 2);
    moved = new Point();
    grabbed =
        cells.values().stream()
            .filter(
                cell -> {
                  mxCellState state = graph.getView().getState(cell);
                  return view.contains(state.getCenterX(), state.getCenterY());
                })
            .findFirst()
            .orElse(null);
    return grabbed != null;
  }

  @Override
  public void drag(int byX, int byY) {
    double scale = graph.getView().getScale();
    graph.moveCells(
        new Object[] {(mxCell) grabbed}, (byX - moved.x) / scale, (byY - moved.y) / scale);
    moved = new Point(byX, byY);
  }

  @Override
  public void release() {
    drag(0, 0);
  }

  @Override
  public void paint(Graphics2D g) {
    g.translate(-corner.x, -corner.y);
    g.clipRect(corner.x, corner.y, WIDTH, HEIGHT);
    component.getGraphControl().paint(g);
  }
}
