package gradboard.op;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Supplier;

/** All ops that graphs may name, found as services. */
public final class OpCatalog {
  private final Map<String, Op> ops;

  private OpCatalog(Map<String, Op> ops) {
    this.ops = ops;
  }

  /**
   * The ops on the class path.
   *
   * @throws IllegalStateException if two share a name
   */
  public static OpCatalog load() {
    List<Op> found = new ArrayList<>();
    ServiceLoader.load(OpProvider.class, OpCatalog.class.getClassLoader())
        .forEach(provider -> found.addAll(provider.ops()));
    return of(found);
  }

  /**
   * A catalogue of the given ops.
   *
   * @throws IllegalStateException if two share a name
   */
  public static OpCatalog of(Collection<Op> ops) {
    Map<String, Op> byName = new TreeMap<>();
    for (Op op : ops) {
      if (byName.put(op.name(), op) != null) {
        throw new IllegalStateException("two ops are named " + op.name());
      }
    }
    return new OpCatalog(byName);
  }

  public Optional<Op> find(String name) {
    return Optional.ofNullable(ops.get(name));
  }

  /** All ops, by name. */
  public Collection<Op> all() {
    return List.copyOf(ops.values());
  }

  /** This catalogue with more ops, which win where names are equal. */
  public OpCatalog with(Collection<Op> more) {
    Map<String, Op> joint = new TreeMap<>(ops);
    more.forEach(op -> joint.put(op.name(), op));
    return new OpCatalog(joint);
  }

  /** Up to three names that a misspelled one may have meant, nearest first. */
  public List<String> nearest(String name) {
    return nearest(name, ops::keySet);
  }

  /** Up to three of the candidates that a misspelled word may have meant, nearest first. */
  public static List<String> nearest(String word, Supplier<Collection<String>> candidates) {
    String lower = word.toLowerCase(Locale.ROOT);
    int limit = Math.max(2, word.length() / 2);
    return candidates.get().stream()
        .filter(name -> distance(lower, name.toLowerCase(Locale.ROOT)) <= limit)
        .sorted(
            Comparator.comparingInt(
                (String name) -> distance(lower, name.toLowerCase(Locale.ROOT))))
        .limit(3)
        .toList();
  }

  /** Levenshtein's distance: insertions, deletions and exchanges that turn a into b. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int exchange = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(exchange, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
