package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.draw.GraphPicture;
import gradboard.ui.PaintedTexts.Painted;
import gradboard.ui.look.Look;
import java.awt.Point;
import java.awt.event.KeyEvent;
import java.util.List;
import org.assertj.swing.core.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An empty document says what can be done with it. */
@CacioTest
@Tag("window")
class HintWindowTest {
  private final WindowDriver window = WindowDriver.empty();

  @AfterEach
  void close() {
    window.close();
  }

  private List<Painted> onCanvas() {
    window.robot().waitForIdle();
    return window.see(() -> PaintedTexts.of(window.canvas().control(), 2));
  }

  private String description() {
    return window.see(
        () -> window.canvas().control().getAccessibleContext().getAccessibleDescription());
  }

  @Test
  void anEmptyCanvasSaysWhatToDoUntilThereIsANode() {
    assertThat(onCanvas())
        .extracting(Painted::text)
        .contains("Double-click", "Tab", "Ctrl+V", "File > Examples");
    assertThat(description())
        .startsWith("Double-click or press Tab to search for an operation, or drag one from");

    window.dragFromPalette("Relu", new Point(300, 300));

    assertThat(onCanvas()).extracting(Painted::text).doesNotContain("Double-click", "Tab");
    assertThat(description()).isEmpty();

    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(onCanvas()).extracting(Painted::text).contains("Double-click");
  }

  @Test
  void theHintTakesNoClick() {
    Point middle =
        window.see(
            () ->
                new Point(
                    window.canvas().control().getWidth() / 2,
                    window.canvas().control().getHeight() / 2));
    window.robot().click(window.canvas().control(), middle, MouseButton.LEFT_BUTTON, 2);
    window.fixture().textBox("searchField").requireVisible();
  }

  @Test
  void theHintCanBeReadInBothThemesAndInANarrowWindow() {
    for (boolean dark : new boolean[] {false, true}) {
      WindowDriver.onScreen(
          () -> {
            window.frame().setDark(dark);
            window.frame().setSize(dark ? 1000 : 1600, 800);
            window.frame().validate();
            return dark;
          });
      assertThat(onCanvas())
          .hasSizeGreaterThan(10)
          .allSatisfy(text -> assertThat(text.contrast()).isGreaterThanOrEqualTo(4.5))
          .noneMatch(Painted::isCut);
    }
  }

  @Test
  void aPictureOfAnEmptyDocumentShowsNoHint() {
    String svg =
        window.see(() -> GraphPicture.of(window.editor().subject(), Look.canvas(), 1).svg());
    assertThat(svg).doesNotContain("Double-click");
  }

  @Test
  void anEmptyCanvasStaysAtItsZoomAtAnotherSizeOfText() {
    double zoom = window.see(() -> window.canvas().sight().zoom());
    WindowDriver.onScreen(
        () -> {
          window.settings().choose(window.settings().choices().withFont(150));
          return window;
        });
    window.awaitQuiet();
    assertThat(window.see(() -> window.canvas().sight().zoom())).isCloseTo(zoom, within(1e-9));
  }
}
