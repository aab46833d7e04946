package gradboard.compile;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.kernel.Emitter;
import gradboard.kernel.Instruction;
import gradboard.kernel.Instruction.Origin;
import gradboard.kernel.Instruction.Phase;
import gradboard.kernel.Kernel;
import gradboard.kernel.Names;
import gradboard.kernel.Setting;
import gradboard.kernel.Value;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FusionTest {
  private final Emitter e = new Emitter();
  private final Value x = input("x", Shape.of(3, 4));
  private final Value y = input("y", Shape.of(3, 4));
  private final Value number = input("number", Shape.SCALAR);

  private Value input(String name, Shape shape) {
    return e.input(name, DType.FLOAT32, shape, Optional.empty());
  }

  private List<Instruction> fused(Value... kept) {
    return Fusion.of(e.program(Names.NONE), List.of(kept)).instructions();
  }

  private void update() {
    e.from(new Origin("w", Phase.UPDATE));
  }

  @Test
  void readsTheNumberWhereATensorOnlyRepeatsIt() {
    Value row = e.broadcast(e.reshape(number, Shape.of(1)), Shape.of(3));
    Value column = e.reshape(row, Shape.of(3, 1));
    Value product = e.mul(x, e.broadcast(column, Shape.of(3, 4)));
    Instruction one = fused(product).get(1);
    assertThat(fused(product)).extracting(Instruction::kernel).contains(Kernel.MUL).hasSize(2);
    assertThat(one.input(0)).isEqualTo(x);
    assertThat(one.input(1).shape()).isEqualTo(Shape.of(1));
    assertThat(one.output()).isEqualTo(product);
  }

  @Test
  void keepsARepeatedNumberThatGivesTheResultItsShape() {
    Value repeated = e.broadcast(number, Shape.of(3, 4));
    Value sum = e.add(number, repeated);
    assertThat(fused(sum))
        .extracting(Instruction::kernel)
        .containsExactly(Kernel.BROADCAST, Kernel.ADD);
  }

  @Test
  void keepsARepetitionAlonegOneAxisOnly() {
    Value row = input("row", Shape.of(1, 4));
    Value product = e.mul(x, e.broadcast(row, Shape.of(3, 4)));
    assertThat(fused(product)).hasSize(2);
  }

  @Test
  void makesAnUpdateAlonegADirectionOneInstruction() {
    update();
    Value next = e.sub(x, e.mul(y, number));
    List<Instruction> fused = fused(next);
    assertThat(fused).hasSize(1);
    assertThat(fused.get(0).kernel()).isEqualTo(Kernel.ADD_SCALED);
    assertThat(fused.get(0).inputs()).containsExactly(x, y, number);
    assertThat(fused.get(0).setting()).isEqualTo(new Setting.Factor(-1));
  }

  @Test
  void takesEitherTermOfASumButOnlyWhatADifferenceTakesAway() {
    update();
    Value sum = e.add(e.mul(y, number), x);
    Value difference = e.sub(e.mul(y, number), x);
    assertThat(fused(sum, difference))
        .extracting(Instruction::kernel)
        .containsExactly(Kernel.ADD_SCALED, Kernel.MUL, Kernel.SUB);
  }

  @Test
  void leavesAProductThatIsReadTwiceOrWatched() {
    update();
    Value twice = e.mul(y, number);
    Value watched = e.mul(x, number);
    Value first = e.add(x, twice);
    Value second = e.sub(y, twice);
    Value third = e.add(y, watched);
    assertThat(fused(first, second, third, watched))
        .extracting(Instruction::kernel)
        .doesNotContain(Kernel.ADD_SCALED);
  }

  @Test
  void leavesAloneWhatTheGraphItselfComputes() {
    Value sum = e.add(x, e.mul(y, number));
    assertThat(fused(sum)).extracting(Instruction::kernel).containsExactly(Kernel.MUL, Kernel.ADD);
  }

  @Test
  void addsTheGradientOfASingleExampleAsItIsMade() {
    Value example = input("example", Shape.of(1, 3));
    Value error = input("error", Shape.of(1, 4));
    Value gradient = e.matmul(example, error, true, false);
    update();
    Value next = e.sub(x, e.mul(gradient, number));
    List<Instruction> fused = fused(next);
    assertThat(fused).hasSize(1);
    assertThat(fused.get(0).kernel()).isEqualTo(Kernel.ADD_PRODUCT);
    assertThat(fused.get(0).inputs()).containsExactly(example, error, x, number);
    assertThat(fused.get(0).setting())
        .isEqualTo(new Setting.ScaledProduct(new Setting.Transposed(true, false), -1));
  }

  @Test
  void makesTheGradientOfManyExamplesFirst() {
    Value examples = input("examples", Shape.of(2, 3));
    Value errors = input("errors", Shape.of(2, 4));
    Value gradient = e.matmul(examples, errors, true, false);
    update();
    Value next = e.sub(x, e.mul(gradient, number));
    assertThat(fused(next))
        .extracting(Instruction::kernel)
        .containsExactly(Kernel.MATMUL, Kernel.ADD_SCALED);
  }
}
