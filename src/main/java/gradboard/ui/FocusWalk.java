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
    int from = by > 0 ? -1 : 0;
    for (int i = 0; i < visible.size(); i++) {
      if (owner != null && SwingUtilities.isDescendingFrom(owner, visible.get(i))) {
        from = i;
      }
    }
    for (int step = 1; step <= visible.size(); step++) {
      JComponent panel = visible.get(Math.floorMod(from + by * step, visible.size()));
      Optional<Component> taker = first(panel);
      if (taker.isPresent()) {
        taker.get().requestFocusInWindow();
        return;
      }
    }
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
