package gradboard.kernel;

import gradboard.tensor.Tensor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One flat list of kernel calls on values of known type and shape: forward, then backward, then
 * updates. Pure data; a backend binds it to memory.
 *
 * @param instructions in an order that respects their operands
 * @param constants values that never change
 * @param inputs values fed before each run, by the address of their node
 * @param slots values that outlive a run
 * @param scalars numbers set before each run, such as the learning rate
 * @param assignments slot value → the value that the slot takes when a training step commits
 * @param names what the values stand for
 * @param work multiplications or elements of the heaviest forward instruction or slot; kept when
 *     instructions are dropped or joined, so that a backend shares the work of all programs of a
 *     graph among as many threads and they give the same bits
 */
public record Program(
    List<Instruction> instructions,
    Map<Value, Tensor> constants,
    Map<String, Value> inputs,
    List<Slot> slots,
    List<Scalar> scalars,
    Map<Value, Value> assignments,
    Names names,
    long work) {

  public Program {
    instructions = List.copyOf(instructions);
    constants = Map.copyOf(constants);
    inputs = new LinkedHashMap<>(inputs);
    slots = List.copyOf(slots);
    scalars = List.copyOf(scalars);
    assignments = new LinkedHashMap<>(assignments);
  }

  /** The same program carried out by other instructions. */
  public Program withInstructions(List<Instruction> changed) {
    return new Program(changed, constants, inputs, slots, scalars, assignments, names, work);
  }

  /** The same program for looking only: its slots keep what they hold. */
  public Program withoutAssignments() {
    return new Program(instructions, constants, inputs, slots, scalars, Map.of(), names, work);
  }

  /**
   * The same program without the instructions that neither the given values nor any assignment
   * needs. What remains computes the same bits.
   */
  public Program keeping(Collection<Value> wanted) {
    Map<Value, Instruction> producers = new HashMap<>();
    instructions.forEach(instruction -> producers.put(instruction.output(), instruction));
    Set<Value> needed = new HashSet<>();
    Deque<Value> open = new ArrayDeque<>(wanted);
    open.addAll(assignments.values());
    while (!open.isEmpty()) {
      Value value = open.pop();
      if (needed.add(value) && producers.containsKey(value)) {
        open.addAll(producers.get(value).inputs());
      }
    }
    List<Instruction> kept = new ArrayList<>();
    for (Instruction instruction : instructions) {
      if (needed.contains(instruction.output())) {
        kept.add(instruction);
      }
    }
    return withInstructions(kept);
  }
}
