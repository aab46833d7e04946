package gradboard.ui.action;

import gradboard.edit.Boundary;
import gradboard.edit.Document;
import gradboard.graph.Node;
import gradboard.ui.look.ToolIcon;
import java.awt.Toolkit;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.KeyStroke;

/**
 * Something that a person can have done, with its name, keys, icon and tooltip. Menus, tool bar,
 * keys and the list of commands are all made from these.
 */
public abstract class EditorAction extends AbstractAction {

  /** Where an action's keys are heard. */
  public enum Scope {
    /** Anywhere in the window, before what has the focus hears them. */
    WINDOW,
    /** Anywhere in the window, where what has the focus makes nothing of them itself. */
    UNCLAIMED,
    /**
     * While canvas, outline or timeline has the focus, or the inspector where nothing is typed
     * into: where the steps of a pass are followed.
     */
    STEPS,
    /** While canvas or outline has the focus: keys that mean something else in a text field. */
    GRAPH,
    /** While the canvas has the focus. */
    CANVAS
  }

  /** Those that a key may be pressed with; strokes hold older names of them as well. */
  private static final int MODIFIERS =
      InputEvent.CTRL_DOWN_MASK
          | InputEvent.SHIFT_DOWN_MASK
          | InputEvent.ALT_DOWN_MASK
          | InputEvent.META_DOWN_MASK;

  private final transient Workbench workbench;
  private final Scope scope;
  private final List<KeyStroke> keys = new ArrayList<>();

  /**
   * @param name as in menus, without a full stop
   * @param tooltip one sentence on what it does
   * @param keys as {@link KeyStroke#getKeyStroke(String)} reads them, with {@code ctrl} for the
   *     modifier of menus; the first one is shown there
   */
  protected EditorAction(
      Workbench workbench, String name, String tooltip, Scope scope, String... keys) {
    super(name);
    this.workbench = workbench;
    this.scope = scope;
    for (String key : keys) {
      this.keys.add(key(key));
    }
    putValue(SHORT_DESCRIPTION, tooltip);
    if (keys.length > 0) {
      putValue(ACCELERATOR_KEY, this.keys.get(0));
    }
  }

  private static KeyStroke key(String text) {
    return key(text, Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx());
  }

  /**
   * A key as the system's people press it: what is Ctrl elsewhere is Command on a Mac, but for
   * Ctrl+Tab, which walks between tabs there too.
   *
   * @param shortcut the modifier of menus, such as {@link InputEvent#META_DOWN_MASK}
   */
  static KeyStroke key(String text, int shortcut) {
    KeyStroke key = KeyStroke.getKeyStroke(text);
    int modifiers = key.getModifiers() & MODIFIERS;
    boolean menu = (modifiers & InputEvent.CTRL_DOWN_MASK) != 0;
    return menu && key.getKeyCode() != KeyEvent.VK_TAB
        ? KeyStroke.getKeyStroke(
            key.getKeyCode(), modifiers & ~InputEvent.CTRL_DOWN_MASK | shortcut)
        : key;
  }

  /** Gives it an icon, {@code icons/NAME.svg}. */
  protected final void icon(String name) {
    putValue(LARGE_ICON_KEY, ToolIcon.of(name));
    putValue(SMALL_ICON, ToolIcon.of(name));
  }

  /** Shows a key in menus by which it is reached through another action. */
  protected final void reachedBy(String key) {
    putValue(ACCELERATOR_KEY, key(key));
  }

  protected final Workbench workbench() {
    return workbench;
  }

  protected final Document document() {
    return workbench.editor().document();
  }

  /** The selected nodes that are not ports of the composite in view. */
  protected final List<Node> selectedNodes() {
    return eachSelected().toList();
  }

  private Stream<Node> eachSelected() {
    return document().selection().nodes().stream()
        .flatMap(id -> document().node(id).stream())
        .filter(node -> !Boundary.isPort(node));
  }

  /** Whether there are any {@link #selectedNodes}. */
  protected final boolean hasSelectedNodes() {
    return anySelected(node -> true);
  }

  /** Whether one of the {@link #selectedNodes} passes a test. */
  protected final boolean anySelected(Predicate<Node> test) {
    return eachSelected().anyMatch(test);
  }

  /**
   * Whether there are any {@link #selectedNodes} and all pass a test: looks no further than it
   * must.
   */
  protected final boolean allSelected(Predicate<Node> test) {
    return hasSelectedNodes() && eachSelected().allMatch(test);
  }

  public final String name() {
    return (String) getValue(Action.NAME);
  }

  public final String tooltip() {
    return (String) getValue(SHORT_DESCRIPTION);
  }

  public final List<KeyStroke> keys() {
    return List.copyOf(keys);
  }

  public final Scope scope() {
    return scope;
  }

  /** Whether it can be done now. */
  protected boolean isPossible() {
    return true;
  }

  /** For an action that is on or off: which it is. */
  protected Optional<Boolean> isOn() {
    return Optional.empty();
  }

  /** Looks anew whether it can be done, and how it is called now. */
  public void refresh() {
    setEnabled(isPossible());
    isOn().ifPresent(on -> putValue(SELECTED_KEY, on));
  }

  protected abstract void perform();

  @Override
  public final void actionPerformed(ActionEvent event) {
    workbench.enterTyped();
    if (isPossible()) {
      perform();
    }
  }
}
