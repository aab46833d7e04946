package gradboard.edit;

import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.io.GraphFile;
import java.util.List;

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
    Graph renamed =
        new Graph(
            graph.nodes().stream().map(this::renamed).toList(),
            graph.loss().map(Renaming.of(from, to)::of),
            graph.composites(),
            graph.sheet().renaming(Renaming.of(from, to)::of));
    return Mentions.renamed(file.withGraph(renamed), Renaming.of(from, to));
  }

  @Override
  public Renaming moves(GraphFile before, Vocabulary vocabulary) {
    return Renaming.of(from, to);
  }

  private Node renamed(Node node) {
    List<Edge> inputs =
        node.inputs().stream()
            .map(
                edge ->
                    edge.source().node().equals(from)
                        ? edge.from(new Ref(to, edge.source().output()))
                        : edge)
            .toList();
    Node wired = inputs.equals(node.inputs()) ? node : node.withInputs(inputs);
    return node.id().equals(from) ? wired.withId(to) : wired;
  }
}
