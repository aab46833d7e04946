package gradboard.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradboard.graph.ProblemException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorsTest {
  private static final DatasetReader READER =
      new DatasetReader(
          path -> {
            throw new AssertionError("no file is needed, but " + path + " was asked for");
          });

  private static Dataset generate(String source, Map<String, Object> options, long seed) {
    return READER.read(
        new DataSpec(source, options, false, Optional.empty(), OptionalLong.of(seed)));
  }

  private static double x1(Dataset data, int row) {
    return data.features().at(2 * row);
  }

  private static double x2(Dataset data, int row) {
    return data.features().at(2 * row + 1);
  }

  private static long label(Dataset data, int row) {
    return data.label().orElseThrow().values().longAt(row);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xor", "spiral", "moons", "circles", "blobs", "regression"})
  void repeatsItselfForTheSameSeedAndDiffersForAnother(String source) {
    Map<String, Object> noisy = Map.of("points", 20L, "noise", 0.3);
    assertThat(generate(source, noisy, 7)).isEqualTo(generate(source, noisy, 7));
    assertThat(generate(source, noisy, 7)).isNotEqualTo(generate(source, noisy, 8));
  }

  @Test
  void listsTheCornersOfXorInTheOrderOfATruthTable() {
    Dataset xor = generate("xor", Map.of(), 0);
    assertThat(xor.features().doubles()).containsExactly(0, 0, 0, 1, 1, 0, 1, 1);
    assertThat(xor.label().orElseThrow().values().longs()).containsExactly(0, 1, 1, 0);
    assertThat(xor.label().orElseThrow().classes()).containsExactly("0", "1");
  }

  @Test
  void repeatsTheCornersOfXorAndMovesThemByTheNoise() {
    Dataset xor = generate("xor", Map.of("points", 500L, "noise", 0.1), 3);
    assertThat(xor.size()).isEqualTo(2000);
    double squares = 0;
    for (int i = 0; i < xor.size(); i++) {
      assertThat(label(xor, i)).isEqualTo(label(xor, i % 4));
      double dx1 = x1(xor, i) - (i >> 1 & 1);
      double dx2 = x2(xor, i) - (i & 1);
      squares += dx1 * dx1 + dx2 * dx2;
    }
    // 4,000 squares: the standard error of the mean is 2.2 % of it.
    assertThat(squares / 4000).isCloseTo(0.01, within(0.001));
  }

  @Test
  void windsEachArmOfTheSpiralThroughFourRadians() {
    Dataset spiral = generate("spiral", Map.of("points", 50L, "classes", 2L, "noise", 0.0), 0);
    assertThat(spiral.size()).isEqualTo(100);
    assertThat(spiral.columns()).containsExactly("x1", "x2");
    assertThat(x1(spiral, 0)).isZero();
    assertThat(x2(spiral, 0)).isZero();
    // r = 1, t = 4 and t = 8.
    assertThat(x1(spiral, 49)).isCloseTo(Math.sin(4), within(1e-15));
    assertThat(x2(spiral, 49)).isCloseTo(Math.cos(4), within(1e-15));
    assertThat(x1(spiral, 99)).isCloseTo(Math.sin(8), within(1e-15));
    // r = 10/49, t = 4 + 40/49.
    assertThat(x1(spiral, 60)).isCloseTo(10 / 49.0 * Math.sin(4 + 40 / 49.0), within(1e-15));
    assertThat(label(spiral, 49)).isZero();
    assertThat(label(spiral, 50)).isEqualTo(1);
  }

  @Test
  void movesTheSpiralsPointsAlongTheirCirclesOnly() {
    Dataset spiral = generate("spiral", Map.of(), 5);
    assertThat(spiral.size()).isEqualTo(300);
    for (int i = 0; i < 300; i++) {
      assertThat(Math.hypot(x1(spiral, i), x2(spiral, i))).isCloseTo(i % 100 / 99.0, within(1e-12));
    }
  }

  @Test
  void bendsTheMoonsIntoEachOther() {
    Dataset moons = generate("moons", Map.of("points", 3L, "noise", 0.0), 0);
    assertThat(moons.features().doubles())
        .containsExactly(new double[] {1, 0, 0, 1, -1, 0, 0, 0.5, 1, -0.5, 2, 0.5}, within(1e-15));
    assertThat(moons.label().orElseThrow().values().longs()).containsExactly(0, 0, 0, 1, 1, 1);
  }

  @Test
  void spacesTheCirclesEvenly() {
    Dataset circles = generate("circles", Map.of("points", 4L, "noise", 0.0, "factor", 0.25), 0);
    assertThat(circles.features().doubles())
        .containsExactly(
            new double[] {1, 0, 0, 1, -1, 0, 0, -1, 0.25, 0, 0, 0.25, -0.25, 0, 0, -0.25},
            within(1e-15));
  }

  @Test
  void spreadsBlobsAroundTheirCentres() {
    Dataset blobs =
        generate("blobs", Map.of("points", 4000L, "classes", 4L, "noise", 0.5, "radius", 2L), 1);
    double[][] centres = {{2, 0}, {0, 2}, {-2, 0}, {0, -2}};
    for (int k = 0; k < 4; k++) {
      double mean1 = 0;
      double mean2 = 0;
      double squares = 0;
      for (int i = k * 4000; i < (k + 1) * 4000; i++) {
        mean1 += x1(blobs, i) / 4000;
        mean2 += x2(blobs, i) / 4000;
        squares += Math.pow(x1(blobs, i) - centres[k][0], 2) / 4000;
      }
      // Standard error of a mean: 0.5/√4000 = 0.008; of a variance: 0.25·√(2/4000) = 0.0056.
      assertThat(mean1).isCloseTo(centres[k][0], within(0.04));
      assertThat(mean2).isCloseTo(centres[k][1], within(0.04));
      assertThat(squares).isCloseTo(0.25, within(0.028));
    }
  }

  @Test
  void drawsASineToRegressTo() {
    Dataset sine = generate("regression", Map.of("points", 5L, "noise", 0L), 0);
    assertThat(sine.columns()).containsExactly("x");
    assertThat(sine.features().doubles()).containsExactly(-1, -0.5, 0, 0.5, 1);
    Label label = sine.label().orElseThrow();
    assertThat(label.name()).isEqualTo("y");
    assertThat(label.isClass()).isFalse();
    assertThat(label.values().doubles())
        .containsExactly(new double[] {0, -1, 0, 1, 0}, within(1e-15));
  }

  @Test
  void offersTheNearestNamesForAnUnknownSource() {
    assertThatThrownBy(() -> generate("spirals", Map.of(), 0))
        .isInstanceOf(ProblemException.class)
        .hasMessage("data: there is no source \"spirals\"; did you mean \"spiral\"?");
  }

  @Test
  void passesOverOptionsThatItDoesNotKnow() {
    assertThat(generate("xor", Map.of("frobnication", 3L), 0))
        .isEqualTo(generate("xor", Map.of(), 0));
  }

  @Test
  void refusesOptionsOfAnotherKindOrOutOfRange() {
    assertThatThrownBy(() -> generate("moons", Map.of("points", "many"), 0))
        .hasMessage("data: option \"points\" must be a whole number, not \"many\"");
    assertThatThrownBy(() -> generate("moons", Map.of("points", 2.5), 0))
        .hasMessage("data: option \"points\" must be a whole number, not 2.5");
    assertThatThrownBy(() -> generate("moons", Map.of("points", 0L), 0))
        .hasMessage("data: option \"points\" must be at least 1, not 0");
    assertThatThrownBy(() -> generate("moons", Map.of("noise", -0.5), 0))
        .hasMessage("data: option \"noise\" must be at least 0, not -0.5");
    assertThatThrownBy(() -> generate("spiral", Map.of("points", 10_000_000_000L), 0))
        .hasMessage("data: option \"points\" must be at most 2000000, not 10000000000");
  }

  @Test
  void refusesMoreExamplesThanFitIntoMemory() {
    assertThatThrownBy(() -> generate("spiral", Map.of("points", 2_000_000L), 0))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("6000000 examples")
        .hasMessageContaining("lower \"points\" or \"classes\"");
  }

  @Test
  void tellsEverySourceAndOptionInAPhrase() {
    assertThat(Sources.all()).extracting(Source::name).doesNotHaveDuplicates().contains("csv");
    for (Source source : Sources.all()) {
      assertThat(source.summary()).isNotBlank();
      assertThat(source.options()).isNotEmpty();
      assertThat(source.options()).extracting(Option::description).noneMatch(String::isBlank);
    }
  }
}
