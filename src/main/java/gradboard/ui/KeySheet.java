package gradboard.ui;

import com.formdev.flatlaf.util.UIScale;
import gradboard.ui.action.Actions;
import gradboard.ui.action.EditorAction;
import gradboard.ui.look.Panels;
import gradboard.ui.look.Paragraph;
import gradboard.ui.look.ToolIcon;
import gradboard.ui.palette.TextChanged;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.table.DefaultTableModel;

/** Every command with its menu and all its keys, searched by words or keys. */
final class KeySheet extends JPanel {
  private static final Dimension SIZE = new Dimension(640, 560);
  private static final String MOUSE =
      "Mouse: double-click the empty canvas to add a node; drag from port to port for a wire; turn"
          + " the wheel to zoom, with Shift to go sideways; drag with Space held to move the view.";
  private static final String NO_MENU = "keys only";

  private final JTextField field =
      Panels.named(new JTextField(), "keySearch", "Search commands and keys");
  private final transient List<Row> all;
  private final DefaultTableModel shown =
      new DefaultTableModel(new String[] {"Command", "Keys", "Menu"}, 0) {
        @Override
        public boolean isCellEditable(int row, int column) {
          return false;
        }
      };
  private final transient WordSearch<Row> search =
      new WordSearch<>(
          Row::command, row -> row.command + " " + row.keys + " " + row.menu + " " + row.tip);

  private record Row(String command, String keys, String menu, String tip) {}

  KeySheet(Actions actions) {
    super(new BorderLayout(0, Panels.GAP));
    setBorder(Panels.padding());
    all = rows(actions);
    field.putClientProperty("JTextField.placeholderText", "Search commands and keys");
    field.putClientProperty("JTextField.leadingIcon", ToolIcon.of("search"));
    field.getDocument().addDocumentListener(new TextChanged(this::fill));
    JTable table = Panels.named(new JTable(shown), "keyTable", "Commands and their keys");
    table.getColumnModel().getColumn(0).setPreferredWidth(3 * SIZE.width / 6);
    table.getColumnModel().getColumn(1).setPreferredWidth(2 * SIZE.width / 6);
    table.getColumnModel().getColumn(2).setPreferredWidth(SIZE.width / 6);
    table.getTableHeader().setReorderingAllowed(false);
    JScrollPane scrolling = Panels.scrolling(table);
    scrolling.setPreferredSize(UIScale.scale(SIZE));
    add(field, BorderLayout.NORTH);
    add(scrolling, BorderLayout.CENTER);
    add(Panels.named(Paragraph.toBeCopied(MOUSE), "mouse", MOUSE), BorderLayout.SOUTH);
    fill();
  }

  /** Where one types. */
  JTextField field() {
    return field;
  }

  private static List<Row> rows(Actions actions) {
    List<Row> rows = new ArrayList<>();
    for (Actions.Group group : actions.groups()) {
      for (EditorAction action : group.actions()) {
        String keys = action.keys().stream().map(Menus::text).collect(Collectors.joining(", "));
        String menu = group.menu().isEmpty() ? NO_MENU : group.menu();
        rows.add(new Row(action.name(), keys, menu, action.tooltip()));
      }
    }
    return rows;
  }

  private void fill() {
    shown.setRowCount(0);
    search
        .find(all, field.getText())
        .forEach(row -> shown.addRow(new Object[] {row.command, row.keys, row.menu}));
  }
}
