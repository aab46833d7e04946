package gradboard.compile;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.kernel.Instruction;
import gradboard.kernel.Instruction.Phase;
import gradboard.kernel.Kernel;
import gradboard.op.Mode;
import gradboard.op.OpCatalog;
import gradboard.tensor.DType;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AutodiffTest {
  private static final List<String> PARAMETERS =
      IntStream.range(0, 20).mapToObj(i -> "p" + i).toList();

  /** The loss is the greatest of the parameters' squares, each read by both ports of a product. */
  private static List<Instruction> compiled() {
    Graph graph = Graph.EMPTY;
    for (String p : PARAMETERS) {
      graph =
          graph
              .plus(Node.of(p, "Parameter").withAttribute("value", 1.0))
              .plus(Node.of("square-" + p, "Mul").reading(p, p));
    }
    String[] squares = PARAMETERS.stream().map(p -> "square-" + p).toArray(String[]::new);
    return new Compiler(OpCatalog.load())
        .compile(
            graph.plus(Node.of("loss", "Max").reading(squares)).withLoss("loss"),
            Options.inspecting(Mode.INFER, DType.FLOAT32))
        .orThrow()
        .instructions();
  }

  @Test
  void sumsTheSharesOfAParameterOnItsOwnBehalf() {
    Stream<Instruction> sums =
        compiled().stream()
            .filter(i -> i.kernel() == Kernel.ADD && i.origin().phase() == Phase.BACKWARD);
    assertThat(sums.map(i -> i.origin().node())).containsExactlyInAnyOrderElementsOf(PARAMETERS);
  }

  @Test
  void writesTheSameProgramEachTime() {
    List<String> first = compiled().stream().map(Instruction::toString).toList();
    assertThat(compiled().stream().map(Instruction::toString)).containsExactlyElementsOf(first);
  }
}
