package gradboard.edit;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.compile.Compilation.Inside;
import gradboard.graph.Edge;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.io.GraphFile;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Looking into layers of the catalogue, expanding them and making them one's own. */
class LayerTest {
  private static final String LAYER =
      """
      {"gradboard": 1, "nodes": [
        {"id": "x", "op": "Input", "attributes": {"value": [[1, 2]]}, "at": [0, 0]},
        {"id": "d", "op": "Dense", "inputs": ["x"], "attributes": {"units": 3, "activation": "relu"}, "at": [200, 0]},
        {"id": "f", "op": "ReduceSum", "inputs": ["d"], "attributes": {"keepdims": 0}, "at": [400, 0]}
      ], "loss": "f", "expect": {"values": {"d/matmul": [[0, 0, 0]]}}}
      """;

  private final Document document = Bench.analysed(Bench.document(LAYER));

  private Inside inside() {
    return document.inside("d").orElseThrow();
  }

  @Test
  void aLayerIsSeenFromInsideButNotChanged() {
    List<String> refused = new ArrayList<>();
    document.listen(
        new Document.Listener() {
          @Override
          public void refused(String sentence) {
            refused.add(sentence);
          }
        });
    document.enter("d");
    assertThat(document.graph().nodes())
        .extracting(Node::id)
        .containsExactly("X", "W", "B", "matmul", "add", "activation", "Y");
    assertThat(document.view().address("W")).isEqualTo("d/W");
    assertThat(document.view().address("X")).isEqualTo("x");
    assertThat(document.apply(new RemoveNodes(Set.of("add")))).isFalse();
    assertThat(refused)
        .containsExactly(
            "Dense comes from the catalogue and cannot be changed; make your own copy of it"
                + " first.");
  }

  @Test
  void whatTheFileItselfSaysCanBeChangedFromInsideALayer() {
    document.enter("d");
    assertThat(document.apply(new SetWeights(Optional.of("w.safetensors")))).isTrue();
    assertThat(document.file().weights()).contains("w.safetensors");
    assertThat(document.place().depth()).isOne();
    assertThat(document.history().undoName()).contains("use the weights in w.safetensors");
    document.undo();
    assertThat(document.file().weights()).isEmpty();
  }

  @Test
  void itsInsideFollowsAnEditOutside() {
    document.enter("d");
    document.go(Place.TOP);
    document.apply(new SetAttribute("d", "activation", Optional.of("tanh")));
    Bench.analysed(document);
    document.enter("d");
    assertThat(document.node("activation").orElseThrow().op()).isEqualTo("Tanh");
  }

  @Test
  void expandedItIsItsOpsWithItsParametersAsNodes() {
    document.apply(new ExpandLayer("d", inside()));
    assertThat(document.node("d_W").orElseThrow().attributes())
        .isEqualTo(Map.of("shape", List.of(2L, 3L), "init", "he_normal"));
    assertThat(document.node("d_B").orElseThrow().attributes())
        .isEqualTo(Map.of("shape", List.of(3L), "init", "zeros"));
    assertThat(document.node("matmul").orElseThrow().inputs())
        .extracting(Edge::source)
        .containsExactly(Ref.to("x"), Ref.to("d_W"));
    assertThat(document.node("f").orElseThrow().inputs())
        .extracting(Edge::source)
        .containsExactly(Ref.to("activation"));
    assertThat(document.file().expect().orElseThrow().values()).containsKey("matmul");
    assertThat(Bench.compiled(document.file().graph()).program()).isPresent();
    document.undo();
    assertThat(Bench.text(document.file())).isEqualTo(Bench.text(Bench.file(LAYER)));
  }

  @Test
  void itsParametersKeepTheirElementType() {
    Document precise =
        Bench.analysed(
            Bench.document(
                LAYER.replace(
                    "{\"value\": [[1, 2]]}", "{\"value\": [[1, 2]], \"dtype\": \"float64\"}")));
    precise.apply(new ExpandLayer("d", precise.inside("d").orElseThrow()));
    assertThat(precise.node("d_W").orElseThrow().attributes()).containsEntry("dtype", "float64");
    assertThat(Bench.compiled(precise.file().graph()).program()).isPresent();
  }

  @Test
  void anOwnCopyComputesTheSameAtTheSameAddresses() {
    Map<String, Tensor> before = Bench.numbers(document.file());
    document.apply(new OwnCopy("d", "MyDense", inside()));
    GraphFile after = document.file();
    assertThat(after.graph().composites().get("MyDense").inputs()).containsExactly("X");
    assertThat(Bench.numbers(after)).containsAllEntriesOf(before);
    document.enter("d");
    assertThat(document.view().isEditable()).isTrue();
  }
}
