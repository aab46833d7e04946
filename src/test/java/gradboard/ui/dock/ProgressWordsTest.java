package gradboard.ui.dock;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.ui.live.Progress;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProgressWordsTest {
  private static String left(long seconds) {
    return ProgressWords.of(new Progress(3, 40, 0.05, OptionalLong.of(seconds)));
  }

  @Test
  void timeIsToldInUnitsOfItsSize() {
    assertThat(left(8)).isEqualTo("Epoch 3 of 40, 8 s left");
    assertThat(left(200)).isEqualTo("Epoch 3 of 40, 3 min 20 s left");
    assertThat(left(7_500)).isEqualTo("Epoch 3 of 40, 2 h 5 min left");
  }

  @Test
  void nothingIsGuessedTooEarly() {
    assertThat(ProgressWords.of(new Progress(1, 40, 0, OptionalLong.empty())))
        .isEqualTo("Epoch 1 of 40");
  }
}
