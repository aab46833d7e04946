package gradboard.ui.live;

import gradboard.edit.History.Act;
import gradboard.edit.History.Step;
import gradboard.edit.ParameterEffect;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Whether parameters hold numbers that no file has: since the last time that they were kept, they
 * were trained, or some were written by hand. Follows acts and their undoing, since those may bring
 * back numbers that are in a file. Belongs to the event thread.
 */
final class UnsavedNumbers {

  /** Stands for all that parameters hold at a time; each is equal to itself. */
  static final class State {
    private State() {}
  }

  /** What an act made of the numbers. */
  private record Turn(State before, State after) {}

  private final Map<Act, Turn> turns = new WeakHashMap<>();

  /** As the graph and the files that it names say: nothing of that can be lost. */
  private final State anew = new State();

  private State now = new State();
  private final Set<State> inFiles = new HashSet<>(Set.of(now));

  boolean areAny() {
    return now != anew && !inFiles.contains(now);
  }

  /** Some steps of training were done. */
  void trained() {
    now = new State();
  }

  /** What they hold at present. */
  State now() {
    return now;
  }

  /** What they held at a time was written to a file, perhaps over what it had of another time. */
  void saved(State held) {
    inFiles.clear();
    inFiles.add(held);
  }

  /** What they hold now is in a file too. */
  void found() {
    inFiles.add(now);
  }

  /** Follows an act, or its undoing. */
  void follow(Step step) {
    if (step.parameters().isNone()) {
      return;
    }
    // Starting anew leaves nothing of what was before, and undoing that nothing of what came after.
    boolean all = step.parameters().equals(ParameterEffect.ANEW);
    Optional<Turn> known = Optional.ofNullable(turns.get(step.act()));
    Turn turn;
    if (step.undone()) {
      Turn done = known.orElseThrow();
      boolean untouched = all || now == done.after;
      turn = new Turn(untouched ? done.before : new State(), now);
      now = turn.before;
    } else {
      boolean again = known.filter(done -> all || now == done.before).isPresent();
      boolean further = known.filter(done -> !all && now == done.after).isPresent();
      State after = again ? known.get().after : all ? anew : new State();
      turn = new Turn(further ? known.get().before : now, after);
      now = after;
    }
    turns.put(step.act(), turn);
  }
}
