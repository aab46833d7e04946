package gradboard.ui.inspector;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JTextField;
import javax.swing.text.JTextComponent;

/**
 * Has a text taken on Enter and when its field is left, and each entry once only: a field that an
 * edit replaced by another is left later than that, and by then the entry may have been undone.
 * What is half typed, or does not fit, is taken back by Escape.
 */
final class Typing {
  private static final String OF_FIELD = "gradboard.typing";

  private final JTextComponent field;
  private final Function<String, Optional<String>> taker;
  private final Consumer<Optional<String>> complaint;

  /** What was given to the taker last. */
  private String given;

  /** What it took last. */
  private String taken;

  /** What it had against what was given to it last. */
  private Optional<String> trouble = Optional.empty();

  /**
   * What stands in a field and does not fit.
   *
   * @param trouble why it does not
   */
  record Draft(String text, String trouble) {}

  private Typing(
      JTextComponent field,
      Function<String, Optional<String>> taker,
      Consumer<Optional<String>> complaint) {
    this.field = field;
    this.taker = taker;
    this.complaint = complaint;
    taken = field.getText().strip();
    given = taken;
    field.putClientProperty(OF_FIELD, this);
    field.addKeyListener(
        new KeyAdapter() {
          @Override
          public void keyPressed(KeyEvent event) {
            if (event.getKeyCode() == KeyEvent.VK_ESCAPE && !text().equals(taken)) {
              field.setText(taken);
              given = taken;
              complain(Optional.empty());
              event.consume();
            }
          }
        });
  }

  private String text() {
    return field.getText().strip();
  }

  private void complain(Optional<String> why) {
    trouble = why;
    complaint.accept(why);
  }

  /**
   * @param taker given what was typed, without blanks around it
   */
  static void into(JTextField field, Consumer<String> taker) {
    into(field, taking(taker), why -> {});
  }

  /**
   * @param taker given what was typed, without blanks around it; says why it does not fit
   * @param complaint shows why something does not, or that nothing is wrong any more
   */
  static Typing into(
      JTextField field,
      Function<String, Optional<String>> taker,
      Consumer<Optional<String>> complaint) {
    Typing typing = new Typing(field, taker, complaint);
    field.addActionListener(event -> typing.take());
    typing.takeWhenLeft();
    return typing;
  }

  /** As {@link #into(JTextField, Consumer)}, for text in which Enter begins a line. */
  static void intoLines(JTextComponent field, Consumer<String> taker) {
    new Typing(field, taking(taker), why -> {}).takeWhenLeft();
  }

  private static Function<String, Optional<String>> taking(Consumer<String> taker) {
    return typed -> {
      taker.accept(typed);
      return Optional.empty();
    };
  }

  /** Takes what has been typed into a field so far. */
  static void enter(JTextComponent field) {
    of(field).ifPresent(Typing::take);
  }

  /** What stands in the fields of a panel and does not fit, by the fields' names. */
  static Map<String, Draft> drafts(Container panel) {
    Map<String, Draft> drafts = new HashMap<>();
    for (Component child : panel.getComponents()) {
      of(child)
          .flatMap(Typing::draft)
          .ifPresent(draft -> drafts.put(String.valueOf(child.getName()), draft));
      if (child instanceof Container inner) {
        drafts.putAll(drafts(inner));
      }
    }
    return drafts;
  }

  /** Puts back into the fields of a panel what did not fit, with what was said of it. */
  static void putBack(Container panel, Map<String, Draft> drafts) {
    for (Component child : panel.getComponents()) {
      Optional<Draft> draft = Optional.ofNullable(drafts.get(String.valueOf(child.getName())));
      of(child).ifPresent(typing -> draft.ifPresent(typing::putBack));
      if (child instanceof Container inner) {
        putBack(inner, drafts);
      }
    }
  }

  private static Optional<Typing> of(Component field) {
    return field instanceof JTextComponent text
            && text.getClientProperty(OF_FIELD) instanceof Typing typing
        ? Optional.of(typing)
        : Optional.empty();
  }

  private Optional<Draft> draft() {
    return trouble.map(why -> new Draft(given, why));
  }

  private void putBack(Draft draft) {
    field.setText(draft.text());
    given = draft.text();
    complain(Optional.of(draft.trouble()));
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

  /** Has a text taken as if it had been typed. */
  void take(String text) {
    field.setText(text);
    take();
  }

  private void take() {
    String typed = text();
    if (typed.equals(given)) {
      return;
    }
    given = typed;
    // Before it is taken: what takes it may build the field anew, which asks for what does not fit.
    trouble = Optional.empty();
    Optional<String> why = typed.equals(taken) ? Optional.empty() : taker.apply(typed);
    if (why.isEmpty()) {
      taken = typed;
    }
    complain(why);
  }
}
