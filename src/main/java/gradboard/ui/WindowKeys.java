package gradboard.ui;

import gradboard.ui.action.EditorAction;
import java.awt.KeyEventDispatcher;
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
 * Has the keys that mean the same anywhere in a window heard before any control hears them: Swing's
 * own controls would keep F6, Ctrl+Tab or Ctrl+Page Down for themselves.
 */
final class WindowKeys implements KeyEventDispatcher {
  private final Window window;
  private final Map<KeyStroke, EditorAction> actions = new HashMap<>();

  /**
   * @param actions those of scope {@link EditorAction.Scope#WINDOW} are heard
   */
  WindowKeys(Window window, List<EditorAction> actions) {
    this.window = window;
    for (EditorAction action : actions) {
      if (action.scope() == EditorAction.Scope.WINDOW) {
        action.keys().forEach(key -> this.actions.put(key, action));
      }
    }
  }

  void listen() {
    KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(this);
  }

  void stopListening() {
    KeyboardFocusManager.getCurrentKeyboardFocusManager().removeKeyEventDispatcher(this);
  }

  @Override
  public boolean dispatchKeyEvent(KeyEvent event) {
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
