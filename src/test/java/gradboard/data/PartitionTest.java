package gradboard.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradboard.graph.ProblemException;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PartitionTest {

  /** Examples whose only feature is their own number. */
  private static Dataset numbered(int examples) {
    double[] numbers = IntStream.range(0, examples).asDoubleStream().toArray();
    Tensor features = Tensor.of(Shape.of(examples, 1), numbers);
    Label label = new Label("y", Tensor.of(Shape.of(examples), numbers), List.of());
    return new Dataset(List.of("x"), features, Optional.of(label));
  }

  private static DataSpec spec(boolean standardize, long seed, double... shares) {
    Optional<DataSpec.Split> split =
        shares.length == 0
            ? Optional.empty()
            : Optional.of(new DataSpec.Split(shares[0], shares[1], shares[2]));
    return new DataSpec("csv", Map.of(), standardize, split, OptionalLong.of(seed));
  }

  private static List<Double> numbers(Dataset data) {
    return IntStream.range(0, data.size()).mapToObj(data.features()::at).toList();
  }

  @Property
  void dividesAllExamplesWithoutOverlapWhereTheSharesAddUpToOne(
      @ForAll @IntRange(min = 1, max = 300) int examples,
      @ForAll @DoubleRange(min = 0.6, max = 1) double train,
      @ForAll @DoubleRange(min = 0, max = 1) double rest,
      @ForAll long seed) {
    double validation = (1 - train) * rest;
    double test = 1 - train - validation;
    Dataset all = numbered(examples);
    Partition parts = Partition.of(all, spec(false, seed, train, validation, test));
    List<Double> together = new ArrayList<>(numbers(parts.train()));
    together.addAll(numbers(parts.validation()));
    together.addAll(numbers(parts.test()));
    assertThat(together).containsExactlyInAnyOrderElementsOf(numbers(all));
    assertThat((double) parts.train().size()).isCloseTo(examples * train, within(0.5));
    assertThat((double) parts.validation().size()).isCloseTo(examples * validation, within(1.0));
  }

  @Property
  void keepsLabelsWithTheirExamples(@ForAll @IntRange(min = 2, max = 50) int n, @ForAll long seed) {
    Partition parts = Partition.of(numbered(n), spec(false, seed, 0.5, 0.5, 0));
    for (Dataset part : List.of(parts.train(), parts.validation())) {
      assertThat(part.label().orElseThrow().values().doubles())
          .isEqualTo(part.features().doubles());
    }
  }

  @Property
  void leavesEveryPartInTheOrderOfTheFile(
      @ForAll @IntRange(min = 2, max = 100) int n, @ForAll long seed) {
    Partition parts = Partition.of(numbered(n), spec(false, seed, 0.5, 0.3, 0.2));
    for (Dataset part : List.of(parts.train(), parts.validation(), parts.test())) {
      assertThat(numbers(part)).isSorted();
    }
  }

  @Test
  void drawsBySeedWhichPartAnExampleFallsInto() {
    Dataset all = numbered(100);
    Partition one = Partition.of(all, spec(false, 1, 0.8, 0.2, 0));
    assertThat(numbers(one.train())).isNotEqualTo(numbers(all).subList(0, 80)).hasSize(80);
    assertThat(Partition.of(all, spec(false, 1, 0.8, 0.2, 0))).isEqualTo(one);
    assertThat(Partition.of(all, spec(false, 2, 0.8, 0.2, 0))).isNotEqualTo(one);
  }

  @Test
  void keepsAllForTrainingInTheirOrderWithoutASplit() {
    Partition parts = Partition.of(numbered(5), spec(false, 1));
    assertThat(numbers(parts.train())).containsExactly(0.0, 1.0, 2.0, 3.0, 4.0);
    assertThat(parts.validation().isEmpty()).isTrue();
    assertThat(parts.test().isEmpty()).isTrue();
  }

  @Test
  void leavesOutWhatTheSharesDoNotClaim() {
    Partition parts = Partition.of(numbered(10), spec(false, 1, 0.3, 0.2, 0));
    assertThat(parts.train().size()).isEqualTo(3);
    assertThat(parts.validation().size()).isEqualTo(2);
  }

  @Test
  void refusesSharesThatAreNoneOrTrainOnNothing() {
    assertThatThrownBy(() -> Partition.of(numbered(10), spec(false, 1, 0.9, 0.2, 0)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("together at most 1, not 0.9, 0.2 and 0.0");
    assertThatThrownBy(() -> Partition.of(numbered(10), spec(false, 1, -0.1, 0.2, 0)))
        .hasMessageContaining("must be at least 0");
    assertThatThrownBy(() -> Partition.of(numbered(10), spec(false, 1, 0.01, 0.99, 0)))
        .hasMessageContaining("no example for training");
  }

  @Test
  void standardizesByTheTrainingPartAlone() {
    Partition parts = Partition.of(numbered(40), spec(true, 3, 0.5, 0.25, 0.25));
    Partition raw = Partition.of(numbered(40), spec(false, 3, 0.5, 0.25, 0.25));
    double mean = numbers(raw.train()).stream().mapToDouble(x -> x).average().orElseThrow();
    double variance =
        numbers(raw.train()).stream().mapToDouble(x -> (x - mean) * (x - mean)).sum() / 20;
    assertThat(numbers(parts.train()).stream().mapToDouble(x -> x).sum())
        .isCloseTo(0, within(1e-12));
    assertThat(numbers(parts.train()).stream().mapToDouble(x -> x * x).sum())
        .isCloseTo(20, within(1e-12));
    for (int i = 0; i < 10; i++) {
      assertThat(parts.validation().features().at(i))
          .isCloseTo(
              (raw.validation().features().at(i) - mean) / Math.sqrt(variance), within(1e-12));
    }
    assertThat(parts.validation().label()).isEqualTo(raw.validation().label());
  }

  @Test
  void shiftsAConstantColumnWithoutScalingIt() {
    Dataset constant =
        new Dataset(List.of("x"), Tensor.of(Shape.of(3, 1), 0.1, 0.1, 0.1), Optional.empty());
    Standardization fitted = Standardization.fit(constant);
    assertThat(fitted.deviations().doubles()).containsExactly(1);
    assertThat(fitted.apply(constant).features().doubles())
        .containsExactly(new double[] {0, 0, 0}, within(1e-15));
  }
}
