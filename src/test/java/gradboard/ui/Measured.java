package gradboard.ui;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.Box;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JLayeredPane;
import javax.swing.JRootPane;
import javax.swing.JSpinner;
import javax.swing.JTabbedPane;
import javax.swing.JTextArea;
import javax.swing.JViewport;

/**
 * What of a window's controls cannot be seen whole: text that is wider or higher than its control,
 * controls that reach out of the panel that holds them, and neighbours that overlap.
 */
final class Measured {
  private final List<String> faults = new ArrayList<>();

  private Measured() {}

  /** A sentence for each control under this one that is cut or covered. */
  static List<String> faults(Container root) {
    Measured measured = new Measured();
    measured.walk(root);
    return measured.faults;
  }

  private void walk(Container parent) {
    List<Component> shown = new ArrayList<>();
    for (Component child : parent.getComponents()) {
      boolean empty = child.getWidth() <= 0 || child.getHeight() <= 0;
      if (!child.isShowing() || empty || child instanceof Box.Filler) {
        continue;
      }
      shown.add(child);
      text(child);
      boolean scrolled = parent instanceof JViewport;
      if (!scrolled && !new Rectangle(parent.getSize()).contains(child.getBounds())) {
        faults.add(name(child) + " reaches out of " + name(parent));
      }
      if (child instanceof Container inner) {
        walk(inner);
      }
    }
    if (!isLayered(parent)) {
      overlaps(shown);
    }
  }

  /** Where components lie on top of each other on purpose. */
  private static boolean isLayered(Container parent) {
    return parent instanceof JLayeredPane
        || parent instanceof JRootPane
        || parent instanceof JTabbedPane
        // Its two arrows share a line of pixels where its height is odd.
        || parent instanceof JSpinner;
  }

  private void overlaps(List<Component> siblings) {
    for (int i = 0; i < siblings.size(); i++) {
      for (int j = i + 1; j < siblings.size(); j++) {
        if (siblings.get(i).getBounds().intersects(siblings.get(j).getBounds())) {
          faults.add(name(siblings.get(i)) + " overlaps " + name(siblings.get(j)));
        }
      }
    }
  }

  private void text(Component component) {
    String text =
        component instanceof JLabel label
            ? label.getText()
            : component instanceof AbstractButton button
                ? button.getText()
                : component instanceof JTextArea area ? area.getText() : null;
    // What is too long may be cut where the tool tip has all of it.
    if (text == null || text.isBlank() || text.equals(((JComponent) component).getToolTipText())) {
      return;
    }
    Dimension wanted = component.getPreferredSize();
    boolean wraps = component instanceof JTextArea;
    if (!wraps && wanted.width > component.getWidth() || wanted.height > component.getHeight()) {
      faults.add(
          "\"%s\" wants %d × %d and has %d × %d"
              .formatted(
                  text, wanted.width, wanted.height, component.getWidth(), component.getHeight()));
    }
  }

  private static String name(Component component) {
    return component.getClass().getSimpleName()
        + (component.getName() == null ? "" : " " + component.getName());
  }
}
