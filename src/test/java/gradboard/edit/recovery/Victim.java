package gradboard.edit.recovery;

import gradboard.edit.Document;
import gradboard.edit.SetTitle;
import gradboard.edit.Vocabulary;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.io.GraphFile;
import gradboard.io.GraphReader;
import gradboard.io.GraphWriter;
import gradboard.op.OpCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A program to be killed: saves, or edits and has its edits kept, until it is. */
final class Victim {
  static final Duration PACE = Duration.ofMillis(400);
  static final int NODES = 1_500;

  private Victim() {}

  /**
   * @param arguments {@code save FILE}: writes the file again and again; {@code edit FOLDER FILE}:
   *     gives a document other titles, the number of the edit, and prints each with its time
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    OpCatalog catalog = OpCatalog.load();
    GraphFile graph = large(catalog);
    if (arguments[0].equals("save")) {
      save(graph, new GraphWriter(catalog), Path.of(arguments[1]));
    } else {
      edit(graph, catalog, Path.of(arguments[1]), Path.of(arguments[2]));
    }
  }

  /** A graph that takes a moment to write. */
  static GraphFile large(OpCatalog catalog) {
    GraphFile one =
        new GraphReader(catalog)
            .read(
                """
                {"gradboard": 1, "nodes": [{"id": "p", "op": "Parameter",
                  "attributes": {"shape": [], "value": 2}, "at": [40, 40]}]}
                """)
            .orThrow();
    Node node = one.graph().nodes().get(0);
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < NODES; i++) {
      nodes.add(node.withId("p" + i));
    }
    Graph graph = one.graph().withNodes(nodes);
    return one.withGraph(graph);
  }

  private static void save(GraphFile graph, GraphWriter writer, Path file) throws IOException {
    for (int i = 0; ; i++) {
      writer.write(graph.withGraph(graph.graph().withNodes(some(graph, i % 2 == 0))), file);
      System.out.println(i);
    }
  }

  private static List<Node> some(GraphFile graph, boolean half) {
    List<Node> nodes = graph.graph().nodes();
    return half ? nodes.subList(0, nodes.size() / 2) : nodes;
  }

  private static void edit(GraphFile graph, OpCatalog catalog, Path folder, Path file)
      throws InterruptedException {
    Document document = new Document(graph, Optional.of(file), new Vocabulary(catalog));
    Autosave autosave = new Autosave(folder, PACE, new GraphWriter(catalog));
    autosave.watch(document);
    for (int i = 1; ; i++) {
      document.apply(new SetTitle(String.valueOf(i), ""));
      document.endGesture();
      System.out.println(i + " " + System.currentTimeMillis());
      Thread.sleep(10);
    }
  }
}
