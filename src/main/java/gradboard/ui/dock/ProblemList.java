package gradboard.ui.dock;

import gradboard.graph.Problem;
import gradboard.ui.look.Look;
import gradboard.ui.look.Panels;
import gradboard.ui.look.ToolIcon;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JList;
import javax.swing.JPanel;

/** What is wrong, each in a sentence; a click goes to the node. */
final class ProblemList extends JPanel {
  private static final int ICON = 16;

  private final DefaultListModel<Problem> rows = new DefaultListModel<>();
  private final JList<Problem> list = Panels.named(new JList<>(rows), "problems", "Problems");

  /**
   * @param goTo takes the address of the node to be shown
   */
  ProblemList(Consumer<String> goTo) {
    super(new BorderLayout());
    list.setCellRenderer(new Row());
    add(Panels.scrolling(list), BorderLayout.CENTER);
    list.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            go(goTo);
          }
        });
    list.addKeyListener(
        new KeyAdapter() {
          @Override
          public void keyPressed(KeyEvent event) {
            if (event.getKeyCode() == KeyEvent.VK_ENTER) {
              go(goTo);
            }
          }
        });
  }

  private void go(Consumer<String> goTo) {
    Problem problem = list.getSelectedValue();
    if (problem != null) {
      problem.node().ifPresent(goTo);
    }
  }

  void show(List<Problem> problems) {
    rows.clear();
    rows.addAll(problems);
  }

  private static final class Row extends DefaultListCellRenderer {
    @Override
    public Component getListCellRendererComponent(
        JList<?> list, Object value, int index, boolean selected, boolean focused) {
      Problem problem = (Problem) value;
      super.getListCellRendererComponent(list, problem.toString(), index, selected, focused);
      setIcon(
          ToolIcon.of(
              problem.isError() ? "problem" : "warning",
              ICON,
              theme -> problem.isError() ? theme.states().problem() : theme.inks().secondary()));
      setIconTextGap(Panels.GAP);
      setBorder(BorderFactory.createEmptyBorder(4, 10, 4, 10));
      setToolTipText(problem.message());
      if (!selected && problem.isError()) {
        setForeground(Look.theme().states().problemText());
      }
      return this;
    }
  }
}
