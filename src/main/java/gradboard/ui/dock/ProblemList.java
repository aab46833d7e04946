package gradboard.ui.dock;

import gradboard.edit.Fixes.Fix;
import gradboard.graph.Problem;
import gradboard.ui.look.Look;
import gradboard.ui.look.Panels;
import gradboard.ui.look.ToolIcon;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.ListCellRenderer;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;

/**
 * What is wrong, each in a sentence; a click goes to the node. Where something can be done about
 * it, the row offers that at its beginning; by keys, Shift+M does on the selected row.
 */
final class ProblemList extends JPanel {
  private static final int ICON = 16;

  private final DefaultListModel<Problem> rows = new DefaultListModel<>();
  private final WrappedRows<Problem> list =
      Panels.named(new WrappedRows<>(rows), "problems", "Problems");
  private final Row row = new Row();
  private transient Map<String, List<Fix>> fixes = Map.of();

  ProblemList(Dock.Ties ties) {
    super(new BorderLayout());
    list.setCellRenderer(row);
    add(Panels.scrolling(list), BorderLayout.CENTER);
    list.getAccessibleContext()
        .setAccessibleDescription("Enter goes to the node; Shift+M offers ways to mend it.");
    list.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            int index = list.locationToIndex(event.getPoint());
            if (index < 0) {
              return;
            }
            boolean menu = SwingUtilities.isRightMouseButton(event);
            if (menu) {
              list.setSelectedIndex(index);
            }
            if (menu || isOnOffer(index, event.getPoint())) {
              offer(ties, event.getPoint());
            } else {
              go(ties);
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
                    || event.getKeyCode() == KeyEvent.VK_M && event.isShiftDown();
            if (menu) {
              event.consume();
              Rectangle bounds =
                  list.getCellBounds(list.getSelectedIndex(), list.getSelectedIndex());
              if (bounds != null) {
                offer(ties, new Point(bounds.x + 2 * ICON, bounds.y + bounds.height));
              }
            } else if (event.getKeyCode() == KeyEvent.VK_ENTER) {
              go(ties);
            }
          }
        });
  }

  private void go(Dock.Ties ties) {
    Problem problem = list.getSelectedValue();
    if (problem != null) {
      problem.node().ifPresent(ties::goTo);
    }
  }

  private Optional<List<Fix>> fixes(Problem problem) {
    return problem.node().filter(node -> problem.isError()).map(fixes::get);
  }

  private void offer(Dock.Ties ties, Point at) {
    Optional.ofNullable(list.getSelectedValue())
        .ifPresent(
            problem ->
                fixes(problem)
                    .ifPresent(ways -> ties.offer(problem.node().orElseThrow(), ways, list, at)));
  }

  /** Whether a point lies on the words in a row that offer to mend it. */
  private boolean isOnOffer(int index, Point at) {
    if (fixes(rows.get(index)).isEmpty()) {
      return false;
    }
    Rectangle bounds = list.getCellBounds(index, index);
    return bounds.contains(at) && row.isOnOffer(rows.get(index), bounds, at);
  }

  /** Shows other problems; what can be done about them is told later. */
  void show(List<Problem> problems) {
    fixes = Map.of();
    if (!problems.equals(Collections.list(rows.elements()))) {
      rows.clear();
      rows.addAll(problems);
    }
    list.measure();
  }

  /** Offers what can be done about the problems shown, by address. */
  void offer(Map<String, List<Fix>> found) {
    fixes = Map.copyOf(found);
    list.measure();
  }

  private final class Row implements ListCellRenderer<Problem> {
    private final JTextArea sentence = new JTextArea();
    private final JLabel icon = new JLabel();
    private final JLabel offer = new JLabel("Mend…");
    private final JPanel before = new JPanel(new BorderLayout(Panels.GAP, 0));
    private final JPanel whole = new JPanel(new BorderLayout());

    Row() {
      before.add(icon, BorderLayout.CENTER);
      before.add(offer, BorderLayout.LINE_END);
      before.setOpaque(false);
      sentence.setLineWrap(true);
      sentence.setWrapStyleWord(true);
      sentence.setOpaque(false);
      icon.setVerticalAlignment(SwingConstants.TOP);
      offer.setVerticalAlignment(SwingConstants.TOP);
      before.setBorder(BorderFactory.createEmptyBorder(4, 10, 4, 0));
      whole.add(before, BorderLayout.LINE_START);
      whole.add(sentence, BorderLayout.CENTER);
    }

    @Override
    public Component getListCellRendererComponent(
        JList<? extends Problem> all,
        Problem problem,
        int index,
        boolean selected,
        boolean focused) {
      sentence.setText(problem.toString());
      sentence.setFont(all.getFont());
      sentence.setBorder(BorderFactory.createEmptyBorder(4, Panels.GAP, 4, 10));
      sentence.setForeground(ink(all, problem, selected));
      icon.setIcon(
          ToolIcon.of(
              problem.isError() ? "problem" : "warning",
              ICON,
              theme -> problem.isError() ? theme.states().problem() : theme.inks().secondary()));
      boolean mendable = fixes(problem).isPresent();
      offer.setVisible(mendable);
      offer.setFont(sentence.getFont().deriveFont(Font.BOLD));
      offer.setForeground(
          selected ? sentence.getForeground() : Look.theme().accents().forwardText());
      whole.setBackground(selected ? all.getSelectionBackground() : all.getBackground());
      // How high a text is follows from how wide it is.
      int width = all.getWidth() - before.getPreferredSize().width;
      sentence.setSize(Math.max(1, width), Short.MAX_VALUE);
      whole.setToolTipText(
          mendable ? problem.message() + " (Mend… offers ways out.)" : problem.message());
      whole
          .getAccessibleContext()
          .setAccessibleName(problem + (mendable ? " Shift+M offers ways to mend it." : ""));
      return whole;
    }

    private Color ink(JList<?> all, Problem problem, boolean selected) {
      if (selected) {
        return all.getSelectionForeground();
      }
      return problem.isError() ? Look.theme().states().problemText() : all.getForeground();
    }

    boolean isOnOffer(Problem problem, Rectangle bounds, Point at) {
      getListCellRendererComponent(list, problem, 0, false, false);
      whole.setSize(bounds.getSize());
      whole.doLayout();
      before.doLayout();
      return offer.isVisible()
          && SwingUtilities.getDeepestComponentAt(whole, at.x - bounds.x, at.y - bounds.y) == offer;
    }
  }
}
