package gradboard.ui.palette;

import gradboard.ui.look.Edge;
import gradboard.ui.look.Look;
import gradboard.ui.look.Panels;
import gradboard.ui.look.RowList;
import gradboard.ui.look.ToolIcon;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Point;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.ListCellRenderer;
import javax.swing.ListModel;
import javax.swing.ListSelectionModel;

/**
 * A search box that floats over the window: type, arrows, Enter. Escape or a click elsewhere closes
 * it.
 *
 * @param <T> what is searched
 */
public final class SearchPopup<T> extends JPanel implements Floating.Asking {
  private static final int WIDTH = 340;
  private static final int ROWS = 9;
  private static final int MARGIN = 8;

  private final Function<String, List<T>> find;
  private final Consumer<T> chosen;
  private final Function<T, String> describe;
  private final JTextField field = new JTextField();
  private final DefaultListModel<T> rows = new DefaultListModel<>();
  private final JList<T> list = new Rows<>(rows);
  private final JTextArea description = new JTextArea(2, 1);
  private final Component returnTo;

  private SearchPopup(
      Subject<T> subject, Function<String, List<T>> find, Consumer<T> chosen, Component returnTo) {
    super(new BorderLayout(0, MARGIN));
    this.find = find;
    this.chosen = chosen;
    this.returnTo = returnTo;
    describe = subject.describe;
    Panels.named(this, "searchPopup", subject.prompt);
    Panels.named(field, "searchField", subject.prompt);
    Panels.named(list, "searchResults", "Results");
    setBorder(
        BorderFactory.createCompoundBorder(
            new Edge(1, 1, 1, 1), BorderFactory.createEmptyBorder(MARGIN, MARGIN, MARGIN, MARGIN)));
    field.putClientProperty("JTextField.placeholderText", subject.prompt);
    field.putClientProperty("JTextField.leadingIcon", ToolIcon.of("search"));
    list.setCellRenderer(subject.renderer);
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.setVisibleRowCount(ROWS);
    list.setFocusable(false);
    list.putClientProperty(
        "FlatLaf.style",
        "selectionInactiveBackground: $List.selectionBackground;"
            + " selectionInactiveForeground: $List.selectionForeground");
    describeBelow();
    JScrollPane scrolling = Panels.scrolling(list);
    add(field, BorderLayout.NORTH);
    add(scrolling, BorderLayout.CENTER);
    add(description, BorderLayout.SOUTH);
    listen();
    fill();
  }

  /** As wide as there is room, so that of a long row the name is cut and not what stands behind. */
  private static final class Rows<T> extends RowList<T> {
    Rows(ListModel<T> rows) {
      super(rows);
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
      return true;
    }
  }

  /** Two lines, as the longest sentences need. */
  private void describeBelow() {
    description.setEditable(false);
    description.setFocusable(false);
    description.setLineWrap(true);
    description.setWrapStyleWord(true);
    description.setOpaque(false);
    description.putClientProperty("FlatLaf.styleClass", "small");
    description.setForeground(Look.theme().inks().secondary());
  }

  /**
   * What is searched, and how it is shown.
   *
   * @param prompt what the empty field says
   * @param describe a sentence on the chosen row
   */
  public record Subject<T>(
      String prompt, ListCellRenderer<? super T> renderer, Function<T, String> describe) {}

  /**
   * Opens a search.
   *
   * @param at where its upper left corner should lie, in the coordinates of {@code owner}; it stays
   *     inside the window
   * @param owner gets the focus back
   */
  public static <T> SearchPopup<T> open(
      Component owner,
      Point at,
      Subject<T> subject,
      Function<String, List<T>> find,
      Consumer<T> chosen) {
    SearchPopup<T> popup = new SearchPopup<>(subject, find, chosen, owner);
    Floating.open(popup, popup.field, owner, at, WIDTH);
    return popup;
  }

  private void listen() {
    field.getDocument().addDocumentListener(new TextChanged(this::fill));
    field.setFocusTraversalKeysEnabled(false);
    field.addKeyListener(
        new KeyAdapter() {
          private boolean pressedHere;

          /** The letter of the key that opened the search may arrive here: it is not looked for. */
          @Override
          public void keyTyped(KeyEvent event) {
            if (!pressedHere) {
              event.consume();
            }
          }

          @Override
          public void keyPressed(KeyEvent event) {
            pressedHere = true;
            switch (event.getKeyCode()) {
              case KeyEvent.VK_DOWN, KeyEvent.VK_TAB -> go(1);
              case KeyEvent.VK_UP -> go(-1);
              case KeyEvent.VK_PAGE_DOWN -> go(ROWS - 1);
              case KeyEvent.VK_PAGE_UP -> go(1 - ROWS);
              case KeyEvent.VK_ENTER -> choose();
              case KeyEvent.VK_ESCAPE -> close();
              default -> {
                return;
              }
            }
            event.consume();
          }
        });
    Floating.leaveWith(field, this);
    list.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            int index = list.locationToIndex(event.getPoint());
            if (index >= 0) {
              list.setSelectedIndex(index);
              choose();
            }
          }
        });
    list.addListSelectionListener(
        event -> {
          T row = list.getSelectedValue();
          description.setText(row == null ? " " : describe.apply(row));
        });
  }

  private void fill() {
    rows.clear();
    rows.addAll(find.apply(field.getText()));
    if (rows.isEmpty()) {
      description.setText("Nothing fits. Try another word.");
    } else {
      list.setSelectedIndex(0);
    }
  }

  private void go(int by) {
    int next = Math.max(0, Math.min(rows.size() - 1, list.getSelectedIndex() + by));
    list.setSelectedIndex(next);
    list.ensureIndexIsVisible(next);
  }

  private void choose() {
    T row = list.getSelectedValue();
    close();
    if (row != null) {
      chosen.accept(row);
    }
  }

  @Override
  public void leave() {
    close();
  }

  private void close() {
    Floating.close(this, returnTo);
  }
}
