package gradboard.ui.inspector;

import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.util.function.Consumer;
import javax.swing.JTextField;
import javax.swing.text.JTextComponent;

/**
 * Has a text taken on Enter and when its field is left, and each entry once only: a field that an
 * edit replaced by another is left later than that, and by then the entry may have been undone.
 * What is half typed is taken back by Escape.
 */
final class Typing {
  private static final String OF_FIELD = "gradboard.typing";

  private final JTextComponent field;
  private final Consumer<String> taker;
  private String taken;

  private Typing(JTextComponent field, Consumer<String> taker) {
    this.field = field;
    this.taker = taker;
    taken = field.getText().strip();
    field.putClientProperty(OF_FIELD, this);
    field.addKeyListener(
        new KeyAdapter() {
          @Override
          public void keyPressed(KeyEvent event) {
            if (event.getKeyCode() == KeyEvent.VK_ESCAPE && isHalfTyped()) {
              field.setText(taken);
              event.consume();
            }
          }
        });
  }

  private boolean isHalfTyped() {
    return !field.getText().strip().equals(taken);
  }

  /**
   * @param taker given what was typed, without blanks around it
   */
  static void into(JTextField field, Consumer<String> taker) {
    Typing typing = new Typing(field, taker);
    field.addActionListener(event -> typing.take());
    typing.takeWhenLeft();
  }

  /** As {@link #into}, for text in which Enter begins a line. */
  static void intoLines(JTextComponent field, Consumer<String> taker) {
    new Typing(field, taker).takeWhenLeft();
  }

  /** Takes what has been typed into a field so far. */
  static void enter(JTextComponent field) {
    if (field.getClientProperty(OF_FIELD) instanceof Typing typing) {
      typing.take();
    }
  }

  private void takeWhenLeft() {
    field.addFocusListener(
        new FocusAdapter() {
          @Override
          public void focusLost(FocusEvent event) {
            if (!event.isTemporary()) {
              take();
            }
          }
        });
  }

  private void take() {
    if (isHalfTyped()) {
      taken = field.getText().strip();
      taker.accept(taken);
    }
  }
}
