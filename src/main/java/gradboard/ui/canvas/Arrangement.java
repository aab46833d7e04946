package gradboard.ui.canvas;

import gradboard.compile.Compiler;
import gradboard.compile.Options;
import gradboard.draw.AutoLayout;
import gradboard.draw.CardLayout;
import gradboard.draw.Fonts;
import gradboard.draw.NodeView;
import gradboard.draw.PortRef;
import gradboard.draw.Scene;
import gradboard.draw.WireView;
import gradboard.edit.Document;
import gradboard.edit.Vocabulary;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.graph.Ref;
import gradboard.io.GraphFile;
import gradboard.io.Reading;
import gradboard.kernel.Type;
import gradboard.op.Mode;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Places the nodes of a file that does not say where they lie. Takes a while: for a worker, not the
 * event thread.
 */
public final class Arrangement {
  /** Stands for a batch whose size is not known yet: a large one, whose pictures are tallest. */
  private static final long SOME_BATCH = 1000;

  private final Vocabulary vocabulary;
  private final Fonts fonts;

  public Arrangement(Vocabulary vocabulary, Fonts fonts) {
    this.vocabulary = vocabulary;
    this.fonts = fonts;
  }

  /** The same file with every node in a place; as it is where every node has one. */
  public Reading arranged(Reading reading) {
    return new Reading(reading.file().map(this::arranged), reading.problems());
  }

  private GraphFile arranged(GraphFile file) {
    Graph graph = file.graph();
    if (graph.nodes().stream().allMatch(node -> node.at().isPresent())) {
      return file;
    }
    Map<String, Point> places = AutoLayout.arrange(scene(file));
    return file.withGraph(
        graph.withNodes(
            graph.nodes().stream()
                .map(node -> node.at(places.get(node.id()).x(), places.get(node.id()).y()))
                .toList()));
  }

  private Scene scene(GraphFile file) {
    Document document = new Document(file, Optional.empty(), vocabulary);
    Map<String, Type> types = types(file.graph());
    Map<String, NodePorts> ports = new HashMap<>();
    List<NodeView> nodes = new ArrayList<>();
    for (Node node : file.graph().nodes()) {
      NodePorts own = NodePorts.of(document, node, outputs(file.graph(), node));
      ports.put(node.id(), own);
      CardLayout layout = new CardLayout(SceneBuilder.card(document, node, own, types), fonts);
      nodes.add(new NodeView(node.id(), layout, 0, 0, Set.of()));
    }
    return new Scene(nodes, wires(file.graph(), ports));
  }

  private static int outputs(Graph graph, Node node) {
    return graph.nodes().stream()
        .flatMap(reader -> reader.inputs().stream())
        .map(edge -> edge.source())
        .filter(source -> source.node().equals(node.id()) && source.output().matches("\\d+"))
        .mapToInt(source -> Integer.parseInt(source.output()) + 1)
        .max()
        .orElse(1);
  }

  private static List<WireView> wires(Graph graph, Map<String, NodePorts> ports) {
    List<WireView> wires = new ArrayList<>();
    for (Node node : graph.nodes()) {
      List<Optional<Ref>> sources = ports.get(node.id()).sources();
      for (int i = 0; i < sources.size(); i++) {
        Optional<Ref> source = sources.get(i).filter(s -> ports.containsKey(s.node()));
        if (source.isPresent()) {
          int output = ports.get(source.get().node()).output(source.get());
          wires.add(
              WireView.of(
                  PortRef.output(source.get().node(), output), PortRef.input(node.id(), i)));
        }
      }
    }
    return wires;
  }

  /** Types as far as they can be told before any data is read. */
  private Map<String, Type> types(Graph graph) {
    Map<String, Shape> shapes = new HashMap<>();
    for (Node node : graph.nodes()) {
      if (node.op().equals(Compiler.INPUT)
          && !node.attributes().containsKey("value")
          && node.attributes().get("shape") instanceof List<?> extents
          && extents.stream().allMatch(Long.class::isInstance)) {
        shapes.put(
            node.id(),
            Shape.of(
                extents.stream()
                    .mapToLong(extent -> (Long) extent < 0 ? SOME_BATCH : (Long) extent)
                    .toArray()));
      }
    }
    return new Compiler(vocabulary.catalog())
        .compile(graph, Options.inspecting(Mode.INFER, DType.FLOAT32).feeding(shapes))
        .types();
  }
}
