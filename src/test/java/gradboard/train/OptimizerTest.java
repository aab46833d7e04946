package gradboard.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradboard.graph.ProblemException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptimizerTest {

  private static void make(String optimizer, Map<String, Double> options) {
    Optimizer.rule(new TrainingSpec(optimizer, 0.1, options, 1, 1, 0, Map.of()));
  }

  @Test
  void takesEveryOptimizerByTheNameInFilesWithItsDefaults() {
    for (String name :
        new String[] {"SGD", "Momentum", "Nesterov", "Adagrad", "RMSprop", "Adam", "AdamW"}) {
      make(name, Map.of());
      assertThat(Optimizer.named(name).label()).isEqualTo(name);
    }
    assertThat(Optimizer.values()).hasSize(7);
    assertThat(Optimizer.ADAMW.rule(Map.of()))
        .isEqualTo(new AdamW(new Adam(0.9, 0.999, 1e-8, new WeightDecay(0.01))));
  }

  @Test
  void offersTheNearestNames() {
    assertThatThrownBy(() -> make("adam", Map.of()))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("train: there is no optimizer \"adam\"; did you mean \"Adam\"");
  }

  @Test
  void passesOverNumbersThatAreNoneOfItsOwn() {
    assertThat(Optimizer.SGD.rule(Map.of("momentum", 0.9))).isEqualTo(Optimizer.SGD.rule(Map.of()));
  }

  @Test
  void refusesNumbersOutOfRange() {
    assertThatThrownBy(() -> make("Momentum", Map.of("momentum", 1.0)))
        .hasMessage("train: option \"momentum\" must be at least 0 and below 1, not 1.0");
    assertThatThrownBy(() -> make("Adam", Map.of("epsilon", 0.0)))
        .hasMessage("train: option \"epsilon\" must be at least 1.0E-30, not 0.0");
    assertThatThrownBy(() -> make("SGD", Map.of("weightDecay", Double.NaN)))
        .hasMessage("train: option \"weightDecay\" must be at least 0 and finite, not NaN");
  }
}
