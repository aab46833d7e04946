package gradboard.runtime.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradboard.compile.Planner;
import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.kernel.Emitter;
import gradboard.kernel.Names;
import gradboard.kernel.Program;
import gradboard.kernel.Slot;
import gradboard.kernel.Value;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;

/** Native memory is freed by who took it, not by the garbage collector some day. */
class OwnedMemoryTest {
  private static final Shape SHAPE = Shape.of(1 << 20);

  @Test
  void aProgramWhoseSlotsAreNotToBeHadLeavesNoneBehind() {
    Emitter e = new Emitter();
    Value slot =
        e.slot(
            "p",
            Slot.Role.PARAMETER,
            DType.FLOAT32,
            SHAPE,
            seed -> Tensor.zeros(DType.FLOAT32, SHAPE));
    e.neg(slot);
    Program program = e.program(Names.NONE);
    try (Nd4jBackend backend = new Nd4jBackend()) {
      long before = Pointer.totalBytes();
      assertThatThrownBy(
              () ->
                  backend.bind(
                      program,
                      Planner.keepingAll(program),
                      missing -> {
                        throw new ProblemException(Problem.at(missing.address(), "does not fit"));
                      }))
          .isInstanceOf(ProblemException.class);
      assertThat(Pointer.totalBytes()).isLessThanOrEqualTo(before);
    }
  }
}
