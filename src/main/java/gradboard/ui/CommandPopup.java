package gradboard.ui;

import com.formdev.flatlaf.util.UIScale;
import gradboard.ui.action.EditorAction;
import gradboard.ui.look.Look;
import gradboard.ui.look.Panels;
import gradboard.ui.palette.SearchPopup;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Point;
import java.awt.event.ActionEvent;
import java.util.List;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import javax.swing.SwingUtilities;

/** The list of all actions with their keys, to be searched and chosen from. */
final class CommandPopup {
  private static final int TOP = 90;
  private static final int HALF_WIDTH = 160;

  private CommandPopup() {}

  /**
   * Opens it.
   *
   * @param window in whose upper middle
   * @param returnTo gets the keys back
   */
  static void open(JComponent window, Component returnTo, List<EditorAction> actions) {
    SearchPopup.open(
        returnTo,
        SwingUtilities.convertPoint(window, upperMiddle(window), returnTo),
        new SearchPopup.Subject<EditorAction>(
            "Search all commands", new Row(), EditorAction::tooltip),
        typed -> find(actions, typed),
        action ->
            action.actionPerformed(
                new ActionEvent(window, ActionEvent.ACTION_PERFORMED, action.name())));
  }

  private static Point upperMiddle(JComponent window) {
    return new Point(window.getWidth() / 2 - UIScale.scale(HALF_WIDTH), UIScale.scale(TOP));
  }

  private static List<EditorAction> find(List<EditorAction> actions, String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return actions.stream()
        .filter(
            action ->
                (action.name() + " " + action.tooltip()).toLowerCase(Locale.ROOT).contains(wanted))
        .sorted(
            (a, b) ->
                Boolean.compare(
                    b.name().toLowerCase(Locale.ROOT).startsWith(wanted),
                    a.name().toLowerCase(Locale.ROOT).startsWith(wanted)))
        .toList();
  }

  /** A name, and its key at the right. */
  private static final class Row implements ListCellRenderer<EditorAction> {
    private final DefaultListCellRenderer name = new DefaultListCellRenderer();
    private final JLabel key = Panels.caption("");
    private final JPanel row = new JPanel(new BorderLayout(Panels.GAP, 0));

    Row() {
      row.add(name, BorderLayout.CENTER);
      row.add(key, BorderLayout.EAST);
      row.setBorder(BorderFactory.createEmptyBorder(3, 8, 3, 8));
    }

    @Override
    public Component getListCellRendererComponent(
        JList<? extends EditorAction> list,
        EditorAction action,
        int index,
        boolean selected,
        boolean focused) {
      name.getListCellRendererComponent(list, action.name(), index, selected, focused);
      key.setText(action.keys().isEmpty() ? "" : Menus.text(action.keys().get(0)));
      row.setOpaque(selected);
      row.setBackground(name.getBackground());
      name.setOpaque(false);
      name.setEnabled(action.isEnabled());
      key.setForeground(selected ? name.getForeground() : Look.theme().inks().secondary());
      return row;
    }
  }
}
