package gradboard.ui;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.draw.PortRef;
import gradboard.edit.Selection;
import java.awt.Point;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Pictures of the window in its usual states, to be looked at, in {@code target/pictures}: {@code
 * mvn -q test -Dtest=LookPictures}. Not part of the gate.
 */
@CacioTest
@Tag("window")
class LookPictures {
  private static final Path FOLDER = Path.of("target", "pictures");

  @Test
  void anEmptyDocumentAndTheCommandPalette() throws IOException {
    try (WindowDriver window = WindowDriver.empty()) {
      WindowPicture.usualText(window);
      inBothThemes(window, "empty");
      window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_P);
      inBothThemes(window, "commands");
    }
  }

  @Test
  void theSigmoidNeuronWithGradients() throws IOException {
    try (WindowDriver window = WindowDriver.with("sigmoid-neuron.json")) {
      run(window);
      select(window, "y");
      inBothThemes(window, "sigmoid-neuron");
      for (int i = 0; i < 10; i++) {
        window.clickTool("StepAction");
      }
      inBothThemes(window, "step");
    }
  }

  @Test
  void aNetworkOfThirtyNodes() throws IOException {
    try (WindowDriver window = WindowDriver.with("residual-net.json")) {
      run(window);
      look(window, 1);
      inBothThemes(window, "residual-net");
      WindowDriver.onScreen(
          () -> {
            window.frame().setSize(2 * window.frame().getWidth(), 2 * window.frame().getHeight());
            window.frame().validate();
            window.settings().choose(window.settings().choices().withFont(200));
            window.frame().validate();
            return window;
          });
      look(window, 1);
      inBothThemes(window, "residual-net-at-200");
    }
  }

  @Test
  void aLargeGraphFromAfar() throws IOException {
    try (WindowDriver window = WindowDriver.of(LargeGraphWindowTest.graph())) {
      WindowPicture.usualText(window);
      window.awaitAnalysis();
      look(window, 0.05);
      inBothThemes(window, "5000-nodes");
    }
  }

  @Test
  void aCompositeEntered() throws IOException {
    try (WindowDriver window = WindowDriver.with("spiral-mlp.json")) {
      run(window);
      WindowDriver.onScreen(
          () -> {
            window.document().select(Selection.of("scores"));
            window.document().enter("scores");
            return window;
          });
      window.awaitQuiet();
      inBothThemes(window, "composite");
    }
  }

  @Test
  void aRefusedWire() throws IOException {
    try (WindowDriver window = WindowDriver.with("sigmoid-neuron.json")) {
      run(window);
      Point port = window.port(PortRef.input("xw", 1));
      window.hold(
          window.canvas().control(),
          window.port(PortRef.output("f", 0)),
          window.canvas().control(),
          port);
      window.await("the refusal", () -> !window.fixture().label("hint").text().isBlank());
      inBothThemes(window, "refused");
      window.robot().releaseMouseButtons();
    }
  }

  @Test
  void theExamples() throws IOException {
    try (WindowDriver window = WindowDriver.with("spiral-mlp.json")) {
      run(window);
      WindowDriver.onScreen(
          () -> {
            window.frame().showData();
            return window;
          });
      window.await("the examples", () -> window.fixture().table("examples").rowCount() > 0);
      window.pressWhereFocusIs(KeyEvent.VK_DOWN);
      window.pressWhereFocusIs(KeyEvent.VK_ENTER);
      window.await("the numbers", () -> window.frame().editor().examples().shown().isPresent());
      inBothThemes(window, "examples");
    }
  }

  private static void run(WindowDriver window) {
    WindowPicture.usualText(window);
    window.awaitAnalysis();
    window.clickTool("RunAction");
    window.await("the numbers", () -> window.frame().editor().pass().isPresent());
    window.awaitIdle();
  }

  private static void select(WindowDriver window, String node) {
    WindowDriver.onScreen(
        () -> {
          window.document().select(Selection.of(node));
          window.canvas().sight().frameAll();
          return node;
        });
  }

  private static void look(WindowDriver window, double zoom) {
    WindowDriver.onScreen(
        () -> {
          window.canvas().sight().frameAll();
          window.canvas().sight().zoom(zoom / window.canvas().sight().zoom());
          return zoom;
        });
  }

  private static void inBothThemes(WindowDriver window, String name) throws IOException {
    Files.createDirectories(FOLDER);
    for (boolean dark : new boolean[] {true, false}) {
      WindowDriver.onScreen(
          () -> {
            window.frame().setDark(dark);
            return dark;
          });
      ImageIO.write(
          WindowPicture.settled(window),
          "png",
          FOLDER.resolve(name + (dark ? "-dark" : "-light") + ".png").toFile());
    }
  }
}
