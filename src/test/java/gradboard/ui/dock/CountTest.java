package gradboard.ui.dock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountTest {
  @Test
  void theTabAndTheSentenceNameTheSameNumber() {
    Count count = new Count(2, 1);
    assertThat(count.title()).isEqualTo("Problems (2, 1 warning)");
    assertThat(count.sentence()).isEqualTo("2 problems to mend first.");
    assertThat(new Count(1, 0).title()).isEqualTo("Problems (1)");
    assertThat(new Count(0, 2).title()).isEqualTo("Problems (2 warnings)");
    assertThat(new Count(0, 0).title()).isEqualTo("Problems");
  }
}
