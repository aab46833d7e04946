package gradboard.ops;

import gradboard.kernel.Instruction;
import gradboard.kernel.Kind;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.Port;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** For elementwise ops: their examples again, with inputs of shapes that broadcast. */
final class Broadcasts {
  private static final Set<Category> ELEMENTWISE =
      Set.of(Category.MATH, Category.COMPARISON, Category.ACTIVATION);

  /** Shapes that broadcast together; an op's inputs take them in turn. */
  private static final List<List<Shape>> FAMILIES =
      List.of(
          List.of(Shape.SCALAR, Shape.SCALAR, Shape.SCALAR),
          List.of(Shape.of(2, 3), Shape.SCALAR, Shape.of(3)),
          List.of(Shape.of(3, 1), Shape.of(1, 4), Shape.of(3, 4)),
          List.of(Shape.of(2, 3, 4), Shape.of(4), Shape.of(2, 1, 1)));

  private Broadcasts() {}

  /** The first example's trial under other shapes; none for ops that are not elementwise. */
  static List<Trial> of(Op op) {
    Trial trial = Trial.of(op, op.examples().get(0));
    List<Trial> trials = new ArrayList<>();
    if (isElementwise(trial)) {
      for (List<Shape> family : FAMILIES) {
        for (int turn = 0; turn < family.size(); turn++) {
          trials.add(reshaped(trial, family, turn));
        }
      }
    }
    return trials;
  }

  private static boolean isElementwise(Trial trial) {
    return ELEMENTWISE.contains(trial.op().category())
        && trial.program().instructions().stream()
            .filter(i -> i.origin().phase() == Instruction.Phase.FORWARD)
            .map(Instruction::kernel)
            .allMatch(kernel -> kernel.kind() == Kind.ELEMENTWISE || kernel.isView());
  }

  private static Trial reshaped(Trial trial, List<Shape> family, int turn) {
    SplittableRandom random = new SplittableRandom(turn);
    Map<String, List<Tensor>> inputs = new LinkedHashMap<>();
    int next = turn;
    for (Port port : trial.op().inputs()) {
      List<Tensor> tensors = new ArrayList<>();
      for (Tensor given : trial.inputs().getOrDefault(port.name(), List.of())) {
        // Optional inputs, such as bounds, have a shape of their own.
        tensors.add(
            port.isRequired()
                ? random(given.type(), family.get(next++ % family.size()), random)
                : given);
      }
      if (!tensors.isEmpty()) {
        inputs.put(port.name(), tensors);
      }
    }
    return trial.with(inputs);
  }

  private static Tensor random(DType type, Shape shape, SplittableRandom random) {
    int[] data = new int[(int) shape.size()];
    for (int i = 0; i < data.length; i++) {
      data[i] = random.nextInt(2);
    }
    return Tensor.of(shape, data).cast(type);
  }
}
