package gradboard.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PanelsTest {
  @Test
  void aLongTipStandsOnSeveralLines() {
    String sentence = "whether the first line names the columns; ".repeat(6).strip();

    String tip = Panels.tip(sentence);

    assertThat(tip.lines()).hasSizeGreaterThan(3).allMatch(line -> line.length() <= 60);
    assertThat(tip.replace('\n', ' ')).isEqualTo(sentence);
    assertThat(Panels.tip("the size of a step")).isEqualTo("the size of a step");
  }
}
