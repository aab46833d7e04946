package gradboard.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PhiloxTest {
  private static int[] words(int... counterThenKey) {
    int[] out = new int[4];
    int[] c = counterThenKey;
    Philox.generate(out, c[0], c[1], c[2], c[3], c[4], c[5]);
    return out;
  }

  /** The known answers for philox4x32-10 in Random123's kat_vectors. */
  @Test
  void givesThePublishedAnswers() {
    assertThat(words(0, 0, 0, 0, 0, 0))
        .containsExactly(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8);
    assertThat(words(-1, -1, -1, -1, -1, -1))
        .containsExactly(0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd);
    assertThat(words(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0))
        .containsExactly(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1);
  }

  @Test
  void laysSeedStepAndStreamOutInKeyAndCounter() {
    long seed = 0x299f31d0_a4093822L;
    long stream = 0x03707344_13198a2eL;
    assertThat(new Philox(seed, stream, 0x85a308d3).block(0x243f6a88))
        .containsExactly(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1);
  }

  /** The high 24 bits of the first words: 0x6627e8 / 2^24 and so on. */
  @Test
  void uniformNumbersAreTheHighBitsOfTheWords() {
    double[] numbers = new double[3];
    new Philox(0, 0, 0).uniform(numbers);
    assertThat(numbers).containsExactly(0x6627e8p-24, 0xe169c5p-24, 0xbc57acp-24);
  }

  /** Box and Muller by hand: √(−2 ln u₁)·cos 2πu₂ and ·sin with u₁ = (0x6627e8d5 + 1)/2³². */
  @Test
  void normalNumbersComeInPairsFromTwoWords() {
    double[] numbers = new double[2];
    new Philox(0, 0, 0).normal(numbers);
    double radius = Math.sqrt(-2 * Math.log(1713891542.0 / 4294967296.0));
    double angle = 2 * Math.PI * 3781805453.0 / 4294967296.0;
    assertThat(numbers[0]).isCloseTo(radius * Math.cos(angle), within(1e-15));
    assertThat(numbers[1]).isCloseTo(radius * Math.sin(angle), within(1e-15));
  }

  @Test
  void normalNumbersHaveMeanZeroAndDeviationOne() {
    double[] numbers = new double[100_000];
    new Philox(1, Philox.stream("node", "purpose"), 0).normal(numbers);
    Statistics statistics = Statistics.of(Tensor.of(Shape.of(numbers.length), numbers));
    // Three standard errors.
    assertThat(statistics.mean()).isCloseTo(0, within(0.01));
    assertThat(statistics.deviation()).isCloseTo(1, within(0.007));
  }

  @Test
  void streamsOfOtherNodesPurposesAndStepsDiffer() {
    assertThat(Philox.stream("a", "b")).isNotEqualTo(Philox.stream("ab", ""));
    assertThat(new Philox(0, 1, 0).block(0).clone())
        .isNotEqualTo(new Philox(0, 2, 0).block(0).clone())
        .isNotEqualTo(new Philox(0, 1, 1).block(0).clone())
        .isNotEqualTo(new Philox(1, 1, 0).block(0).clone());
  }
}
