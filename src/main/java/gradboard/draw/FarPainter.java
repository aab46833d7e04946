package gradboard.draw;

import gradboard.draw.Fonts.Role;
import gradboard.draw.Surface.Corners;
import gradboard.draw.Theme.States;
import gradboard.op.Category;
import java.awt.Color;
import java.util.Arrays;

/** Paints nodes that are too small for a card: titles, or mere blocks. */
final class FarPainter {
  private final Theme theme;
  private final Frames frames;
  private final double unit;
  private final float[][] boxes = new float[Category.values().length][0];
  private final int[] counts = new int[boxes.length];

  FarPainter(Theme theme, Frames frames) {
    this.theme = theme;
    this.frames = frames;
    unit = theme.sizes().unit();
  }

  /** A card that says no more than its title. */
  void title(Surface surface, NodeView node, double pixel) {
    CardLayout layout = node.layout();
    frames.around(surface, node, pixel);
    surface.rounded(
        node.x(),
        node.y(),
        layout.width(),
        layout.height(),
        frames.radius(),
        Corners.ALL,
        theme.plate(node.card().category()));
    double line = theme.fonts().height(Role.FAR);
    double y = node.y() + (layout.height() - layout.far().size() * line) / 2;
    for (TextRun text : layout.far()) {
      surface.text(
          text,
          node.x() + (layout.width() - text.width()) / 2,
          y + theme.fonts().ascent(Role.FAR),
          theme.inks().primary());
      y += line;
    }
    badge(surface, node, pixel);
  }

  /** All nodes in sight as blocks, those of one category at once. */
  void blocks(Surface surface, Scene scene, Viewport view, double pixel) {
    Arrays.fill(counts, 0);
    double left = view.left();
    double top = view.top();
    double right = view.right();
    double bottom = view.bottom();
    for (int i = 0; i < scene.nodes().size(); i++) {
      if (scene.nearNode(i, left, top, right, bottom)) {
        collect(scene, i);
      }
    }
    for (Category category : Category.values()) {
      int ordinal = category.ordinal();
      surface.boxes(boxes[ordinal], counts[ordinal], theme.block(category));
    }
    for (int i = 0; i < scene.nodes().size(); i++) {
      if (scene.isMarked(i) && scene.nearNode(i, left, top, right, bottom)) {
        marked(surface, scene.nodes().get(i), pixel);
      }
    }
  }

  private void collect(Scene scene, int node) {
    int category = scene.category(node);
    int at = 4 * counts[category];
    if (at == boxes[category].length) {
      boxes[category] = Arrays.copyOf(boxes[category], Math.max(256, 2 * at));
    }
    float[] from = scene.boxes();
    float[] to = boxes[category];
    to[at] = from[4 * node];
    to[at + 1] = from[4 * node + 1];
    to[at + 2] = from[4 * node + 2] - from[4 * node];
    to[at + 3] = from[4 * node + 3] - from[4 * node + 1];
    counts[category]++;
  }

  /** A block in a state that must be found from afar. */
  private void marked(Surface surface, NodeView node, double pixel) {
    frames.around(surface, node, pixel);
    Color fill = theme.block(node.card().category());
    surface.box(node.x(), node.y(), node.layout().width(), node.layout().height(), fill);
    badge(surface, node, pixel);
  }

  /** A mark of constant size on the screen, on a disc that parts it from the frame. */
  private void badge(Surface surface, NodeView node, double pixel) {
    boolean problem = node.card().problem().isPresent();
    if (!problem && !node.is(Mark.BREAKPOINT)) {
      return;
    }
    double size = 15 * unit * pixel;
    double rim = 1.5 * unit * pixel;
    double x = node.x() + node.layout().width() - size / 2;
    double y = node.y() - size / 2;
    double disc = size + 2 * rim;
    surface.rounded(x - rim, y - rim, disc, disc, disc / 2, Corners.ALL, theme.surfaces().canvas());
    States states = theme.states();
    surface.icon(
        problem ? Frames.PROBLEM : Frames.BREAKPOINT,
        x,
        y,
        size,
        problem ? states.problem() : states.breakpoint());
  }
}
