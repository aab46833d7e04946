package gradboard.ui;

import gradboard.edit.Fixes;
import gradboard.edit.OpSearch;
import gradboard.graph.Subgraph;
import gradboard.op.Op;
import gradboard.ui.action.RenameAction;
import gradboard.ui.canvas.Surroundings;
import gradboard.ui.palette.OpSearchPopup;
import java.awt.Point;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.MenuElement;

/** What a canvas asks of the window around it. */
final class CanvasSurroundings implements Surroundings {
  private final EditorFrame frame;
  private final EditorContext context;
  private final Menus menus;
  private final OpShelves shelves;
  private final Consumer<String> hints;

  CanvasSurroundings(
      EditorFrame frame,
      EditorContext context,
      Menus menus,
      OpShelves shelves,
      Consumer<String> hints) {
    this.frame = frame;
    this.context = context;
    this.menus = menus;
    this.shelves = shelves;
    this.hints = hints;
  }

  private JComponent control() {
    return frame.canvas().control();
  }

  @Override
  public void search(Point at, Search search) {
    OpSearchPopup.open(
        control(),
        at,
        search.prompt(),
        new OpSearch(shelves.ops()).only(search.fits()),
        context.memory().recentOps(),
        op -> {
          frame.use(op);
          search.chosen().accept(op);
        });
  }

  @Override
  public void menu(Point at) {
    menus.contextMenu(at).show(control(), at.x, at.y);
  }

  @Override
  public void retitle() {
    frame.actions().get(RenameAction.class).actionPerformed(null);
  }

  @Override
  public void mend(Point at, String reason, List<Fixes.Fix> fixes) {
    JPopupMenu menu = menus.fixes(reason, fixes);
    for (MenuElement item : menu.getSubElements()) {
      // The reason stands below the canvas, and holds no longer.
      ((JMenuItem) item).addActionListener(event -> hint(""));
    }
    menu.show(control(), at.x, at.y);
  }

  @Override
  public Map<String, Subgraph> definitions(Op op) {
    return context.library().definitions(op);
  }

  @Override
  public void hint(String sentence) {
    hints.accept(sentence);
  }
}
