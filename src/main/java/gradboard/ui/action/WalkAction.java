package gradboard.ui.action;

import gradboard.draw.NodeView;
import gradboard.edit.Selection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Selects the nearest node in a direction. */
final class WalkAction extends EditorAction {
  private final Direction direction;

  WalkAction(Workbench workbench, Direction direction) {
    super(
        workbench,
        "Go " + direction.word(),
        "Selects the nearest node in that direction.",
        Scope.CANVAS,
        direction.name());
    this.direction = direction;
  }

  @Override
  protected void perform() {
    if (workbench().canvas().gestures().stepWire(direction.x + direction.y)) {
      return;
    }
    List<NodeView> nodes = workbench().canvas().scene().nodes();
    Optional<NodeView> from =
        document().selection().nodes().stream()
            .findFirst()
            .flatMap(workbench().canvas().scene()::node);
    Optional<NodeView> next =
        from.isEmpty()
            ? nodes.stream().findFirst()
            : nodes.stream()
                .filter(node -> ahead(from.get(), node) > 0)
                .min(Comparator.comparingDouble(node -> distance(from.get(), node)));
    next.ifPresent(
        node -> {
          document().select(Selection.of(node.id()));
          workbench().canvas().sight().reveal(node.id());
        });
  }

  private double ahead(NodeView from, NodeView to) {
    return across(from, to) * direction.x + down(from, to) * direction.y;
  }

  /** What lies aside counts twice, so that the walk keeps its direction. */
  private double distance(NodeView from, NodeView to) {
    double ahead = ahead(from, to);
    double aside = across(from, to) * direction.y + down(from, to) * direction.x;
    return Math.hypot(ahead, 2 * aside);
  }

  private static double across(NodeView from, NodeView to) {
    return to.x() + to.layout().width() / 2 - from.x() - from.layout().width() / 2;
  }

  private static double down(NodeView from, NodeView to) {
    return to.y() + to.layout().height() / 2 - from.y() - from.layout().height() / 2;
  }
}
