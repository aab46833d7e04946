package gradboard.ui;

import gradboard.ui.canvas.GraphCanvas;
import gradboard.ui.look.Edge;
import gradboard.ui.look.FocusEdge;
import gradboard.ui.look.Panels;
import gradboard.ui.look.ToolIcon;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;

/** The canvas with a line below it for hints and the zoom, and above it now and then a notice. */
final class CanvasArea extends JPanel {
  /** What a notice may take of the height at most. */
  private static final double NOTICE_SHARE = 0.25;

  private final GraphCanvas canvas;
  private final JLabel hint = Panels.named(new JLabel(" "), "hint", "Hint");
  private final JLabel zoom = Panels.named(Panels.caption(""), "zoom", "Zoom");
  private final JPanel notice = new JPanel(new BorderLayout(12, 0));
  private boolean underWay;

  /** Whether the hint came with the act at hand. */
  private boolean fresh;

  private Optional<String> said = Optional.empty();
  private transient Runnable saidClosed = () -> {};

  private final Breadcrumb way;

  CanvasArea(GraphCanvas canvas, Breadcrumb way) {
    super(new BorderLayout());
    this.canvas = canvas;
    this.way = way;
    setMinimumSize(new Dimension(200, 150));
    notice.setVisible(false);
    JPanel above = new JPanel(new BorderLayout());
    above.add(notice, BorderLayout.NORTH);
    above.add(way, BorderLayout.SOUTH);
    add(above, BorderLayout.NORTH);
    // Its control takes the keys.
    canvas.setFocusable(false);
    JPanel edge = new JPanel(new BorderLayout());
    edge.add(canvas, BorderLayout.CENTER);
    FocusEdge.round(edge, canvas.control());
    add(edge, BorderLayout.CENTER);
    JPanel line = new JPanel(new MigLayout("insets 2 10 2 10, fillx", "[grow, 0::]16[right]"));
    hint.putClientProperty("FlatLaf.styleClass", "small");
    line.add(hint, "growx, wmin 0");
    line.add(zoom);
    add(line, BorderLayout.SOUTH);
    canvas.sight().listen(this::showZoom);
    showZoom();
  }

  private void showZoom() {
    zoom.setText(Math.round(canvas.sight().zoom() * 100) + " %");
  }

  /** Puts the focus on the way to the composite in view. */
  void focusWay() {
    way.focus();
  }

  /** Says a sentence on what is being done, or on what came of it, until another act succeeds. */
  void hint(String sentence) {
    write(sentence);
    underWay = false;
    fresh = true;
    SwingUtilities.invokeLater(() -> fresh = false);
  }

  /** Says a sentence on what goes on behind the window, whatever is done meanwhile. */
  void underWay(String sentence) {
    write(sentence);
    underWay = true;
  }

  /** An act succeeded: what was said of those before it may no longer hold. */
  void acted() {
    if (!fresh && !underWay) {
      write("");
    }
  }

  private void write(String sentence) {
    hint.setText(sentence.isEmpty() ? " " : sentence);
    hint.setToolTipText(sentence.isEmpty() ? null : sentence);
  }

  /** Says one more thing, below what is being said. */
  void addNotice(String sentence) {
    notice(said.map(text -> text + "\n" + sentence).orElse(sentence), saidClosed);
  }

  /** Says something until it is closed. */
  void notice(String text, Runnable closed) {
    said = Optional.of(text);
    saidClosed = closed;
    notice.removeAll();
    JTextArea area = Panels.named(new JTextArea(text), "notice", "Notice");
    area.setEditable(false);
    area.setLineWrap(true);
    area.setWrapStyleWord(true);
    area.setOpaque(false);
    JButton close = Panels.named(new JButton("Got it"), "closeNotice", "Close the notice");
    close.addActionListener(
        event -> {
          // Else the focus would go on to whatever comes after the button.
          canvas.control().requestFocusInWindow();
          dismissNotice();
          closed.run();
        });
    JLabel icon = new JLabel(ToolIcon.of("info", 20, theme -> theme.accents().forward()));
    notice.add(icon, BorderLayout.WEST);
    notice.add(new Lines(area), BorderLayout.CENTER);
    area.setCaretPosition(0);
    JPanel end = new JPanel(new MigLayout("insets 0, novisualpadding, filly", "[]", "[center]"));
    end.setOpaque(false);
    end.add(close);
    notice.add(end, BorderLayout.EAST);
    notice.setBorder(
        BorderFactory.createCompoundBorder(
            new Edge(0, 0, 1, 0), BorderFactory.createEmptyBorder(8, 14, 8, 12)));
    notice.setVisible(true);
    revalidate();
  }

  /** What is said above the canvas; hidden while nothing is. */
  JComponent notice() {
    return notice;
  }

  /** Text that scrolls where it would take more of a small window than it leaves to the canvas. */
  private final class Lines extends JScrollPane {
    private final JTextArea text;

    Lines(JTextArea text) {
      super(text, VERTICAL_SCROLLBAR_AS_NEEDED, HORIZONTAL_SCROLLBAR_NEVER);
      this.text = text;
      setBorder(BorderFactory.createEmptyBorder());
      setOpaque(false);
      getViewport().setOpaque(false);
    }

    /** How high it is to be follows from how the text breaks, once its width is known. */
    @Override
    public boolean isValidateRoot() {
      return false;
    }

    @Override
    public Dimension getPreferredSize() {
      int line = text.getFontMetrics(text.getFont()).getHeight();
      int most = Math.max(2 * line, (int) (NOTICE_SHARE * CanvasArea.this.getHeight()));
      Dimension whole = text.getPreferredSize();
      return new Dimension(whole.width, Math.min(whole.height, most));
    }
  }

  private void dismissNotice() {
    said = Optional.empty();
    saidClosed = () -> {};
    notice.setVisible(false);
    revalidate();
  }
}
