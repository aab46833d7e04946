package gradboard.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefTest {
  private static final List<String> PORTS = List.of("output", "log_prob");

  @ParameterizedTest
  @CsvSource({
    "s, s, 0",
    "s.0, s, 0",
    "s.output, s, 0",
    "s.1, s.1, 1",
    "s.log_prob, s.1, 1",
    "s.7, s.7, 7"
  })
  void anOutputIsNamedByPositionByPortOrNotAtAll(String text, String address, int position) {
    Ref ref = Ref.parse(text);
    assertThat(ref.position(PORTS)).hasValue(position);
    assertThat(ref.address(PORTS)).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({"s.other", "s.01", "s.12345678901", "s.٣"})
  void whatNamesNoOutputKeepsItsSpelling(String text) {
    assertThat(Ref.parse(text).position(PORTS)).isEmpty();
    assertThat(Ref.parse(text).address(PORTS)).isEqualTo(text);
  }
}
