package gradboard.compile;

import gradboard.kernel.Instruction;
import gradboard.kernel.Instruction.Phase;
import gradboard.kernel.Kernel;
import gradboard.kernel.Program;
import gradboard.kernel.Setting;
import gradboard.kernel.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Spares passes over memory where nobody watches the values between: a number repeated to a tensor
 * is read as the number, an update x ± a·d becomes one instruction. What the graph computes keeps
 * its bits; an update may round once instead of twice.
 */
public final class Fusion {
  private static final Set<Kernel> ARITHMETIC =
      EnumSet.of(Kernel.ADD, Kernel.SUB, Kernel.MUL, Kernel.DIV);

  private final Map<Value, Instruction> producers = new HashMap<>();
  private final Map<Value, Integer> readings = new HashMap<>();
  private final Set<Value> kept;

  /** The one number that all elements of a value are. */
  private final Map<Value, Value> repeated = new HashMap<>();

  private Fusion(Program program, Collection<Value> kept) {
    this.kept = new HashSet<>(kept);
    this.kept.addAll(program.assignments().values());
    for (Instruction instruction : program.instructions()) {
      producers.put(instruction.output(), instruction);
      instruction.inputs().forEach(value -> readings.merge(value, 1, Integer::sum));
    }
  }

  /**
   * The same program in fewer instructions.
   *
   * @param kept values that will be read
   */
  public static Program of(Program program, Collection<Value> kept) {
    Fusion fusion = new Fusion(program, kept);
    List<Instruction> fused = new ArrayList<>();
    for (Instruction instruction : program.instructions()) {
      fused.add(fusion.scaledSum(fusion.onNumbers(instruction)));
    }
    return program.withInstructions(fused).keeping(kept);
  }

  /** Has arithmetic read the number itself where an operand only repeats it. */
  private Instruction onNumbers(Instruction instruction) {
    Value output = instruction.output();
    number(instruction).ifPresent(number -> repeated.put(output, number));
    if (!ARITHMETIC.contains(instruction.kernel())) {
      return instruction;
    }
    for (int k = 0; k < 2; k++) {
      Value number = repeated.get(instruction.input(k));
      Value other = instruction.input(1 - k);
      if (number != null
          && number.shape().rank() <= output.shape().rank()
          && other.shape().equals(output.shape())) {
        return instruction.reading(k == 0 ? List.of(number, other) : List.of(other, number));
      }
    }
    return instruction;
  }

  /** The number that an instruction repeats, if that is all it does. */
  private Optional<Value> number(Instruction instruction) {
    return switch (instruction.kernel()) {
      case BROADCAST -> {
        Value operand = instruction.input(0);
        yield operand.shape().size() == 1
            ? Optional.of(operand)
            : Optional.ofNullable(repeated.get(operand));
      }
      case ALIAS, RESHAPE -> Optional.ofNullable(repeated.get(instruction.input(0)));
      default -> Optional.empty();
    };
  }

  /** x ± a·d in an update, as one instruction if the product has no other reader. */
  private Instruction scaledSum(Instruction sum) {
    boolean difference = sum.kernel() == Kernel.SUB;
    if (sum.origin().phase() != Phase.UPDATE || !(difference || sum.kernel() == Kernel.ADD)) {
      return sum;
    }
    for (int k = 1; k >= (difference ? 1 : 0); k--) {
      Value x = sum.input(1 - k);
      Optional<Instruction> product = product(sum.input(k));
      if (product.isPresent() && x.shape().equals(sum.output().shape())) {
        return step(sum, x, product.get(), difference ? -1 : 1);
      }
    }
    return sum;
  }

  /**
   * The product of a tensor and one number that makes a value, if only one instruction reads it.
   */
  private Optional<Instruction> product(Value value) {
    return Optional.ofNullable(producers.get(value))
        .filter(i -> i.kernel() == Kernel.MUL && value.isFloating())
        .filter(i -> readings.get(value) == 1 && !kept.contains(value))
        .filter(i -> i.input(0).shape().equals(value.shape()))
        .filter(i -> i.input(1).shape().rank() == 0);
  }

  private Instruction step(Instruction sum, Value x, Instruction product, double sign) {
    Value direction = product.input(0);
    Value number = product.input(1);
    Optional<Instruction> outer = outerProduct(direction);
    return outer.isPresent()
        ? new Instruction(
            Kernel.ADD_PRODUCT,
            new Setting.ScaledProduct(outer.get().setting(Setting.Transposed.class), sign),
            List.of(outer.get().input(0), outer.get().input(1), x, number),
            sum.output(),
            sum.origin())
        : new Instruction(
            Kernel.ADD_SCALED,
            new Setting.Factor(sign),
            List.of(x, direction, number),
            sum.output(),
            sum.origin());
  }

  /**
   * The product of a column and a row that makes a value, if only one instruction reads it: the
   * gradient of a layer's weights by a single example. Adding it as it is made halves the memory
   * that an update touches; with more examples the product itself is what takes time.
   */
  private Optional<Instruction> outerProduct(Value value) {
    return Optional.ofNullable(producers.get(value))
        .filter(i -> i.kernel() == Kernel.MATMUL && value.shape().rank() == 2)
        .filter(i -> readings.get(value) == 1 && !kept.contains(value))
        .filter(i -> i.input(0).shape().size() == value.shape().extent(0));
  }
}
