package gradboard.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;

class PickingTest {
  private static MouseEvent pressedWith(int modifiers) {
    int held = modifiers | InputEvent.BUTTON1_DOWN_MASK;
    return new MouseEvent(
        new JPanel(), MouseEvent.MOUSE_PRESSED, 0, held, 0, 0, 1, false, MouseEvent.BUTTON1);
  }

  @Test
  void aClickAddsWithTheModifierOfMenusOrShift() {
    assertThat(Picking.isAdding(pressedWith(InputEvent.CTRL_DOWN_MASK), InputEvent.CTRL_DOWN_MASK))
        .isTrue();
    assertThat(Picking.isAdding(pressedWith(InputEvent.SHIFT_DOWN_MASK), InputEvent.CTRL_DOWN_MASK))
        .isTrue();
    assertThat(Picking.isAdding(pressedWith(0), InputEvent.CTRL_DOWN_MASK)).isFalse();
  }

  @Test
  void onAMacThatIsCommandAndControlIsNot() {
    int command = InputEvent.META_DOWN_MASK;
    assertThat(Picking.isAdding(pressedWith(command), command)).isTrue();
    assertThat(Picking.isAdding(pressedWith(InputEvent.CTRL_DOWN_MASK), command)).isFalse();
  }
}
