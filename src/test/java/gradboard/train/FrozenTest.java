package gradboard.train;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.graph.Subgraph;
import gradboard.graph.Tags;
import gradboard.op.Mode;
import gradboard.op.OpCatalog;
import gradboard.runtime.Session;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import gradboard.tensor.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Training leaves frozen parameters as they are, and nothing else. */
class FrozenTest {
  private static final OpCatalog CATALOG = OpCatalog.load();
  private static final Tags FROZEN = Tags.NONE.frozen(true);
  private static final Node X =
      Node.of("x", "Input").withAttribute("value", List.of(List.of(1.0, -2.0), List.of(0.5, 3.0)));

  /** loss = mean (tanh (x·W + B)·v + c)², of which the layer or the parameter may be frozen. */
  private static Graph net(Tags layer, Tags v) {
    return Graph.of(
            X,
            Node.of("d", "Dense")
                .reading("x")
                .withAttribute("units", 3L)
                .withAttribute("activation", "tanh")
                .withTags(layer),
            Node.of("v", "Parameter")
                .withAttribute("value", List.of(List.of(1.0), List.of(-1.0), List.of(2.0)))
                .withTags(v),
            Node.of("c", "Parameter").withAttribute("value", 0.5),
            Node.of("dv", "MatMul").reading("d", "v"),
            Node.of("s", "Add").reading("dv", "c"),
            Node.of("q", "Square").reading("s"),
            Node.of("loss", "ReduceMean").reading("q").withAttribute("keepdims", 0L))
        .withLoss("loss");
  }

  private static Session session(Graph graph) {
    return new Session(graph, CATALOG, new Nd4jBackend(), DType.FLOAT32, 3);
  }

  private static TrainingSpec spec(String optimizer) {
    return new TrainingSpec(
        optimizer, 0.05, Map.of("weightDecay", 0.1), TrainingSpec.WHOLE, 1, 0, Map.of());
  }

  private static void train(Session session, String optimizer, int steps) {
    session.optimize(Optimizer.rule(spec(optimizer)));
    for (int i = 0; i < steps; i++) {
      session.train(Map.of(), 0.05, List.of());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SGD", "Momentum", "Nesterov", "Adagrad", "RMSprop", "Adam", "AdamW"})
  void aFrozenLayerKeepsItsBitsWhileOthersMove(String optimizer) {
    try (Session session = session(net(FROZEN, Tags.NONE))) {
      session.inspect(Mode.INFER, Map.of());
      Map<String, Tensor> before = session.parameters();

      train(session, optimizer, 20);

      Map<String, Tensor> after = session.parameters();
      assertThat(after.get("d/W")).isEqualTo(before.get("d/W"));
      assertThat(after.get("d/B")).isEqualTo(before.get("d/B"));
      assertThat(after.get("v")).isNotEqualTo(before.get("v"));
      assertThat(after.get("c")).isNotEqualTo(before.get("c"));
      assertThat(session.state().keySet()).noneMatch(name -> name.startsWith("d/W:"));
    }
  }

  @Test
  void gradientsOfFrozenParametersAreTheSameAsOfOthers() {
    try (Session frozen = session(net(FROZEN, FROZEN));
        Session free = session(net(Tags.NONE, Tags.NONE))) {
      frozen.inspect(Mode.INFER, Map.of());
      free.inspect(Mode.INFER, Map.of());
      for (String parameter : List.of("d/W", "d/B", "v", "c")) {
        assertThat(frozen.gradient(parameter)).isPresent().isEqualTo(free.gradient(parameter));
      }
    }
  }

  /** What reads the frozen ones moves in its first step as if they were free. */
  @Test
  void othersMoveAsTheyWould() {
    try (Session frozen = session(net(FROZEN, Tags.NONE));
        Session free = session(net(Tags.NONE, Tags.NONE))) {
      train(frozen, "Adam", 1);
      train(free, "Adam", 1);
      assertThat(frozen.parameters().get("v")).isEqualTo(free.parameters().get("v"));
      assertThat(frozen.parameters().get("d/W")).isNotEqualTo(free.parameters().get("d/W"));
    }
  }

  @Test
  void aFrozenCompositeFreezesAllInside() {
    Subgraph inner =
        new Subgraph(
            List.of("X"),
            Map.of("Y", Ref.to("m")),
            Map.of(),
            List.of(
                Node.of("w", "Parameter")
                    .withAttribute("value", List.of(List.of(1.0), List.of(2.0))),
                Node.of("d", "Dense").reading("X").withAttribute("units", 2L),
                Node.of("m", "MatMul").reading("d", "w")));
    Graph graph =
        new Graph(
            List.of(
                X,
                Node.of("kept", "Block").reading("x").withTags(FROZEN),
                Node.of("moved", "Block").reading("x"),
                Node.of("s", "Add").reading("kept", "moved"),
                Node.of("q", "Square").reading("s"),
                Node.of("loss", "ReduceMean").reading("q").withAttribute("keepdims", 0L)),
            Optional.of("loss"),
            Map.of("Block", inner));
    try (Session session = session(graph)) {
      session.inspect(Mode.INFER, Map.of());
      Map<String, Tensor> before = session.parameters();
      train(session, "Momentum", 3);
      session
          .parameters()
          .forEach(
              (address, now) -> {
                if (address.startsWith("kept/")) {
                  assertThat(now).as(address).isEqualTo(before.get(address));
                } else {
                  assertThat(now).as(address).isNotEqualTo(before.get(address));
                }
              });
      assertThat(before.keySet()).contains("kept/w", "kept/d/W", "kept/d/B", "moved/w");
      assertThat(session.warnings()).isEmpty();
    }
  }

  @Test
  void warnsWhereNothingIsLeftToTrain() {
    Graph graph = net(FROZEN, FROZEN);
    Graph all =
        graph.withNodes(
            graph.nodes().stream()
                .map(node -> node.id().equals("c") ? node.withTags(FROZEN) : node)
                .toList());
    try (Session session = session(all)) {
      train(session, "SGD", 2);
      assertThat(session.step()).isEqualTo(2);
      assertThat(session.warnings())
          .singleElement()
          .satisfies(
              warning ->
                  assertThat(warning.toString())
                      .startsWith("all parameters that the loss depends on are frozen"));
    }
    try (Session session = session(graph)) {
      train(session, "SGD", 1);
      assertThat(session.warnings()).isEmpty();
    }
  }
}
