package gradboard.compile;

import gradboard.kernel.Backward;
import gradboard.kernel.Emitter;
import gradboard.kernel.Instruction;
import gradboard.kernel.Instruction.Origin;
import gradboard.kernel.Instruction.Phase;
import gradboard.kernel.Setting;
import gradboard.kernel.Value;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reverse-mode differentiation: walks a program backwards and appends the gradient program to it.
 * Rules know one kernel each; the walk sums what meets at forks and undoes broadcasting.
 */
final class Autodiff {
  private final Emitter e;
  private final Set<Value> needed;

  /** In the order of the walk, so that the program is the same from run to run. */
  private final Map<Value, List<Value>> shares = new LinkedHashMap<>();

  private final Map<Value, Value> gradients = new LinkedHashMap<>();

  private Autodiff(Emitter e, Set<Value> needed) {
    this.e = e;
    this.needed = needed;
  }

  /**
   * Appends the gradient of {@code loss} to what the emitter has written.
   *
   * @param loss one floating number, of any rank
   * @param wanted values whose gradient is asked for
   * @param addresses of the nodes that values stand for; on behalf of its node, the gradients of
   *     one that no instruction makes are summed
   * @return gradient by value; a value that the loss does not depend on is absent
   */
  static Map<Value, Value> gradients(
      Emitter e, Value loss, Set<Value> wanted, Map<String, Value> addresses) {
    List<Instruction> forward = e.instructions();
    Autodiff walk = new Autodiff(e, dependents(forward, wanted));
    Tensor one = Tensor.filled(Tensor.scalar(loss.type(), 1), loss.shape());
    walk.shares.put(loss, new ArrayList<>(List.of(e.constant(one))));
    for (int i = forward.size() - 1; i >= 0; i--) {
      walk.visit(forward.get(i));
    }
    walk.sumSources(addresses);
    return walk.gradients;
  }

  /** The wanted values and all floating values computed from them. */
  private static Set<Value> dependents(List<Instruction> forward, Set<Value> wanted) {
    Set<Value> dependents = new HashSet<>(wanted);
    for (Instruction instruction : forward) {
      if (instruction.output().isFloating()
          && instruction.inputs().stream().anyMatch(dependents::contains)) {
        dependents.add(instruction.output());
      }
    }
    return dependents;
  }

  private void visit(Instruction instruction) {
    if (!shares.containsKey(instruction.output())) {
      return;
    }
    e.from(new Origin(instruction.origin().node(), Phase.BACKWARD));
    Backward b = new Backward(instruction, sum(instruction.output()));
    for (int k = 0; k < instruction.inputs().size(); k++) {
      Value operand = instruction.input(k);
      if (needed.contains(operand)) {
        instruction
            .kernel()
            .share(e, b, k)
            .ifPresent(share -> give(operand, unbroadcast(share, operand.shape())));
      }
    }
  }

  /** Sums what has reached the values that no instruction makes. */
  private void sumSources(Map<String, Value> addresses) {
    Map<Value, String> nodes = new HashMap<>();
    addresses.forEach((address, value) -> nodes.putIfAbsent(value, address));
    for (Value value : shares.keySet()) {
      if (!gradients.containsKey(value)) {
        e.from(new Origin(nodes.getOrDefault(value, ""), Phase.BACKWARD));
        sum(value);
      }
    }
  }

  private void give(Value operand, Value share) {
    shares.computeIfAbsent(operand, v -> new ArrayList<>()).add(share);
  }

  /** The gradient of a value whose readers have all been visited. */
  private Value sum(Value value) {
    return gradients.computeIfAbsent(
        value, v -> shares.get(v).stream().reduce(e::add).orElseThrow());
  }

  /** Sums a gradient over the axes along which its operand was repeated. */
  private Value unbroadcast(Value share, Shape shape) {
    if (share.shape().equals(shape)) {
      return share;
    }
    int extra = share.shape().rank() - shape.rank();
    List<Integer> axes = new ArrayList<>();
    for (int axis = 0; axis < share.shape().rank(); axis++) {
      if (axis < extra || shape.extent(axis - extra) != share.shape().extent(axis)) {
        axes.add(axis);
      }
    }
    return e.reshape(e.sum(share, new Setting.Axes(axes, false)), shape);
  }
}
