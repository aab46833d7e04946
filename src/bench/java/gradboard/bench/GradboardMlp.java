package gradboard.bench;

import gradboard.compile.Update;
import gradboard.compile.UpdateRule;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.kernel.Emitter;
import gradboard.kernel.Value;
import gradboard.op.Mode;
import gradboard.op.OpCatalog;
import gradboard.runtime.Session;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
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
    return rule == MlpTask.Rule.SGD ? GradboardMlp::descend : GradboardMlp::adam;
  }

  private static void descend(Emitter e, Update u) {
    u.assign(e.sub(u.parameter(), e.mul(u.gradient(), u.learningRate())));
  }

  /** Kingma and Ba 2015, algorithm 1, in the order of its section 2's last paragraph. */
  private static void adam(Emitter e, Update u) {
    Value g = u.gradient();
    Value mean = average(e, u.moment("m", 0), g, MlpTask.BETA1);
    Value variance = average(e, u.moment("v", 0), e.square(g), MlpTask.BETA2);
    u.keep(u.moment("m", 0), mean);
    u.keep(u.moment("v", 0), variance);
    Value rate = u.scalar("rate", (t, rate0) -> rate0 * root(t) / (1 - Math.pow(MlpTask.BETA1, t)));
    Value epsilon = u.scalar("epsilon", (t, rate0) -> MlpTask.EPSILON * root(t));
    Value scale = e.add(e.sqrt(variance), epsilon);
    u.assign(e.sub(u.parameter(), e.div(e.mul(mean, rate), scale)));
  }

  private static double root(long t) {
    return Math.sqrt(1 - Math.pow(MlpTask.BETA2, t));
  }

  private static Value average(Emitter e, Value old, Value next, double share) {
    return e.add(e.scale(old, share), e.scale(next, 1 - share));
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
