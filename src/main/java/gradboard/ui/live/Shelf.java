package gradboard.ui.live;

import gradboard.edit.History.Act;
import gradboard.edit.History.Step;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * What acts took from the parameters, so that undoing them, or doing them again, gives it back.
 * Kept for as long as the history knows the act.
 */
final class Shelf {

  /**
   * @param parameters what they held, by their addresses in the graph that was left
   * @param age how far they had been trained, where all of them were taken
   */
  record Load(Map<String, Kept> parameters, Optional<TrainingAge> age) {
    Load {
      parameters = new HashMap<>(parameters);
    }

    /** With what another load has beside it. */
    private Load and(Load later) {
      Map<String, Kept> both = new HashMap<>(later.parameters);
      both.putAll(parameters);
      return new Load(both, age.or(() -> later.age));
    }
  }

  private final Map<Act, Load> byDoing = new WeakHashMap<>();
  private final Map<Act, Load> byUndoing = new WeakHashMap<>();

  /** Keeps what a step takes; of steps that are one act, what the first of them took. */
  void put(Step step, Load load) {
    if (!load.parameters.isEmpty()) {
      side(step.undone()).merge(step.act(), load, Load::and);
    }
  }

  /** What the opposite of a step took. */
  Optional<Load> takeFor(Step step) {
    return Optional.ofNullable(side(!step.undone()).remove(step.act()));
  }

  /** Drops what parameters hold again, lest another act that took it gives it back once more. */
  void forget(Collection<Kept> held) {
    Set<Kept> again = Collections.newSetFromMap(new IdentityHashMap<>());
    again.addAll(held);
    byDoing.values().forEach(load -> load.parameters.values().removeIf(again::contains));
    byUndoing.values().forEach(load -> load.parameters.values().removeIf(again::contains));
  }

  private Map<Act, Load> side(boolean undone) {
    return undone ? byUndoing : byDoing;
  }
}
