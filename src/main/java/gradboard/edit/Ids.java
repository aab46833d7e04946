package gradboard.edit;

import gradboard.graph.Graph;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Node ids: what they may look like, and new ones. */
public final class Ids {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]+");
  private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9_-]+");

  private Ids() {}

  /** A free id made of an op's name: {@code relu}, then {@code relu2}, {@code relu3} … */
  public static String fresh(Graph graph, String op) {
    return fresh(taken(graph), wellFormed(op.toLowerCase(Locale.ROOT)));
  }

  /** A word as an id may be: files may hold ids and names of composites that are none. */
  static String wellFormed(String word) {
    return word.isEmpty() ? "node" : UNFIT.matcher(word).replaceAll("_");
  }

  /** A free id that starts with a word; the word itself if it is free. */
  static String fresh(Collection<String> taken, String word) {
    if (!taken.contains(word)) {
      return word;
    }
    String stem = stem(word);
    int number = 2;
    while (taken.contains(stem + number)) {
      number++;
    }
    return stem + number;
  }

  private static String stem(String word) {
    String stem = unnumbered(word);
    return stem.isEmpty() ? word + "-" : stem;
  }

  /** A word without the number at its end. */
  static String unnumbered(String word) {
    int end = word.length();
    while (end > 0 && Character.isDigit(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(0, end);
  }

  /**
   * New ids for many at once: remembers where each stem has come to, so that none is tried twice.
   */
  static final class Series {
    private final Set<String> taken;
    private final Map<String, Integer> next = new HashMap<>();

    Series(Set<String> taken) {
      this.taken = new HashSet<>(taken);
    }

    /** A free id as {@link Ids#fresh} finds it, taken from now on. */
    String fresh(String word) {
      String id = word;
      if (taken.contains(word)) {
        String stem = stem(word);
        int number = next.getOrDefault(stem, 2);
        while (taken.contains(stem + number)) {
          number++;
        }
        next.put(stem, number + 1);
        id = stem + number;
      }
      taken.add(id);
      return id;
    }
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
    return objection(taken(graph), id);
  }

  private static Optional<String> objection(Set<String> taken, String id) {
    if (!FORM.matcher(id).matches()) {
      return Optional.of("A name may hold letters, digits, _ and -, and nothing else.");
    }
    return taken.contains(id)
        ? Optional.of("Another node is already called " + id + ".")
        : Optional.empty();
  }

  static void requireFree(Set<String> taken, String id) {
    objection(taken, id)
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException(reason);
            });
  }
}
