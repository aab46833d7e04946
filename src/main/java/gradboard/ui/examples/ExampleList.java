package gradboard.ui.examples;

import gradboard.data.Example;
import gradboard.data.ExampleTable;
import gradboard.ui.look.FocusEdge;
import gradboard.ui.look.Panels;
import java.awt.BorderLayout;
import java.awt.FontMetrics;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.table.DefaultTableModel;

/** The table of examples. Arrows walk through it; Enter or a double-click runs one. */
final class ExampleList extends JPanel {
  private static final int SAMPLED = 50;
  private static final int GAP = 24;
  private static final int MOST_WIDTH = 220;

  private transient Optional<ExampleRows> rows = Optional.empty();
  private final JTable table = Panels.named(new Grid(), "examples", "Examples");
  private transient Runnable chosen = () -> {};
  private transient Runnable run = () -> {};

  ExampleList() {
    super(new BorderLayout());
    table.getAccessibleContext().setAccessibleDescription("Enter runs the selected example alone.");
    table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    table.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
    table.setShowHorizontalLines(false);
    table.getTableHeader().setReorderingAllowed(false);
    Panels.named(table.getTableHeader(), "exampleColumns", "Columns of the examples");
    leaveTabAlone();
    bind("ENTER", () -> run.run());
    table
        .getSelectionModel()
        .addListSelectionListener(
            event -> {
              if (!event.getValueIsAdjusting()) {
                chosen.run();
              }
            });
    table.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            if (event.getClickCount() == 2 && table.rowAtPoint(event.getPoint()) >= 0) {
              run.run();
            }
          }
        });
    JScrollPane scrolling = Panels.scrolling(table);
    FocusEdge.round(scrolling, table);
    add(scrolling, BorderLayout.CENTER);
  }

  /** A table walks its cells by Tab, which here leads on to the next control as everywhere. */
  private void leaveTabAlone() {
    for (String key : new String[] {"TAB", "shift TAB"}) {
      table
          .getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
          .put(KeyStroke.getKeyStroke(key), "none");
    }
    table.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
    table.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
  }

  private void bind(String key, Runnable act) {
    table.getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(key), key);
    table
        .getActionMap()
        .put(
            key,
            new AbstractAction() {
              @Override
              public void actionPerformed(ActionEvent event) {
                act.run();
              }
            });
  }

  /**
   * @param onChosen run when another example is selected
   * @param onRun run when the selected one is to be run
   */
  void listen(Runnable onChosen, Runnable onRun) {
    chosen = onChosen;
    run = onRun;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Whether an Input would take what is run. */
  boolean canRun() {
    return rows.map(ExampleRows::table)
        .filter(examples -> examples.isTaken() && examples.misfit().isEmpty())
        .isPresent();
  }

  void clear() {
    rows = Optional.empty();
    table.setModel(new DefaultTableModel());
  }

  /** Shows other examples; what is selected stays so where it is still there. */
  void show(ExampleTable examples) {
    Optional<Example> before = selected();
    ExampleRows next = new ExampleRows(examples);
    rows = Optional.of(next);
    table.setModel(next);
    dress(next);
    before.or(() -> Optional.of(examples.at(0))).flatMap(examples::row).ifPresent(this::select);
  }

  private void select(int row) {
    table.setRowSelectionInterval(row, row);
    table.scrollRectToVisible(table.getCellRect(row, 0, true));
  }

  private void dress(ExampleRows shown) {
    ExamplePictures pictures =
        new ExamplePictures(shown.table(), row -> table.repaint(table.getCellRect(row, 0, true)));
    ExampleCells cells = new ExampleCells(pictures);
    table.setDefaultRenderer(Object.class, cells);
    FontMetrics metrics = table.getFontMetrics(table.getFont());
    table.setRowHeight(
        shown.hasPictures() ? ExampleCells.pictureHeight() : metrics.getHeight() + 6);
    for (int i = 0; i < shown.getColumnCount(); i++) {
      table.getColumnModel().getColumn(i).setPreferredWidth(width(shown, i, metrics));
    }
  }

  /** As wide as the title and what stands in the first rows need, within bounds. */
  private static int width(ExampleRows shown, int column, FontMetrics metrics) {
    boolean picture =
        shown.hasPictures()
            && shown.column(column).filter(c -> c.kind() == ExampleTable.Kind.FEATURES).isPresent();
    int widest = metrics.stringWidth(shown.getColumnName(column));
    for (int row = 0; row < Math.min(SAMPLED, shown.getRowCount()); row++) {
      widest = Math.max(widest, metrics.stringWidth(shown.getValueAt(row, column)));
    }
    int last = shown.getRowCount() - 1;
    widest = Math.max(widest, metrics.stringWidth("▸ " + shown.getValueAt(last, column)));
    int most = MOST_WIDTH * metrics.getHeight() / 16;
    return Math.max(picture ? ExampleCells.pictureWidth() : 0, Math.min(most, widest + GAP));
  }

  Optional<Example> selected() {
    int row = table.getSelectedRow();
    return rows.filter(shown -> row >= 0 && row < shown.getRowCount())
        .map(shown -> shown.table().at(row));
  }

  void mark(Optional<Example> example) {
    rows.ifPresent(shown -> shown.mark(example));
  }

  void focus() {
    table.requestFocusInWindow();
  }

  /** The table, dressed anew with the window. */
  private final class Grid extends JTable {
    @Override
    public void updateUI() {
      super.updateUI();
      rows.ifPresent(ExampleList.this::dress);
    }
  }
}
