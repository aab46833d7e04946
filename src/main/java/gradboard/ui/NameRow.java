package gradboard.ui;

import gradboard.ui.look.Look;
import gradboard.ui.look.Panels;
import java.awt.BorderLayout;
import java.awt.Component;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;

/** Shows a name in a list, and something about it in small at the right. */
final class NameRow<T> implements ListCellRenderer<T> {
  private final Function<T, String> called;
  private final Function<T, String> aside;
  private final Predicate<T> enabled;
  private final DefaultListCellRenderer name = new DefaultListCellRenderer();
  private final JLabel small = Panels.caption("");
  private final JPanel row = new JPanel(new BorderLayout(Panels.GAP, 0));

  /**
   * @param enabled whether it can be chosen now
   */
  NameRow(Function<T, String> called, Function<T, String> aside, Predicate<T> enabled) {
    this.called = called;
    this.aside = aside;
    this.enabled = enabled;
    row.add(name, BorderLayout.CENTER);
    row.add(small, BorderLayout.EAST);
    row.setBorder(BorderFactory.createEmptyBorder(3, 8, 3, 8));
  }

  @Override
  public Component getListCellRendererComponent(
      JList<? extends T> list, T value, int index, boolean selected, boolean focused) {
    name.getListCellRendererComponent(list, called.apply(value), index, selected, focused);
    small.setText(aside.apply(value));
    row.setOpaque(selected);
    row.setBackground(name.getBackground());
    name.setOpaque(false);
    name.setEnabled(enabled.test(value));
    small.setForeground(selected ? name.getForeground() : Look.theme().inks().secondary());
    return row;
  }
}
