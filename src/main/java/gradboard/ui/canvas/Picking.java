package gradboard.ui.canvas;

import gradboard.draw.Scene.Hit;
import gradboard.edit.Document;
import gradboard.edit.Selection;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.util.Optional;

/** What the mouse selects of what is under it. */
final class Picking {
  private final GraphCanvas canvas;
  private boolean wasPicked;

  Picking(GraphCanvas canvas) {
    this.canvas = canvas;
  }

  private Document document() {
    return canvas.document();
  }

  /** Whether a click adds to what is selected, or takes away from it. */
  static boolean isAdding(MouseEvent event) {
    return isAdding(event, shortcut());
  }

  /**
   * As {@link #isAdding(MouseEvent)}.
   *
   * @param shortcut the modifier of menus, such as {@link InputEvent#META_DOWN_MASK}
   */
  static boolean isAdding(MouseEvent event, int shortcut) {
    return (event.getModifiersEx() & (shortcut | InputEvent.SHIFT_DOWN_MASK)) != 0;
  }

  /** Whether the modifier of menus is held: Ctrl, or Command on a Mac. */
  static boolean isShortcutDown(MouseEvent event) {
    return (event.getModifiersEx() & shortcut()) != 0;
  }

  private static int shortcut() {
    return Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx();
  }

  /** The thing alone; a port is its node's. */
  private Selection only(Hit hit) {
    if (hit instanceof Hit.OnNode on) {
      return Selection.of(on.node().id());
    } else if (hit instanceof Hit.OnPoint on) {
      return Selection.of(canvas.routePoint(on.point()));
    } else if (hit instanceof Hit.OnSheet on) {
      return Selection.of(on.item());
    }
    return Selection.ofWire(canvas.wire(((Hit.OnWire) hit).wire().to()));
  }

  private boolean isPicked(Hit hit) {
    Selection present = document().selection();
    Selection thing = only(hit);
    return present.nodes().containsAll(thing.nodes())
        && present.wires().containsAll(thing.wires())
        && present.points().containsAll(thing.points())
        && present.items().containsAll(thing.items());
  }

  /**
   * A press begins a drag of the selection, of which the thing is or comes to be a part: what a
   * click would take out of it is still in it then.
   *
   * @param hit empty where a press selects nothing
   */
  void pressed(Optional<Hit> hit, boolean adding) {
    wasPicked = hit.filter(this::isPicked).isPresent();
    if (!wasPicked) {
      hit.ifPresent(thing -> document().select(adding ? toggled(thing) : only(thing)));
    }
  }

  private Selection toggled(Hit hit) {
    Selection present = document().selection();
    if (hit instanceof Hit.OnNode on) {
      return present.toggling(on.node().id());
    } else if (hit instanceof Hit.OnPoint on) {
      return present.toggling(canvas.routePoint(on.point()));
    } else if (hit instanceof Hit.OnSheet on) {
      return present.toggling(on.item());
    }
    return present.toggling(canvas.wire(((Hit.OnWire) hit).wire().to()));
  }

  /** Another button leaves a selection that the thing is part of. */
  void selectUnlessPicked(Hit hit) {
    if (!isPicked(hit)) {
      document().select(only(hit));
    }
  }

  /** A click, in the end, selects the thing alone, or takes it out of what was selected. */
  void clicked(Hit hit, boolean adding) {
    if (!adding) {
      document().select(only(hit));
    } else if (wasPicked) {
      document().select(toggled(hit));
    }
  }
}
