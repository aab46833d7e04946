package gradboard.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsTest {
  @ParameterizedTest
  @CsvSource({
    "weightDecay, Weight decay",
    "beta1, Beta 1",
    "momentum, Momentum",
    "classNames, Class names"
  })
  void namesOfTheFileAreWordsOnTheScreen(String name, String words) {
    assertThat(Rows.words(name)).isEqualTo(words);
  }
}
