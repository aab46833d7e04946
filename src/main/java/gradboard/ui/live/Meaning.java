package gradboard.ui.live;

import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of a graph decides its numbers: all but where its nodes lie and what they are called beside
 * their ids. Two graphs of one meaning share parameters, programs and results.
 */
record Meaning(Map<String, Part> parts, Optional<String> loss, Object composites) {

  /** What of a node decides its numbers, beside those it reads. */
  record Part(String op, Map<String, Object> attributes, List<Edge> inputs) {
    boolean sameBut(Part other) {
      return op.equals(other.op) && attributes.equals(other.attributes);
    }
  }

  static Meaning of(Graph graph) {
    Map<String, Part> parts = new LinkedHashMap<>();
    for (Node node : graph.nodes()) {
      parts.put(node.id(), new Part(node.op(), node.attributes(), node.inputs()));
    }
    return new Meaning(parts, graph.loss(), graph.composites());
  }

  /** Whether a node itself is what it was, whatever became of those it reads. */
  boolean keeps(Meaning earlier, String node) {
    Part now = parts.get(node);
    Part then = earlier.parts.get(node);
    return now != null && then != null && now.sameBut(then);
  }

  /** The nodes whose values an edit has outdated: those changed, and all that read from them. */
  Set<String> outdatedSince(Meaning earlier) {
    if (!composites.equals(earlier.composites)) {
      return parts.keySet();
    }
    Set<String> outdated = new HashSet<>();
    Map<String, List<String>> readers = new HashMap<>();
    List<String> open = new ArrayList<>();
    parts.forEach(
        (id, part) -> {
          part.inputs()
              .forEach(
                  edge ->
                      readers
                          .computeIfAbsent(edge.source().node(), source -> new ArrayList<>())
                          .add(id));
          if (!part.equals(earlier.parts.get(id))) {
            open.add(id);
          }
        });
    while (!open.isEmpty()) {
      String id = open.remove(open.size() - 1);
      if (outdated.add(id)) {
        open.addAll(readers.getOrDefault(id, List.of()));
      }
    }
    return outdated;
  }
}
