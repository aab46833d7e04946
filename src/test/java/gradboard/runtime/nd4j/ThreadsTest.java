package gradboard.runtime.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gradboard.compile.Planner;
import gradboard.kernel.Emitter;
import gradboard.kernel.Names;
import gradboard.kernel.Program;
import gradboard.kernel.Setting;
import gradboard.kernel.Value;
import gradboard.runtime.Executable;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How many threads the library is left with by programs of little and of much work. */
class ThreadsTest {
  private static final Natives NATIVES = Natives.get();

  /** Threads after a product with a vector and a sum over rows, of matrices with so many rows. */
  private static int after(int rows) {
    Emitter e = new Emitter();
    Value matrix = e.input("m", DType.FLOAT32, Shape.of(rows, 64), Optional.empty());
    Value vector = e.input("v", DType.FLOAT32, Shape.of(64, 1), Optional.empty());
    List<Value> results =
        List.of(
            e.matmul(matrix, vector, false, false),
            e.sum(matrix, new Setting.Axes(List.of(0), false)));
    Program program = e.program(Names.NONE);
    try (Nd4jBackend backend = new Nd4jBackend();
        Executable executable =
            backend.bind(program, Planner.keeping(program, results), slot -> null)) {
      executable.run(0, program.instructions().size());
      return NATIVES.ops().ompGetMaxThreads();
    }
  }

  /** Its kernels are such as a program that is shared would keep on one thread. */
  @Test
  void aProgramOfLittleWorkStaysOnOneThread() {
    assumeTrue(NATIVES.threads() > 1, "with one processor there is nothing to share");
    assertThat(after(200)).isEqualTo(1);
  }

  @Test
  void aProgramOfMuchWorkIsSharedAmongAll() {
    assertThat(after(20_000)).isEqualTo(NATIVES.threads());
  }
}
