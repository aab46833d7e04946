package gradboard.edit;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Subgraph;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How addresses change when nodes are renamed, or come to lie inside a composite or outside it: the
 * same node by another address.
 */
public sealed interface Renaming {
  Renaming NONE = new Table(Map.of());

  static Renaming of(String from, String to) {
    return new Table(Map.of(from, to));
  }

  /** What a thing of this address is called now. */
  String of(String address);

  /** Whether an address, or one that it begins with, is spoken of. */
  boolean touches(String address);

  /** The way back; where two came to the same address, the first of them. */
  Renaming inverse();

  default boolean isEmpty() {
    return equals(NONE);
  }

  /** This and then another. */
  default Renaming then(Renaming next) {
    if (isEmpty() || next.isEmpty()) {
      return isEmpty() ? next : this;
    }
    return new Chain(this, next);
  }

  /**
   * Addresses one by one. Others follow the longest of those that they begin with: {@code a →
   * block/a} moves {@code a.1}, {@code a/W} and {@code a:velocity} as well.
   *
   * @param addresses former address → present one
   */
  record Table(Map<String, String> addresses) implements Renaming {
    private static final String CONTINUATIONS = "./:";

    public Table {
      addresses = Collections.unmodifiableMap(new LinkedHashMap<>(addresses));
    }

    @Override
    public String of(String address) {
      int end = known(address);
      return end == 0 ? address : addresses.get(address.substring(0, end)) + address.substring(end);
    }

    @Override
    public boolean touches(String address) {
      return known(address) > 0;
    }

    /** How much of an address stands in the table; 0 where nothing does. */
    private int known(String address) {
      int end = address.length();
      while (end > 0 && !addresses.containsKey(address.substring(0, end))) {
        do {
          end--;
        } while (end > 0 && CONTINUATIONS.indexOf(address.charAt(end)) < 0);
      }
      return end;
    }

    @Override
    public Renaming inverse() {
      Map<String, String> back = new LinkedHashMap<>();
      addresses.forEach((from, to) -> back.putIfAbsent(to, from));
      return new Table(back);
    }
  }

  /** One after the other. */
  record Chain(Renaming first, Renaming second) implements Renaming {
    @Override
    public String of(String address) {
      return second.of(first.of(address));
    }

    @Override
    public boolean touches(String address) {
      return first.touches(address) || second.touches(first.of(address));
    }

    @Override
    public Renaming inverse() {
      return second.inverse().then(first.inverse());
    }
  }

  /**
   * The same inside everything that is made of a composite. Where such nodes are is looked up for
   * each address: there may be more of them, in composites used in composites, than can be listed.
   *
   * @param graph in which they lie, before or after the change: it changed none of the ways to them
   */
  record InsideAll(Graph graph, String composite, Renaming inner) implements Renaming {
    @Override
    public String of(String address) {
      int from = inside(address);
      return from < 0 ? address : address.substring(0, from) + inner.of(address.substring(from));
    }

    @Override
    public boolean touches(String address) {
      int from = inside(address);
      return from >= 0 && inner.touches(address.substring(from));
    }

    @Override
    public Renaming inverse() {
      return new InsideAll(graph, composite, inner.inverse());
    }

    @Override
    public boolean isEmpty() {
      return inner.isEmpty();
    }

    /** Where in an address its way inside the composite begins; −1 where it does not lead there. */
    private int inside(String address) {
      List<Node> nodes = graph.nodes();
      int from = 0;
      for (int slash = address.indexOf('/'); slash >= 0; slash = address.indexOf('/', from)) {
        String id = address.substring(from, slash);
        String op =
            nodes.stream().filter(n -> n.id().equals(id)).map(Node::op).findFirst().orElse("");
        Subgraph next = graph.composites().get(op);
        from = slash + 1;
        if (next == null || op.equals(composite)) {
          return next == null ? -1 : from;
        }
        nodes = next.nodes();
      }
      return -1;
    }
  }
}
