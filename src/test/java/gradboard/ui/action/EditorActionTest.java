package gradboard.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.InputEvent;
import javax.swing.KeyStroke;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditorActionTest {

  @ParameterizedTest
  @CsvSource({
    "ctrl S, meta S",
    "ctrl shift P, shift meta P",
    "ctrl alt 1, alt meta 1",
    "ctrl TAB, ctrl TAB",
    "alt LEFT, alt LEFT",
    "DELETE, DELETE"
  })
  void whatIsControlElsewhereIsCommandOnAMac(String written, String pressed) {
    assertThat(EditorAction.key(written, InputEvent.META_DOWN_MASK))
        .isEqualTo(KeyStroke.getKeyStroke(pressed));
    assertThat(EditorAction.key(written, InputEvent.CTRL_DOWN_MASK))
        .isEqualTo(KeyStroke.getKeyStroke(written));
  }
}
