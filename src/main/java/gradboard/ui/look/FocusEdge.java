package gradboard.ui.look;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Insets;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import javax.swing.JComponent;
import javax.swing.border.AbstractBorder;

/** A line round a panel that shows whether the keys go to what is in it. */
public final class FocusEdge extends AbstractBorder {
  private static final int WIDTH = 1;

  private final transient Component control;

  private FocusEdge(Component control) {
    this.control = control;
  }

  /** Puts it round a panel, or the control itself. */
  public static void round(JComponent panel, Component control) {
    panel.setBorder(new FocusEdge(control));
    control.addFocusListener(
        new FocusListener() {
          @Override
          public void focusGained(FocusEvent event) {
            panel.repaint();
          }

          @Override
          public void focusLost(FocusEvent event) {
            panel.repaint();
          }
        });
  }

  @Override
  public Insets getBorderInsets(Component panel, Insets insets) {
    insets.set(WIDTH, WIDTH, WIDTH, WIDTH);
    return insets;
  }

  @Override
  public void paintBorder(Component panel, Graphics graphics, int x, int y, int w, int h) {
    if (control.isFocusOwner()) {
      graphics.setColor(Look.theme().accents().forward());
      graphics.drawRect(x, y, w - 1, h - 1);
    }
  }
}
