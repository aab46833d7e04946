package gradboard.ui.live;

import gradboard.edit.Boundary;
import gradboard.edit.Document;
import gradboard.edit.History;
import gradboard.edit.Renaming;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Subgraph;
import gradboard.io.GraphFile;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
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

  /** The addresses, and those of all composites around them. */
  private final Set<String> halting = new HashSet<>();

  /**
   * @param changed called when other nodes have one than before
   */
  Breakpoints(Document document, Runnable changed) {
    this.document = document;
    this.changed = changed;
    document.listen(
        new Document.Listener() {
          @Override
          public void stepped(History.Step step) {
            follow(step.moved());
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
      } else if (halting.contains(address) && !addresses.remove(address)) {
        addresses.removeIf(each -> isWithin(each, address));
      }
    }
    spread();
    changed.run();
  }

  /** Whether there is any, wherever it is. */
  public boolean isAny() {
    return !addresses.isEmpty();
  }

  /** Takes all of them away, wherever they are. */
  public void clear() {
    addresses.clear();
    spread();
    changed.run();
  }

  private void spread() {
    halting.clear();
    for (String address : addresses) {
      halting.add(address);
      for (int at = address.indexOf(INSIDE); at >= 0; at = address.indexOf(INSIDE, at + 1)) {
        halting.add(address.substring(0, at));
      }
    }
  }

  /** Whether there is one at a node in view, or inside it. */
  public boolean isAt(String id) {
    return halts(document.place().address(id));
  }

  /** Whether playing halts at the node of this address. */
  boolean halts(String address) {
    return halting.contains(address);
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
    if (renaming.isEmpty() || addresses.isEmpty()) {
      return;
    }
    Set<String> now = addresses.stream().map(renaming::of).collect(Collectors.toSet());
    addresses.clear();
    addresses.addAll(now);
    spread();
  }

  private void dropLost() {
    if (addresses.isEmpty()) {
      return;
    }
    Map<String, Node> top = new HashMap<>();
    document.file().graph().nodes().forEach(node -> top.putIfAbsent(node.id(), node));
    if (addresses.removeIf(address -> !isThere(address, top))) {
      spread();
      changed.run();
    }
  }

  /** Whether a way leads to a node, as far as the insides on it are known. */
  private boolean isThere(String address, Map<String, Node> top) {
    String[] way = address.split(INSIDE);
    Optional<Node> node = Optional.ofNullable(top.get(way[0]));
    String at = way[0];
    for (int i = 1; i < way.length && node.isPresent(); i++) {
      Optional<Subgraph> inside = inside(document.file().graph(), node.get(), at);
      if (inside.isEmpty()) {
        return true;
      }
      String id = way[i];
      node = inside.get().nodes().stream().filter(each -> each.id().equals(id)).findFirst();
      at = at + INSIDE + id;
    }
    return node.isPresent();
  }

  private Optional<Subgraph> inside(Graph graph, Node node, String address) {
    return Optional.ofNullable(graph.composites().get(node.op()))
        .or(() -> document.inside(address).map(found -> found.graph()));
  }
}
