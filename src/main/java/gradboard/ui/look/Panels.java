package gradboard.ui.look;

import java.awt.Component;
import javax.accessibility.AccessibleContext;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.border.Border;
import javax.swing.plaf.basic.BasicHTML;

/** Pieces that all panels are made of, so that they look alike. */
public final class Panels {
  public static final int GAP = 8;

  /** Characters in a line of a tip. */
  private static final int TIP = 60;

  private Panels() {}

  /** The heading of a part of a panel. */
  public static JLabel heading(String text) {
    JLabel label = new JLabel(text);
    label.putClientProperty("FlatLaf.styleClass", "h4");
    return label;
  }

  /** Small secondary text. */
  public static JLabel caption(String text) {
    JLabel label = new JLabel(text);
    label.putClientProperty("FlatLaf.styleClass", "secondary");
    return label;
  }

  /** Space around the content of a panel. */
  public static Border padding() {
    return BorderFactory.createEmptyBorder(GAP, GAP + 2, GAP, GAP + 2);
  }

  /** A scroll pane without a frame of its own. */
  public static JScrollPane scrolling(Component content) {
    JScrollPane pane = new JScrollPane(content);
    pane.setBorder(BorderFactory.createEmptyBorder());
    pane.getVerticalScrollBar().setUnitIncrement(16);
    return pane;
  }

  /**
   * A text from a file as it is written: Swing takes one that begins with a tag for a page, and
   * fetches the pictures that it names.
   */
  public static String plain(String text) {
    return BasicHTML.isHTMLString(text) ? "\u200b" + text : text;
  }

  /** The text of a tip on lines of a length that is read at a glance and fits any screen. */
  public static String tip(String text) {
    StringBuilder lines = new StringBuilder();
    int length = 0;
    for (String word : text.split(" ")) {
      if (length > 0 && length + 1 + word.length() > TIP) {
        lines.append('\n');
        length = 0;
      } else if (length > 0) {
        lines.append(' ');
        length++;
      }
      lines.append(word);
      length += word.length();
    }
    return lines.toString();
  }

  /**
   * Names a label for tests. Those who do not see it are told its text, also when that changes, and
   * what it is on demand.
   */
  public static JLabel named(JLabel label, String name, String role) {
    label.setName(name);
    AccessibleContext context = label.getAccessibleContext();
    context.setAccessibleDescription(role);
    label.addPropertyChangeListener(
        "text",
        change ->
            context.firePropertyChange(
                AccessibleContext.ACCESSIBLE_NAME_PROPERTY,
                change.getOldValue(),
                change.getNewValue()));
    return label;
  }

  /** Says what a control is to those who do not see it, and names it for tests. */
  public static <C extends JComponent> C named(C component, String name, String accessibleName) {
    component.setName(name);
    component.getAccessibleContext().setAccessibleName(accessibleName);
    return component;
  }
}
