package gradboard.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.graph.Subgraph;
import gradboard.runtime.Digest;
import gradboard.runtime.Snapshot;
import gradboard.tensor.DType;
import gradboard.tensor.Tensor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PassTest {
  private static final Digest NUMBER = Digest.of(Tensor.scalar(DType.FLOAT32, 1));

  @Test
  void isToldForwardThenBackwardFromTheLossAlongItsOwnAncestorsOnly() {
    Graph graph =
        Graph.of(
                Node.of("x", "Input"),
                Node.of("ids", "Input"),
                Node.of("d", "Dense").reading("x"),
                Node.of("aside", "Relu").reading("x"),
                Node.of("loss", "Loss").reading("d", "ids"))
            .withLoss("loss");
    Map<String, Digest> gradients =
        Map.of("x", NUMBER, "d", NUMBER, "aside", NUMBER, "loss", NUMBER);
    Snapshot snapshot = new Snapshot(0, OptionalDouble.of(1), Map.of(), gradients, Map.of());

    Pass pass =
        Pass.of(
            graph,
            List.of("x", "ids", "d/matmul", "d/add", "d", "aside", "loss", "loss.1"),
            snapshot);

    assertThat(told(pass, ""))
        .containsExactly("+x", "+ids", "+d", "+aside", "+loss", "-loss", "-d", "-x");
  }

  private static List<String> told(Pass pass, String prefix) {
    return pass.momentsOf(prefix).stream()
        .map(pass.moments()::get)
        .map(moment -> (moment.isForward() ? "+" : "-") + moment.node())
        .toList();
  }

  @Test
  void tellsWhatHappensInsideACompositeBeforeItsValueAndAfterItsGradient() {
    Graph graph = Graph.of(Node.of("x", "Input"), Node.of("d", "Dense").reading("x")).withLoss("d");
    Map<String, Digest> gradients =
        Map.of("x", NUMBER, "d", NUMBER, "d/W", NUMBER, "d/matmul", NUMBER);
    Snapshot snapshot = new Snapshot(0, OptionalDouble.of(1), Map.of(), gradients, Map.of());

    Pass pass = Pass.of(graph, List.of("x", "d/W", "d/matmul", "d"), snapshot);

    assertThat(told(pass, "d/")).containsExactly("+d/W", "+d/matmul", "-d/matmul", "-d/W");
    assertThat(pass.moments())
        .extracting(Pass.Moment::node)
        .containsExactly("x", "d/W", "d/matmul", "d", "d", "d/matmul", "d/W", "x");
  }

  @Test
  void noGradientIsToldOfInnerNodesThatLeadNowhere() {
    Graph graph =
        new Graph(
            List.of(Node.of("x", "Input"), Node.of("b", "Block").reading("x")),
            Optional.of("b"),
            Map.of(
                "Block",
                new Subgraph(
                    List.of("X"),
                    Map.of("Y", Ref.to("used")),
                    Map.of(),
                    List.of(
                        Node.of("used", "Relu").reading("X"),
                        Node.of("aside", "Relu").reading("X")))));
    Map<String, Digest> gradients = Map.of("b", NUMBER, "b/used", NUMBER, "b/aside", NUMBER);
    Snapshot snapshot = new Snapshot(0, OptionalDouble.of(1), Map.of(), gradients, Map.of());

    Pass pass = Pass.of(graph, List.of("x", "b/used", "b/aside", "b"), snapshot);

    assertThat(told(pass, "b/")).containsExactly("+b/used", "+b/aside", "-b/used");
  }

  @Test
  void withoutALossThereIsNoWayBack() {
    Graph graph = Graph.of(Node.of("x", "Input"));
    Snapshot snapshot = new Snapshot(0, OptionalDouble.empty(), Map.of(), Map.of(), Map.of());
    assertThat(Pass.of(graph, List.of("x"), snapshot).moments())
        .allMatch(Pass.Moment::isForward)
        .hasSize(1);
  }

  @Test
  void aLongChainIsToldInTheTimeOfASingleLookAtEachNode() {
    List<Node> chain = new ArrayList<>(List.of(Node.of("n0", "Input")));
    for (int i = 1; i < 40_000; i++) {
      chain.add(Node.of("n" + i, "Neg").reading("n" + (i - 1)));
    }
    List<String> addresses = chain.stream().map(Node::id).toList();
    Map<String, Digest> gradients =
        addresses.stream().collect(Collectors.toMap(Function.identity(), id -> NUMBER));
    Snapshot snapshot = new Snapshot(0, OptionalDouble.of(1), Map.of(), gradients, Map.of());
    Graph graph = Graph.of(chain.toArray(Node[]::new)).withLoss("n39999");

    Pass pass =
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> Pass.of(graph, addresses, snapshot));

    assertThat(pass.moments()).hasSize(80_000);
  }
}
