package gradboard.draw;

import gradboard.draw.Fonts.Role;
import gradboard.draw.Surface.Corners;
import gradboard.draw.Theme.States;
import gradboard.op.Category;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Paints nodes that are too small for a card: titles, or mere blocks. */
final class FarPainter {
  /** What frames and badges reach beyond a block, in pixels of the screen. */
  private static final double MARGIN = 16;

  /** Height of the band of a colour label, as a share of the node's. */
  private static final double LABEL = 0.25;

  private final Theme theme;
  private final Frames frames;
  private final double unit;
  private final BoxBatch[] byCategory = new BoxBatch[Category.values().length];
  private final Map<String, BoxBatch> byLabel = new LinkedHashMap<>();
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
    label(node, pixel);
    paintLabels(surface);
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
    badges(surface, node, pixel);
    smallBadges(surface, node, pixel);
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
        label(node, pixel);
      }
    }
    forward.paint(surface, theme.accents().forward());
    backward.paint(surface, theme.accents().backward());
    selected.paint(surface, theme.states().selected());
    troubled.paint(surface, theme.states().problem());
    for (Category category : Category.values()) {
      byCategory[category.ordinal()].paint(surface, theme.block(category));
    }
    paintLabels(surface);
    marked.forEach(node -> badges(surface, node, pixel));
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

  /** A band of the colour by which a person tells a node from others, along its upper edge. */
  private void label(NodeView node, double pixel) {
    double high = Math.max(LABEL * node.layout().height(), 3 * unit * pixel);
    node.card()
        .label()
        .ifPresent(
            color ->
                byLabel
                    .computeIfAbsent(color, c -> new BoxBatch())
                    .add(
                        node.x(),
                        node.y(),
                        node.layout().width(),
                        Math.min(high, node.layout().height())));
  }

  private void paintLabels(Surface surface) {
    byLabel.forEach((color, batch) -> batch.paint(surface, theme.label(color)));
    byLabel.values().forEach(BoxBatch::clear);
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
    if (Frames.isStep(node)) {
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

  /** Marks of constant size on the screen: trouble or a breakpoint, and the current step's. */
  private void badges(Surface surface, NodeView node, double pixel) {
    States states = theme.states();
    if (node.card().problem().isPresent()) {
      badge(surface, Frames.PROBLEM, node.right(), node.y(), states.problem(), pixel);
    } else if (node.is(Mark.BREAKPOINT)) {
      badge(surface, Frames.BREAKPOINT, node.right(), node.y(), states.breakpoint(), pixel);
    }
    if (Frames.isStep(node)) {
      Icon direction = node.is(Mark.STEPPING_FORWARD) ? Frames.FORWARD : Frames.BACKWARD;
      badge(surface, direction, node.x(), node.y(), frames.stepColor(node), pixel);
    }
  }

  /** States that are not looked for over a whole graph, on the corners where cards have them. */
  private void smallBadges(Surface surface, NodeView node, double pixel) {
    Color ink = theme.inks().icon();
    if (node.is(Mark.LOCKED) && node.card().problem().isEmpty() && !node.is(Mark.BREAKPOINT)) {
      badge(surface, Frames.LOCKED, node.right(), node.y(), ink, pixel);
    }
    if (node.is(Mark.MUTED)) {
      badge(surface, Frames.MUTED, node.right(), node.bottom(), ink, pixel);
    } else if (node.is(Mark.STALE)) {
      badge(surface, Frames.STALE, node.right(), node.bottom(), ink, pixel);
    }
    if (node.is(Mark.FROZEN)) {
      badge(surface, Frames.FROZEN, node.x(), node.bottom(), theme.states().frozen(), pixel);
    }
    if (node.is(Mark.LOSS)) {
      double middle = node.y() + node.layout().height() / 2;
      badge(surface, Frames.LOSS, node.right(), middle, theme.accents().backward(), pixel);
    }
  }

  /** A mark around a point, on a disc that parts it from the frame. */
  private void badge(Surface surface, Icon icon, double x, double y, Color color, double pixel) {
    double size = 15 * unit * pixel;
    double disc = size + 3 * unit * pixel;
    surface.rounded(
        x - disc / 2, y - disc / 2, disc, disc, disc / 2, Corners.ALL, theme.surfaces().canvas());
    surface.icon(icon, x - size / 2, y - size / 2, size, color);
  }
}
