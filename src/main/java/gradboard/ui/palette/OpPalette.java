package gradboard.ui.palette;

import gradboard.edit.OpSearch;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.ui.look.FocusEdge;
import gradboard.ui.look.Panels;
import gradboard.ui.look.RowList;
import gradboard.ui.look.ToolIcon;
import java.awt.BorderLayout;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.DefaultListModel;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.ListSelectionModel;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingUtilities;

/**
 * All ops, by category, with those used lately first and a search above. An op is dragged onto the
 * canvas, or added by a double-click or Enter. Categories are folded by a click, or by Enter, ← and
 * →.
 */
public final class OpPalette extends JPanel {
  private static final String RECENT = "Recent";
  private static final int RECENT_SHOWN = 5;

  private final Supplier<List<Shelf>> shelves;
  private final Supplier<List<String>> recent;
  private final OpDrag.Target target;
  private final OpDrag drag;
  private final JTextField field = Panels.named(new JTextField(), "opSearch", "Search operations");
  private final DefaultListModel<Object> rows = new DefaultListModel<>();
  private final OpList list =
      Panels.named(new OpList(rows), "opList", "Operations to drag onto the graph");
  private final Set<String> closed = new HashSet<>();
  private List<Shelf> shown = List.of();

  /**
   * Ops that stand together.
   *
   * @param title above them
   * @param removal takes the name of an op that is to go for good; empty where none can
   */
  public record Shelf(String title, List<Op> ops, Optional<Consumer<String>> removal) {
    public Shelf {
      ops = List.copyOf(ops);
    }

    public Shelf(String title, List<Op> ops) {
      this(title, ops, Optional.empty());
    }

    private boolean isLike(Shelf other) {
      return title.equals(other.title) && names().equals(other.names());
    }

    private List<String> names() {
      return ops.stream().map(Op::name).toList();
    }
  }

  /**
   * A shelf for each category.
   *
   * @param before those that come first
   */
  public static List<Shelf> byCategory(List<Shelf> before, Collection<Op> ops) {
    List<Shelf> shelves = new ArrayList<>(before);
    for (Category category : Category.values()) {
      shelves.add(
          new Shelf(
              category.title(), ops.stream().filter(op -> op.category() == category).toList()));
    }
    shelves.removeIf(shelf -> shelf.ops.isEmpty());
    return shelves;
  }

  /**
   * @param shelves what there is
   * @param recent names of ops used lately, latest first
   * @param target where ops are dropped
   */
  public OpPalette(
      Supplier<List<Shelf>> shelves, Supplier<List<String>> recent, OpDrag.Target target) {
    super(new BorderLayout(0, Panels.GAP));
    this.shelves = shelves;
    this.recent = recent;
    this.target = target;
    drag =
        new OpDrag(list, target, at -> rowAt(at).filter(Op.class::isInstance).map(Op.class::cast));
    setBorder(Panels.padding());
    field.putClientProperty("JTextField.placeholderText", "Search operations");
    field.putClientProperty("JTextField.leadingIcon", ToolIcon.of("search"));
    field.putClientProperty("JTextField.showClearButton", true);
    add(field, BorderLayout.NORTH);
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.setTransferHandler(null);
    JScrollPane scrolling = Panels.scrolling(list);
    scrolling.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    FocusEdge.round(scrolling, list);
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
              case KeyEvent.VK_ESCAPE -> takeBack(event);
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
            boolean menu =
                event.getKeyCode() == KeyEvent.VK_CONTEXT_MENU
                    || event.getKeyCode() == KeyEvent.VK_F10 && event.isShiftDown()
                    || event.getKeyCode() == KeyEvent.VK_DELETE;
            if (event.getKeyCode() == KeyEvent.VK_ENTER) {
              selected()
                  .ifPresentOrElse(
                      target::add, () -> selectedHeading().ifPresent(h -> fold(h, h.open())));
            } else if (event.getKeyCode() == KeyEvent.VK_RIGHT) {
              selectedHeading().ifPresent(heading -> fold(heading, false));
            } else if (event.getKeyCode() == KeyEvent.VK_LEFT) {
              selectedHeading()
                  .ifPresentOrElse(heading -> fold(heading, true), OpPalette.this::goToHeading);
            } else if (event.getKeyCode() == KeyEvent.VK_ESCAPE) {
              takeBack(event);
            } else if (menu) {
              offerRemoval();
            }
          }
        });
    MouseAdapter mouse =
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            Optional<Object> row = rowAt(event);
            if (SwingUtilities.isRightMouseButton(event)) {
              row.filter(Op.class::isInstance)
                  .ifPresent(op -> offerRemoval((Op) op, event.getPoint()));
            } else if (row.isPresent()
                && row.get() instanceof Op op
                && event.getClickCount() == 2) {
              target.add(op);
            } else if (row.isPresent() && row.get() instanceof Heading heading) {
              fold(heading, heading.open());
            }
          }
        };
    list.addMouseListener(mouse);
    list.addMouseListener(drag);
    list.dragBy(drag);
  }

  /**
   * Gives up what is being dragged, else what was typed; where there is nothing, the key means what
   * it means elsewhere.
   */
  private void takeBack(KeyEvent event) {
    if (drag.giveUp()) {
      event.consume();
    } else if (!field.getText().isEmpty()) {
      field.setText("");
      event.consume();
    }
  }

  private Optional<Object> rowAt(MouseEvent event) {
    int index = list.locationToIndex(event.getPoint());
    return index >= 0 ? Optional.of(rows.get(index)) : Optional.empty();
  }

  /** Offers to take an op off a shelf that it can be taken off. */
  private void offerRemoval(Op op, Point at) {
    shown.stream()
        .filter(shelf -> shelf.ops.contains(op))
        .flatMap(shelf -> shelf.removal.stream())
        .findFirst()
        .ifPresent(
            removal -> {
              JPopupMenu menu = Panels.named(new JPopupMenu(), "paletteMenu", op.name());
              menu.add("Remove " + op.name() + " from my library")
                  .addActionListener(event -> removal.accept(op.name()));
              menu.show(list, at.x, at.y);
            });
  }

  private void offerRemoval() {
    selected()
        .ifPresent(
            op -> {
              Rectangle row = list.getCellBounds(list.getSelectedIndex(), list.getSelectedIndex());
              offerRemoval(op, new Point(row.x + row.width / 4, row.y + row.height));
            });
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

  private Optional<Heading> selectedHeading() {
    return list.getSelectedValue() instanceof Heading heading
        ? Optional.of(heading)
        : Optional.empty();
  }

  private void goToHeading() {
    int row = list.getSelectedIndex();
    while (row >= 0 && !(rows.get(row) instanceof Heading)) {
      row--;
    }
    if (row >= 0) {
      list.setSelectedIndex(row);
      list.ensureIndexIsVisible(row);
    }
  }

  private void fold(Heading heading, boolean away) {
    if (heading.foldable() && heading.open() == away) {
      if (away) {
        closed.add(heading.title());
      } else {
        closed.remove(heading.title());
      }
      fill();
      int row = rows.indexOf(heading(heading.title()));
      list.setSelectedIndex(row);
      list.ensureIndexIsVisible(row);
    }
  }

  private Heading heading(String title) {
    return new Heading(title, true, !closed.contains(title));
  }

  /** Fills the list anew where there is something else to offer. */
  public void refresh() {
    List<Shelf> now = shelves.get();
    boolean same = now.size() == shown.size();
    for (int i = 0; same && i < now.size(); i++) {
      same = now.get(i).isLike(shown.get(i));
    }
    if (!same) {
      fill();
    }
  }

  /** Fills the list anew, after something was typed or used. */
  public void fill() {
    shown = shelves.get();
    List<Object> next = new ArrayList<>();
    String typed = field.getText().strip();
    List<Op> ops = shown.stream().flatMap(shelf -> shelf.ops.stream()).toList();
    if (typed.isEmpty()) {
      List<Op> used =
          recent.get().stream()
              .flatMap(name -> ops.stream().filter(op -> op.name().equals(name)).limit(1))
              .limit(RECENT_SHOWN)
              .toList();
      if (!used.isEmpty()) {
        next.add(Heading.fixed(RECENT));
        next.addAll(used);
      }
      for (Shelf shelf : shown) {
        next.add(heading(shelf.title));
        next.addAll(closed.contains(shelf.title) ? List.of() : shelf.ops);
      }
    } else {
      next.addAll(new OpSearch(ops).find(typed, recent.get()));
      if (next.isEmpty()) {
        next.add(Heading.fixed("Nothing is called so. Try another word."));
      }
    }
    rows.clear();
    rows.addAll(next);
    // In the colours of the theme in force.
    list.setCellRenderer(new OpRow(false));
  }

  /** The list, whose tooltips tell what an op does. */
  private static final class OpList extends RowList<Object> {
    private transient OpDrag drag;

    OpList(DefaultListModel<Object> rows) {
      super(rows);
    }

    @Override
    public void updateUI() {
      super.updateUI();
      // A row is in no window, so a change of theme or font does not reach it.
      setCellRenderer(new OpRow(false));
    }

    /** As wide as there is room, so that a long name ends in an ellipsis. */
    @Override
    public boolean getScrollableTracksViewportWidth() {
      return true;
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
}
