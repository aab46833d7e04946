package gradboard.ui.live;

import gradboard.edit.Renaming;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which parameters of a session that is to be replaced live on in the next one: those whose nodes
 * are what they were, wherever edits have moved them.
 */
final class Inheritance {

  /**
   * One parameter's way through the edits.
   *
   * @param now its present address
   * @param owner the node that it belongs to
   * @param moved whether an edit has moved it
   */
  private record Way(String now, Optional<Meaning.Part> owner, boolean moved) {}

  private final Map<String, Way> ways = new HashMap<>();

  /**
   * @param parameters their addresses in the graph of this meaning
   */
  Inheritance(Meaning meaning, Collection<String> parameters) {
    parameters.forEach(
        address -> ways.put(address, new Way(address, meaning.owner(address), false)));
  }

  /** Follows an edit that moved nodes. */
  void moved(Meaning before, Meaning after, Renaming renaming) {
    ways.replaceAll(
        (address, way) -> {
          String now = renaming.of(way.now);
          if (!renaming.touches(way.now)) {
            return way;
          }
          boolean intact = same(before.owner(way.now), way.owner);
          return new Way(now, intact ? after.owner(now) : way.owner, true);
        });
  }

  private static boolean same(Optional<Meaning.Part> now, Optional<Meaning.Part> then) {
    return now.isPresent() && then.isPresent() && now.get().sameBut(then.get());
  }

  /**
   * What the next session takes over.
   *
   * @param former the numbers, by former address, and what an optimizer kept of them ({@code W:m})
   * @param fresh those that the next session would start with
   * @param trained whether training has changed them; otherwise only moved ones are taken over,
   *     since a parameter's address decides what it starts as
   */
  Map<String, Tensor> taken(
      Map<String, Tensor> former, Map<String, Tensor> fresh, Meaning meaning, boolean trained) {
    Map<String, Tensor> taken = new HashMap<>();
    ways.forEach(
        (address, way) -> {
          Tensor numbers = former.get(address);
          Tensor other = fresh.get(way.now);
          if ((trained || way.moved)
              && numbers != null
              && other != null
              && numbers.shape().equals(other.shape())
              && same(meaning.owner(way.now), way.owner)) {
            taken.put(way.now, numbers);
            moments(former, address, numbers.shape())
                .forEach((moment, kept) -> taken.put(way.now + moment, kept));
          }
        });
    return taken;
  }

  /** What an optimizer kept of a parameter, by what follows its address. */
  private static Map<String, Tensor> moments(
      Map<String, Tensor> former, String address, Shape shape) {
    Map<String, Tensor> moments = new HashMap<>();
    former.forEach(
        (name, kept) -> {
          if (name.startsWith(address + Moments.MARK) && kept.shape().equals(shape)) {
            moments.put(name.substring(address.length()), kept);
          }
        });
    return moments;
  }
}
