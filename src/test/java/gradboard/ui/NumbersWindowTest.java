package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.edit.Selection;
import gradboard.ui.PaintedTexts.Painted;
import gradboard.ui.inspector.Inspector;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tensor's numbers beside the canvas. */
@CacioTest
@Tag("window")
class NumbersWindowTest {
  private final WindowDriver window =
      WindowDriver.of(
          """
          {"gradboard": 1, "nodes": [
            {"id": "c", "op": "Constant", "attributes": {"value": [
              [-0.1235, -1.235, -12.35, -123.5, -1235, -0.1235, -0.1235, -0.1235],
              [-0.1235, -1.235, -12.35, -123.5, -1235, -0.1235, -0.1235, -0.1235]]},
             "at": [40, 40]}]}
          """);

  @AfterEach
  void close() {
    window.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 200})
  void breakIntoLinesRatherThanBeingCut(int percent) {
    WindowDriver.onScreen(
        () -> {
          window.settings().choose(window.settings().choices().withFont(percent));
          window.document().select(Selection.of("c"));
          window.editor().run();
          return percent;
        });
    window.await("the numbers", () -> window.frame().editor().pass().isPresent());
    window.awaitQuiet();
    List<Painted> numbers =
        window
            .see(() -> PaintedTexts.of(window.robot().finder().findByType(Inspector.class), 1))
            .stream()
            .filter(text -> text.text().matches("[-−][\\d.]+"))
            .toList();
    assertThat(numbers).hasSize(16);
    assertThat(numbers).noneMatch(Painted::isCut);
    assertThat(numbers.stream().map(number -> number.box().getY()).distinct().count())
        .isGreaterThan(2);
  }
}
