package gradboard.ui.dock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTest {
  private static double[] falling(int count) {
    double[] curve = new double[count];
    Arrays.setAll(curve, i -> 5.0 / (1 + i));
    return curve;
  }

  @Test
  void aPeakFarAboveAllElseIsLeftOutAndSaid() {
    double[] curve = falling(100);
    curve[60] = 6e13;
    Span span = Span.linear(List.of(curve));
    assertThat(span.low()).isZero();
    assertThat(span.high()).isBetween(5.0, 6.0);
    assertThat(span.hidesPeaks()).isTrue();
    assertThat(span.peak()).isEqualTo(6e13);
  }

  @Test
  void theBeginningIsAlwaysInSight() {
    Span span = Span.linear(List.of(falling(1_000)));
    assertThat(span.high()).isGreaterThan(5);
    assertThat(span.hidesPeaks()).isFalse();
  }

  @Test
  void aRunawayInTheFirstEpochFlattensNothingEither() {
    double[] batches = new double[100];
    double[] epochs = new double[100];
    Arrays.fill(batches, 400);
    Arrays.fill(epochs, 400);
    batches[0] = 5;
    batches[1] = 2e9;
    epochs[0] = 3e10;
    assertThat(Span.linear(List.of(batches, epochs)).high()).isBetween(400.0, 1_000.0);
  }

  @Test
  void aValidationLossThatRisesIsNoPeak() {
    double[] rising = new double[50];
    Arrays.setAll(rising, i -> 1 + i);
    Span span = Span.linear(List.of(falling(50), rising));
    assertThat(span.high()).isGreaterThan(50);
    assertThat(span.hidesPeaks()).isFalse();
  }

  @Test
  void aLogarithmicAxisShowsEveryPositiveValueAndAtLeastADecade() {
    Span wide = Span.logarithmic(List.of(new double[] {0, 1e-4, 6e13}));
    assertThat(wide.low()).isPositive().isLessThan(1e-4);
    assertThat(wide.high()).isGreaterThan(6e13);
    Span narrow = Span.logarithmic(List.of(new double[] {0.5, 0.55}));
    assertThat(narrow.high() / narrow.low()).isGreaterThanOrEqualTo(10);
    assertThat(narrow.low()).isLessThan(0.5);
    assertThat(narrow.high()).isGreaterThan(0.55);
  }

  @Test
  void nothingIsShownBetweenZeroAndOne() {
    assertThat(Span.linear(List.of())).isEqualTo(new Span(0, 1, 1));
    assertThat(Span.logarithmic(List.of()).low()).isPositive();
  }
}
