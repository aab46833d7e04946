package gradboard.draw;

import gradboard.draw.Fonts.Role;
import gradboard.draw.Surface.Corners;
import gradboard.draw.Theme.States;
import gradboard.op.Category;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Paints nodes that are too small for a card: titles, or mere blocks. */
final class FarPainter {
  private static final Icon DISC = Icons.named("disc");

  /** What frames and badges reach beyond a block, in pixels of the screen. */
  private static final double MARGIN = 16;

  private final Theme theme;
  private final Frames frames;
  private final double unit;
  private final BoxBatch[] byCategory = new BoxBatch[Category.values().length];
  private final BoxBatch forward = new BoxBatch();
  private final BoxBatch backward = new BoxBatch();
  private final BoxBatch selected = new BoxBatch();
  private final BoxBatch troubled = new BoxBatch();
  private final List<NodeView> marked = new ArrayList<>();

  FarPainter(Theme theme, Frames frames) {
    this.theme = theme;
    this.frames = frames;
    unit = theme.sizes().unit();
    Arrays.setAll(byCategory, i -> new BoxBatch());
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

  /** All nodes in sight as blocks, those of one colour at once. */
  void blocks(Surface surface, Scene scene, Viewport view, double pixel) {
    clear();
    double left = view.left() - MARGIN * pixel;
    double top = view.top() - MARGIN * pixel;
    double right = view.right() + MARGIN * pixel;
    double bottom = view.bottom() + MARGIN * pixel;
    for (int i = 0; i < scene.nodes().size(); i++) {
      if (!scene.nearNode(i, left, top, right, bottom)) {
        continue;
      }
      scene.addBox(i, byCategory[scene.category(i)]);
      if (scene.isMarked(i)) {
        NodeView node = scene.nodes().get(i);
        marked.add(node);
        frame(node, pixel);
      }
    }
    forward.paint(surface, theme.accents().forward());
    backward.paint(surface, theme.accents().backward());
    selected.paint(surface, theme.states().selected());
    troubled.paint(surface, theme.states().problem());
    for (Category category : Category.values()) {
      byCategory[category.ordinal()].paint(surface, theme.block(category));
    }
    marked.forEach(node -> badge(surface, node, pixel));
  }

  private void clear() {
    for (BoxBatch batch : byCategory) {
      batch.clear();
    }
    for (BoxBatch batch : List.of(forward, backward, selected, troubled)) {
      batch.clear();
    }
    marked.clear();
  }

  /** Frames of constant width on the screen, each around the ones before. */
  private void frame(NodeView node, double pixel) {
    double width = 2 * unit * pixel;
    double reach = 0;
    if (node.card().problem().isPresent()) {
      reach += width;
      around(troubled, node, reach);
    }
    if (node.is(Mark.SELECTED)) {
      reach += width;
      around(selected, node, reach);
    }
    if (frames.isStep(node)) {
      around(node.is(Mark.STEPPING_FORWARD) ? forward : backward, node, reach + 1.5 * width);
    }
  }

  private static void around(BoxBatch batch, NodeView node, double reach) {
    batch.add(
        node.x() - reach,
        node.y() - reach,
        node.layout().width() + 2 * reach,
        node.layout().height() + 2 * reach);
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
