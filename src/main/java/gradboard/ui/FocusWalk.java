package gradboard.ui;

import java.awt.Component;
import java.awt.Container;
import java.awt.KeyboardFocusManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;

/** Takes the keys' focus from panel to panel. */
final class FocusWalk {
  private FocusWalk() {}

  /**
   * Goes on from the panel that has the focus to the next one that can take it.
   *
   * @param by 1 or -1
   */
  static void go(List<? extends JComponent> panels, int by) {
    Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    List<JComponent> visible = new ArrayList<>(panels);
    visible.removeIf(panel -> !panel.isShowing());
    int from = from(owner, visible, by);
    for (int step = 1; step <= visible.size(); step++) {
      JComponent panel = visible.get(Math.floorMod(from + by * step, visible.size()));
      Optional<Component> taker = first(panel);
      if (taker.isPresent()) {
        taker.get().requestFocusInWindow();
        return;
      }
    }
  }

  /**
   * The panel from which the walk goes on; what is in none, as tabs are, stands before the next.
   */
  private static int from(Component owner, List<JComponent> panels, int by) {
    int before = by > 0 ? -1 : 0;
    if (owner == null) {
      return before;
    }
    for (int i = 0; i < panels.size(); i++) {
      if (SwingUtilities.isDescendingFrom(owner, panels.get(i))) {
        return i;
      }
    }
    for (Container around = owner.getParent(); around != null; around = around.getParent()) {
      for (int i = 0; i < panels.size(); i++) {
        if (SwingUtilities.isDescendingFrom(panels.get(i), around)) {
          return by > 0 ? i - 1 : i;
        }
      }
    }
    return before;
  }

  /** The first control of a panel that takes keys; of tabs their content before their strip. */
  private static Optional<Component> first(Component in) {
    if (!in.isShowing() || !in.isEnabled()) {
      return Optional.empty();
    }
    boolean plain = in instanceof JComponent own && own.getComponentCount() == 0;
    if (plain && in.isFocusable() && takesKeys((JComponent) in)) {
      return Optional.of(in);
    }
    if (in instanceof Container inner) {
      for (Component child : inner.getComponents()) {
        Optional<Component> found = first(child);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    boolean itself = in instanceof JTabbedPane || in instanceof JComponent c && takesKeys(c);
    return itself && in.isFocusable() ? Optional.of(in) : Optional.empty();
  }

  private static boolean takesKeys(JComponent component) {
    return component.getInputMap().size() > 0
        || component.getInputMap().getParent() != null
        || component.getKeyListeners().length > 0;
  }
}
