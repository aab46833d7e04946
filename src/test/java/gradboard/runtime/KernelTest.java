package gradboard.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradboard.compile.Planner;
import gradboard.kernel.Emitter;
import gradboard.kernel.Kernel;
import gradboard.kernel.Names;
import gradboard.kernel.Program;
import gradboard.kernel.Setting;
import gradboard.kernel.Value;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import gradboard.tensor.Philox;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kernels give the numbers of plain loops on both sides of every size at which the backend turns to
 * other means.
 */
class KernelTest {
  private static final DType[] REAL = {DType.FLOAT32, DType.FLOAT64};

  /** Runs what the writer writes on the operands, the result lying apart from them. */
  static Tensor run(BiFunction<Emitter, List<Value>, Value> writer, Tensor... operands) {
    Emitter e = new Emitter();
    List<Value> inputs = new ArrayList<>();
    for (Tensor operand : operands) {
      String name = "x" + inputs.size();
      inputs.add(e.input(name, operand.type(), operand.shape(), Optional.empty()));
    }
    Value result = writer.apply(e, inputs);
    Program program = e.program(Names.NONE);
    try (Executable executable =
        new Nd4jBackend().bind(program, Planner.keeping(program, List.of(result)), s -> null)) {
      for (int k = 0; k < operands.length; k++) {
        executable.feed(inputs.get(k), operands[k]);
      }
      executable.run(0, program.instructions().size());
      return executable.read(result);
    }
  }

  private static Tensor numbers(DType type, int salt, long... extents) {
    Shape shape = Shape.of(extents);
    double[] data = new double[(int) shape.size()];
    new Philox(11, salt, 0).normal(data);
    return Tensor.of(shape, data).cast(type);
  }

  private static void holds(Tensor result, double relative, IntToDoubleFunction expected) {
    double[] numbers = result.doubles();
    for (int i = 0; i < numbers.length; i++) {
      double want = expected.applyAsDouble(i);
      assertThat(numbers[i])
          .as("element %d of %s", i, result.shape())
          .isCloseTo(want, within(relative * Math.max(1, Math.abs(want))));
    }
  }

  private static double precision(DType type) {
    return type == DType.FLOAT32 ? 1e-6 : 1e-14;
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"FLOAT32", "FLOAT64"})
  void rectifyingKeepsNotANumber(DType type) {
    double[] data = {-1, 0, 2, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    Tensor x = Tensor.of(Shape.of(6), data).cast(type);
    assertThat(run((e, in) -> e.relu(in.get(0)), x).doubles())
        .containsExactly(0, 0, 2, Double.NaN, Double.POSITIVE_INFINITY, 0);
  }

  static Stream<Tensor> sizes() {
    return Stream.of(REAL)
        .flatMap(type -> IntStream.of(1, 7, 2048, 5000, 20_000).mapToObj(n -> numbers(type, 1, n)));
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void rootsAndSquaresAreThoseOfEachElement(Tensor x) {
    double precision = precision(x.type());
    Tensor square = run((e, in) -> e.square(in.get(0)), x);
    holds(square, precision, i -> x.at(i) * x.at(i));
    holds(run((e, in) -> e.sqrt(in.get(0)), square), precision, i -> Math.sqrt(square.at(i)));
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void transformsGiveTheSameOverADyingOperand(Tensor x) {
    holds(run((e, in) -> e.sign(e.neg(e.abs(e.neg(in.get(0))))), x), 0, i -> x.at(i) == 0 ? 0 : -1);
    holds(
        run((e, in) -> e.reciprocal(e.neg(in.get(0))), x), precision(x.type()), i -> -1 / x.at(i));
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"FLOAT32", "FLOAT64", "INT32"})
  void addsARowFromEitherSideAtAnyRank(DType type) {
    for (Shape shape : List.of(Shape.of(1, 5), Shape.of(3, 5), Shape.of(2, 3, 5))) {
      Tensor x = numbers(type, 1, shape.extents());
      for (Shape rowShape : List.of(Shape.of(5), Shape.of(1, 5))) {
        Tensor row = numbers(type, 2, 5).reshape(rowShape);
        double precision = precision(type);
        holds(
            run((e, in) -> e.add(in.get(0), in.get(1)), x, row),
            precision,
            i -> x.at(i) + row.at(i % 5));
        holds(
            run((e, in) -> e.add(in.get(1), in.get(0)), x, row),
            precision,
            i -> x.at(i) + row.at(i % 5));
      }
    }
  }

  @Test
  void aColumnIsNoRow() {
    Tensor x = numbers(DType.FLOAT32, 1, 5, 5);
    Tensor column = numbers(DType.FLOAT32, 2, 5, 1);
    holds(
        run((e, in) -> e.add(in.get(0), in.get(1)), x, column),
        1e-6,
        i -> x.at(i) + column.at(i / 5));
  }

  /** The library's own walk through six axes or more takes strides as unsigned. */
  @Test
  void runsBackwardsAlongAnyOfManyAxes() {
    for (int rank : new int[] {2, 5, 6, 12}) {
      long[] extents = new long[rank];
      Arrays.fill(extents, 1);
      extents[0] = 2;
      extents[rank - 1] = 3;
      Tensor x = numbers(DType.FLOAT32, 1, extents);
      List<Long> starts = new ArrayList<>(Collections.nCopies(rank, 0L));
      List<Long> steps = new ArrayList<>(Collections.nCopies(rank, 1L));
      starts.set(rank - 1, 2L);
      steps.set(rank - 1, -2L);
      Shape part = x.shape().with(-1, 2);
      Setting.Window window = new Setting.Window(x.shape(), part, starts, steps);
      Tensor slice = run((e, in) -> e.slice(in.get(0), window), x);
      holds(slice, 0, i -> x.at(i / 2 * 3 + 2 - i % 2 * 2));
      Tensor placed = run((e, in) -> e.place(in.get(0), window), slice);
      holds(placed, 0, i -> i % 3 == 1 ? 0 : x.at(i));
    }
  }

  /** Products below and above what BLAS is given. */
  static Stream<int[]> products() {
    return Stream.of(
        new int[] {1, 1, 1},
        new int[] {1, 300, 10},
        new int[] {1, 200, 50},
        new int[] {5, 4, 3},
        new int[] {40, 30, 20},
        new int[] {60, 50, 50});
  }

  @ParameterizedTest
  @MethodSource("products")
  void multipliesMatricesHoweverTheyLie(int[] sizes) {
    int rows = sizes[0];
    int inner = sizes[1];
    int columns = sizes[2];
    for (DType type : REAL) {
      for (boolean left : new boolean[] {false, true}) {
        for (boolean right : new boolean[] {false, true}) {
          Tensor a = left ? numbers(type, 1, inner, rows) : numbers(type, 1, rows, inner);
          Tensor b = right ? numbers(type, 2, columns, inner) : numbers(type, 2, inner, columns);
          Tensor product = run((e, in) -> e.matmul(in.get(0), in.get(1), left, right), a, b);
          holds(
              product,
              precision(type) * 10,
              i -> {
                int row = i / columns;
                int column = i % columns;
                return IntStream.range(0, inner)
                    .mapToDouble(
                        k ->
                            a.at(left ? k * rows + row : row * inner + k)
                                * b.at(right ? column * inner + k : k * columns + column))
                    .sum();
              });
        }
      }
    }
  }

  @Test
  void sumsOverLeadingAxesOfSmallAndLargeTensorsAlike() {
    for (int rows : new int[] {1, 3, 2000}) {
      Tensor x = numbers(DType.FLOAT32, 1, rows, 4);
      Tensor sum = run((e, in) -> e.sum(in.get(0), new Setting.Axes(List.of(0), false)), x);
      holds(
          sum,
          1e-4,
          column -> IntStream.range(0, rows).mapToDouble(row -> x.at(row * 4 + column)).sum());
    }
  }

  @Test
  void addsADirectionTimesANumber() {
    for (DType type : REAL) {
      Tensor x = numbers(type, 1, 3000);
      Tensor d = numbers(type, 2, 3000);
      Tensor a = Tensor.scalar(type, 0.5);
      Tensor sum = run((e, in) -> e.emit(Kernel.ADD_SCALED, new Setting.Factor(-3), in), x, d, a);
      holds(sum, precision(type), i -> x.at(i) - 1.5 * d.at(i));
    }
  }

  @Test
  void addsAProductTimesANumber() {
    for (DType type : REAL) {
      for (int rows : new int[] {3, 700}) {
        Tensor u = numbers(type, 1, 1, rows);
        Tensor v = numbers(type, 2, 1, 500);
        Tensor x = numbers(type, 3, rows, 500);
        Tensor a = Tensor.scalar(type, 0.5);
        Setting setting = new Setting.ScaledProduct(new Setting.Transposed(true, false), -3);
        Tensor apart = run((e, in) -> e.emit(Kernel.ADD_PRODUCT, setting, in), u, v, x, a);
        holds(apart, precision(type), i -> x.at(i) - 1.5 * u.at(i / 500) * v.at(i % 500));
        // The negation dies here, so that the sum is written over it.
        Tensor over =
            run(
                (e, in) ->
                    e.emit(
                        Kernel.ADD_PRODUCT,
                        setting,
                        List.of(in.get(0), in.get(1), e.neg(in.get(2)), in.get(3))),
                u,
                v,
                x,
                a);
        holds(over, precision(type), i -> -x.at(i) - 1.5 * u.at(i / 500) * v.at(i % 500));
      }
    }
  }

  /** 2^53 + 1, the least whole number that double does not hold. */
  private static final long ODD = (1L << 53) + 1;

  private static Tensor whole(long... numbers) {
    return Tensor.of(Shape.of(numbers.length), numbers);
  }

  @Test
  void combinesIntegersExactly() {
    Tensor a = whole(ODD, -ODD, 7);
    Tensor b = whole(ODD - 1, -ODD + 1, 7);
    assertThat(run((e, in) -> e.max(in.get(0), in.get(1)), a, b))
        .isEqualTo(whole(ODD, -ODD + 1, 7));
    assertThat(run((e, in) -> e.min(in.get(0), in.get(1)), a, b))
        .isEqualTo(whole(ODD - 1, -ODD, 7));
    assertThat(run((e, in) -> e.div(in.get(0), in.get(1)), a, whole(1, -1, -2)))
        .isEqualTo(whole(ODD, ODD, -3));
  }

  @Test
  void reducesIntegersExactly() {
    Setting.Axes axis = new Setting.Axes(List.of(0), true);
    Tensor x = whole(ODD - 1, ODD);
    assertThat(run((e, in) -> e.reduce(Kernel.REDUCE_MAX, in.get(0), axis), x))
        .isEqualTo(whole(ODD));
    assertThat(run((e, in) -> e.reduce(Kernel.REDUCE_MIN, in.get(0), axis), whole(ODD, ODD + 1)))
        .isEqualTo(whole(ODD));
    assertThat(run((e, in) -> e.reduce(Kernel.PROD, in.get(0), axis), whole(ODD, 3)))
        .isEqualTo(whole(3 * ODD));
    assertThat(run((e, in) -> e.emit(Kernel.ARGMAX, axis, in.get(0)), x)).isEqualTo(whole(1));
    assertThat(run((e, in) -> e.emit(Kernel.ARGMIN, axis, in.get(0)), whole(ODD, ODD - 1)))
        .isEqualTo(whole(1));
  }

  @Test
  void wrapsProductsOfInt32AsNumPyDoes() {
    Setting.Axes axis = new Setting.Axes(List.of(0), true);
    Tensor x = Tensor.of(Shape.of(2), 1 << 30, 6);
    assertThat(run((e, in) -> e.reduce(Kernel.PROD, in.get(0), axis), x).ints())
        .containsExactly((1 << 30) * 6);
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"INT32", "INT64"})
  void refusesToDivideIntegersByZeroHoweverTheyAreRepeated(DType type) {
    Tensor table = Tensor.of(Shape.of(2, 2), 6, 7, 8, 9).cast(type);
    Tensor least = Tensor.scalar(type, type == DType.INT32 ? Integer.MIN_VALUE : Long.MIN_VALUE);
    for (Shape shape : List.of(Shape.SCALAR, Shape.of(2), Shape.of(2, 2))) {
      assertThatThrownBy(
              () -> run((e, in) -> e.div(in.get(0), in.get(1)), table, Tensor.zeros(type, shape)))
          .isInstanceOf(RunException.class)
          .hasMessageContaining("6 is divided by 0");
    }
    // Its opposite is no number of the type; the processor's own division ends the process.
    assertThat(run((e, in) -> e.div(in.get(0), in.get(1)), least, Tensor.scalar(type, -1)))
        .isEqualTo(least);
  }
}
