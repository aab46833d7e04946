package gradboard.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.compile.Planner;
import gradboard.kernel.Emitter;
import gradboard.kernel.Instruction;
import gradboard.kernel.Kernel;
import gradboard.kernel.Names;
import gradboard.kernel.Program;
import gradboard.kernel.Relation;
import gradboard.kernel.Setting;
import gradboard.kernel.Value;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import gradboard.tensor.Philox;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An element named as a term must matter and others must not: each operand's element is changed in
 * turn, and the elements of the result that change with it are compared with the declared terms.
 */
class RelationTest {

  /**
   * One kernel on operands of given shapes.
   *
   * @param operands real numbers in [0.1, 0.9], unless only others show what matters
   * @param instead operands of the same shapes; what matters to these or those matters
   */
  private record Case(
      Kernel kernel, Setting setting, List<Tensor> operands, Optional<List<Tensor>> instead) {
    Case insteadOn(Tensor... others) {
      return new Case(kernel, setting, operands, Optional.of(List.of(others)));
    }

    @Override
    public String toString() {
      return kernel.label() + " " + operands.stream().map(Tensor::shape).toList() + " " + setting;
    }
  }

  private static Tensor numbers(int salt, long... extents) {
    Shape shape = Shape.of(extents);
    double[] data = new double[(int) shape.size()];
    new Philox(7, salt, 0).uniform(data);
    for (int i = 0; i < data.length; i++) {
      data[i] = 0.1 + 0.8 * data[i];
    }
    return Tensor.of(shape, data);
  }

  private static Case of(Kernel kernel, Setting setting, Tensor... operands) {
    return new Case(kernel, setting, List.of(operands), Optional.empty());
  }

  static Stream<Case> cases() {
    List<Case> cases = new ArrayList<>();
    Set<Kernel> elements =
        EnumSet.of(
            Kernel.NEG,
            Kernel.ABS,
            Kernel.SIGN,
            Kernel.FLOOR,
            Kernel.CEIL,
            Kernel.EXP,
            Kernel.EXPM1,
            Kernel.LOG,
            Kernel.SQRT,
            Kernel.SQUARE,
            Kernel.RECIPROCAL,
            Kernel.SIGMOID,
            Kernel.TANH,
            Kernel.ERF,
            Kernel.SOFTPLUS,
            Kernel.RELU);
    elements.forEach(kernel -> cases.add(of(kernel, Setting.NONE, numbers(1, 2, 3))));
    for (Kernel kernel :
        EnumSet.of(
            Kernel.ADD,
            Kernel.SUB,
            Kernel.MUL,
            Kernel.DIV,
            Kernel.POW,
            Kernel.MAX,
            Kernel.MIN,
            Kernel.GREATER,
            Kernel.GREATER_OR_EQUAL,
            Kernel.LESS,
            Kernel.LESS_OR_EQUAL)) {
      cases.add(of(kernel, Setting.NONE, numbers(1, 2, 3), numbers(2, 2, 3)));
      cases.add(of(kernel, Setting.NONE, numbers(1, 2, 1, 3), numbers(2, 4, 1)));
      cases.add(of(kernel, Setting.NONE, numbers(1), numbers(2, 3)));
    }
    cases.add(
        of(
            Kernel.ADD_SCALED,
            new Setting.Factor(-2),
            numbers(1, 2, 3),
            numbers(2, 2, 3),
            numbers(3)));
    for (boolean left : new boolean[] {false, true}) {
      for (boolean right : new boolean[] {false, true}) {
        cases.add(
            of(
                Kernel.MATMUL,
                new Setting.Transposed(left, right),
                left ? numbers(1, 2, 4, 3) : numbers(1, 2, 3, 4),
                right ? numbers(2, 2, 5, 4) : numbers(2, 2, 4, 5)));
        cases.add(
            of(
                Kernel.ADD_PRODUCT,
                new Setting.ScaledProduct(new Setting.Transposed(left, right), -2),
                left ? numbers(1, 4, 3) : numbers(1, 3, 4),
                right ? numbers(2, 5, 4) : numbers(2, 4, 5),
                numbers(3, 3, 5),
                numbers(4)));
      }
    }
    for (Kernel kernel :
        EnumSet.of(Kernel.SUM, Kernel.MEAN, Kernel.PROD, Kernel.REDUCE_MAX, Kernel.REDUCE_MIN)) {
      cases.add(of(kernel, new Setting.Axes(List.of(1), false), numbers(1, 2, 3, 4)));
      cases.add(of(kernel, new Setting.Axes(List.of(0, 2), true), numbers(1, 2, 3, 4)));
      cases.add(of(kernel, new Setting.Axes(List.of(0, 1), false), numbers(1, 2, 3)));
    }
    cases.add(of(Kernel.CROSS_ENTROPY, new Setting.Axis(1), numbers(1, 2, 3), numbers(2, 2, 3)));
    cases.add(
        of(Kernel.CROSS_ENTROPY, new Setting.Axis(1), numbers(1, 2, 3, 2), numbers(2, 2, 3, 2)));
    for (Kernel kernel : EnumSet.of(Kernel.SOFTMAX, Kernel.LOG_SOFTMAX)) {
      cases.add(of(kernel, new Setting.Axis(1), numbers(1, 2, 3)));
      cases.add(of(kernel, new Setting.Axis(0), numbers(1, 3, 2)));
      cases.add(of(kernel, new Setting.Axis(1), numbers(1, 2, 3, 2)));
    }
    for (Kernel kernel : EnumSet.of(Kernel.ARGMAX, Kernel.ARGMIN)) {
      cases.add(of(kernel, new Setting.Axes(List.of(1), false), numbers(1, 2, 3, 4)));
    }
    for (boolean exclusive : new boolean[] {false, true}) {
      for (boolean reverse : new boolean[] {false, true}) {
        cases.add(of(Kernel.CUMPROD, new Setting.Scan(1, exclusive, reverse), numbers(1, 2, 4, 3)));
      }
    }
    for (Kernel kernel : EnumSet.of(Kernel.RANDOM_UNIFORM, Kernel.RANDOM_NORMAL)) {
      cases.add(of(kernel, new Setting.Stream(1, DType.FLOAT64, Shape.of(2, 3))));
    }
    cases.addAll(truths());
    cases.addAll(movements());
    return cases.stream();
  }

  private static Tensor all(DType type, double number, long... extents) {
    return Tensor.filled(Tensor.scalar(type, number), Shape.of(extents));
  }

  /** Kernels that look at whether something holds. */
  private static List<Case> truths() {
    Tensor yes = all(DType.BOOL, 1, 2, 3);
    Tensor no = all(DType.BOOL, 0, 2, 3);
    return List.of(
        of(Kernel.CAST, new Setting.As(DType.FLOAT32), numbers(1, 2, 3)),
        of(Kernel.EQUAL, Setting.NONE, all(DType.FLOAT64, 1, 2, 1), all(DType.FLOAT64, 1, 2, 3)),
        of(Kernel.NOT, Setting.NONE, yes),
        of(Kernel.AND, Setting.NONE, yes, yes),
        of(Kernel.OR, Setting.NONE, no, no),
        of(Kernel.XOR, Setting.NONE, yes, no),
        of(Kernel.WHERE, Setting.NONE, yes, numbers(1, 2, 3), numbers(2, 3))
            .insteadOn(no, numbers(1, 2, 3), numbers(2, 3)));
  }

  private static List<Case> movements() {
    Setting.Window window =
        new Setting.Window(Shape.of(5, 6), Shape.of(2, 3), List.of(1L, 5L), List.of(3L, -2L));
    Setting.Along along = new Setting.Along(1, Shape.of(2, 4, 3));
    Tensor picked = Tensor.of(Shape.of(2, 2), new long[] {3, 0, -1, 3});
    return List.of(
        of(Kernel.ALIAS, Setting.NONE, numbers(1, 2, 3)),
        of(Kernel.RESHAPE, new Setting.To(Shape.of(3, 2)), numbers(1, 2, 3)),
        of(Kernel.TRANSPOSE, new Setting.Permutation(List.of(2, 0, 1)), numbers(1, 2, 3, 4)),
        of(Kernel.BROADCAST, new Setting.To(Shape.of(2, 3, 4)), numbers(1, 3, 1)),
        of(Kernel.CONCAT, new Setting.Axis(1), numbers(1, 2, 3), numbers(2, 2, 1)),
        of(Kernel.SLICE, window, numbers(1, 5, 6)),
        of(Kernel.PLACE, window, numbers(1, 2, 3)),
        of(Kernel.GATHER, along, numbers(1, 2, 4, 3), picked),
        of(Kernel.SCATTER_ADD, along, picked, numbers(1, 2, 2, 2, 3)),
        of(
            Kernel.ONE_HOT,
            new Setting.Classes(4, 1, DType.FLOAT64, false),
            Tensor.of(Shape.of(2, 3), new long[] {3, 0, 1, 2, 2, 0})));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void namesExactlyTheElementsThatMatter(Case example) {
    Emitter e = new Emitter();
    List<Value> operands = new ArrayList<>();
    for (int k = 0; k < example.operands().size(); k++) {
      Tensor tensor = example.operands().get(k);
      operands.add(e.input("x" + k, tensor.type(), tensor.shape(), Optional.empty()));
    }
    e.emit(example.kernel(), example.setting(), operands);
    Program program = e.program(Names.NONE);
    Instruction instruction = program.instructions().get(0);
    Relation relation =
        new Relation(instruction, value -> example.operands().get(operands.indexOf(value)));
    Map<Relation.Term, Set<Integer>> declared = new HashMap<>();
    for (int at = 0; at < instruction.output().shape().size(); at++) {
      for (Relation.Term term : relation.terms(at)) {
        declared.computeIfAbsent(term, t -> new HashSet<>()).add(at);
      }
    }
    try (Executable executable =
        new Nd4jBackend().bind(program, Planner.keepingAll(program), slot -> null)) {
      for (int k = 0; k < operands.size(); k++) {
        // Indices of sums of rows say themselves where they matter.
        int size = instruction.kernel() == Kernel.SCATTER_ADD && k == 0 ? 0 : size(example, k);
        for (int i = 0; i < size; i++) {
          Set<Integer> changing = new HashSet<>();
          for (List<Tensor> before : bases(example)) {
            changing.addAll(changing(executable, operands, before, instruction, k, i));
          }
          assertThat(changing)
              .as("elements that operand %d at %d matters to", k, i)
              .isEqualTo(declared.getOrDefault(new Relation.Term(k, i), Set.of()));
        }
      }
    }
  }

  private static int size(Case example, int operand) {
    return example.operands().get(operand).size();
  }

  private static List<List<Tensor>> bases(Case example) {
    return example
        .instead()
        .map(instead -> List.of(example.operands(), instead))
        .orElse(List.of(example.operands()));
  }

  /** Elements of the result that some change of one element of an operand changes. */
  private static Set<Integer> changing(
      Executable executable,
      List<Value> operands,
      List<Tensor> tensors,
      Instruction instruction,
      int operand,
      int position) {
    Tensor before = run(executable, operands, tensors, instruction);
    Set<Integer> changing = new HashSet<>();
    for (Tensor other : changed(tensors.get(operand), position)) {
      List<Tensor> changed = new ArrayList<>(tensors);
      changed.set(operand, other);
      changing.addAll(differing(before, run(executable, operands, changed, instruction)));
    }
    return changing;
  }

  /** A tensor with one element a little larger, far above and far below; or any other index. */
  private static List<Tensor> changed(Tensor tensor, int position) {
    double here = tensor.at(position);
    double[] others =
        switch (tensor.type()) {
          case FLOAT32, FLOAT64 -> new double[] {here + 0.05, 10, -10};
          case INT32, INT64 -> new double[] {0, 1, 2, 3};
          case BOOL -> new double[] {1 - here};
        };
    List<Tensor> changed = new ArrayList<>();
    for (double other : others) {
      double[] data = tensor.doubles();
      data[position] = other;
      changed.add(Tensor.of(tensor.shape(), data).cast(tensor.type()));
    }
    return changed;
  }

  private static Tensor run(
      Executable executable, List<Value> inputs, List<Tensor> tensors, Instruction instruction) {
    for (int k = 0; k < inputs.size(); k++) {
      executable.feed(inputs.get(k), tensors.get(k));
    }
    executable.run(0, 1);
    return executable.read(instruction.output());
  }

  private static Set<Integer> differing(Tensor before, Tensor after) {
    Set<Integer> differing = new HashSet<>();
    for (int i = 0; i < before.size(); i++) {
      if (before.at(i) != after.at(i)) {
        differing.add(i);
      }
    }
    return differing;
  }

  @Test
  void everyKernelHasACase() {
    assertThat(cases().map(Case::kernel)).containsAll(EnumSet.allOf(Kernel.class));
  }
}
