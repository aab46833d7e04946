package gradboard.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long SECOND = 1_000_000_000;

  @Test
  void tellsTheTimeLeftFromTheStepsDone() {
    Pace pace = new Pace(0, 10, 4, 0);
    assertThat(pace.at(0).share()).isZero();
    assertThat(pace.at(5 * SECOND).secondsLeft()).as("before the first step").isEmpty();
    for (int step = 0; step < 6; step++) {
      pace.stepped(1 + step / 4);
    }
    Progress progress = pace.at(3 * SECOND);
    assertThat(progress.epoch()).isEqualTo(2);
    assertThat(progress.epochs()).isEqualTo(10);
    assertThat(progress.share()).isEqualTo(0.15);
    assertThat(progress.secondsLeft()).hasValue(17);
  }

  @Test
  void doesNotGuessInTheFirstSecond() {
    Pace pace = new Pace(0, 10, 1, 0);
    pace.stepped(1);
    assertThat(pace.at(SECOND / 2).secondsLeft()).isEmpty();
  }

  @Test
  void countsOnWhereTrainingGoesOn() {
    Pace pace = new Pace(200, 100, 1, 0);
    for (int epoch = 201; epoch <= 300; epoch++) {
      pace.stepped(epoch);
    }
    Progress progress = pace.at(2 * SECOND);
    assertThat(progress.epoch()).isEqualTo(300);
    assertThat(progress.epochs()).isEqualTo(300);
    assertThat(progress.share()).isEqualTo(1);
    assertThat(progress.secondsLeft()).hasValue(0);
  }
}
