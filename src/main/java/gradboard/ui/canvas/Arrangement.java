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
import gradboard.graph.ProblemException;
import gradboard.graph.Ref;
import gradboard.io.GraphFile;
import gradboard.io.Reading;
import gradboard.kernel.Type;
import gradboard.op.Mode;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.ui.live.Examples;
import java.nio.file.Path;
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
  private final Vocabulary vocabulary;
  private final Fonts fonts;

  public Arrangement(Vocabulary vocabulary, Fonts fonts) {
    this.vocabulary = vocabulary;
    this.fonts = fonts;
  }

  /**
   * The same file with every node in a place; as it is where every node has one.
   *
   * @param folder where files named by the graph are looked for
   */
  public Reading arranged(Reading reading, Path folder) {
    return new Reading(reading.file().map(file -> arranged(file, folder)), reading.problems());
  }

  private GraphFile arranged(GraphFile file, Path folder) {
    Graph graph = file.graph();
    if (graph.nodes().stream().allMatch(node -> node.at().isPresent())) {
      return file;
    }
    Map<String, Point> places = AutoLayout.arrange(scene(file, folder));
    return file.withGraph(
        graph.withNodes(
            graph.nodes().stream()
                .map(node -> node.at(places.get(node.id()).x(), places.get(node.id()).y()))
                .toList()));
  }

  private Scene scene(GraphFile file, Path folder) {
    Document document = new Document(file, Optional.empty(), vocabulary);
    Map<String, Type> types = types(file, folder);
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

  /** Types as far as they can be told; what feeds the graph is read, since cards differ by it. */
  private Map<String, Type> types(GraphFile file, Path folder) {
    Map<String, Shape> shapes = new HashMap<>();
    try {
      new Examples()
          .firstBatch(file, folder)
          .forEach((input, tensor) -> shapes.put(input, tensor.shape()));
    } catch (ProblemException e) {
      // Said when the document is open; here its cards only get less room.
      shapes.clear();
    }
    return new Compiler(vocabulary.catalog())
        .compile(file.graph(), Options.inspecting(Mode.INFER, DType.FLOAT32).feeding(shapes))
        .types();
  }
}
