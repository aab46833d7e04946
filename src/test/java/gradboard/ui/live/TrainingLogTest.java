package gradboard.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.ui.live.TrainingNews.LossPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TrainingLogTest {
  private static TrainingNews losses(long from, long to) {
    List<LossPoint> points = new ArrayList<>();
    for (long step = from; step <= to; step++) {
      points.add(new LossPoint(step, 1.0 / step));
    }
    return news(points);
  }

  @Test
  void aLongRunKeepsFewPointsEvenlySpaced() {
    TrainingLog log = new TrainingLog();
    for (long from = 1; from < 100_000; from += 50) {
      log.add(losses(from, from + 49));
    }
    assertThat(log.steps()).isEqualTo(100_000);
    assertThat(log.losses().size()).isBetween(1_000, 4_050);
    long stride = log.losses().get(1).step() - log.losses().get(0).step();
    for (int i = 1; i < log.losses().size(); i++) {
      assertThat(log.losses().get(i).step() - log.losses().get(i - 1).step()).isEqualTo(stride);
    }
  }

  @Test
  void manyShortEpochsAreThinnedButTheLastOneIsKept() {
    TrainingLog log = new TrainingLog();
    int last = 100_003;
    for (int number = 1; number <= last; number++) {
      TrainingNews.Epoch epoch = new TrainingNews.Epoch(number, number, Map.of(), Map.of());
      log.add(
          new TrainingNews(
              List.of(),
              List.of(epoch),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              List.of(),
              Optional.empty()));
    }
    assertThat(log.epochs().size()).isBetween(1_000, 4_050);
    assertThat(log.epochs().get(log.epochs().size() - 1).number()).isEqualTo(last);
    assertThat(log.lastEpoch().orElseThrow().number()).isEqualTo(last);
    assertThat(log.epochs()).doesNotHaveDuplicates();
  }

  private static TrainingNews news(List<LossPoint> points) {
    return new TrainingNews(
        points,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  private static TrainingNews losses(double... losses) {
    List<LossPoint> points = new ArrayList<>();
    for (double loss : losses) {
      points.add(new LossPoint(points.size() + 1, loss));
    }
    return news(points);
  }

  @Test
  void aLossThatRunsAwayIsSaidOnceWithWhatMayHelp() {
    TrainingLog log = new TrainingLog();
    assertThat(log.add(losses(2.3, 40, 900))).isEmpty();
    assertThat(log.isRunningAway()).isFalse();
    assertThat(log.add(losses(6e13, 7e13, 5e12)))
        .containsExactly(
            "The loss has grown more than 1000-fold since the start, to 6e13 at step 1: starting"
                + " anew with a lower learning rate may help.");
    assertThat(log.isRunningAway()).isTrue();
    log.add(losses(3.0));
    assertThat(log.isRunningAway()).isFalse();
  }

  @Test
  void progressEndsWithTheTraining() {
    TrainingLog log = new TrainingLog();
    Progress half = new Progress(5, 10, 0.5, OptionalLong.empty());
    log.add(
        new TrainingNews(
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(half),
            List.of(),
            Optional.empty()));
    assertThat(log.progress()).contains(half);
    log.add(losses(1.0));
    assertThat(log.progress()).contains(half);
    log.add(TrainingNews.ended("done", List.of()));
    assertThat(log.progress()).isEmpty();
  }

  @Test
  void batchesThatDifferAtTheStartAreNoRunaway() {
    TrainingLog log = new TrainingLog();
    assertThat(log.add(losses(0.001, 0.2, 0.4, 0.05, 60))).isEmpty();
    assertThat(log.add(losses(0))).isEmpty();
    log.clear();
    assertThat(log.add(losses(0, 1e9))).as("nothing grows from zero by a factor").isEmpty();
  }

  @Test
  void newsThatWereNotTakenYetAreJoined() {
    TrainingNews both = losses(1, 2).then(losses(3, 3)).then(TrainingNews.ended("done", List.of()));
    assertThat(both.losses()).extracting(LossPoint::step).containsExactly(1L, 2L, 3L);
    assertThat(both.end()).isPresent();
  }
}
