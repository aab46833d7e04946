package gradboard.ui.live;

import gradboard.edit.Boundary;
import gradboard.edit.Document;
import gradboard.edit.Renaming;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Subgraph;
import gradboard.io.GraphFile;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The nodes at which playing halts. They are a person's, not the graph's: kept as long as the
 * document is open, never in its file. Setting one is no edit, so undo leaves them alone; they
 * follow their nodes through renaming and regrouping, and one whose node goes is gone, also when
 * undoing brings the node back. Belongs to the event thread.
 *
 * <p>One inside a composite is one of the composite too, as seen from outside: nothing else of it
 * could be halted at there.
 */
public final class Breakpoints {
  private static final String INSIDE = "/";

  private final Document document;
  private final Runnable changed;
  private final Set<String> addresses = new HashSet<>();

  /**
   * @param changed called when other nodes have one than before
   */
  Breakpoints(Document document, Runnable changed) {
    this.document = document;
    this.changed = changed;
    document.listen(
        new Document.Listener() {
          @Override
          public void moved(GraphFile before, GraphFile after, Renaming renaming) {
            follow(renaming);
          }

          @Override
          public void changed(GraphFile before, GraphFile after) {
            dropLost();
          }
        });
  }

  /** Sets one at each of these nodes in view, or takes away those at and inside them. */
  public void set(Collection<String> ids, boolean on) {
    for (String id : ids) {
      String address = document.place().address(id);
      if (on) {
        addresses.add(address);
      } else {
        addresses.removeIf(each -> isWithin(each, address));
      }
    }
    changed.run();
  }

  /** Whether there is one at a node in view, or inside it. */
  public boolean isAt(String id) {
    return halts(document.place().address(id));
  }

  /** Whether playing halts at the node of this address. */
  boolean halts(String address) {
    return addresses.stream().anyMatch(each -> isWithin(each, address));
  }

  /** The nodes in view that have one. */
  Set<String> inView() {
    return addresses.isEmpty()
        ? Set.of()
        : document.graph().nodes().stream()
            .filter(node -> !Boundary.isPort(node))
            .map(Node::id)
            .filter(this::isAt)
            .collect(Collectors.toSet());
  }

  private static boolean isWithin(String address, String node) {
    return address.equals(node) || address.startsWith(node + INSIDE);
  }

  private void follow(Renaming renaming) {
    Set<String> now = addresses.stream().map(renaming::of).collect(Collectors.toSet());
    addresses.clear();
    addresses.addAll(now);
  }

  private void dropLost() {
    if (addresses.removeIf(address -> !isThere(address))) {
      changed.run();
    }
  }

  /** Whether a way leads to a node, as far as the insides on it are known. */
  private boolean isThere(String address) {
    Graph graph = document.file().graph();
    List<Node> level = graph.nodes();
    String at = "";
    for (String id : address.split(INSIDE)) {
      Optional<Node> node = level.stream().filter(each -> each.id().equals(id)).findFirst();
      if (node.isEmpty()) {
        return false;
      }
      at = at.isEmpty() ? id : at + INSIDE + id;
      Optional<Subgraph> inside = inside(graph, node.get(), at);
      if (inside.isEmpty()) {
        return true;
      }
      level = inside.get().nodes();
    }
    return true;
  }

  private Optional<Subgraph> inside(Graph graph, Node node, String address) {
    return Optional.ofNullable(graph.composites().get(node.op()))
        .or(() -> document.inside(address).map(found -> found.graph()));
  }
}
