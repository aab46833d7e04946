package gradboard.ui;

import gradboard.edit.Fixes;
import gradboard.edit.OpSearch;
import gradboard.ui.canvas.Gestures;
import gradboard.ui.outline.Outline;
import gradboard.ui.palette.OpSearchPopup;
import gradboard.ui.settings.Memory;
import java.awt.Component;
import java.awt.Point;
import java.util.List;

/** What the outline asks of the window around it. */
final class OutlineSurroundings implements Outline.Surroundings {
  private final EditorFrame frame;
  private final Menus menus;
  private final OpShelves shelves;
  private final Memory memory;

  OutlineSurroundings(EditorFrame frame, Menus menus, OpShelves shelves, Memory memory) {
    this.frame = frame;
    this.menus = menus;
    this.shelves = shelves;
    this.memory = memory;
  }

  @Override
  public void add(Component outline, Point at, Runnable added) {
    OpSearchPopup.open(
        outline,
        at,
        "Add an operation",
        new OpSearch(shelves.ops()),
        memory.recentOps(),
        op -> {
          frame.use(op);
          Gestures gestures = frame.canvas().gestures();
          gestures.adding().drop(op, gestures.pointer());
          added.run();
        });
  }

  @Override
  public void mend(Component outline, Point at, String reason, List<Fixes.Fix> fixes) {
    menus.fixes(reason, fixes).show(outline, at.x, at.y);
  }
}
