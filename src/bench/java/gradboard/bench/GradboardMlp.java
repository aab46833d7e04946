package gradboard.bench;

import gradboard.compile.UpdateRule;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.op.Mode;
import gradboard.op.OpCatalog;
import gradboard.runtime.Session;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import gradboard.train.Adam;
import gradboard.train.Sgd;
import gradboard.train.WeightDecay;
import java.util.List;
import java.util.Map;

/** {@link MlpTask} as a person would draw it: two Dense layers and a loss. */
final class GradboardMlp implements Contender {
  private final Session session;
  private final Map<String, Tensor> batch;

  GradboardMlp(MlpTask task) {
    session = new Session(graph(), OpCatalog.load(), new Nd4jBackend(), DType.FLOAT32, 0);
    session.set(
        "hidden/W", Tensor.of(Shape.of(MlpTask.INPUTS, MlpTask.HIDDEN), task.firstWeights()));
    session.set(
        "logits/W", Tensor.of(Shape.of(MlpTask.HIDDEN, MlpTask.CLASSES), task.secondWeights()));
    session.optimize(rule(task.rule()));
    batch =
        Map.of(
            "x", Tensor.of(Shape.of(task.batch(), MlpTask.INPUTS), task.features()),
            "y", Tensor.of(Shape.of(task.batch(), MlpTask.CLASSES), task.targets()));
  }

  private static Graph graph() {
    return Graph.of(
            input("x", MlpTask.INPUTS),
            input("y", MlpTask.CLASSES),
            dense("hidden", MlpTask.HIDDEN).withAttribute("activation", "relu").reading("x"),
            dense("logits", MlpTask.CLASSES).reading("hidden"),
            Node.of("loss", "SoftmaxCrossEntropyLoss").reading("logits", "y"))
        .withLoss("loss");
  }

  private static Node input(String id, long width) {
    return Node.of(id, "Input").withAttribute("shape", List.of(-1L, width));
  }

  private static Node dense(String id, long units) {
    return Node.of(id, "Dense").withAttribute("units", units);
  }

  private static UpdateRule rule(MlpTask.Rule rule) {
    WeightDecay none = new WeightDecay(0);
    return rule == MlpTask.Rule.SGD
        ? new Sgd(none)
        : new Adam(MlpTask.BETA1, MlpTask.BETA2, MlpTask.EPSILON, none);
  }

  @Override
  public void run(int steps) {
    for (int i = 0; i < steps; i++) {
      session.train(batch, MlpTask.LEARNING_RATE, List.of());
    }
  }

  @Override
  public List<Double> evidence() {
    return List.of(session.evaluate(Mode.TRAIN, batch, List.of("loss")).get("loss").item());
  }

  @Override
  public void close() {
    session.close();
  }
}
