package gradboard.ui.palette;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.awt.event.WindowFocusListener;
import javax.swing.JComponent;
import javax.swing.JLayeredPane;
import javax.swing.JRootPane;
import javax.swing.SwingUtilities;

/** Small panels that float over a window while something is asked. */
public final class Floating {
  private static final int MARGIN = 8;

  /** Where a panel keeps what gives its field the keys back. */
  private static final Object BACK = new Object();

  /** Such a panel. */
  interface Asking {
    /** The person went on to something else. */
    void leave();
  }

  private Floating() {}

  /**
   * Opens a panel inside the window, as near to a point as it fits, and gives its field the keys;
   * also when a dialog closes, or another program, that had them meanwhile.
   *
   * @param at of its upper left corner, in the coordinates of {@code owner}
   * @param width in pixels at the usual size of text
   */
  static <P extends JComponent & Asking> void open(
      P panel, Component field, Component owner, Point at, int width) {
    JRootPane root = SwingUtilities.getRootPane(owner);
    int across = Math.min(UIScale.scale(width), root.getWidth() - 2 * MARGIN);
    int down = Math.min(panel.getPreferredSize().height, root.getHeight() - 2 * MARGIN);
    Point place = SwingUtilities.convertPoint(owner, at, root.getLayeredPane());
    int x = Math.max(MARGIN, Math.min(place.x, root.getWidth() - across - MARGIN));
    int y = Math.max(MARGIN, Math.min(place.y, root.getHeight() - down - MARGIN));
    panel.setBounds(x, y, across, down);
    root.getLayeredPane().add(panel, JLayeredPane.POPUP_LAYER);
    panel.validate();
    panel.repaint();
    WindowFocusListener back =
        new WindowAdapter() {
          @Override
          public void windowGainedFocus(WindowEvent event) {
            field.requestFocusInWindow();
          }
        };
    panel.putClientProperty(BACK, back);
    SwingUtilities.getWindowAncestor(panel).addWindowFocusListener(back);
    field.requestFocusInWindow();
  }

  /**
   * Leaves a panel when the focus leaves its field for another place in the window. A menu that had
   * the panel opened, and closes, may give the focus back to what had it before; that does not
   * count.
   */
  static void leaveWith(Component field, Asking panel) {
    field.addFocusListener(
        new FocusAdapter() {
          @Override
          public void focusLost(FocusEvent event) {
            if (event.getCause() == FocusEvent.Cause.ACTIVATION) {
              field.requestFocusInWindow();
            } else if (!event.isTemporary()) {
              panel.leave();
            }
          }
        });
  }

  /** Leaves what is asked in a window, where anything is, like a click elsewhere. */
  public static void leaveAll(JRootPane window) {
    for (Component open : window.getLayeredPane().getComponentsInLayer(JLayeredPane.POPUP_LAYER)) {
      if (open instanceof Asking asking) {
        asking.leave();
      }
    }
  }

  /** Takes a panel away, if it is there, and gives the focus back. */
  static void close(JComponent panel, Component returnTo) {
    Container layers = panel.getParent();
    if (layers != null) {
      SwingUtilities.getWindowAncestor(panel)
          .removeWindowFocusListener((WindowFocusListener) panel.getClientProperty(BACK));
      layers.remove(panel);
      layers.repaint();
      returnTo.requestFocusInWindow();
    }
  }
}
