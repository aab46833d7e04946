package gradboard.draw;

import gradboard.compile.Compiler;
import gradboard.edit.Analysis;
import gradboard.edit.Examples;
import gradboard.edit.MoveNodes;
import gradboard.edit.Vocabulary;
import gradboard.graph.Graph;
import gradboard.graph.Point;
import gradboard.io.GraphFile;
import gradboard.io.Reading;
import gradboard.runtime.Snapshot;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Places the nodes of a graph that does not say where they lie. Takes a while: for a worker, not
 * the event thread.
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
    if (isPlaced(file.graph())) {
      return file;
    }
    // Problems are said when the document is open; here its cards only get less room.
    Analysis analysis =
        Analysis.of(file, folder, new Compiler(vocabulary.catalog()), new Examples());
    return file.withGraph(arranged(Subject.of(analysis, vocabulary)).graph());
  }

  /** The same subject with every node in a place; as it is where every node has one. */
  public Subject arranged(Subject subject) {
    Graph graph = subject.graph();
    if (isPlaced(graph)) {
      return subject;
    }
    SceneBuilder builder = new SceneBuilder(fonts);
    Layout layout = AutoLayout.arrange(builder.build(subject));
    Map<Snapshot.Wire, List<Point>> routes = new LinkedHashMap<>();
    layout
        .routes()
        .forEach(
            (to, route) ->
                routes.put(builder.ports(to.node()).orElseThrow().inputs().get(to.index()), route));
    GraphFile placed =
        new MoveNodes("lay out", layout.places(), routes)
            .apply(GraphFile.EMPTY.withGraph(graph), vocabulary);
    return subject.at(placed.graph().withSheet(layout.on(graph.sheet())));
  }

  private static boolean isPlaced(Graph graph) {
    return graph.nodes().stream().allMatch(node -> node.at().isPresent());
  }
}
