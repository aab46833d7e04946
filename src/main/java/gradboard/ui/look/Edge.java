package gradboard.ui.look;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Insets;
import javax.swing.border.Border;

/** A thin line along some sides of a panel, in the colour of the theme in force. */
public record Edge(int top, int left, int bottom, int right) implements Border {

  @Override
  public void paintBorder(Component c, Graphics g, int x, int y, int width, int height) {
    g.setColor(Look.theme().surfaces().border());
    g.fillRect(x, y, width, top);
    g.fillRect(x, y, left, height);
    g.fillRect(x, y + height - bottom, width, bottom);
    g.fillRect(x + width - right, y, right, height);
  }

  @Override
  public Insets getBorderInsets(Component c) {
    return new Insets(top, left, bottom, right);
  }

  @Override
  public boolean isBorderOpaque() {
    return true;
  }
}
