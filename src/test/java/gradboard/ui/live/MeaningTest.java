package gradboard.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.edit.Renaming;
import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.graph.Subgraph;
import gradboard.tensor.DType;
import gradboard.tensor.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  void leadingAWireElsewhereMeansNothing() {
    List<Edge> led =
        node("b").inputs().stream().map(e -> e.through(List.of(new Point(1, 2)))).toList();
    assertThat(Meaning.of(CHAIN.replacing(node("b").withInputs(led)))).isEqualTo(Meaning.of(CHAIN));
  }

  @Test
  void anEditOutdatesWhatReadsFromIt() {
    Graph edited = CHAIN.replacing(node("a").withAttribute("alpha", 1L));
    assertThat(Meaning.of(edited).outdatedSince(Meaning.of(CHAIN), Set.of()))
        .containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void aNewNodeOutdatesNothingElse() {
    Graph edited = CHAIN.plus(Node.of("c", "Relu").reading("b"));
    assertThat(Meaning.of(edited).outdatedSince(Meaning.of(CHAIN), Set.of())).containsExactly("c");
  }

  @Test
  void aNodeKeepsItsParametersWhenOnlyItsInputsChange() {
    Graph rewired = CHAIN.replacing(node("b").reading("x"));
    Graph other = CHAIN.replacing(node("b").withAttribute("units", 3L));
    assertThat(inheritedOf(rewired)).containsKey("b");
    assertThat(inheritedOf(other)).isEmpty();
  }

  private static final Tensor NUMBER = Tensor.scalar(DType.FLOAT32, 7);
  private static final Kept KEPT = new Kept(NUMBER, Moments.NONE);

  private static Map<String, Kept> inheritedOf(Graph next) {
    return new Inheritance(Meaning.of(CHAIN), List.of("b"))
        .divided(Map.of("b", KEPT), Map.of("b", NUMBER), Meaning.of(next), true)
        .taken();
  }

  @Test
  void parametersGoWithTheirNodeIntoACompositeAndOut() {
    Graph grouped =
        new Graph(
            List.of(node("x"), Node.of("block", "Block").reading("x")),
            Optional.empty(),
            Map.of(
                "Block",
                new Subgraph(
                    List.of("X"), Map.of(), Map.of(), List.of(Node.of("b", "Relu").reading("X")))));
    Inheritance inheritance = new Inheritance(Meaning.of(CHAIN), List.of("b"));
    inheritance.follow(Meaning.of(CHAIN), Meaning.of(grouped), Renaming.of("b", "block/b"));
    assertThat(
            inheritance
                .divided(Map.of("b", KEPT), Map.of("block/b", NUMBER), Meaning.of(grouped), false)
                .taken())
        .containsExactly(Map.entry("block/b", KEPT));

    inheritance.follow(Meaning.of(grouped), Meaning.of(CHAIN), Renaming.of("block/b", "b"));
    assertThat(
            inheritance
                .divided(Map.of("b", KEPT), Map.of("b", NUMBER), Meaning.of(CHAIN), true)
                .taken())
        .containsKey("b");
  }

  @Test
  void anEditedCompositeOutdatesOnlyTheNodesMadeOfIt() {
    Graph before = withBlock("Relu");
    Graph after = withBlock("Tanh");
    assertThat(Meaning.of(after).outdatedSince(Meaning.of(before), Set.of()))
        .containsExactly("block");
  }

  @Test
  void otherExamplesOutdateWhatIsFedAndWhatReadsFromIt() {
    Graph fed =
        new Graph(
            List.of(
                Node.of("x", "Input").withAttribute("from", "features"),
                Node.of("w", "Parameter"),
                Node.of("m", "Mul").reading("x", "w"),
                Node.of("n", "Neg").reading("w")),
            Optional.empty(),
            Map.of());
    Meaning meaning = Meaning.of(fed);
    assertThat(meaning.outdatedSince(meaning, meaning.fedByData()))
        .containsExactlyInAnyOrder("x", "m");
  }

  private static Graph withBlock(String inner) {
    return new Graph(
        List.of(node("x"), node("a"), Node.of("block", "Block").reading("x")),
        Optional.empty(),
        Map.of(
            "Block",
            new Subgraph(
                List.of("X"), Map.of(), Map.of(), List.of(Node.of("b", inner).reading("X")))));
  }
}
