package gradboard.edit;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.io.GraphFile;
import gradboard.io.GraphReader;
import gradboard.op.OpCatalog;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SetNumberTest {
  private static final OpCatalog CATALOG = OpCatalog.load();

  private static final GraphFile FILE =
      new GraphReader(CATALOG)
          .read(
              """
              {"gradboard": 1, "nodes": [
                {"id": "x", "op": "Input", "attributes": {"value": [[1, 0.1], [3, 4]]}},
                {"id": "b", "op": "Parameter", "attributes": {"shape": [2], "value": 0.5}},
                {"id": "d", "op": "Dense", "inputs": ["x"], "attributes": {"units": 2}},
                {"id": "r", "op": "Relu", "inputs": ["d"]}
              ]}
              """)
          .orThrow();

  private final Document document = new Document(FILE, Optional.empty(), new Vocabulary(CATALOG));

  private Optional<Change> change(String value, Tensor shown, int position, double number) {
    return SetNumber.of(document.view(), value, shown, position, number);
  }

  @Test
  void whatTheFileSaysIsChangedInTheFileAndTheRestStaysAsItWasWritten() {
    Tensor shown = Tensor.of(Shape.of(2, 2), 1f, 0.1f, 3f, 4f);
    document.apply(change("x", shown, 2, -7).orElseThrow());
    assertThat(document.node("x").orElseThrow().attributes())
        .containsEntry("value", List.of(List.of(1L, 0.1), List.of(-7L, 4L)));
    assertThat(document.isDirty()).isTrue();
  }

  @Test
  void oneNumberForAllBecomesAsManyAsThereAre() {
    document.apply(change("b", Tensor.of(Shape.of(2), 0.5f, 0.5f), 1, 0.25).orElseThrow());
    assertThat(document.node("b").orElseThrow().attributes())
        .containsEntry("value", List.of(0.5, 0.25));
  }

  @Test
  void whatTrainingMadeOfAParameterIsNotWrittenIntoTheFile() {
    Change change = change("b", Tensor.of(Shape.of(2), 0.7f, 0.8f), 0, 2).orElseThrow();
    assertThat(change.parameters())
        .isEqualTo(new ParameterEffect.Given(Map.of("b", Tensor.of(Shape.of(2), 2f, 0.8f))));
    document.apply(change);
    assertThat(document.file()).isEqualTo(FILE);
    assertThat(document.history().undoName()).contains("set the numbers of b");
  }

  @Test
  void aLayersOwnParameterIsChangedAndWhatIsWorkedOutIsNot() {
    Tensor weights = Tensor.of(Shape.of(2, 2), 1f, 2f, 3f, 4f);
    assertThat(change("d/W", weights, 3, 0).orElseThrow())
        .isEqualTo(new SetParameter("d/W", Tensor.of(Shape.of(2, 2), 1f, 2f, 3f, 0f)));
    assertThat(change("r", weights, 0, 1)).isEmpty();
    assertThat(change("d", weights, 0, 1)).isEmpty();
  }
}
