package gradboard.trace;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.runtime.Digest;
import gradboard.runtime.Snapshot;
import gradboard.tensor.DType;
import gradboard.tensor.Tensor;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
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

    assertThat(pass.moments())
        .extracting(moment -> (moment.isForward() ? "+" : "-") + moment.node())
        .containsExactly("+x", "+ids", "+d", "+aside", "+loss", "-loss", "-d", "-x");
  }

  @Test
  void withoutALossThereIsNoWayBack() {
    Graph graph = Graph.of(Node.of("x", "Input"));
    Snapshot snapshot = new Snapshot(0, OptionalDouble.empty(), Map.of(), Map.of(), Map.of());
    assertThat(Pass.of(graph, List.of("x"), snapshot).moments())
        .allMatch(Pass.Moment::isForward)
        .hasSize(1);
  }
}
