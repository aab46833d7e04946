package gradboard.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.tensor.NumberFormat.Notation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatTest {

  @ParameterizedTest
  @CsvSource({
    "0.7310585786, 4, 0.7311",
    "0.7310585786, 8, 0.73105858",
    "-3, 4, −3",
    "123456.7, 3, 123000",
    "1234567, 3, 1.23e6",
    "0.00001234, 4, 1.234e-5",
    "0, 5, 0",
    "NaN, 4, NaN",
    "-Infinity, 4, −∞"
  })
  void asManyDigitsAsAsked(double value, int digits, String written) {
    assertThat(new NumberFormat(digits, Notation.AUTO).write(value)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({"0.7310585786, 7.311e-1", "1, 1e0", "-250, −2.5e2", "0, 0", "NaN, NaN"})
  void powersOfTenAlwaysWhereThatIsAsked(double value, String written) {
    assertThat(new NumberFormat(4, Notation.SCIENTIFIC).write(value)).isEqualTo(written);
  }

  @Test
  void theRoomLeftIsThatOfTheWidestUsualNumber() {
    for (Notation notation : Notation.values()) {
      for (int digits = NumberFormat.FEWEST; digits <= NumberFormat.MOST; digits++) {
        NumberFormat format = new NumberFormat(digits, notation);
        for (double value = -0.0123456789; value > -100_000; value *= 7.77) {
          assertThat(format.write(value)).hasSizeLessThanOrEqualTo(format.widest().length());
        }
      }
    }
  }
}
