package gradboard.ui.palette;

import gradboard.ui.look.Edge;
import gradboard.ui.look.Look;
import gradboard.ui.look.Panels;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Point;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.text.JTextComponent;

/**
 * Asks for a name or for a longer text where it is needed, with one that will do already in it.
 * Enter takes it, Escape gives up. A click elsewhere gives up a name, but takes a text, which is
 * more work to write again; Shift+Enter begins another line of it.
 */
public final class NamePopup extends JPanel implements Floating.Asking {
  private static final int WIDTH = 260;
  private static final int TEXT_WIDTH = 360;
  private static final int TEXT_LINES = 4;
  private static final int MARGIN = 8;

  private final JTextComponent field;
  private final JLabel complaint = Panels.caption(" ");
  private final Function<String, Optional<String>> objection;
  private final Consumer<String> named;
  private final Component returnTo;

  /**
   * What is asked.
   *
   * @param prompt in a few words
   * @param proposed a name that will do
   * @param objection why a name will not do, in a sentence
   */
  public record Question(
      String prompt, String proposed, Function<String, Optional<String>> objection) {}

  private NamePopup(
      Question question, JTextComponent field, Consumer<String> named, Component returnTo) {
    super(new BorderLayout(0, MARGIN / 2));
    objection = question.objection;
    this.field = field;
    this.named = named;
    this.returnTo = returnTo;
    field.setText(question.proposed);
    field.selectAll();
    Panels.named(this, "namePopup", question.prompt);
    Panels.named(field, "nameField", question.prompt);
    setBorder(
        BorderFactory.createCompoundBorder(
            new Edge(1, 1, 1, 1), BorderFactory.createEmptyBorder(MARGIN, MARGIN, MARGIN, MARGIN)));
    add(Panels.caption(question.prompt), BorderLayout.NORTH);
    add(field instanceof JTextArea ? new JScrollPane(field) : field, BorderLayout.CENTER);
    Panels.named(complaint, "nameComplaint", "What is wrong with the name");
    complaint.setForeground(Look.theme().states().problemText());
    add(complaint, BorderLayout.SOUTH);
    listen();
  }

  /**
   * Asks for a name.
   *
   * @param at of its upper left corner, in the coordinates of {@code owner}, which gets the focus
   *     back
   */
  public static void open(Component owner, Point at, Question question, Consumer<String> named) {
    NamePopup popup = new NamePopup(question, new JTextField(), named, owner);
    popup.open(at, WIDTH);
  }

  /** Asks for a text of any number of lines, as {@link #open} does for a name. */
  public static void openText(
      Component owner, Point at, Question question, Consumer<String> written) {
    JTextArea area = new JTextArea(TEXT_LINES, 0);
    area.setLineWrap(true);
    area.setWrapStyleWord(true);
    NamePopup popup = new NamePopup(question, area, written, owner);
    popup.open(at, TEXT_WIDTH);
  }

  private void open(Point at, int width) {
    Floating.open(this, field, returnTo, at, width);
  }

  private void listen() {
    field.getDocument().addDocumentListener(new TextChanged(this::judge));
    field.addKeyListener(
        new KeyAdapter() {
          @Override
          public void keyPressed(KeyEvent event) {
            boolean enter = event.getKeyCode() == KeyEvent.VK_ENTER;
            if (enter && event.isShiftDown() && field instanceof JTextArea) {
              field.replaceSelection("\n");
              event.consume();
            } else if (enter) {
              take();
              event.consume();
            } else if (event.getKeyCode() == KeyEvent.VK_ESCAPE) {
              close();
              event.consume();
            }
          }
        });
    Floating.leaveWith(field, this);
  }

  @Override
  public void leave() {
    if (isOpen() && field instanceof JTextArea) {
      take();
    }
    close();
  }

  private boolean isOpen() {
    return getParent() != null;
  }

  private String typed() {
    return field.getText().strip();
  }

  private void judge() {
    Optional<String> wrong = objection.apply(typed());
    complaint.setText(wrong.orElse(" "));
    complaint.setToolTipText(wrong.orElse(null));
    field.putClientProperty("JComponent.outline", wrong.isPresent() ? "error" : null);
  }

  private void take() {
    String name = typed();
    if (objection.apply(name).isEmpty()) {
      close();
      named.accept(name);
    }
  }

  private void close() {
    Floating.close(this, returnTo);
  }
}
