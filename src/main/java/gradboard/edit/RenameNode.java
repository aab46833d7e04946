package gradboard.edit;

import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.io.Expectation;
import gradboard.io.GraphFile;
import gradboard.train.TrainingSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives a node another id, everywhere the file speaks of it. */
public record RenameNode(String from, String to) implements Change {

  @Override
  public String name() {
    return "rename " + from;
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    if (from.equals(to)) {
      return file;
    }
    Ids.requireFree(Ids.taken(file.graph()), to);
    Graph graph = file.graph();
    return new GraphFile(
        new Graph(
            graph.nodes().stream().map(this::renamed).toList(),
            graph.loss().map(this::renamed),
            graph.composites()),
        file.title(),
        file.description(),
        file.data(),
        file.train().map(this::renamed),
        file.expect().map(this::renamed),
        file.weights(),
        file.extras());
  }

  private Node renamed(Node node) {
    List<Edge> inputs =
        node.inputs().stream()
            .map(
                edge ->
                    edge.source().node().equals(from)
                        ? new Edge(edge.port(), new Ref(to, edge.source().output()))
                        : edge)
            .toList();
    Node wired = inputs.equals(node.inputs()) ? node : node.withInputs(inputs);
    return node.id().equals(from) ? wired.withId(to) : wired;
  }

  private TrainingSpec renamed(TrainingSpec train) {
    Map<String, TrainingSpec.MetricSpec> metrics = new LinkedHashMap<>();
    train
        .metrics()
        .forEach(
            (name, metric) ->
                metrics.put(
                    name,
                    new TrainingSpec.MetricSpec(
                        metric.kind(), renamed(metric.prediction()), renamed(metric.target()))));
    return new TrainingSpec(
        train.optimizer(),
        train.learningRate(),
        train.options(),
        train.batch(),
        train.epochs(),
        train.seed(),
        metrics);
  }

  private Expectation renamed(Expectation expect) {
    return new Expectation(
        renamed(expect.values()),
        renamed(expect.grads()),
        expect.tolerance(),
        expect.mode(),
        expect.train());
  }

  private Map<String, Object> renamed(Map<String, Object> byAddress) {
    Map<String, Object> renamed = new LinkedHashMap<>();
    byAddress.forEach((address, data) -> renamed.put(renamed(address), data));
    return renamed;
  }

  /** An address is the id itself, or continues with an output or an inner node. */
  private String renamed(String address) {
    boolean continues =
        address.startsWith(from)
            && address.length() > from.length()
            && "./".indexOf(address.charAt(from.length())) >= 0;
    return address.equals(from) || continues ? to + address.substring(from.length()) : address;
  }
}
