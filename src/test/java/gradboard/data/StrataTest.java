package gradboard.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class StrataTest {

  @Property
  void everyStretchFromTheStartHoldsEachClassInItsShareToWithinOne(
      @ForAll @Size(min = 1, max = 200) int @IntRange(min = 0, max = 4) [] ids,
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 100) int percent) {
    long[] classes = Arrays.stream(ids).asLongStream().map(id -> Math.floorMod(id, 5)).toArray();
    int[] order = Strata.spread(Shuffle.order(classes.length, seed, "split", 0), classes, seed);
    assertThat(order).containsExactlyInAnyOrder(IntStream.range(0, classes.length).toArray());
    int end = Math.round(classes.length * percent / 100f);
    double share = (double) end / classes.length;
    for (long id = 0; id < 5; id++) {
      long wanted = id;
      long all = Arrays.stream(classes).filter(each -> each == wanted).count();
      long taken = Arrays.stream(order, 0, end).filter(i -> classes[i] == wanted).count();
      // Cutting the joint order at a count moves the cut in a class by less than one more.
      assertThat((double) taken).isBetween(share * all - 2, share * all + 2);
    }
  }
}
