package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.edit.Selection;
import gradboard.graph.Bookmark;
import gradboard.ui.canvas.GraphCanvas;
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

  @ParameterizedTest
  @ValueSource(ints = {160, 200})
  void whatWasSeenComesBackWithTheSizeOfTextInEveryTab(int percent) {
    resize(1400, 900);
    List<GraphCanvas> canvases = withTwoMore();
    List<Bookmark> before = views(canvases);
    text(percent);
    assertThat(views(canvases)).isNotEqualTo(before);
    text(130);
    text(100);
    assertThat(views(canvases)).isEqualTo(before);
  }

  @Test
  void whatIsLookedAtMeanwhileStaysInSight() {
    resize(1400, 900);
    text(200);
    WindowDriver.onScreen(
        () -> {
          window.canvas().sight().frame(List.of("scores"), List.of());
          return window;
        });
    text(100);
    assertThat(inSight()).contains("scores").doesNotContain("x");
    Rectangle card = window.card("scores");
    assertThat(card.getCenterX()).isCloseTo(control().getCenterX(), within(2.0));
  }

  /** Two more tabs, the last of them in front, each seen in its own way. */
  private List<GraphCanvas> withTwoMore() {
    WindowDriver.onScreen(
        () -> {
          window.canvas().sight().zoom(1.25);
          window.canvas().sight().pan(0.1, 0.05);
          return window;
        });
    for (String example : List.of("xor-mlp.json", "sigmoid-neuron.json")) {
      WindowDriver.onScreen(
          () -> {
            window.frame().files().openExample(example);
            return example;
          });
      window.await(example, () -> !window.canvas().scene().nodes().isEmpty());
      window.awaitQuiet();
    }
    List<GraphCanvas> canvases =
        window.see(
            () -> window.frame().documents().all().stream().map(OpenDocument::canvas).toList());
    assertThat(canvases).hasSize(3);
    return canvases;
  }

  /** What is in the middle of each, and how large. */
  private List<Bookmark> views(List<GraphCanvas> canvases) {
    return window.see(
        () -> canvases.stream().map(canvas -> canvas.sight().bookmark("view")).toList());
  }

  private void resize(int width, int height) {
    WindowDriver.onScreen(
        () -> {
          window.frame().setSize(width, height);
          window.frame().validate();
          window.canvas().sight().frameAll();
          return window;
        });
    window.awaitQuiet();
  }

  private int nodes() {
    return window.see(() -> window.document().graph().nodes().size());
  }
}
