package gradboard.ui;

import gradboard.ui.action.EditorAction;
import java.awt.KeyEventDispatcher;
import java.awt.KeyEventPostProcessor;
import java.awt.KeyboardFocusManager;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.swing.KeyStroke;
import javax.swing.MenuSelectionManager;

/**
 * Has the keys heard that mean the same anywhere in a window. Most are heard before any control:
 * Swing's own would keep F6, Ctrl+Tab or Ctrl+Page Down for themselves. Some, as Escape, are left
 * to the control that has the focus as long as it makes something of them: a list that drops down,
 * a value that is half typed.
 */
final class WindowKeys implements KeyEventDispatcher, KeyEventPostProcessor {
  private final Window window;
  private final Map<KeyStroke, EditorAction> before = new HashMap<>();
  private final Map<KeyStroke, EditorAction> after = new HashMap<>();

  /**
   * @param actions those of scope {@link EditorAction.Scope#WINDOW} and {@link
   *     EditorAction.Scope#UNCLAIMED} are heard
   */
  WindowKeys(Window window, List<EditorAction> actions) {
    this.window = window;
    for (EditorAction action : actions) {
      switch (action.scope()) {
        case WINDOW -> action.keys().forEach(key -> before.put(key, action));
        case UNCLAIMED -> action.keys().forEach(key -> after.put(key, action));
        case STEPS, GRAPH, CANVAS -> {
          // Heard by the controls that they are bound to.
        }
      }
    }
  }

  void listen() {
    KeyboardFocusManager manager = KeyboardFocusManager.getCurrentKeyboardFocusManager();
    manager.addKeyEventDispatcher(this);
    manager.addKeyEventPostProcessor(this);
  }

  void stopListening() {
    KeyboardFocusManager manager = KeyboardFocusManager.getCurrentKeyboardFocusManager();
    manager.removeKeyEventDispatcher(this);
    manager.removeKeyEventPostProcessor(this);
  }

  @Override
  public boolean dispatchKeyEvent(KeyEvent event) {
    return hear(before, event);
  }

  @Override
  public boolean postProcessKeyEvent(KeyEvent event) {
    return !event.isConsumed() && hear(after, event);
  }

  private boolean hear(Map<KeyStroke, EditorAction> actions, KeyEvent event) {
    EditorAction action = actions.get(KeyStroke.getKeyStrokeForEvent(event));
    boolean here =
        KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusedWindow() == window
            && MenuSelectionManager.defaultManager().getSelectedPath().length == 0;
    if (action == null || !here) {
      return false;
    }
    action.actionPerformed(
        new ActionEvent(event.getComponent(), ActionEvent.ACTION_PERFORMED, action.name()));
    event.consume();
    return true;
  }
}
