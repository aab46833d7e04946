package gradboard.draw;

import java.util.stream.IntStream;

/** Which wires touch which node, as positions in a scene's lists. */
final class Incidence {
  /** Where each node's wires begin in the list, and behind the last node where they end. */
  private final int[] starts;

  private final int[] wires;

  /**
   * @param ends two nodes for each wire
   */
  Incidence(int[] ends, int nodes) {
    starts = new int[nodes + 1];
    for (int node : ends) {
      starts[node + 1]++;
    }
    for (int i = 0; i < nodes; i++) {
      starts[i + 1] += starts[i];
    }
    wires = new int[ends.length];
    int[] next = starts.clone();
    for (int i = 0; i < ends.length; i++) {
      wires[next[ends[i]]++] = i / 2;
    }
  }

  /** The wires at a node; one from the node to itself comes twice. */
  IntStream wires(int node) {
    return IntStream.range(starts[node], starts[node + 1]).map(i -> wires[i]);
  }
}
