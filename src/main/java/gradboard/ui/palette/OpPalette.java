package gradboard.ui.palette;

import gradboard.edit.OpSearch;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.ui.look.Panels;
import gradboard.ui.look.ToolIcon;
import java.awt.BorderLayout;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.swing.DefaultListModel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.ListSelectionModel;
import javax.swing.ScrollPaneConstants;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/**
 * All ops, by category, with those used lately first and a search above. An op is dragged onto the
 * canvas, or added by a double-click or Enter.
 */
public final class OpPalette extends JPanel {
  private static final String RECENT = "Recent";
  private static final int RECENT_SHOWN = 5;

  private final OpSearch search;
  private final List<Op> ops;
  private final Supplier<List<String>> recent;
  private final OpDrag.Target target;
  private final JTextField field = Panels.named(new JTextField(), "opSearch", "Search operations");
  private final DefaultListModel<Object> rows = new DefaultListModel<>();
  private final OpList list =
      Panels.named(new OpList(rows), "opList", "Operations to drag onto the graph");
  private final Set<Category> closed = EnumSet.noneOf(Category.class);

  /**
   * @param recent names of ops used lately, latest first
   * @param target where ops are dropped
   */
  public OpPalette(Collection<Op> ops, Supplier<List<String>> recent, OpDrag.Target target) {
    super(new BorderLayout(0, Panels.GAP));
    this.ops = List.copyOf(ops);
    this.recent = recent;
    this.target = target;
    search = new OpSearch(ops);
    setBorder(Panels.padding());
    field.putClientProperty("JTextField.placeholderText", "Search operations");
    field.putClientProperty("JTextField.leadingIcon", ToolIcon.of("search"));
    field.putClientProperty("JTextField.showClearButton", true);
    add(field, BorderLayout.NORTH);
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.setTransferHandler(null);
    JScrollPane scrolling = Panels.scrolling(list);
    scrolling.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    add(scrolling, BorderLayout.CENTER);
    listen();
    fill();
  }

  private void listen() {
    field.getDocument().addDocumentListener(new TextChanged(this::fill));
    field.addKeyListener(
        new KeyAdapter() {
          @Override
          public void keyPressed(KeyEvent event) {
            switch (event.getKeyCode()) {
              case KeyEvent.VK_DOWN -> {
                list.requestFocusInWindow();
                select(1);
              }
              case KeyEvent.VK_ENTER -> first().ifPresent(target::add);
              case KeyEvent.VK_ESCAPE -> field.setText("");
              default -> {
                // Typed into the field.
              }
            }
          }
        });
    list.addKeyListener(
        new KeyAdapter() {
          @Override
          public void keyPressed(KeyEvent event) {
            if (event.getKeyCode() == KeyEvent.VK_ENTER) {
              selected().ifPresent(target::add);
            }
          }
        });
    MouseAdapter mouse =
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            Optional<Object> row = rowAt(event);
            if (row.isPresent() && row.get() instanceof Op op && event.getClickCount() == 2) {
              target.add(op);
            } else if (row.isPresent() && row.get() instanceof String title) {
              fold(title);
            }
          }
        };
    list.addMouseListener(mouse);
    OpDrag drag =
        new OpDrag(list, target, at -> rowAt(at).filter(Op.class::isInstance).map(Op.class::cast));
    list.addMouseListener(drag);
    list.dragBy(drag);
  }

  private Optional<Object> rowAt(MouseEvent event) {
    int index = list.locationToIndex(event.getPoint());
    boolean on = index >= 0 && list.getCellBounds(index, index).contains(event.getPoint());
    return on ? Optional.of(rows.get(index)) : Optional.empty();
  }

  private Optional<Op> selected() {
    return list.getSelectedValue() instanceof Op op ? Optional.of(op) : Optional.empty();
  }

  private Optional<Op> first() {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i) instanceof Op op) {
        return Optional.of(op);
      }
    }
    return Optional.empty();
  }

  private void select(int from) {
    for (int i = Math.max(0, from - 1); i < rows.size(); i++) {
      if (rows.get(i) instanceof Op) {
        list.setSelectedIndex(i);
        list.ensureIndexIsVisible(i);
        return;
      }
    }
  }

  private void fold(String title) {
    for (Category category : Category.values()) {
      if (heading(category).equals(title) && !closed.remove(category)) {
        closed.add(category);
      }
    }
    fill();
  }

  private String heading(Category category) {
    return (closed.contains(category) ? "▸ " : "▾ ") + category.title();
  }

  /** Fills the list anew, after something was typed or used. */
  public void fill() {
    List<Object> next = new ArrayList<>();
    String typed = field.getText().strip();
    if (typed.isEmpty()) {
      List<Op> used =
          recent.get().stream()
              .flatMap(name -> ops.stream().filter(op -> op.name().equals(name)))
              .limit(RECENT_SHOWN)
              .toList();
      if (!used.isEmpty()) {
        next.add(RECENT);
        next.addAll(used);
      }
      for (Category category : Category.values()) {
        List<Op> members = ops.stream().filter(op -> op.category() == category).toList();
        if (!members.isEmpty()) {
          next.add(heading(category));
          next.addAll(closed.contains(category) ? List.of() : members);
        }
      }
    } else {
      next.addAll(search.find(typed, recent.get()));
      if (next.isEmpty()) {
        next.add("Nothing is called so. Try another word.");
      }
    }
    rows.clear();
    rows.addAll(next);
    // In the colours of the theme in force.
    list.setCellRenderer(new OpRow(false));
  }

  /** The list, whose tooltips tell what an op does. */
  private static final class OpList extends JList<Object> {
    private transient OpDrag drag;

    OpList(DefaultListModel<Object> rows) {
      super(rows);
    }

    void dragBy(OpDrag newDrag) {
      drag = newDrag;
    }

    @Override
    protected void processMouseMotionEvent(MouseEvent event) {
      // A press that goes on drags the op: to the list itself it would be a walk through the rows.
      if (event.getID() == MouseEvent.MOUSE_DRAGGED) {
        drag.mouseDragged(event);
      } else {
        super.processMouseMotionEvent(event);
      }
    }

    @Override
    public String getToolTipText(MouseEvent event) {
      int index = locationToIndex(event.getPoint());
      return index >= 0 && getModel().getElementAt(index) instanceof Op op ? op.summary() : null;
    }
  }

  /** Does something whenever a text changes. */
  record TextChanged(Runnable act) implements DocumentListener {
    @Override
    public void insertUpdate(DocumentEvent event) {
      act.run();
    }

    @Override
    public void removeUpdate(DocumentEvent event) {
      act.run();
    }

    @Override
    public void changedUpdate(DocumentEvent event) {
      act.run();
    }
  }
}
