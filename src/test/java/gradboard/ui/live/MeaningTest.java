package gradboard.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import org.junit.jupiter.api.Test;

class MeaningTest {
  private static final Graph CHAIN =
      Graph.of(
          Node.of("x", "Input"),
          Node.of("a", "Relu").reading("x"),
          Node.of("b", "Relu").reading("a"),
          Node.of("aside", "Relu").reading("x"));

  private static Node node(String id) {
    return CHAIN.node(id).orElseThrow();
  }

  @Test
  void movingANodeMeansNothing() {
    assertThat(Meaning.of(CHAIN.replacing(node("a").at(5, 5)))).isEqualTo(Meaning.of(CHAIN));
  }

  @Test
  void anEditOutdatesWhatReadsFromIt() {
    Graph edited = CHAIN.replacing(node("a").withAttribute("alpha", 1L));
    assertThat(Meaning.of(edited).outdatedSince(Meaning.of(CHAIN)))
        .containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void aNewNodeOutdatesNothingElse() {
    Graph edited = CHAIN.plus(Node.of("c", "Relu").reading("b"));
    assertThat(Meaning.of(edited).outdatedSince(Meaning.of(CHAIN))).containsExactly("c");
  }

  @Test
  void aNodeKeepsItsParametersWhenOnlyItsInputsChange() {
    Graph rewired = CHAIN.replacing(node("b").reading("x"));
    Graph other = CHAIN.replacing(node("b").withAttribute("units", 3L));
    assertThat(Meaning.of(rewired).keeps(Meaning.of(CHAIN), "b")).isTrue();
    assertThat(Meaning.of(other).keeps(Meaning.of(CHAIN), "b")).isFalse();
  }
}
