package gradboard.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.compile.Planner;
import gradboard.kernel.Emitter;
import gradboard.kernel.Instruction;
import gradboard.kernel.Kernel;
import gradboard.kernel.Kind;
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

  /** One kernel on operands of given shapes; the operands in [0.1, 0.9] unless integers. */
  private record Case(Kernel kernel, Setting setting, List<Tensor> operands) {
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
    return new Case(kernel, setting, List.of(operands));
  }

  static Stream<Case> cases() {
    List<Case> cases = new ArrayList<>();
    Set<Kernel> smooth =
        EnumSet.of(
            Kernel.NEG,
            Kernel.ABS,
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
    smooth.forEach(kernel -> cases.add(of(kernel, Setting.NONE, numbers(1, 2, 3))));
    for (Kernel kernel : EnumSet.of(Kernel.ADD, Kernel.SUB, Kernel.MUL, Kernel.DIV, Kernel.POW)) {
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
    for (Kernel kernel : EnumSet.of(Kernel.SUM, Kernel.MEAN, Kernel.PROD)) {
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
    cases.addAll(movements());
    return cases.stream();
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
        of(Kernel.SCATTER_ADD, along, picked, numbers(1, 2, 2, 2, 3)));
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
      Tensor before = run(executable, operands, example.operands(), instruction);
      for (int k = 0; k < operands.size(); k++) {
        for (int i = 0; i < floatingSize(example.operands().get(k)); i++) {
          List<Tensor> changed = new ArrayList<>(example.operands());
          changed.set(k, nudged(changed.get(k), i));
          Tensor after = run(executable, operands, changed, instruction);
          assertThat(differing(before, after))
              .as("elements that operand %d at %d matters to", k, i)
              .isEqualTo(declared.getOrDefault(new Relation.Term(k, i), Set.of()));
        }
      }
    }
  }

  private static int floatingSize(Tensor tensor) {
    return tensor.type() == DType.FLOAT64 ? tensor.size() : 0;
  }

  private static Tensor nudged(Tensor tensor, int position) {
    double[] data = tensor.doubles();
    data[position] += 0.05;
    return Tensor.of(tensor.shape(), data);
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
  void everyKernelButThoseOfRandomNumbersHasTermsToName() {
    assertThat(EnumSet.allOf(Kernel.class))
        .filteredOn(kernel -> kernel.kind() == Kind.RANDOM)
        .containsExactlyInAnyOrder(Kernel.RANDOM_UNIFORM, Kernel.RANDOM_NORMAL);
  }
}
