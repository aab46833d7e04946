package gradboard.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.ProblemException;
import gradboard.op.Mode;
import gradboard.op.OpCatalog;
import gradboard.runtime.GradientCheck.Finding;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GradientCheckTest {

  private static List<Finding> check(Graph graph) {
    try (Session session =
        new Session(graph, OpCatalog.load(), new Nd4jBackend(), DType.FLOAT64, 0)) {
      return new GradientCheck(session, graph, Mode.INFER, Map.of()).run();
    }
  }

  private static Node number(String id, String op, Object value) {
    return Node.of(id, op).withAttribute("value", value);
  }

  @Test
  void comparesEveryParameterAndFloatingInput() {
    Graph graph =
        Graph.of(
                number("w", "Parameter", List.of(List.of(2L), List.of(-3L))),
                number("b", "Parameter", -3L),
                number("x", "Input", List.of(List.of(-1L, -2L))),
                Node.of("xw", "MatMul").reading("x", "w"),
                Node.of("z", "Add").reading("xw", "b"),
                Node.of("y", "Sigmoid").reading("z"),
                Node.of("f", "ReduceSum").reading("y").withAttribute("keepdims", 0L))
            .withLoss("f");

    List<Finding> findings = check(graph);

    assertThat(findings).extracting(Finding::address).containsExactlyInAnyOrder("w", "b", "x");
    assertThat(findings).allMatch(f -> f.checked() == f.entries() && f.kinks() == 0);
    assertThat(findings).allMatch(f -> f.error() < 1e-9);
    assertThat(findings).isSortedAccordingTo((f, g) -> Double.compare(g.error(), f.error()));
  }

  @Test
  void leavesOutAndCountsKinks() {
    Graph graph =
        Graph.of(
                number("x", "Parameter", List.of(-1L, 0L, 2L)),
                Node.of("y", "Relu").reading("x"),
                Node.of("f", "ReduceSum").reading("y").withAttribute("keepdims", 0L))
            .withLoss("f");

    Finding found = check(graph).get(0);

    assertThat(found.kinks()).isEqualTo(1);
    assertThat(found.checked()).isEqualTo(2);
    assertThat(found.passed()).isTrue();
  }

  @Test
  void leavesOutKinksThatMeetInASmoothFunction() {
    Graph line =
        Graph.of(
                number("x", "Parameter", List.of(0L, 1L)),
                Node.of("n", "Neg").reading("x"),
                Node.of("up", "Relu").reading("x"),
                Node.of("down", "Relu").reading("n"),
                Node.of("y", "Sub").reading("up", "down"),
                Node.of("f", "ReduceSum").reading("y").withAttribute("keepdims", 0L))
            .withLoss("f");

    Finding found = check(line).get(0);

    assertThat(found.kinks()).isEqualTo(1);
    assertThat(found.checked()).isEqualTo(1);
    assertThat(found.passed()).isTrue();
  }

  /** By the course's convention both operands of a tie get all; for one variable that is twice. */
  @Test
  void excusesNoGradientThatIsWrongOnBothSidesToo() {
    Graph doubled =
        Graph.of(
                number("x", "Parameter", 3L),
                Node.of("m", "Max").reading("x", "x"),
                Node.of("f", "ReduceSum").reading("m").withAttribute("keepdims", 0L))
            .withLoss("f");

    assertThat(check(doubled).get(0).passed()).isFalse();
  }

  @Test
  void triesAThousandEntriesOfALargeTensor() {
    Graph graph =
        Graph.of(
                Node.of("w", "Parameter").withAttribute("shape", List.of(100L, 40L)),
                Node.of("y", "Tanh").reading("w"),
                Node.of("f", "ReduceSum").reading("y").withAttribute("keepdims", 0L))
            .withLoss("f");

    Finding found = check(graph).get(0);

    assertThat(found.entries()).isEqualTo(4000);
    assertThat(found.checked() + found.lost()).isEqualTo(1000);
    assertThat(found.passed()).isTrue();
  }

  @Test
  void refusesAGraphWithoutLossOrWithInfiniteNumbers() {
    Graph plain = Graph.of(number("x", "Parameter", 0L), Node.of("y", "Log").reading("x"));

    assertThatThrownBy(() -> check(plain))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("has no loss");
    assertThatThrownBy(() -> check(plain.withLoss("y")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("node \"y\"");
  }
}
