package gradboard.edit;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Subgraph;
import gradboard.io.GraphFile;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A change made inside a composite of the file. The change itself knows nothing of that: it is
 * given a file whose graph is the inside, and what comes out becomes the definition, in all nodes
 * that are made of it.
 *
 * @param composite the definition's name
 */
record Lifted(String composite, Change change) implements Change {

  @Override
  public String name() {
    return change.name() + " in " + composite;
  }

  /** A file whose graph is the inside of a composite; its ports are nodes there. */
  static GraphFile view(GraphFile file, Subgraph inside) {
    Map<String, Subgraph> composites = file.graph().composites();
    return file.withGraph(
        new Graph(Boundary.nodes(inside), Optional.empty(), composites, inside.sheet()));
  }

  /** As {@link #view}, without what a change of nodes would take for its own. */
  private GraphFile within(GraphFile file) {
    return view(file, file.graph().composites().get(composite))
        .withTrain(Optional.empty())
        .withExpect(Optional.empty());
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    GraphFile within = within(file);
    GraphFile after = change.apply(within, vocabulary);
    if (after.equals(within)) {
      return file;
    }
    Subgraph before = file.graph().composites().get(composite);
    Subgraph inside =
        Boundary.subgraph(after.graph().nodes(), before)
            .withSheet(after.graph().sheet().renaming(Boundary.renaming(after.graph().nodes())));
    Map<String, Subgraph> composites = new LinkedHashMap<>(after.graph().composites());
    composites.put(composite, inside);
    Renaming renaming = change.moves(within, vocabulary);
    Graph graph =
        Instances.followed(
            file.graph().withComposites(composites),
            composite,
            before,
            ports(before.inputs(), inside.inputs(), renaming),
            outputs(within, inside, renaming));
    // Until now the former definition named what the change took out of it.
    for (String name : change.dissolved(within, vocabulary)) {
      graph = Definitions.withoutUnused(graph, name);
    }
    return Mentions.renamed(file.withGraph(graph), moves(file, vocabulary));
  }

  private static Map<String, String> ports(
      Collection<String> former, Collection<String> present, Renaming renaming) {
    return Instances.following(former, present, renaming::of);
  }

  /** Outputs go by the ids of the nodes that stand for them. */
  private static Map<String, String> outputs(GraphFile within, Subgraph inside, Renaming renaming) {
    Map<String, Node> byName =
        within.graph().nodes().stream()
            .filter(Boundary::isOutput)
            .collect(Collectors.toMap(Boundary::name, node -> node));
    return Instances.following(
        byName.keySet(),
        inside.outputs().keySet(),
        name -> Boundary.name(renaming.of(byName.get(name).id())));
  }

  @Override
  public Renaming moves(GraphFile before, Vocabulary vocabulary) {
    return new Renaming.InsideAll(
        before.graph(), composite, change.moves(within(before), vocabulary));
  }

  @Override
  public Optional<Change> mergedWith(Change next) {
    return next instanceof Lifted lifted && lifted.composite.equals(composite)
        ? change.mergedWith(lifted.change).map(joint -> new Lifted(composite, joint))
        : Optional.empty();
  }
}
