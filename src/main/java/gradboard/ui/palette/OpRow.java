package gradboard.ui.palette;

import gradboard.draw.Icons;
import gradboard.op.Op;
import gradboard.ui.look.Look;
import gradboard.ui.look.Panels;
import gradboard.ui.look.ToolIcon;
import java.awt.BorderLayout;
import java.awt.Component;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import javax.swing.SwingConstants;

/** Shows an op, or the heading of a category, in a list. */
final class OpRow implements ListCellRenderer<Object> {
  private static final int ICON = 16;

  private final boolean withCategory;
  private final DefaultListCellRenderer name = new DefaultListCellRenderer();
  private final JLabel category = Panels.caption("");
  private final JLabel heading = Panels.caption("");
  private final JPanel row = new JPanel(new BorderLayout(Panels.GAP, 0));

  OpRow(boolean withCategory) {
    this.withCategory = withCategory;
    row.add(name, BorderLayout.CENTER);
    row.add(category, BorderLayout.EAST);
    category.setHorizontalAlignment(SwingConstants.RIGHT);
    heading.setBorder(BorderFactory.createEmptyBorder(8, 4, 2, 4));
  }

  @Override
  public Component getListCellRendererComponent(
      JList<?> list, Object value, int index, boolean selected, boolean focused) {
    if (!(value instanceof Op op)) {
      heading.setText(String.valueOf(value));
      heading.setOpaque(selected);
      heading.setBackground(list.getSelectionBackground());
      heading.setForeground(
          selected ? list.getSelectionForeground() : Look.theme().inks().secondary());
      heading
          .getAccessibleContext()
          .setAccessibleName(
              value instanceof Heading shown ? shown.spoken() : String.valueOf(value));
      return heading;
    }
    name.getListCellRendererComponent(list, op.name(), index, selected, focused);
    name.setIcon(icon(op));
    name.setIconTextGap(Panels.GAP);
    name.setBorder(BorderFactory.createEmptyBorder(3, 8, 3, 4));
    if (!withCategory) {
      return name;
    }
    category.setText(op.category().title());
    category.setBorder(BorderFactory.createEmptyBorder(0, 0, 0, 8));
    row.setBackground(name.getBackground());
    row.setOpaque(selected);
    name.setOpaque(false);
    category.setForeground(selected ? name.getForeground() : Look.theme().inks().secondary());
    return row;
  }

  private static Icon icon(Op op) {
    return ToolIcon.of(Icons.name(op.category()), ICON, theme -> theme.hue(op.category()));
  }
}
