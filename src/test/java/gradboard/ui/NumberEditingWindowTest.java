package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.edit.Selection;
import java.awt.Component;
import java.awt.Point;
import java.awt.event.KeyEvent;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Numbers are changed where they stand in the inspector, and the change is undone. */
@CacioTest
@Tag("window")
class NumberEditingWindowTest {
  private final WindowDriver window =
      WindowDriver.of(
          """
          {"gradboard": 1, "nodes": [
            {"id": "x", "op": "Input", "attributes": {"value": [[1, 2]]}, "at": [0, 0]},
            {"id": "d", "op": "Dense", "inputs": ["x"], "attributes": {"units": 2}, "at": [220, 0]},
            {"id": "f", "op": "ReduceSum", "inputs": ["d"], "attributes": {"keepdims": 0}, "at": [440, 0]}],
           "loss": "f", "train": {"optimizer": "SGD", "learningRate": 0.5, "epochs": 1}}
          """);

  @AfterEach
  void close() {
    window.close();
  }

  private void show(String node) {
    WindowDriver.onScreen(
        () -> {
          window.document().select(Selection.of(node));
          return node;
        });
    window.awaitQuiet();
  }

  private Component view(String name) {
    return window.robot().finder().findByName(name, Component.class, true);
  }

  /** The middle of the first number of a view; below the line that tells its type. */
  private static Point first(Component view) {
    int line = view.getFontMetrics(view.getFont()).getHeight();
    return new Point(4, line + line / 2);
  }

  private void type(String number) {
    window.fixture().textBox("numberField").setText(number);
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    window.awaitIdle();
  }

  private double loss() {
    return window.see(() -> window.editor().pass().orElseThrow().snapshot().loss().orElseThrow());
  }

  private void run() {
    window.clickTool("RunAction");
    window.await("a run", () -> window.editor().pass().isPresent());
    window.awaitIdle();
  }

  @Test
  void aNumberOfAnInputIsClickedAndTypedAnewInTheFile() {
    run();
    show("x");
    Component view = view("valueView");
    double before = loss();
    window.robot().click(view, first(view));
    type("5");
    window.await("what comes of it", () -> Math.abs(loss() - before) > 1e-3);
    assertThat(window.node("x").attributes()).containsEntry("value", List.of(List.of(5L, 2L)));
  }

  @Test
  void aTrainedWeightIsChangedByKeysAndUndone() {
    run();
    window.clickTool("TrainAction");
    window.await("training", () -> window.editor().trainingLog().steps() == 1);
    window.awaitIdle();
    double trained = loss();

    show("d");
    double last =
        window.see(
            () -> window.editor().numbers().value("d/W").orElseThrow().whole().orElseThrow().at(3));
    // f sums x·W over both units, and the second of x is 2.
    double changed = trained + 2 * (10 - last);
    Component weights = view("value W");
    WindowDriver.onScreen(weights::requestFocusInWindow);
    window.await("the keys", weights::isFocusOwner);
    window.pressWhereFocusIs(KeyEvent.VK_DOWN);
    window.pressWhereFocusIs(KeyEvent.VK_RIGHT);
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    type("10");
    window.await("the new loss", () -> Math.abs(loss() - changed) < 1e-4);
    assertThat(window.see(() -> window.document().history().undoName()))
        .contains("set the numbers of d/W");

    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    window.await("the loss as it was", () -> Math.abs(loss() - trained) < 1e-4);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Y);
    window.await("the new loss again", () -> Math.abs(loss() - changed) < 1e-4);
  }

  @Test
  void whatIsNoNumberIsSaidAndWhatIsWorkedOutIsLeftAlone() {
    run();
    show("x");
    Component view = view("valueView");
    window.robot().click(view, first(view));
    window.fixture().textBox("numberField").setText("two");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(window.fixture().textBox("numberField").target().getToolTipText())
        .isEqualTo("\"two\" is no number; write one such as 0.5 or 1e-3.");
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
    assertThat(window.document().isDirty()).isFalse();

    show("f");
    assertThat(window.see(() -> view("valueView").isFocusable())).isFalse();
  }

  @Test
  void theKeysStayOnTheNumbersSoThatTheNextOnesAreHeardAsElsewhere() {
    run();
    show("x");
    Component view = view("valueView");
    double before = loss();
    window.robot().click(view, first(view));
    type("5");
    window.await("what comes of it", () -> Math.abs(loss() - before) > 1e-3);
    window.await("the keys", () -> view("valueView").isFocusOwner());

    int all = window.see(() -> window.editor().position());
    window.robot().pressAndReleaseKeys(KeyEvent.VK_PERIOD);
    window.await("the first step", () -> window.editor().position() == 1);
    assertThat(all).isGreaterThan(1);
    assertThat(window.fixture().textBox("opSearch").text()).isEmpty();

    window.robot().pressAndReleaseKeys(KeyEvent.VK_COMMA);
    window.pressWhereFocusIs(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    window.await("the loss as it was", () -> Math.abs(loss() - before) < 1e-6);
    window.await("the keys still", () -> view("valueView").isFocusOwner());
  }

  @Test
  void aNumberInTheFieldOfItsAttributeIsWorkedOutAtOnceAndSoIsItsUndoing() {
    run();
    show("x");
    double before = loss();
    window.fixture().textBox("attribute value").deleteText().enterText("[[7, 2]]");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    window.await("what comes of it", () -> Math.abs(loss() - before) > 1e-3);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    window.await("the loss as it was", () -> Math.abs(loss() - before) < 1e-6);
    assertThat(window.see(() -> window.editor().outdated())).isEmpty();
  }

  @Test
  void startingAnewIsUndone() {
    run();
    double first = loss();
    window.clickTool("TrainAction");
    window.await("training", () -> window.editor().trainingLog().steps() == 1);
    window.awaitIdle();
    double trained = loss();
    window.onMenu("ResetTrainingAction");
    window.await("the first numbers", () -> Math.abs(loss() - first) < 1e-6);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    window.await("the trained ones", () -> Math.abs(loss() - trained) < 1e-6);
  }
}
