package gradboard.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DigestTest {
  /** 0, 1, 2 … */
  private static Tensor counting(long... extents) {
    Shape shape = Shape.of(extents);
    float[] data = new float[(int) shape.size()];
    for (int i = 0; i < data.length; i++) {
      data[i] = i;
    }
    return Tensor.of(shape, data);
  }

  private static Tensor tiles(Tensor tensor) {
    return Digest.of(tensor).tiles().orElseThrow();
  }

  @Test
  void aSmallTensorIsCarriedWhole() {
    Tensor tensor = counting(8, 8);

    assertThat(Digest.of(tensor).whole()).contains(tensor);
    assertThat(Digest.of(counting(5, 13)).whole()).isEmpty();
  }

  @Test
  void axesOfOneElementMakeNoTiles() {
    assertThat(tiles(counting(1, 1, 8, 8))).isEqualTo(counting(1, 8, 8));
    assertThat(tiles(counting(32, 6, 1, 1)).shape()).isEqualTo(Shape.of(1, 32, 6));
    assertThat(tiles(counting(4, 4, 1)).shape()).isEqualTo(Shape.of(1, 4, 4));
    assertThat(Digest.of(counting(5, 1)).tiles()).isEmpty();
    assertThat(Digest.of(counting(1, 1, 9)).tiles()).isEmpty();
  }

  @Test
  void featureMapsOfOneExampleAreTilesInTheirOrder() {
    assertThat(tiles(counting(1, 6, 3, 4))).isEqualTo(counting(6, 3, 4));
    assertThat(tiles(counting(6, 3, 4))).isEqualTo(counting(6, 3, 4));
  }

  @Test
  void ofABatchOfFeatureMapsTwoExamplesShowEightChannels() {
    Tensor tiles = tiles(counting(3, 10, 2, 2));

    assertThat(tiles.shape()).isEqualTo(Shape.of(16, 2, 2));
    assertThat(tiles.at(0)).isZero();
    // The eighth channel of the first example begins at 7 · 4, the first of the second at 10 · 4.
    assertThat(tiles.at(7 * 4)).isEqualTo(28);
    assertThat(tiles.at(8 * 4)).isEqualTo(40);
    assertThat(tiles.at(15 * 4)).isEqualTo(68);
  }

  @Test
  void ofManyImagesTheFirstSixteenAreShown() {
    Tensor tiles = tiles(counting(100, 1, 8, 8));

    assertThat(tiles.shape()).isEqualTo(Shape.of(16, 8, 8));
    assertThat(tiles.at(16 * 64 - 1)).isEqualTo(16 * 64 - 1);
  }

  @Test
  void aCellIsTheMeanOfItsBlock() {
    Tensor tiles = tiles(counting(64, 40));

    // 64 rows become 32 of two, 40 columns 20 of two: the mean of 0, 1, 40 and 41.
    assertThat(tiles.shape()).isEqualTo(Shape.of(1, 32, 20));
    assertThat(tiles.at(0)).isEqualTo(20.5);
  }

  @Test
  void theLastBlockMayBeSmaller() {
    Tensor tiles = tiles(counting(33, 2));

    assertThat(tiles.shape()).isEqualTo(Shape.of(1, 17, 2));
    assertThat(tiles.at(32)).isEqualTo(64);
  }

  @Test
  void aDigestStaysSmall() {
    for (long[] shape :
        List.of(
            new long[] {3_000, 1_000},
            new long[] {32, 64, 56, 56},
            new long[] {7, 1_000, 100},
            new long[] {1_000_000})) {
      Digest digest = Digest.of(counting(shape));

      assertThat(digest.whole()).isEmpty();
      assertThat(digest.tiles().map(Tensor::size).orElse(0)).isLessThanOrEqualTo(Digest.CELLS);
      assertThat(digest.run().map(Tensor::size).orElse(0)).isLessThanOrEqualTo(Digest.SMALL);
    }
  }

  @Test
  void aBrokenElementIsSeenInItsCell() {
    float[] data = new float[64 * 64];
    data[65] = Float.NaN;
    Tensor tiles = tiles(Tensor.of(Shape.of(64, 64), data));

    assertThat(tiles.at(0)).isNaN();
    assertThat(tiles.at(1)).isZero();
  }

  @Test
  void aHistogramCountsElementsInBinsOfEqualWidth() {
    double[] data = new double[100];
    Arrays.fill(data, 1);
    data[0] = -1;
    data[1] = 3;
    data[2] = 0.01;
    data[3] = Double.NaN;
    Histogram histogram = Digest.of(Tensor.of(Shape.of(100), data)).histogram().orElseThrow();

    // 32 bins of 1/8 from −1 to 3: 1 begins the 17th, 0.01 lies in the 9th, 3 ends the last.
    long[] expected = new long[32];
    expected[0] = 1;
    expected[8] = 1;
    expected[16] = 96;
    expected[31] = 1;
    assertThat(histogram.low()).isEqualTo(-1);
    assertThat(histogram.high()).isEqualTo(3);
    assertThat(histogram.counts().longs()).isEqualTo(expected);
  }

  @Test
  void integersOfASmallRangeHaveABinEach() {
    long[] classes = new long[100];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = i % 10 == 0 ? 7 : 3;
    }
    Histogram histogram = Digest.of(Tensor.of(Shape.of(100), classes)).histogram().orElseThrow();

    assertThat(histogram.counts().longs()).containsExactly(90, 0, 0, 0, 10);
    assertThat(histogram.low()).isEqualTo(2.5);
    assertThat(histogram.high()).isEqualTo(7.5);
  }

  @Test
  void aConstantOrBrokenTensorHasOneBin() {
    assertThat(histogram(4, 4).counts().longs()).containsExactly(100);
    assertThat(histogram(Double.NaN, Double.NaN).counts().longs()).containsExactly(0);
    assertThat(histogram(-Double.MAX_VALUE, Double.MAX_VALUE).counts().longs())
        .containsExactly(100);
  }

  private static Histogram histogram(double first, double rest) {
    double[] data = new double[100];
    Arrays.fill(data, rest);
    data[0] = first;
    return Digest.of(Tensor.of(Shape.of(100), data)).histogram().orElseThrow();
  }

  @Test
  void aLongVectorKeepsItsPeaks() {
    float[] data = new float[1_000];
    data[999] = 0.9f;
    data[500] = -0.4f;
    Tensor run = Digest.of(Tensor.of(Shape.of(1, 1_000), data)).run().orElseThrow();

    // 500 lies in cell ⌊500 · 64 / 1,000⌋.
    assertThat(run.at(63)).isCloseTo(0.9, within(1e-6));
    assertThat(run.at(32)).isCloseTo(-0.4, within(1e-6));
    assertThat(run.at(0)).isZero();
  }

  @Test
  void probabilitiesAreKnownByTheirSum() {
    assertThat(Digest.of(Tensor.of(Shape.of(1, 3), 0.2, 0.5, 0.3)).isProbabilities()).isTrue();
    assertThat(Digest.of(Tensor.of(Shape.of(3), 0.2, 0.5, 0.4)).isProbabilities()).isFalse();
    assertThat(Digest.of(Tensor.of(Shape.of(3), -0.2, 0.7, 0.5)).isProbabilities()).isFalse();
    assertThat(Digest.of(Tensor.of(Shape.of(2), 0L, 1L)).isProbabilities()).isFalse();
    assertThat(Digest.of(Tensor.of(Shape.of(2, 2), 0.5, 0.5, 0, 0)).isProbabilities()).isFalse();
    assertThat(Digest.of(Tensor.of(Shape.of(1), 1.0)).isProbabilities()).isFalse();
  }

  @Test
  void nothingHasNoPicture() {
    Digest digest = Digest.of(Tensor.of(Shape.of(0, 5), new float[0]));

    assertThat(digest.tiles()).isEmpty();
    assertThat(digest.histogram()).isEmpty();
    assertThat(digest.isProbabilities()).isFalse();
  }

  @Test
  void aBriefDigestHasTheSameFiguresAndNoPictures() {
    Tensor tensor = Tensor.of(Shape.of(100), new Random(1).doubles(100).toArray());
    Digest brief = Digest.brief(tensor);

    assertThat(brief.statistics()).isEqualTo(Digest.of(tensor).statistics());
    assertThat(brief.run()).isEmpty();
    assertThat(brief.histogram()).isEmpty();
  }
}
