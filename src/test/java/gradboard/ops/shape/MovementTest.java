package gradboard.ops.shape;

import static gradboard.ops.Circuit.input;
import static gradboard.ops.Circuit.labels;
import static gradboard.ops.Circuit.parameter;
import static gradboard.ops.Circuit.shape;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.ProblemException;
import gradboard.graph.Ref;
import gradboard.ops.Circuit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where values go and gradients come back from; all numbers by hand. */
class MovementTest {

  /** The graph with the loss Σ weights·node. */
  private static Graph weighed(Node node, double[] weights, Node... sources) {
    Graph graph = Graph.of(sources).plus(node);
    return graph
        .plus(input("weights", shape(weights.length), weights))
        .plus(
            Node.of("flat", "Reshape")
                .reading(node.id())
                .withAttribute("shape", List.of((long) weights.length)))
        .plus(Node.of("loss", "MatMul").reading("flat", "weights"))
        .withLoss("loss");
  }

  @Test
  void gatherAddsUpTheGradientsOfAnEntryThatIsLookedUpTwice() {
    Graph graph =
        weighed(
            Node.of("out", "Gather").reading("table", "which"),
            new double[] {1, 2, 3, 4, 5, 6},
            parameter("table", shape(3, 2), 10, 11, 20, 21, 30, 31),
            labels("which", -1, 0, 2));

    try (Circuit run = Circuit.run(graph)) {
      assertThat(run.values("out")).containsExactly(30, 31, 10, 11, 30, 31);
      assertThat(run.gradient("table")).containsExactly(3, 4, 0, 0, 1 + 5, 2 + 6);
    }
  }

  @Test
  void sliceWithNegativeStepsSendsGradientsBackInOrder() {
    Graph graph =
        weighed(
            Node.of("out", "Slice")
                .reading("x")
                .withAttribute("starts", -1L)
                .withAttribute("ends", -6L)
                .withAttribute("steps", -2L),
            new double[] {1, 2, 3},
            parameter("x", shape(5), 0, 10, 20, 30, 40));

    try (Circuit run = Circuit.run(graph)) {
      assertThat(run.values("out")).containsExactly(40, 20, 0);
      assertThat(run.gradient("x")).containsExactly(3, 0, 2, 0, 1);
    }
  }

  @Test
  void splitPartsSendTheirGradientsToTheirOwnPlaces() {
    Graph graph =
        weighed(
            Node.of("out", "Concat").reading("parts.2", "parts.0").withAttribute("axis", 0L),
            new double[] {1, 2, 3},
            parameter("x", shape(5), 0, 10, 20, 30, 40),
            Node.of("parts", "Split").reading("x").withAttribute("num_outputs", 3L));

    try (Circuit run = Circuit.run(graph)) {
      assertThat(run.values("parts.1")).containsExactly(20, 30);
      assertThat(run.values("out")).containsExactly(40, 0, 10);
      assertThat(run.gradient("x")).containsExactly(2, 3, 0, 0, 1);
    }
  }

  @Test
  void reflectedEntriesSendTheirGradientsToTheOriginal() {
    Graph graph =
        weighed(
            Node.of("out", "Pad")
                .reading("x")
                .withAttribute("pads", List.of(2L, 1L))
                .withAttribute("mode", "reflect"),
            new double[] {1, 2, 3, 4, 5, 6},
            parameter("x", shape(3), 10, 20, 30));

    try (Circuit run = Circuit.run(graph)) {
      assertThat(run.values("out")).containsExactly(30, 20, 10, 20, 30, 20);
      assertThat(run.gradient("x")).containsExactly(3, 2 + 4 + 6, 1 + 5);
    }
  }

  @Test
  void expandAddsUpTheGradientsOfItsCopies() {
    Graph graph =
        weighed(
            Node.of("out", "Expand").reading("x").withAttribute("shape", List.of(2L, 3L)),
            new double[] {1, 2, 3, 4, 5, 6},
            parameter("x", shape(2, 1), 10, 20));

    try (Circuit run = Circuit.run(graph)) {
      assertThat(run.values("out")).containsExactly(10, 10, 10, 20, 20, 20);
      assertThat(run.gradient("x")).containsExactly(6, 15);
    }
  }

  /** Labels that no constant gives, so that only the run knows them. */
  private static Node[] computed(String id, long... numbers) {
    return new Node[] {labels("given", numbers), Node.of(id, "Neg").reading("given")};
  }

  @Test
  void gatherRefusesIndicesBeforeTheFirstEntryAlsoWhenTheyAreComputed() {
    Node[] indices = computed("which", 2, 4);
    Graph graph =
        Graph.of(parameter("table", shape(3), 10, 20, 30), indices[0], indices[1])
            .plus(Node.of("out", "Gather").reading("table", "which"));

    assertThatThrownBy(() -> Circuit.run(graph))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("node \"out\"")
        .hasMessageContaining("index -4 is outside an axis of extent 3");
  }

  @Test
  void gatherRefusesAnyIndexIntoNothing() {
    Node[] indices = computed("which", 0);
    Graph graph =
        Graph.of(parameter("table", shape(0)), indices[0], indices[1])
            .plus(Node.of("out", "Gather").reading("table", "which"));

    assertThatThrownBy(() -> Circuit.run(graph))
        .hasMessageContaining("index 0 is outside an axis of extent 0");
  }

  /** ONNX, "OneHot": entries outside [−depth, depth − 1] give rows that are all off. */
  @Test
  void oneHotMarksNothingForIndicesBeyondEitherEnd() {
    Node[] indices = computed("which", 4, 3, -2, -3);
    Graph graph =
        Graph.of(input("values", shape(2), 0, 1), indices[0], indices[1])
            .plus(
                Node.of("out", "OneHot")
                    .withInputs(
                        List.of(
                            new Edge("indices", Ref.to("which")),
                            new Edge("values", Ref.to("values"))))
                    .withAttribute("depth", 3L));

    try (Circuit run = Circuit.run(graph)) {
      assertThat(run.values("out")).containsExactly(0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0);
    }
  }
}
