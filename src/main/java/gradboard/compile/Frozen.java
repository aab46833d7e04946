package gradboard.compile;

import gradboard.graph.Problem;
import gradboard.kernel.Emitter;
import gradboard.kernel.Instruction;
import gradboard.kernel.Slot;
import gradboard.kernel.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters that training leaves as they are: those that a frozen node holds, itself or inside
 * it. They have gradients like others, but no update.
 */
final class Frozen {
  private final Set<Value> values = new HashSet<>();

  /** Freezes the parameters that a node brought. */
  void add(List<Slot> slots) {
    slots.stream()
        .filter(slot -> slot.role() == Slot.Role.PARAMETER)
        .forEach(slot -> values.add(slot.value()));
  }

  boolean contains(Slot slot) {
    return values.contains(slot.value());
  }

  /** A warning where the loss depends on parameters, all of which are frozen. */
  Optional<Problem> nothingToTrain(Emitter e, Value loss) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    Set<Value> read = behind(e.instructions(), loss);
    List<Slot> parameters =
        e.slots().stream()
            .filter(slot -> slot.role() == Slot.Role.PARAMETER && read.contains(slot.value()))
            .toList();
    return !parameters.isEmpty() && parameters.stream().allMatch(this::contains)
        ? Optional.of(
            Problem.warning(
                "all parameters that the loss depends on are frozen, so that training changes"
                    + " nothing; unfreeze those that it is to change"))
        : Optional.empty();
  }

  /** A value and all that it is computed from. */
  private static Set<Value> behind(List<Instruction> instructions, Value last) {
    Set<Value> read = new HashSet<>(Set.of(last));
    for (int i = instructions.size() - 1; i >= 0; i--) {
      if (read.contains(instructions.get(i).output())) {
        read.addAll(instructions.get(i).inputs());
      }
    }
    return read;
  }
}
