package gradboard.ui.action;

import gradboard.edit.SetTags;
import gradboard.graph.Sheet;
import gradboard.ui.look.Panels;
import gradboard.ui.look.ToolIcon;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;

/** Labels the selected nodes with a colour, chosen from a small menu. */
public final class LabelAction extends EditorAction {
  private static final int SWATCH = 14;

  public LabelAction(Workbench workbench) {
    super(
        workbench,
        "Colour label…",
        "Labels the selected nodes with a colour.",
        Scope.GRAPH,
        "ctrl shift L");
  }

  @Override
  protected boolean isPossible() {
    return hasSelectedNodes();
  }

  @Override
  protected void perform() {
    JPopupMenu menu = Panels.named(new JPopupMenu(), "labelMenu", "Colour label");
    menu.add("No label").addActionListener(event -> label(Optional.empty()));
    for (String color : Sheet.COLORS) {
      String name = color.substring(0, 1).toUpperCase(Locale.ROOT) + color.substring(1);
      JMenuItem item = menu.add(name);
      item.setIcon(ToolIcon.of("disc", SWATCH, theme -> theme.label(color)));
      item.addActionListener(event -> label(Optional.of(color)));
    }
    Point at =
        document().selection().nodes().stream()
            .flatMap(id -> workbench().canvas().cardOnControl(id).stream())
            .reduce(Rectangle::union)
            .map(cards -> new Point(cards.x, cards.y + Math.min(cards.height, 40)))
            .orElseGet(() -> workbench().canvas().gestures().pointer());
    menu.show(workbench().canvas().control(), at.x, at.y);
  }

  private void label(Optional<String> color) {
    document().apply(SetTags.colored(document().selection().nodes(), color));
  }
}
