package gradboard.ui.action;

import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.text.JTextComponent;

/** Has controls hear the keys of actions while they have the focus. */
public final class KeyBindings {
  private KeyBindings() {}

  /**
   * Binds the keys of all actions of some scopes, but for those that the control has bound itself.
   */
  public static void bind(JComponent control, Actions actions, EditorAction.Scope... scopes) {
    List<EditorAction.Scope> heard = List.of(scopes);
    List<KeyStroke> own =
        Optional.ofNullable(control.getInputMap().keys()).map(Arrays::asList).orElse(List.of());
    actions.all().stream()
        .filter(action -> heard.contains(action.scope()))
        .forEach(
            action ->
                action.keys().stream()
                    .filter(key -> !own.contains(key))
                    .forEach(key -> bind(control, key, action)));
  }

  /**
   * Has the keys of all actions of a scope heard while something in a panel has the focus, but for
   * what is typed into, and for what those in it have bound themselves.
   */
  public static void bindWithin(JComponent panel, Actions actions, EditorAction.Scope scope) {
    for (EditorAction action : actions.all()) {
      if (action.scope() == scope) {
        for (KeyStroke key : action.keys()) {
          panel.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(key, key);
          panel.getActionMap().put(key, whereNothingIsTyped(action));
        }
      }
    }
  }

  private static AbstractAction whereNothingIsTyped(ActionListener act) {
    return new AbstractAction() {
      @Override
      public boolean isEnabled() {
        return !(KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner()
            instanceof JTextComponent);
      }

      @Override
      public void actionPerformed(ActionEvent event) {
        act.actionPerformed(event);
      }
    };
  }

  /** Never greyed: whether an action can be done it knows itself when its key is pressed. */
  public static void bind(JComponent control, KeyStroke key, ActionListener act) {
    control.getInputMap().put(key, key);
    control
        .getActionMap()
        .put(
            key,
            new AbstractAction() {
              @Override
              public void actionPerformed(ActionEvent event) {
                act.actionPerformed(event);
              }
            });
  }
}
