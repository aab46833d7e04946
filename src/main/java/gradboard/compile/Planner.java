package gradboard.compile;

import gradboard.compile.Plan.Place;
import gradboard.kernel.Instruction;
import gradboard.kernel.Instruction.Phase;
import gradboard.kernel.Kernel;
import gradboard.kernel.Kind;
import gradboard.kernel.Program;
import gradboard.kernel.Slot;
import gradboard.kernel.Value;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Assigns memory to the values of a program. Views take their operand's place; a value that nobody
 * reads any more gives its place to later ones; an elementwise result is written over an operand
 * that dies there, and into its slot where it is the slot's next value.
 */
public final class Planner {
  private static final Set<Kernel> QUICKER_APART =
      EnumSet.of(Kernel.NEG, Kernel.ABS, Kernel.SIGN, Kernel.RECIPROCAL);

  private final Program program;
  private final Set<Value> kept;
  private final Map<Value, Value> roots = new HashMap<>();
  private final Map<Value, Integer> lastUse = new HashMap<>();
  private final Map<Value, Place> places = new HashMap<>();

  /** Inputs, constants and scalars: written before the run, so never given away. */
  private final Set<Value> fixed = new HashSet<>();

  /** Free blocks by offset. */
  private final TreeMap<Long, Long> free = new TreeMap<>();

  private long end;

  private Planner(Program program, Collection<Value> keep) {
    this.program = program;
    program.inputs().values().forEach(value -> roots.put(value, value));
    program.constants().keySet().forEach(value -> roots.put(value, value));
    program.slots().forEach(slot -> roots.put(slot.value(), slot.value()));
    program.scalars().forEach(scalar -> roots.put(scalar.value(), scalar.value()));
    for (Instruction instruction : program.instructions()) {
      Value output = instruction.output();
      roots.put(output, instruction.kernel().isView() ? roots.get(instruction.input(0)) : output);
    }
    kept = new HashSet<>();
    keep.stream().filter(roots::containsKey).forEach(value -> kept.add(roots.get(value)));
    program.assignments().values().forEach(value -> kept.add(roots.get(value)));
  }

  /** A plan in which every value keeps its numbers until the next run. */
  public static Plan keepingAll(Program program) {
    List<Value> all = program.instructions().stream().map(Instruction::output).toList();
    return new Planner(program, all).plan(false);
  }

  /** A plan that reuses memory; only the given values can be read after a run. */
  public static Plan keeping(Program program, Collection<Value> keep) {
    return new Planner(program, keep).plan(true);
  }

  private Plan plan(boolean reuse) {
    places();
    List<Instruction> instructions = program.instructions();
    for (int i = 0; i < instructions.size(); i++) {
      for (Value input : instructions.get(i).inputs()) {
        lastUse.put(roots.get(input), i);
      }
    }
    if (reuse) {
      assignInPlace();
    }
    for (int i = 0; i < instructions.size(); i++) {
      Instruction instruction = instructions.get(i);
      if (!instruction.kernel().isView()) {
        place(instruction, i, reuse);
      }
      if (reuse) {
        release(instruction, i);
      }
    }
    Map<Value, Place> all = new HashMap<>();
    roots.forEach((value, root) -> all.put(value, places.get(root)));
    return new Plan(all, end);
  }

  /** Places of what is there before the first instruction. */
  private void places() {
    for (Slot slot : program.slots()) {
      places.put(slot.value(), new Place(0, Optional.of(slot.value())));
    }
    fixed.addAll(program.inputs().values());
    fixed.addAll(program.constants().keySet());
    program.scalars().forEach(scalar -> fixed.add(scalar.value()));
    for (Value value : byId(fixed)) {
      places.put(value, allocate(bytes(value)));
    }
  }

  /**
   * Lets a slot's next value be written straight into the slot where nothing reads it later; not
   * before the updates, which a step may yet refuse to begin.
   */
  private void assignInPlace() {
    Map<Value, Integer> producers = new HashMap<>();
    List<Instruction> instructions = program.instructions();
    for (int i = 0; i < instructions.size(); i++) {
      producers.put(instructions.get(i).output(), i);
    }
    Set<Value> taken = new HashSet<>();
    program
        .assignments()
        .forEach(
            (slot, next) -> {
              Integer at = producers.get(next);
              if (at == null || kept(slot) || !taken.add(roots.get(next))) {
                return;
              }
              Instruction producer = instructions.get(at);
              boolean lastReader = lastUse.getOrDefault(slot, -1) <= at;
              if (producer.origin().phase() == Phase.UPDATE
                  && lastReader
                  && mayOverwrite(producer, slot)) {
                places.put(next, places.get(slot));
              }
            });
  }

  private boolean kept(Value root) {
    return kept.contains(root);
  }

  private void place(Instruction instruction, int at, boolean reuse) {
    Value output = instruction.output();
    if (places.containsKey(output)) {
      return;
    }
    if (reuse) {
      for (Value input : instruction.inputs()) {
        Value root = roots.get(input);
        if (dies(root, at) && mayOverwrite(instruction, root)) {
          places.put(output, places.remove(root));
          // Views of the overwritten value keep pointing at the place they had.
          places.put(root, places.get(output));
          lastUse.remove(root);
          return;
        }
      }
    }
    places.put(output, allocate(bytes(output)));
  }

  /** Whether a value in the block is read for the last time by this instruction. */
  private boolean dies(Value root, int at) {
    return lastUse.getOrDefault(root, -1) == at && !kept(root) && isTemporary(root);
  }

  private boolean isTemporary(Value root) {
    return !fixed.contains(root) && places.get(root).slot().isEmpty();
  }

  /**
   * An elementwise kernel reads each element of an equally laid out operand before writing it. Not
   * those whose loops, compiled to copy from one place to another, are vectorised only if result
   * and operand lie apart: in place they take four to eight times as long.
   */
  private boolean mayOverwrite(Instruction instruction, Value operand) {
    return (isElementwise(instruction) || isSummand(instruction, operand))
        && instruction.output().shape().size() == operand.shape().size()
        && instruction.output().type() == operand.type();
  }

  private static boolean isElementwise(Instruction instruction) {
    return instruction.kernel().kind() == Kind.ELEMENTWISE
        && !QUICKER_APART.contains(instruction.kernel());
  }

  /** Whether an operand is what a product is added to, and not one of its factors too. */
  private boolean isSummand(Instruction instruction, Value operand) {
    return instruction.kernel() == Kernel.ADD_PRODUCT
        && roots.get(instruction.input(2)) == operand
        && roots.get(instruction.input(0)) != operand
        && roots.get(instruction.input(1)) != operand;
  }

  private void release(Instruction instruction, int at) {
    Set<Value> dead = new HashSet<>();
    for (Value input : instruction.inputs()) {
      Value root = roots.get(input);
      if (dies(root, at)) {
        dead.add(root);
      }
    }
    Value output = roots.get(instruction.output());
    if (!lastUse.containsKey(output) && !kept(output) && isTemporary(output)) {
      dead.add(output);
    }
    byId(dead).forEach(root -> release(places.get(root).offset(), bytes(root)));
  }

  /** Sets have no order of their own; plans must not differ from run to run. */
  private static List<Value> byId(Set<Value> values) {
    return values.stream().sorted(Comparator.comparingInt(Value::id)).toList();
  }

  private static long bytes(Value value) {
    long bytes = Math.max(1, value.shape().size() * value.type().bytes());
    return (bytes + Plan.ALIGNMENT - 1) / Plan.ALIGNMENT * Plan.ALIGNMENT;
  }

  /** The smallest free block that fits, otherwise new memory at the end. */
  private Place allocate(long bytes) {
    Map.Entry<Long, Long> best = null;
    for (Map.Entry<Long, Long> block : free.entrySet()) {
      if (block.getValue() >= bytes && (best == null || block.getValue() < best.getValue())) {
        best = block;
      }
    }
    if (best == null) {
      end += bytes;
      return new Place(end - bytes, Optional.empty());
    }
    long offset = best.getKey();
    long rest = best.getValue() - bytes;
    free.remove(offset);
    if (rest > 0) {
      free.put(offset + bytes, rest);
    }
    return new Place(offset, Optional.empty());
  }

  /** Returns a block, joined with its free neighbours. */
  private void release(long offset, long bytes) {
    Map.Entry<Long, Long> before = free.lowerEntry(offset);
    if (before != null && before.getKey() + before.getValue() == offset) {
      free.remove(before.getKey());
      offset = before.getKey();
      bytes += before.getValue();
    }
    Long after = free.remove(offset + bytes);
    free.put(offset, bytes + (after == null ? 0 : after));
  }
}
