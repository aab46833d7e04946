package gradboard.op;

import gradboard.graph.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

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
    return Suggestion.candidates(name, ops.keySet());
  }

  /** The names of all ops. */
  public Collection<String> names() {
    return List.copyOf(ops.keySet());
  }
}
