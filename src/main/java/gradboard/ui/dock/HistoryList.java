package gradboard.ui.dock;

import gradboard.edit.Document;
import gradboard.edit.History;
import gradboard.io.GraphFile;
import gradboard.ui.look.Look;
import gradboard.ui.look.Panels;
import gradboard.ui.look.RowList;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.event.HierarchyEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;

/**
 * All that was done to the document, oldest first, with the present moment marked and what was
 * undone below it. A click, or arrows and Enter, goes to a moment.
 */
final class HistoryList extends JPanel {
  private final DefaultListModel<String> rows = new DefaultListModel<>();
  private final JList<String> list = Panels.named(new RowList<>(rows), "history", "History");
  private Document document;
  private int present;

  private final transient Document.Listener edits =
      new Document.Listener() {
        @Override
        public void changed(GraphFile before, GraphFile after) {
          if (!list.isFocusOwner()) {
            list.clearSelection();
          }
          if (isShowing()) {
            refresh();
          }
        }
      };

  HistoryList(Document document) {
    super(new BorderLayout());
    this.document = document;
    list.setCellRenderer(new Row());
    // All rows are as high, so that none has to be asked.
    list.setPrototypeCellValue("Opened");
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    add(Panels.scrolling(list), BorderLayout.CENTER);
    list.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            if (SwingUtilities.isLeftMouseButton(event)
                && list.locationToIndex(event.getPoint()) >= 0) {
              go();
            }
          }
        });
    list.addKeyListener(
        new KeyAdapter() {
          @Override
          public void keyPressed(KeyEvent event) {
            if (event.getKeyCode() == KeyEvent.VK_ENTER) {
              go();
            }
          }
        });
    document.listen(edits);
    addHierarchyListener(
        event -> {
          if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && isShowing()) {
            refresh();
          }
        });
    refresh();
  }

  private void go() {
    if (list.getSelectedIndex() >= 0) {
      document.goTo(list.getSelectedIndex());
    }
  }

  /** Turns to another document. */
  void show(Document next) {
    document.unlisten(edits);
    document = next;
    next.listen(edits);
    list.clearSelection();
    refresh();
  }

  /** Puts the keys' focus on the present moment. */
  void focus() {
    refresh();
    list.setSelectedIndex(present);
    list.requestFocusInWindow();
  }

  private void refresh() {
    History history = document.history();
    List<String> names = new ArrayList<>();
    names.add(history.isWhole() ? "Opened" : "Earlier acts are forgotten");
    names.addAll(history.names());
    present = names.size() - 1;
    names.addAll(history.undoneNames());
    int selected = list.getSelectedIndex();
    rows.clear();
    rows.addAll(names);
    list.setSelectedIndex(Math.min(selected, rows.size() - 1));
    list.ensureIndexIsVisible(present);
  }

  private final class Row extends DefaultListCellRenderer {
    @Override
    public Component getListCellRendererComponent(
        JList<?> all, Object name, int index, boolean selected, boolean focused) {
      String mark = index == present ? "▸ " : "   ";
      super.getListCellRendererComponent(all, mark + name, index, selected, focused);
      setBorder(BorderFactory.createEmptyBorder(2, 10, 2, 10));
      putClientProperty("FlatLaf.styleClass", index == present ? "semibold" : null);
      if (!selected && index > present) {
        setForeground(Look.theme().inks().secondary());
      }
      String when = index == present ? ", now" : index > present ? ", undone" : "";
      getAccessibleContext().setAccessibleName(name + when);
      return this;
    }
  }
}
