package gradboard.ui;

import gradboard.format.FormatException;
import gradboard.format.JsonParser;
import gradboard.ui.action.ShippedGraph;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Graphs that come with the program, packed into it. */
final class ShippedGraphs {
  /** What the first start opens. */
  static final String FIRST = "sigmoid-neuron.json";

  private static final String FOLDER = "graphs/";
  private static final String ENDING = ".json";
  private static final Pattern CHAPTER = Pattern.compile("CS231n notes, \"([^\"]+)\"");
  private static final String TRAINED = "Nets that learn";
  private static final String OTHERS = "Drawing graphs";

  /** In the order of CS231n's notes; a chapter that is not named here comes after them. */
  private static final List<String> TOPICS =
      List.of(
          "Image Classification",
          "Linear Classification",
          "Backpropagation, Intuitions",
          "Neural Networks Part 1",
          "Neural Networks Part 2",
          "Neural Networks Part 3",
          "Putting it together",
          "Recurrent Neural Networks");

  private ShippedGraphs() {}

  /** Read once, by the first who asks. */
  private static final class Packed {
    static final List<ShippedGraph> ALL =
        names().stream()
            .map(name -> described(name, text(name).orElseThrow()))
            .sorted(
                Comparator.comparingInt((ShippedGraph graph) -> place(graph.topic()))
                    .thenComparing(ShippedGraph::topic)
                    .thenComparing(ShippedGraph::title))
            .toList();
  }

  /** All of them, by topic. Reads files the first time. */
  static List<ShippedGraph> all() {
    return Packed.ALL;
  }

  private static int place(String topic) {
    int chapter = TOPICS.indexOf(topic);
    return topic.equals(OTHERS)
        ? TOPICS.size() + 2
        : topic.equals(TRAINED) ? TOPICS.size() + 1 : chapter < 0 ? TOPICS.size() : chapter;
  }

  /** What a graph's file says of itself. */
  static ShippedGraph described(String name, String json) {
    try {
      Map<?, ?> file = (Map<?, ?>) JsonParser.parse(json).data();
      String description = words(file, "description").orElse("");
      Matcher chapter = CHAPTER.matcher(description);
      String topic =
          chapter.find() ? chapter.group(1) : file.containsKey("train") ? TRAINED : OTHERS;
      return new ShippedGraph(name, words(file, "title").orElse(name), description, topic);
    } catch (FormatException e) {
      throw new IllegalStateException(name, e);
    }
  }

  private static Optional<String> words(Map<?, ?> file, String key) {
    return Optional.ofNullable(file.get(key)).map(Object::toString);
  }

  /** The text of a graph; empty where there is none of that name. */
  static Optional<String> text(String name) {
    try (InputStream file = ShippedGraphs.class.getResourceAsStream("/" + FOLDER + name)) {
      return file == null
          ? Optional.empty()
          : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files of the folder: in the jar, or beside the classes where they are not packed. */
  private static List<String> names() {
    URL first = ShippedGraphs.class.getResource("/" + FOLDER + FIRST);
    try {
      return first.openConnection() instanceof JarURLConnection jar
          ? packed(jar)
          : beside(Path.of(first.toURI()).getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> packed(JarURLConnection connection) throws IOException {
    // Else the jar would be one that the whole program shares, and must not be closed.
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      return jar.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith(FOLDER))
          .map(name -> name.substring(FOLDER.length()))
          .filter(name -> name.endsWith(ENDING) && name.indexOf('/') < 0)
          .toList();
    }
  }

  private static List<String> beside(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .toList();
    }
  }
}
