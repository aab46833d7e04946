package gradboard.draw;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.edit.Analysis;
import gradboard.edit.Vocabulary;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.kernel.Type;
import gradboard.op.OpCatalog;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is laid out anew. */
class SceneBuilderTest {
  private static final Vocabulary VOCABULARY = new Vocabulary(OpCatalog.load());
  private static final Graph GRAPH =
      Graph.of(Node.of("x", "Input"), Node.of("s", "TopK").reading("x"));
  private static final Type TWO = new Type(DType.FLOAT32, Shape.of(2));

  private final SceneBuilder builder = new SceneBuilder(Samples.fonts());

  private Card card(Type second) {
    Analysis analysis =
        new Analysis(GRAPH, Map.of("x", TWO, "s", TWO, "s.1", second), Map.of(), List.of());
    return builder.build(Subject.of(analysis, VOCABULARY)).node("s").orElseThrow().card();
  }

  @Test
  void aCardTellsTheTypeThatALaterOutputHasNow() {
    Type whole = new Type(DType.INT64, Shape.of(2));
    assertThat(card(TWO).outputs().get(1).detail()).isEqualTo(TWO.toString());
    assertThat(card(whole).outputs().get(1).detail()).isEqualTo(whole.toString());
  }

  @Test
  void aCardOfWhichNothingChangedStaysTheSame() {
    assertThat(card(TWO)).isSameAs(card(TWO));
  }
}
