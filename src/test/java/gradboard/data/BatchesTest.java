package gradboard.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BatchesTest {

  @Property
  void visitsEveryExampleOnceAnEpoch(
      @ForAll @IntRange(min = 1, max = 200) int examples,
      @ForAll @IntRange(min = 0, max = 64) int size,
      @ForAll @IntRange(min = 1, max = 1000) int epoch) {
    Batches batches = new Batches(examples, size, 5);
    int[] order = batches.order(epoch);
    int[] visited =
        IntStream.range(0, batches.count())
            .flatMap(i -> Arrays.stream(batches.batch(order, i)))
            .sorted()
            .toArray();
    assertThat(visited).isEqualTo(IntStream.range(0, examples).toArray());
  }

  @Test
  void keepsTheLastShortBatch() {
    Batches batches = new Batches(10, 4, 0);
    int[] order = batches.order(1);
    assertThat(batches.count()).isEqualTo(3);
    assertThat(batches.batch(order, 0)).hasSize(4);
    assertThat(batches.batch(order, 2)).hasSize(2);
  }

  @Test
  void ordersEachEpochBySeedAndNumberAlone() {
    assertThat(new Batches(50, 10, 7).order(3)).isEqualTo(new Batches(50, 10, 7).order(3));
    assertThat(new Batches(50, 10, 7).order(3)).isNotEqualTo(new Batches(50, 10, 7).order(4));
    assertThat(new Batches(50, 10, 7).order(3)).isNotEqualTo(new Batches(50, 10, 8).order(3));
  }

  @Test
  void keepsTheirOrderWhereAllAreTakenAtOnce() {
    assertThat(new Batches(4, 0, 1).batch(new Batches(4, 0, 1).order(9), 0))
        .containsExactly(0, 1, 2, 3);
    assertThat(new Batches(4, 4, 1).order(9)).containsExactly(0, 1, 2, 3);
    assertThat(new Batches(4, 0, 1).count()).isEqualTo(1);
  }

  @Test
  void drawsEveryOrderEquallyOften() {
    Map<String, Integer> counts = new HashMap<>();
    for (int epoch = 0; epoch < 6000; epoch++) {
      counts.merge(Arrays.toString(Shuffle.order(3, 11, "test", epoch)), 1, Integer::sum);
    }
    assertThat(counts).hasSize(6);
    // Mean 1,000, standard deviation √(6000·1/6·5/6) = 29.
    assertThat(counts.values()).allMatch(count -> Math.abs(count - 1000) < 120);
  }
}
