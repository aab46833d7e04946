package gradboard.compile;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.op.Mode;
import gradboard.op.OpCatalog;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** −1 in the shapes of a graph's inputs is one batch, of as many examples wherever it is fed. */
class BatchTest {
  private static final Graph GRAPH =
      Graph.of(
          input("x", -1L, 2L),
          input("y", -1L, 2L),
          input("scale", 1L, 2L),
          Node.of("z", "Add").reading("x", "y"),
          Node.of("w", "Mul").reading("z", "scale"));

  private static Node input(String id, Long... shape) {
    return Node.of(id, "Input").withAttribute("shape", List.of(shape));
  }

  private static List<String> problems(Map<String, Shape> fed) {
    return new Compiler(OpCatalog.load())
            .compile(GRAPH, Options.inspecting(Mode.INFER, DType.FLOAT32).feeding(fed))
            .problems()
            .stream()
            .map(Problem::toString)
            .toList();
  }

  @Test
  void isNotRepeatedWhereOneInputIsFedASingleExample() {
    assertThat(problems(Map.of("x", Shape.of(2, 2), "y", Shape.of(1, 2), "scale", Shape.of(1, 2))))
        .containsExactly(
            "node \"y\": Input: \"y\" is fed a batch of 1, but \"x\" one of 2; feed both equally"
                + " many examples (-1 stands for the batch)");
  }

  @Test
  void isOfAnySizeThatAllInputsAreFed() {
    for (long size : List.of(1L, 3L)) {
      assertThat(
              problems(
                  Map.of("x", Shape.of(size, 2), "y", Shape.of(size, 2), "scale", Shape.of(1, 2))))
          .isEmpty();
    }
  }
}
