package gradboard.ui;

import gradboard.ui.action.Workbench.Panel;
import java.awt.Component;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;

/** Gives the panel that has the keys more room, or less, without the mouse. */
final class PanelSizes {
  /** In pixels at the usual size of text. */
  private static final int STEP = 32;

  private final Folds folds;
  private final Map<Panel, JComponent> panels;
  private final Supplier<Component> keysOwner;

  /**
   * @param keysOwner what has the keys
   */
  PanelSizes(Folds folds, Map<Panel, JComponent> panels, Supplier<Component> keysOwner) {
    this.folds = folds;
    this.panels = panels;
    this.keysOwner = keysOwner;
  }

  /** Whether a panel has the keys. */
  boolean isIn(Panel panel) {
    return SwingUtilities.isDescendingFrom(keysOwner.get(), panels.get(panel));
  }

  /**
   * Resizes the panel that has the keys.
   *
   * @param by so many steps, negative ones for less room
   * @return why none was, in a sentence
   */
  Optional<String> resize(int by) {
    Optional<Panel> panel = panels.keySet().stream().filter(this::isIn).findFirst();
    panel.ifPresent(p -> folds.resize(p, by * STEP));
    return panel.isPresent()
        ? Optional.empty()
        : Optional.of("F8 takes the keys to a panel, which F7 then enlarges and Shift+F7 shrinks.");
  }
}
