package gradboard.runtime;

import gradboard.graph.Problem;
import gradboard.kernel.Instruction;
import gradboard.kernel.Instruction.Phase;
import gradboard.kernel.Kernel;
import gradboard.kernel.Kind;
import gradboard.kernel.Names;
import gradboard.kernel.Program;
import gradboard.kernel.Relation;
import gradboard.kernel.Slot;
import gradboard.kernel.Value;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/**
 * Looks through a pass for the first number that is NaN or infinite, and tells it of the node that
 * made it. An infinity written into an input or a constant is no fault (masks are made of them),
 * nor is what passes it on, nor what an op masks on its way to its result, as log 0 in the gradient
 * of 0²; NaN in what a person can see and infinite parameters are.
 */
final class NotFinite {
  private final Program program;
  private final Executable executable;

  /** What was read so far; only values that are not finite, and their operands, are. */
  private final Map<Value, Tensor> read = new HashMap<>();

  private NotFinite(Bound pass) {
    program = pass.program();
    executable = pass.executable();
  }

  static Optional<Problem> first(Bound pass) {
    NotFinite search = new NotFinite(pass);
    return search
        .held()
        .or(search::made)
        // Whatever a loss is made of, one that is not finite is not to be trained by.
        .or(() -> search.isLossFinite() ? Optional.empty() : search.any());
  }

  private boolean isLossFinite() {
    return program.names().loss().map(executable::isFinite).orElse(true);
  }

  private Tensor read(Value value) {
    return read.computeIfAbsent(value, executable::read);
  }

  /** In order: inputs and constants by the address of their node, then parameters. */
  private Optional<Problem> held() {
    for (Map.Entry<String, Value> source : sources().entrySet()) {
      OptionalInt nan = find(source.getValue(), Double::isNaN);
      if (nan.isPresent()) {
        return Optional.of(holds(source.getKey(), source.getValue(), nan.getAsInt()));
      }
    }
    for (Slot slot : program.slots()) {
      OptionalInt bad = find(slot.value(), x -> !Double.isFinite(x));
      if (bad.isPresent()) {
        return Optional.of(holds(slot.address(), slot.value(), bad.getAsInt()));
      }
    }
    return Optional.empty();
  }

  private Map<String, Value> sources() {
    Map<String, Value> sources = new LinkedHashMap<>(program.inputs());
    program
        .names()
        .outputs()
        .forEach(
            (address, value) -> {
              if (program.constants().containsKey(value)) {
                sources.put(address, value);
              }
            });
    return sources;
  }

  private Optional<Problem> made() {
    Set<Value> spreading = spreading();
    for (Instruction instruction : program.instructions()) {
      if (spreading.contains(instruction.output())) {
        OptionalInt position = made(instruction);
        if (position.isPresent()) {
          return Optional.of(makes(instruction, position.getAsInt()));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Values that are not finite and spoil something with a name: an output, a gradient, what a slot
   * becomes, or an integer, which can be no such number.
   */
  private Set<Value> spreading() {
    Set<Value> spreading = new HashSet<>(named());
    spreading.removeIf(executable::isFinite);
    List<Instruction> instructions = program.instructions();
    for (int i = instructions.size() - 1; i >= 0; i--) {
      Instruction instruction = instructions.get(i);
      boolean toInteger =
          instruction.kernel() == Kernel.CAST && instruction.output().type().isInteger();
      if (toInteger || spreading.contains(instruction.output())) {
        instruction.inputs().stream()
            .filter(operand -> !executable.isFinite(operand))
            .forEach(spreading::add);
      }
    }
    return spreading;
  }

  private List<Value> named() {
    Names names = program.names();
    List<Value> named = new ArrayList<>(names.outputs().values());
    names.readings().forEach(reading -> named.add(reading.value()));
    List.copyOf(named).forEach(value -> names.gradient(value).ifPresent(named::add));
    named.addAll(program.assignments().values());
    return named;
  }

  /** The first element of a result that is worse than all that it was made of. */
  private OptionalInt made(Instruction instruction) {
    Tensor result = read(instruction.output());
    if (instruction.kernel().kind() == Kind.ELEMENTWISE) {
      Relation relation = new Relation(instruction, this::read);
      return IntStream.range(0, result.size())
          .filter(at -> !Double.isFinite(result.at(at)))
          .filter(at -> isWorse(result.at(at), terms(instruction, relation.terms(at))))
          .findFirst();
    }
    OptionalInt nan = find(instruction.output(), Double::isNaN);
    OptionalInt position = nan.isPresent() ? nan : find(instruction.output(), Double::isInfinite);
    return isWorse(result.at(position.orElseThrow()), worst(instruction.inputs()))
        ? position
        : OptionalInt.empty();
  }

  private List<Double> terms(Instruction instruction, List<Relation.Term> terms) {
    return terms.stream()
        .map(term -> read(instruction.input(term.operand())).at(term.position()))
        .toList();
  }

  /**
   * Of each operand NaN if it holds one, otherwise an infinity if it holds one. The greatest of
   * nothing is −∞ by definition, so that an operand without elements counts as infinite. A constant
   * without a name is the op's own: where that is NaN, as the mean of nothing is, the op made it.
   */
  private List<Double> worst(List<Value> operands) {
    List<Double> worst = new ArrayList<>();
    for (Value operand : operands) {
      boolean own = program.constants().containsKey(operand) && !sources().containsValue(operand);
      if (!own && find(operand, Double::isNaN).isPresent()) {
        worst.add(Double.NaN);
      } else if (!executable.isFinite(operand) || operand.shape().size() == 0) {
        worst.add(Double.POSITIVE_INFINITY);
      }
    }
    return worst;
  }

  /** NaN where there was none, or an infinity where all was finite. */
  private static boolean isWorse(double result, List<Double> operands) {
    return Double.isNaN(result)
        ? operands.stream().noneMatch(x -> x.isNaN())
        : operands.stream().allMatch(Double::isFinite);
  }

  /** The first number that is not finite, given or made. */
  private Optional<Problem> any() {
    for (Map.Entry<String, Value> source : sources().entrySet()) {
      OptionalInt bad = find(source.getValue(), x -> !Double.isFinite(x));
      if (bad.isPresent()) {
        return Optional.of(holds(source.getKey(), source.getValue(), bad.getAsInt()));
      }
    }
    return program.instructions().stream()
        .filter(i -> !executable.isFinite(i.output()))
        .findFirst()
        .map(i -> makes(i, find(i.output(), x -> !Double.isFinite(x)).orElseThrow()));
  }

  private OptionalInt find(Value value, DoublePredicate bad) {
    if (executable.isFinite(value)) {
      return OptionalInt.empty();
    }
    Tensor tensor = read(value);
    return IntStream.range(0, tensor.size()).filter(at -> bad.test(tensor.at(at))).findFirst();
  }

  private Problem holds(String node, Value value, int position) {
    boolean isSlot = program.slots().stream().anyMatch(slot -> slot.value().equals(value));
    String cure =
        isSlot ? "start it from other numbers, or lower the learning rate" : "give it a number";
    return problem(node, "holds", value, position, cure);
  }

  private Problem makes(Instruction instruction, int position) {
    boolean forward = instruction.origin().phase() == Phase.FORWARD;
    return problem(
        instruction.origin().node(),
        forward ? "made" : "made, on the way back,",
        instruction.output(),
        position,
        "look at what it reads"
            + (program.slots().isEmpty() ? "" : ", or lower the learning rate"));
  }

  private Problem problem(String node, String did, Value value, int position, String cure) {
    Tensor tensor = read(value);
    double number = tensor.at(position);
    String what = Double.isNaN(number) ? "NaN" : number > 0 ? "∞" : "−∞";
    String where = " (at position " + position + " of " + tensor.shape() + ")";
    return Problem.at(
        node,
        "this node is the first that "
            + did
            + " "
            + what
            + (tensor.size() > 1 ? where : "")
            + "; "
            + cure);
  }
}
