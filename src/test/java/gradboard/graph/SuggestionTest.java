package gradboard.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
  @Test
  void offersTheNearestNamesFirstAndThreeAtMost() {
    assertThat(Suggestion.of("Rellu", List.of("Gelu", "Relu", "Elu", "Celu", "Softmax")))
        .isEqualTo("; did you mean \"Relu\", \"Gelu\" or \"Elu\"?");
  }

  @Test
  void doesNotMindCapitals() {
    assertThat(Suggestion.nearest("RELU", List.of("Relu"))).isEqualTo("; did you mean \"Relu\"?");
    assertThat(Suggestion.nearest("X", List.of("x"))).isEqualTo("; did you mean \"x\"?");
  }

  @Test
  void takesNoOtherLetterForASlipOfASingleOne() {
    assertThat(Suggestion.of("y", List.of("a", "b"))).isEqualTo("; there are \"a\" and \"b\"");
    assertThat(Suggestion.nearest("y", List.of("a", "b"))).isEmpty();
  }

  @Test
  void listsWhatThereIsWhereNothingIsNear() {
    assertThat(Suggestion.of("price", List.of("a"))).isEqualTo("; there is only \"a\"");
    assertThat(Suggestion.of("price", List.of())).isEmpty();
  }
}
