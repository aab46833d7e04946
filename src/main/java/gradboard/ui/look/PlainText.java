package gradboard.ui.look;

import java.util.List;
import javax.swing.JComponent;
import javax.swing.UIManager;
import javax.swing.plaf.ComponentUI;

/**
 * Has every control show its text as it is written. Swing takes a text that begins with a tag for a
 * page and fetches the pictures that it names, but names and titles come from files of others.
 */
public final class PlainText extends ComponentUI {
  /** All kinds of controls that would make pages of their texts; renderers are labels. */
  private static final List<String> KINDS =
      List.of(
          "LabelUI",
          "ButtonUI",
          "ToggleButtonUI",
          "CheckBoxUI",
          "RadioButtonUI",
          "MenuUI",
          "MenuItemUI",
          "CheckBoxMenuItemUI",
          "RadioButtonMenuItemUI",
          "ToolTipUI");

  private PlainText() {}

  static void install() {
    UIManager.put(PlainText.class.getName(), PlainText.class);
    KINDS.forEach(kind -> UIManager.put(kind, PlainText.class.getName()));
  }

  /** Called by Swing for each control that is made: the look's own painter, but without pages. */
  public static ComponentUI createUI(JComponent control) {
    control.putClientProperty("html.disable", Boolean.TRUE);
    return UIManager.getLookAndFeelDefaults().getUI(control);
  }
}
