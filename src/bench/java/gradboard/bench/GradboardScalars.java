package gradboard.bench;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.op.Mode;
import gradboard.op.OpCatalog;
import gradboard.runtime.Session;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@link ScalarTask} inspected: forward and backward, with every value and gradient kept. */
final class GradboardScalars implements Contender {
  private final Session session;

  GradboardScalars(ScalarTask task) {
    session = new Session(graph(task), OpCatalog.load(), new Nd4jBackend(), DType.FLOAT32, 0);
  }

  private static Graph graph(ScalarTask task) {
    List<Node> nodes = new ArrayList<>();
    for (float leaf : task.leaves()) {
      nodes.add(
          Node.of("n" + nodes.size(), "Parameter").withAttribute("value", Double.valueOf(leaf)));
    }
    for (int k = 0; k < ScalarTask.NODES; k++) {
      int[] operands = task.operands(k);
      nodes.add(Node.of("n" + nodes.size(), "Mul").reading("n" + operands[0], "n" + operands[1]));
    }
    String root = nodes.get(nodes.size() - 1).id();
    return Graph.of(nodes.toArray(Node[]::new)).withLoss(root);
  }

  @Override
  public void run(int steps) {
    for (int i = 0; i < steps; i++) {
      session.inspect(Mode.TRAIN, Map.of());
    }
  }

  @Override
  public List<Double> evidence() {
    double sum = 0;
    for (int leaf = 0; leaf < ScalarTask.LEAVES; leaf++) {
      sum += session.gradient("n" + leaf).orElseThrow().item();
    }
    return List.of(session.loss().orElseThrow(), sum);
  }

  @Override
  public void close() {
    session.close();
  }
}
