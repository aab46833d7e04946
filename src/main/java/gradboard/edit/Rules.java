package gradboard.edit;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Subgraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What no change may do, whatever it is: told by comparing what was with what would be. */
final class Rules {
  private Rules() {}

  /**
   * Why what is in view may not become something else: locked nodes keep their places, their wires
   * and themselves.
   */
  static Optional<String> lock(Graph before, Supplier<View> after, Supplier<Renaming> moved) {
    List<Node> locked = before.nodes().stream().filter(node -> node.tags().locked()).toList();
    if (locked.isEmpty()) {
      return Optional.empty();
    }
    View now = after.get();
    Renaming renaming = moved.get();
    return locked.stream()
        .filter(node -> !isKept(node, now, renaming))
        .findFirst()
        .map(node -> node.id() + " is locked: unlock it first (Ctrl+L).");
  }

  private static boolean isKept(Node locked, View after, Renaming moved) {
    return after
        .node(moved.of(locked.id()))
        .filter(now -> now.op().equals(locked.op()))
        .filter(now -> now.at().equals(locked.at()))
        .filter(now -> sources(now, Renaming.NONE).equals(sources(locked, moved)))
        .isPresent();
  }

  /** What a node reads; ports may come to be named that were given by position. */
  private static List<String> sources(Node node, Renaming moved) {
    return node.inputs().stream().map(edge -> moved.of(edge.source().toString())).toList();
  }

  /** Why a file's graph may not become another, in one sentence; empty where it may. */
  static Optional<String> objection(Graph before, Graph after) {
    // What was read with such a mistake in it may be edited, or it could not be mended.
    return before.composites().equals(after.composites()) || circle(before.composites()).isPresent()
        ? Optional.empty()
        : circle(after.composites())
            .map(
                path ->
                    path.get(0)
                        + " cannot be put here: it would contain itself ("
                        + String.join(" in ", path)
                        + ").");
  }

  /** Names of composites of which each lies in the next and the last in the first. */
  static Optional<List<String>> circle(Map<String, Subgraph> composites) {
    Set<String> clear = new HashSet<>();
    for (String name : composites.keySet()) {
      Optional<List<String>> found = circle(composites, name, new ArrayList<>(), clear);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<List<String>> circle(
      Map<String, Subgraph> composites, String name, List<String> path, Set<String> clear) {
    Subgraph inside = composites.get(name);
    if (inside == null || clear.contains(name)) {
      return Optional.empty();
    }
    int begun = path.indexOf(name);
    path.add(name);
    if (begun >= 0) {
      List<String> circle = new ArrayList<>(path.subList(begun, path.size()));
      Collections.reverse(circle);
      return Optional.of(circle);
    }
    for (Node node : inside.nodes()) {
      Optional<List<String>> found = circle(composites, node.op(), path, clear);
      if (found.isPresent()) {
        return found;
      }
    }
    path.remove(path.size() - 1);
    clear.add(name);
    return Optional.empty();
  }
}
