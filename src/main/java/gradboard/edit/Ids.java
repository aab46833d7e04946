package gradboard.edit;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Node ids: what they may look like, and new ones. */
public final class Ids {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]+");

  private Ids() {}

  /** A free id made of an op's name: {@code relu}, then {@code relu2}, {@code relu3} … */
  public static String fresh(Graph graph, String op) {
    return fresh(taken(graph), op.toLowerCase(Locale.ROOT));
  }

  /** A free id that starts with a word; the word itself if it is free. */
  static String fresh(Collection<String> taken, String word) {
    if (!taken.contains(word)) {
      return word;
    }
    String stem = word.replaceAll("\\d+$", "");
    if (stem.isEmpty()) {
      stem = word + "-";
    }
    int number = 2;
    while (taken.contains(stem + number)) {
      number++;
    }
    return stem + number;
  }

  /**
   * Why a composite may not be called so, or empty where it may: the name must be free in the file
   * and in the catalogue.
   */
  public static Optional<String> objectionToOp(Graph graph, Vocabulary vocabulary, String name) {
    if (!FORM.matcher(name).matches()) {
      return Optional.of("A name may hold letters, digits, _ and -, and nothing else.");
    }
    return vocabulary.op(graph, name).isPresent()
        ? Optional.of("Another operation is already called " + name + ".")
        : Optional.empty();
  }

  /** A free name for a composite: the word itself, or with a number behind it. */
  public static String freshOp(Graph graph, Vocabulary vocabulary, String word) {
    Set<String> taken = new HashSet<>(vocabulary.catalog().names());
    taken.addAll(graph.composites().keySet());
    return fresh(taken, word);
  }

  static boolean isWellFormed(String id) {
    return FORM.matcher(id).matches();
  }

  static Set<String> taken(Graph graph) {
    Set<String> taken = new HashSet<>();
    graph.nodes().forEach(node -> taken.add(node.id()));
    return taken;
  }

  /** Why a node may not be called so, or empty where it may. */
  public static Optional<String> objection(Graph graph, String id) {
    if (!FORM.matcher(id).matches()) {
      return Optional.of("A name may hold letters, digits, _ and -, and nothing else.");
    }
    return graph.nodes().stream().map(Node::id).anyMatch(id::equals)
        ? Optional.of("Another node is already called " + id + ".")
        : Optional.empty();
  }

  static void requireFree(Graph graph, String id) {
    objection(graph, id)
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException(reason);
            });
  }
}
