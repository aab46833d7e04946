package gradboard.ui.inspector;

import gradboard.tensor.DType;
import gradboard.tensor.Literal;
import gradboard.tensor.Tensor;
import gradboard.ui.look.Panels;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.KeyListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JTextField;
import javax.swing.KeyStroke;

/**
 * Has the numbers of a {@link TensorView} changed where they stand: a click on one, or the arrows
 * and Enter, opens a field over it.
 */
final class NumberEditing {
  static final String FIELD = "numberField";

  private static final String HINT = "Click a number to change it; by keys, arrows and Enter.";
  private static final int MARGIN = 6;

  /** Takes the number that was typed for a position. */
  @FunctionalInterface
  interface Taker {
    void take(int position, double number);
  }

  private final TensorView view;
  private final Consumer<String> said;
  private Optional<Taker> taker = Optional.empty();
  private Optional<JTextField> field = Optional.empty();
  private int position;

  /**
   * @param said told in a sentence why something typed was not taken
   */
  NumberEditing(TensorView view, Consumer<String> said) {
    this.view = view;
    this.said = said;
    MouseAdapter mouse = mouse();
    view.addMouseListener(mouse);
    view.addMouseMotionListener(mouse);
    view.addKeyListener(keys());
    view.addFocusListener(focus());
    offer(Optional.empty());
  }

  /** Has changes taken by someone from now on, or by none. */
  void offer(Optional<Taker> next) {
    turnTo(next);
    // Whoever is there with the keys would be sent to some other control.
    view.setFocusable(isPossible() || view.isFocusOwner());
  }

  /** Takes no changes until numbers are shown that can be changed; who has the keys keeps them. */
  void suspend() {
    turnTo(Optional.empty());
  }

  private void turnTo(Optional<Taker> next) {
    taker = next;
    boolean possible = isPossible();
    view.setChangeable(possible);
    view.setCursor(
        Cursor.getPredefinedCursor(possible ? Cursor.TEXT_CURSOR : Cursor.DEFAULT_CURSOR));
    view.getAccessibleContext().setAccessibleDescription(possible ? HINT : "");
    if (!possible) {
      close();
    }
  }

  private boolean isPossible() {
    return taker.isPresent()
        && view.tensor().filter(t -> t.size() > 0 && t.type() != DType.BOOL).isPresent();
  }

  private MouseAdapter mouse() {
    return new MouseAdapter() {
      @Override
      public void mousePressed(MouseEvent event) {
        if (isPossible()) {
          view.requestFocusInWindow();
          view.at(event.getPoint()).ifPresent(NumberEditing.this::open);
        }
      }

      @Override
      public void mouseMoved(MouseEvent event) {
        if (isPossible()) {
          view.mark(view.at(event.getPoint()));
        }
      }

      @Override
      public void mouseExited(MouseEvent event) {
        view.mark(view.isFocusOwner() ? OptionalInt.of(position) : OptionalInt.empty());
      }
    };
  }

  private FocusListener focus() {
    return new FocusAdapter() {
      @Override
      public void focusGained(FocusEvent event) {
        go(position);
      }

      @Override
      public void focusLost(FocusEvent event) {
        view.mark(OptionalInt.empty());
      }
    };
  }

  private KeyListener keys() {
    return new KeyAdapter() {
      @Override
      public void keyPressed(KeyEvent event) {
        if (!isPossible()) {
          return;
        }
        switch (event.getKeyCode()) {
          case KeyEvent.VK_LEFT -> go(position - 1);
          case KeyEvent.VK_RIGHT -> go(position + 1);
          case KeyEvent.VK_UP -> go(below(-1));
          case KeyEvent.VK_DOWN -> go(below(1));
          case KeyEvent.VK_ENTER, KeyEvent.VK_F2 -> open(position);
          default -> {
            return;
          }
        }
        event.consume();
      }
    };
  }

  private int below(int rows) {
    return view.grid().map(grid -> grid.vertical(position, rows)).orElse(position);
  }

  private void go(int to) {
    int last = view.tensor().map(Tensor::size).orElse(0) - 1;
    position = Math.max(0, Math.min(last, to));
    view.mark(OptionalInt.of(position));
  }

  private void open(int at) {
    close();
    go(at);
    Rectangle cell = view.cell(position).orElseThrow();
    JTextField typing = Panels.named(new JTextField(present()), FIELD, "Number " + (position + 1));
    Dimension wanted = typing.getPreferredSize();
    int width = Math.min(view.getWidth(), Math.max(wanted.width, cell.width) + 2 * MARGIN);
    int height = wanted.height;
    int x = Math.min(cell.x - MARGIN, view.getWidth() - width);
    int y = Math.min(cell.y + (cell.height - height) / 2, view.getHeight() - height);
    typing.setBounds(Math.max(0, x), Math.max(0, y), width, height);
    typing.selectAll();
    typing.addActionListener(event -> enter(typing));
    typing.addFocusListener(
        new FocusAdapter() {
          @Override
          public void focusLost(FocusEvent event) {
            if (!event.isTemporary() && field.filter(open -> open == typing).isPresent()) {
              leave(typing);
            }
          }
        });
    typing.getInputMap().put(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), "close");
    typing
        .getActionMap()
        .put(
            "close",
            new AbstractAction() {
              @Override
              public void actionPerformed(ActionEvent event) {
                close();
                view.requestFocusInWindow();
              }
            });
    field = Optional.of(typing);
    view.add(typing);
    view.revalidate();
    view.repaint();
    typing.requestFocusInWindow();
  }

  /** The number as one would type it, with all its digits. */
  private String present() {
    return view.tensor().map(tensor -> String.valueOf(Literal.item(tensor, position))).orElse("");
  }

  private void enter(JTextField typing) {
    // It stays until the number is taken: a page that is made anew asks where the keys were.
    field = Optional.empty();
    Optional<String> objection = take(typing.getText().strip());
    field = Optional.of(typing);
    typing.putClientProperty("JComponent.outline", objection.map(text -> "error").orElse(null));
    typing.setToolTipText(objection.orElse(null));
    if (objection.isPresent()) {
      said.accept(objection.get());
    } else {
      close();
      view.requestFocusInWindow();
    }
  }

  private void leave(JTextField typing) {
    String typed = typing.getText().strip();
    close();
    take(typed).ifPresent(said);
  }

  /** Has a number taken; the answer is why it was not. */
  private Optional<String> take(String typed) {
    Optional<Tensor> tensor = view.tensor();
    if (taker.isEmpty() || tensor.isEmpty() || typed.equals(present())) {
      return Optional.empty();
    }
    try {
      double number = Double.parseDouble(typed.replace('−', '-'));
      Literal.tensor(number, tensor.get().type());
      taker.get().take(position, number);
      return Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.of("\"" + typed + "\" is no number; write one such as 0.5 or 1e-3.");
    } catch (IllegalArgumentException e) {
      return Optional.of(e.getMessage() + ".");
    }
  }

  private void close() {
    Optional<JTextField> open = field;
    field = Optional.empty();
    open.ifPresent(
        typing -> {
          if (typing.isFocusOwner()) {
            view.requestFocusInWindow();
          }
          view.remove(typing);
          view.repaint();
        });
  }
}
