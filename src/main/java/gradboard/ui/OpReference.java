package gradboard.ui;

import com.formdev.flatlaf.util.UIScale;
import gradboard.edit.OpSearch;
import gradboard.op.Op;
import gradboard.ui.inspector.OpPage;
import gradboard.ui.look.Panels;
import gradboard.ui.look.RowList;
import gradboard.ui.look.ToolIcon;
import gradboard.ui.palette.TextChanged;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Point;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.DefaultListModel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollBar;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.ListSelectionModel;
import javax.swing.ScrollPaneConstants;

/** All ops with a search, and all about the chosen one beside them. */
final class OpReference extends JPanel {
  private static final Dimension LIST = new Dimension(290, 560);
  private static final Dimension PAGE = new Dimension(520, 560);

  private final JTextField field =
      Panels.named(new JTextField(), "opReferenceSearch", "Search operations");
  private final DefaultListModel<Op> rows = new DefaultListModel<>();
  private final JList<Op> list =
      Panels.named(
          new RowList<>(rows) {
            @Override
            public boolean getScrollableTracksViewportWidth() {
              return true;
            }
          },
          "opReferenceList",
          "Operations");
  private final JScrollPane page = Panels.scrolling(new JPanel());
  private final transient OpSearch search;

  /**
   * @param ops all that there are, in the order of the palette
   * @param first the one to begin with
   */
  OpReference(List<Op> ops, Optional<Op> first) {
    super(new BorderLayout(Panels.GAP, 0));
    setBorder(Panels.padding());
    search = new OpSearch(ops);
    field.putClientProperty("JTextField.placeholderText", "Search operations");
    field.putClientProperty("JTextField.leadingIcon", ToolIcon.of("search"));
    list.setCellRenderer(new NameRow<>(Op::name, op -> op.category().title(), op -> true));
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    JScrollPane names = Panels.scrolling(list);
    names.setPreferredSize(UIScale.scale(LIST));
    page.setPreferredSize(UIScale.scale(PAGE));
    page.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    JPanel left = new JPanel(new BorderLayout(0, Panels.GAP));
    left.add(field, BorderLayout.NORTH);
    left.add(names, BorderLayout.CENTER);
    add(left, BorderLayout.WEST);
    add(page, BorderLayout.CENTER);
    list.addListSelectionListener(event -> tell());
    field.getDocument().addDocumentListener(new TextChanged(this::fill));
    field.addKeyListener(new Walk());
    fill();
    first.ifPresent(op -> list.setSelectedValue(op, true));
  }

  /** Where one types. */
  JTextField field() {
    return field;
  }

  private void fill() {
    rows.clear();
    rows.addAll(search.find(field.getText(), List.of()));
    list.setSelectedIndex(rows.isEmpty() ? -1 : 0);
  }

  private void tell() {
    Op op = list.getSelectedValue();
    if (op != null) {
      page.setViewportView(new OpPage(op).panel());
      page.getViewport().setViewPosition(new Point());
    }
  }

  /** From the field: arrows walk along the list, the keys for pages leaf through what is told. */
  private final class Walk extends KeyAdapter {
    @Override
    public void keyPressed(KeyEvent event) {
      switch (event.getKeyCode()) {
        case KeyEvent.VK_DOWN -> go(1);
        case KeyEvent.VK_UP -> go(-1);
        case KeyEvent.VK_PAGE_DOWN -> leaf(1);
        case KeyEvent.VK_PAGE_UP -> leaf(-1);
        default -> {
          return;
        }
      }
      event.consume();
    }

    private void go(int by) {
      int next = Math.max(0, Math.min(rows.size() - 1, list.getSelectedIndex() + by));
      list.setSelectedIndex(next);
      list.ensureIndexIsVisible(next);
    }

    private void leaf(int by) {
      JScrollBar bar = page.getVerticalScrollBar();
      bar.setValue(bar.getValue() + by * bar.getBlockIncrement(by));
    }
  }
}
