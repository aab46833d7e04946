package gradboard.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which frames lie in which, by the nodes that they are round. A frame that shares some nodes with
 * another one, and each has some of its own, has no place in such an order and is left out.
 */
final class FrameTree {
  private final Map<Integer, Integer> around = new HashMap<>();
  private final Map<String, Integer> innermost = new HashMap<>();

  private FrameTree() {}

  /** Of the frames of a scene all of whose nodes are in it. */
  static FrameTree of(Scene scene) {
    FrameTree tree = new FrameTree();
    List<SheetView.FrameView> views = scene.sheet().frames();
    List<Set<String>> members = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < views.size(); i++) {
      members.add(new HashSet<>(views.get(i).frame().nodes()));
      boolean all =
          !members.get(i).isEmpty()
              && members.get(i).stream().allMatch(id -> scene.node(id).isPresent());
      if (all) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparingInt((Integer i) -> -members.get(i).size()));
    List<Integer> placed = new ArrayList<>();
    for (int frame : order) {
      Set<String> own = members.get(frame);
      boolean nests =
          placed.stream()
              .map(members::get)
              .allMatch(
                  larger -> larger.containsAll(own) || own.stream().noneMatch(larger::contains));
      if (nests) {
        placed.stream()
            .filter(larger -> members.get(larger).containsAll(own))
            .reduce((first, second) -> second)
            .ifPresent(larger -> tree.around.put(frame, larger));
        own.forEach(id -> tree.innermost.put(id, frame));
        placed.add(frame);
      }
    }
    return tree;
  }

  boolean isEmpty() {
    return innermost.isEmpty();
  }

  /** The smallest frame round a node. */
  Optional<Integer> innermost(String node) {
    return Optional.ofNullable(innermost.get(node));
  }

  /** The smallest frame round a frame. */
  Optional<Integer> around(int frame) {
    return Optional.ofNullable(around.get(frame));
  }
}
