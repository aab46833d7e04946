package gradboard.edit;

import gradboard.compile.Composites;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.graph.Subgraph;
import gradboard.io.GraphFile;
import gradboard.io.GraphReader;
import gradboard.io.GraphWriter;
import gradboard.io.Reading;
import gradboard.op.Op;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A person's own composites, to be used in any document: a folder of graph files, each with one
 * node and the definitions that it takes. Touches the disk: for a worker.
 */
public final class Library {
  private static final String ENDING = ".json";

  private final Path folder;
  private final Vocabulary vocabulary;

  /**
   * A composite of the library.
   *
   * @param op as it is offered
   * @param definitions its own and those inside it, by name
   */
  public record Item(Op op, Map<String, Subgraph> definitions) {
    /** Whether a composite of a graph goes by the same name and is something else. */
    public boolean clashesWith(Graph graph, String composite) {
      Node made = Node.of(composite, composite);
      return op.name().equals(composite)
          && !definitions.equals(Definitions.needed(graph.composites(), List.of(made)));
    }
  }

  /**
   * What was found.
   *
   * @param complaints a sentence on each file that was passed over
   */
  public record Contents(List<Item> items, List<String> complaints) {
    public static final Contents EMPTY = new Contents(List.of(), List.of());

    public Contents {
      items = List.copyOf(items);
      complaints = List.copyOf(complaints);
    }
  }

  /**
   * @param folder made when something is saved in it
   */
  public Library(Path folder, Vocabulary vocabulary) {
    this.folder = folder;
    this.vocabulary = vocabulary;
  }

  /** All that is in it, by name. A file that is broken is told and passed over. */
  public Contents read() {
    List<Item> items = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    for (Path file : files(complaints)) {
      Reading reading = new GraphReader(vocabulary.catalog()).read(file);
      Optional<String> objection = objection(reading);
      objection.ifPresent(
          reason ->
              complaints.add("My library: " + file.getFileName() + " is left out: " + reason));
      if (objection.isEmpty()) {
        items.add(item(reading.orThrow().graph()));
      }
    }
    return new Contents(items, complaints);
  }

  private List<Path> files(List<String> complaints) {
    List<Path> files = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + ENDING)) {
      found.forEach(files::add);
    } catch (IOException e) {
      complaints.add("My library cannot be read: " + e.getMessage() + ".");
    }
    files.sort(null);
    return files;
  }

  private static Optional<String> objection(Reading reading) {
    Optional<Problem> error = reading.problems().stream().filter(Problem::isError).findFirst();
    if (error.isPresent()) {
      return error.map(Problem::toString);
    }
    Graph graph = reading.orThrow().graph();
    if (graph.nodes().size() != 1 || !graph.composites().containsKey(graph.nodes().get(0).op())) {
      return Optional.of("it must have one node, made of a composite in the same file.");
    }
    return Rules.circle(graph.composites()).map(path -> path.get(0) + " contains itself.");
  }

  private static Item item(Graph graph) {
    String name = graph.nodes().get(0).op();
    return new Item(
        Composites.op(name, graph.composites().get(name)),
        Definitions.needed(graph.composites(), graph.nodes()));
  }

  /**
   * Keeps a composite of a file, in place of one that is there under its name.
   *
   * @throws IOException if the disk refuses; what was there is then untouched
   */
  public void save(Graph from, String composite) throws IOException {
    Node node = Node.of(Ids.fresh(Graph.EMPTY, composite), composite).at(0, 0);
    Graph kept =
        Graph.of(node).withComposites(Definitions.needed(from.composites(), List.of(node)));
    Files.createDirectories(folder);
    Path file = holding(composite).stream().findFirst().orElseGet(() -> free(composite));
    new GraphWriter(vocabulary.catalog()).write(GraphFile.EMPTY.withGraph(kept), file);
  }

  /** Takes a composite out of the library; documents keep what they have of it. */
  public void remove(String composite) throws IOException {
    for (Path file : holding(composite)) {
      Files.deleteIfExists(file);
    }
  }

  /** The files of a composite, which people may call as they like. */
  private List<Path> holding(String composite) {
    return files(new ArrayList<>()).stream()
        .filter(
            file -> {
              Reading reading = new GraphReader(vocabulary.catalog()).read(file);
              return objection(reading).isEmpty()
                  && item(reading.orThrow().graph()).op().name().equals(composite);
            })
        .toList();
  }

  /** A file that is not there yet. Its name leads nowhere else, whatever the composite's does. */
  private Path free(String composite) {
    String name = Ids.wellFormed(composite);
    Path file = folder.resolve(name + ENDING);
    for (int number = 2; Files.exists(file); number++) {
      file = folder.resolve(name + "-" + number + ENDING);
    }
    return file;
  }
}
