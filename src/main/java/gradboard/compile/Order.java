package gradboard.compile;

import gradboard.graph.Edge;
import gradboard.graph.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * An order in which every node comes after those it reads, as near to the file's as possible, and
 * the nodes on a cycle where there is one.
 *
 * @param nodes those that can be ordered
 * @param cycle ids along one cycle, first one repeated at the end; empty where there is none
 * @param blocked nodes that lie on a cycle or behind one
 */
public record Order(List<Node> nodes, List<String> cycle, Set<String> blocked) {

  public static Order of(List<Node> nodes) {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      positions.putIfAbsent(nodes.get(i).id(), i);
    }
    int[] waiting = new int[nodes.size()];
    Map<Integer, List<Integer>> readers = new HashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      for (int source : sources(nodes.get(i), positions)) {
        waiting[i]++;
        readers.computeIfAbsent(source, s -> new ArrayList<>()).add(i);
      }
    }
    PriorityQueue<Integer> ready = new PriorityQueue<>();
    for (int i = 0; i < waiting.length; i++) {
      if (waiting[i] == 0) {
        ready.add(i);
      }
    }
    List<Node> ordered = new ArrayList<>();
    while (!ready.isEmpty()) {
      int next = ready.poll();
      ordered.add(nodes.get(next));
      for (int reader : readers.getOrDefault(next, List.of())) {
        if (--waiting[reader] == 0) {
          ready.add(reader);
        }
      }
    }
    Map<String, Node> blocked = new LinkedHashMap<>();
    for (int i = 0; i < waiting.length; i++) {
      if (waiting[i] > 0) {
        blocked.put(nodes.get(i).id(), nodes.get(i));
      }
    }
    return new Order(ordered, cycle(blocked), new LinkedHashSet<>(blocked.keySet()));
  }

  private static Set<Integer> sources(Node node, Map<String, Integer> positions) {
    Set<Integer> sources = new HashSet<>();
    for (Edge edge : node.inputs()) {
      Integer source = positions.get(edge.source().node());
      if (source != null) {
        sources.add(source);
      }
    }
    return sources;
  }

  /** Follows blocked sources upstream until a node repeats. */
  private static List<String> cycle(Map<String, Node> blocked) {
    if (blocked.isEmpty()) {
      return List.of();
    }
    Deque<String> path = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    String id = blocked.keySet().iterator().next();
    while (seen.add(id)) {
      path.push(id);
      id =
          blocked.get(id).inputs().stream()
              .map(edge -> edge.source().node())
              .filter(blocked::containsKey)
              .findFirst()
              .orElseThrow();
    }
    // The path was pushed against the flow, so reading it from the top follows the flow.
    List<String> cycle = new ArrayList<>();
    for (String step : path) {
      cycle.add(step);
      if (step.equals(id)) {
        break;
      }
    }
    cycle.add(0, id);
    return cycle;
  }
}
