package gradboard.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradboard.compile.Plan;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.ProblemException;
import gradboard.kernel.Program;
import gradboard.op.Mode;
import gradboard.op.OpCatalog;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Programs of several batch sizes where memory holds only some of them at once. */
class BoundCacheTest {
  private static final Graph GRAPH =
      Graph.of(
          Node.of("x", "Input").withAttribute("shape", List.of(-1L)),
          Node.of("y", "Neg").reading("x"));

  /** A machine that has so many bytes for programs. */
  private static final class Small extends ForwardingBackend {
    private final long bytes;
    private long taken;

    Small(long bytes) {
      super(new Nd4jBackend());
      this.bytes = bytes;
    }

    @Override
    public Executable bind(Program program, Plan plan, Memory.Lookup slots) {
      if (taken + plan.bytes() > bytes) {
        throw new OutOfMemoryError("no room");
      }
      taken += plan.bytes();
      return new ForwardingExecutable(super.bind(program, plan, slots)) {
        @Override
        public void close() {
          super.close();
          taken -= plan.bytes();
        }
      };
    }
  }

  private static Map<String, Tensor> fed(int size) {
    return Map.of("x", Tensor.filled(Tensor.scalar(DType.FLOAT32, 1), Shape.of(size)));
  }

  private static Session open(long bytes) {
    return new Session(GRAPH, OpCatalog.load(), new Small(bytes), DType.FLOAT32, 0);
  }

  @Test
  void makesRoomByClosingProgramsThatNobodyReads() {
    try (Session session = open(30_000)) {
      session.inspect(Mode.INFER, fed(1000));
      for (int size = 1001; size < 1010; size++) {
        assertThat(session.evaluate(Mode.INFER, fed(size), List.of("y")).get("y").doubles())
            .hasSize(size)
            .containsOnly(-1);
      }
      assertThat(session.value("y").orElseThrow().size()).isEqualTo(1000);
    }
  }

  @Test
  void blamesTheGraphWhereItDoesNotFitAlone() {
    try (Session session = open(30_000)) {
      session.evaluate(Mode.INFER, fed(1000), List.of("y"));
      assertThatThrownBy(() -> session.evaluate(Mode.INFER, fed(10_000), List.of("y")))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("float32[10000]");
      assertThat(session.evaluate(Mode.INFER, fed(1000), List.of("y"))).containsKey("y");
    }
  }
}
