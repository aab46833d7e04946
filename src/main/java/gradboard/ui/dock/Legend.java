package gradboard.ui.dock;

import com.formdev.flatlaf.util.UIScale;
import gradboard.ui.look.Look;
import gradboard.ui.look.Panels;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javax.swing.Icon;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** Above the charts: each curve's name beside a piece of that very curve. */
final class Legend extends JPanel {
  private final Map<Pen, JLabel> entries = new EnumMap<>(Pen.class);
  private final JLabel note = Panels.caption("");

  /**
   * @param choice offered at its end
   */
  Legend(JComponent choice) {
    super(new MigLayout("insets 2 8 0 8, gap 12, fillx, hidemode 3", "", "[center]"));
    setOpaque(false);
    for (Pen pen : Pen.values()) {
      JLabel entry = Panels.caption(pen.title());
      entry.setIcon(new Piece(pen));
      entries.put(pen, entry);
      add(entry, "wmin 0");
    }
    add(note, "wmin 0, pushx, alignx right");
    add(choice);
  }

  /** Names the curves that are there. */
  void show(Set<Pen> pens) {
    entries.forEach((pen, entry) -> entry.setVisible(pens.contains(pen)));
  }

  /** Says what the charts do not show; empty where they show all. */
  void note(String text) {
    note.setText(text);
    note.setToolTipText(text.isEmpty() ? null : text);
  }

  /** A piece of a curve, long enough for three dashes. */
  private record Piece(Pen pen) implements Icon {
    private static final int WIDTH = 28;
    private static final int HEIGHT = 12;

    @Override
    public int getIconWidth() {
      return UIScale.scale(WIDTH);
    }

    @Override
    public int getIconHeight() {
      return UIScale.scale(HEIGHT);
    }

    @Override
    public void paintIcon(Component on, Graphics graphics, int x, int y) {
      Graphics2D g = (Graphics2D) graphics.create();
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setPaint(pen.paint(Look.theme()));
      g.setStroke(pen.stroke());
      double middle = y + getIconHeight() / 2.0;
      g.draw(new Line2D.Double(x, middle, x + getIconWidth(), middle));
      g.dispose();
    }
  }
}
