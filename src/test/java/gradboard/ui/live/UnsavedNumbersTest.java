package gradboard.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.edit.Change;
import gradboard.edit.Document;
import gradboard.edit.History;
import gradboard.edit.SetParameter;
import gradboard.edit.SetTitle;
import gradboard.edit.SetWeights;
import gradboard.edit.StartAnew;
import gradboard.edit.Vocabulary;
import gradboard.io.GraphFile;
import gradboard.op.OpCatalog;
import gradboard.tensor.DType;
import gradboard.tensor.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnsavedNumbersTest {
  private final UnsavedNumbers unsaved = new UnsavedNumbers();
  private final Document document =
      new Document(GraphFile.EMPTY, Optional.empty(), new Vocabulary(OpCatalog.of(List.of())));

  @BeforeEach
  void follow() {
    document.listen(
        new Document.Listener() {
          @Override
          public void stepped(History.Step step) {
            unsaved.follow(step);
          }
        });
  }

  private void edit(Change change) {
    document.apply(change);
    document.endGesture();
  }

  private void save() {
    unsaved.saved(unsaved.now());
  }

  private static Change byHand(String parameter) {
    return new SetParameter(parameter, Tensor.scalar(DType.FLOAT32, 1));
  }

  @Test
  void areAnyFromTrainingUntilTheyAreKept() {
    edit(new SetTitle("other", ""));
    assertThat(unsaved.areAny()).isFalse();
    unsaved.trained();
    assertThat(unsaved.areAny()).isTrue();
    save();
    assertThat(unsaved.areAny()).isFalse();
    unsaved.trained();
    assertThat(unsaved.areAny()).isTrue();
  }

  @Test
  void whatIsTrainedWhileAFileIsWrittenIsNotInIt() {
    unsaved.trained();
    UnsavedNumbers.State written = unsaved.now();
    unsaved.trained();
    unsaved.saved(written);
    assertThat(unsaved.areAny()).isTrue();
  }

  @Test
  void startingAnewLeavesNothingToSaveAndUndoingItDoes() {
    unsaved.trained();
    edit(new StartAnew());
    assertThat(unsaved.areAny()).isFalse();
    document.undo();
    assertThat(unsaved.areAny()).isTrue();
    save();
    document.redo();
    document.undo();
    assertThat(unsaved.areAny()).isFalse();
  }

  @Test
  void eachTrainingIsAskedForBesideAStartAnew() {
    unsaved.trained();
    save();
    edit(new StartAnew());
    unsaved.trained();
    document.undo();
    assertThat(unsaved.areAny()).isFalse();
    document.redo();
    assertThat(unsaved.areAny()).isTrue();
    save();
    document.undo();
    assertThat(unsaved.areAny()).isTrue();
  }

  @Test
  void numbersWrittenByHandAreAnyUntilTheyAreUndone() {
    edit(byHand("w"));
    assertThat(unsaved.areAny()).isTrue();
    document.undo();
    assertThat(unsaved.areAny()).isFalse();
    document.redo();
    assertThat(unsaved.areAny()).isTrue();
    save();
    document.undo();
    assertThat(unsaved.areAny()).isTrue();
    document.redo();
    assertThat(unsaved.areAny()).isFalse();
  }

  @Test
  void undoingNumbersWrittenByHandDoesNotUndoTraining() {
    edit(byHand("w"));
    unsaved.trained();
    document.undo();
    assertThat(unsaved.areAny()).isTrue();
    document.redo();
    assertThat(unsaved.areAny()).isTrue();
  }

  @Test
  void numbersWrittenOneAfterTheOtherAreUndoneTogether() {
    document.apply(byHand("w"));
    document.apply(byHand("w"));
    assertThat(document.history().names()).hasSize(1);
    assertThat(unsaved.areAny()).isTrue();
    document.undo();
    assertThat(unsaved.areAny()).isFalse();
  }

  @Test
  void whatWasLoadedIsInItsFileAndUndoingThatLosesNothing() {
    edit(new SetWeights(Optional.empty(), Map.of("w", Tensor.scalar(DType.FLOAT32, 1))));
    unsaved.found();
    assertThat(unsaved.areAny()).isFalse();
    document.undo();
    assertThat(unsaved.areAny()).isFalse();
    unsaved.trained();
    document.redo();
    assertThat(unsaved.areAny()).isTrue();
  }
}
