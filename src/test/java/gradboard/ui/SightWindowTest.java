package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.edit.Selection;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The graph stays in sight when the window, or the text in it, comes to be of another size. */
@CacioTest
@Tag("window")
class SightWindowTest {
  private WindowDriver window = WindowDriver.with("spiral-mlp.json");

  @AfterEach
  void close() {
    window.close();
  }

  private Rectangle control() {
    return window.see(
        () -> new Rectangle(new java.awt.Point(), window.canvas().control().getSize()));
  }

  private Rectangle cards() {
    return window.see(
        () ->
            window.canvas().scene().nodes().stream()
                .flatMap(node -> window.canvas().cardOnControl(node.id()).stream())
                .reduce(Rectangle::union)
                .orElseThrow());
  }

  private List<String> inSight() {
    Rectangle control = control();
    return window.see(
        () ->
            window.canvas().scene().nodes().stream()
                .filter(
                    node ->
                        control.contains(window.canvas().cardOnControl(node.id()).orElseThrow()))
                .map(node -> node.id())
                .toList());
  }

  private void allInTheMiddle() {
    Rectangle cards = cards();
    assertThat(control().contains(cards)).as("%s in %s", cards, control()).isTrue();
    assertThat(cards.getCenterX()).isCloseTo(control().getCenterX(), within(2.0));
    assertThat(cards.getCenterY()).isCloseTo(control().getCenterY(), within(2.0));
  }

  private void text(int percent) {
    WindowDriver.onScreen(
        () -> {
          window.settings().choose(window.settings().choices().withFont(percent));
          return percent;
        });
    window.awaitQuiet();
  }

  @Test
  void aCompositeIsSeenWholeWhenItIsEnteredThoughTheWayOutTakesRoom() {
    window.clickTool("RunAction");
    window.await("numbers", () -> window.editor().pass().isPresent());
    window.awaitIdle();
    WindowDriver.onScreen(
        () -> {
          window.document().select(Selection.of("scores"));
          return window;
        });
    window.press(KeyEvent.VK_ENTER);
    window.await("the inside", () -> !window.document().place().isTop());
    window.awaitQuiet();
    allInTheMiddle();
  }

  @Test
  void textThatWasLargerForAWhileLeavesTheZoomAsItWas() {
    WindowDriver.onScreen(
        () -> {
          window.canvas().sight().frameAll();
          return window;
        });
    double before = window.see(() -> window.canvas().sight().zoom());
    text(160);
    assertThat(window.see(() -> window.canvas().sight().zoom())).isLessThan(before * 0.9);
    text(100);
    assertThat(window.see(() -> window.canvas().sight().zoom())).isCloseTo(before, within(0.02));
  }

  @Test
  void aPresentationFramesTheGraphAgainWhenItsStageIsResized() {
    window.onMenu("PresentAction");
    for (Dimension size : List.of(new Dimension(1200, 700), new Dimension(1500, 950))) {
      resize(size);
      allInTheMiddle();
    }
  }

  @Test
  void whatIsSeenAtFirstIsFramedAgainInAWindowOfAnotherSizeUntilSomebodyLooksElsewhere() {
    allInTheMiddle();
    for (Dimension size : List.of(new Dimension(1500, 950), new Dimension(1800, 1000))) {
      resize(size);
      allInTheMiddle();
    }
    WindowDriver.onScreen(
        () -> {
          window.canvas().sight().pan(0.1, 0);
          return window;
        });
    Rectangle before = cards();

    resize(new Dimension(1500, 950));

    assertThat(cards()).isEqualTo(before);
  }

  private void resize(Dimension size) {
    WindowDriver.onScreen(
        () -> {
          window.frame().setSize(size);
          window.frame().validate();
          return size;
        });
    window.robot().waitForIdle();
  }

  @Test
  void aPresentationOfALargeGraphGoesOnWhereItCanBeRead() {
    window.close();
    window = WindowDriver.with("residual-net.json");
    WindowDriver.onScreen(
        () -> {
          window.canvas().sight().frame(List.of("x", "stem"), List.of());
          return window;
        });
    window.onMenu("PresentAction");
    window.awaitQuiet();
    assertThat(window.see(() -> window.canvas().sight().zoom())).isGreaterThanOrEqualTo(0.6);
    assertThat(inSight()).contains("x", "stem");
  }

  @ParameterizedTest
  @ValueSource(ints = {150, 200, 80})
  void aFramedGraphStaysFramedAtAnotherSizeOfText(int percent) {
    allInTheMiddle();
    text(percent);
    allInTheMiddle();
  }

  @Test
  void theSameNodesStayInSightAtAnotherSizeOfText() {
    WindowDriver.onScreen(
        () -> {
          window.canvas().sight().frame(List.of("hidden", "scores"), List.of());
          return window;
        });
    List<String> before = inSight();
    assertThat(before).contains("hidden", "scores").hasSizeLessThan(nodes());
    text(150);
    assertThat(inSight()).containsAll(before);
  }

  private int nodes() {
    return window.see(() -> window.document().graph().nodes().size());
  }
}
