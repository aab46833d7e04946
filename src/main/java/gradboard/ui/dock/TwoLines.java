package gradboard.ui.dock;

import com.formdev.flatlaf.ui.FlatUIUtils;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Insets;
import javax.swing.JLabel;

/**
 * A label with room for two lines, so that what is said changes without anything round it moving; a
 * sentence that is too long for one goes on in the second.
 */
final class TwoLines extends JLabel {
  private static final String CUT = "…";

  @Override
  public Dimension getPreferredSize() {
    Insets insets = getInsets();
    int lines = 2 * getFontMetrics(getFont()).getHeight();
    return new Dimension(super.getPreferredSize().width, lines + insets.top + insets.bottom);
  }

  @Override
  protected void paintComponent(Graphics g) {
    FontMetrics metrics = getFontMetrics(getFont());
    if (metrics.stringWidth(getText()) <= getWidth()) {
      super.paintComponent(g);
      return;
    }
    int end = fitting(metrics, getText());
    String first = getText().substring(0, end).stripTrailing();
    String second = getText().substring(end).strip();
    if (metrics.stringWidth(second) > getWidth()) {
      second = cut(metrics, second);
    }
    g.setColor(getForeground());
    int top = (getHeight() - 2 * metrics.getHeight()) / 2 + metrics.getAscent();
    FlatUIUtils.drawString(this, g, first, 0, top);
    FlatUIUtils.drawString(this, g, second, 0, top + metrics.getHeight());
  }

  /** How much of a text fits into a line, to the end of a word where there is one. */
  private int fitting(FontMetrics metrics, String text) {
    int most = text.length();
    while (most > 1 && metrics.stringWidth(text.substring(0, most)) > getWidth()) {
      most--;
    }
    int space = text.lastIndexOf(' ', most);
    return space > 0 ? space : most;
  }

  private String cut(FontMetrics metrics, String text) {
    int most = text.length();
    while (most > 0 && metrics.stringWidth(text.substring(0, most) + CUT) > getWidth()) {
      most--;
    }
    return text.substring(0, most) + CUT;
  }
}
