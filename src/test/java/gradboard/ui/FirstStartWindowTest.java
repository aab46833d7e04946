package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.graph.ProblemException;
import gradboard.ui.settings.UserFolders;
import java.awt.Frame;
import java.awt.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.swing.JTextArea;
import org.assertj.core.api.Assertions;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.core.matcher.JButtonMatcher;
import org.assertj.swing.finder.JOptionPaneFinder;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.fixture.JOptionPaneFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program's start as a person sees it, in a home of its own. */
@CacioTest
@Tag("window")
class FirstStartWindowTest {
  private static final long PATIENCE_MILLIS = 60_000;

  @TempDir private Path home;
  private final Thread.UncaughtExceptionHandler handler =
      Thread.getDefaultUncaughtExceptionHandler();
  private final Robot robot = BasicRobot.robotWithNewAwtHierarchy();

  private UserFolders folders() {
    return new UserFolders(home.resolve("settings"), home.resolve("state"));
  }

  @AfterEach
  void close() {
    WindowDriver.onScreen(
        () -> {
          Arrays.stream(Frame.getFrames()).filter(Window::isShowing).forEach(this::finish);
          return home;
        });
    Thread.setDefaultUncaughtExceptionHandler(handler);
    robot.cleanUp();
  }

  private void finish(Frame frame) {
    if (frame instanceof EditorFrame editor) {
      editor.finish();
    }
  }

  private EditorFrame start() {
    EditorLauncher.open(folders(), Optional.empty());
    await("the window", () -> frame().isPresent());
    return frame().orElseThrow();
  }

  private static Optional<EditorFrame> frame() {
    return Arrays.stream(Frame.getFrames())
        .filter(frame -> frame instanceof EditorFrame && frame.isShowing())
        .map(EditorFrame.class::cast)
        .findFirst();
  }

  private void await(String what, BooleanSupplier holds) {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (!WindowDriver.onScreen(holds::getAsBoolean)) {
      assertThat(System.currentTimeMillis()).as("gave up waiting: " + what).isLessThan(end);
      robot.waitForIdle();
    }
  }

  private void awaitNumbers(EditorFrame frame) {
    await("the numbers", () -> frame.editor().pass().isPresent() && !frame.editor().isBusy());
  }

  private boolean isNoticeShown(EditorFrame frame) {
    return WindowDriver.onScreen(() -> frame.documents().front().area().notice().isVisible());
  }

  @Test
  void theFirstStartShowsAWorkedExampleRunningWithThreeSentencesOnWhatToTry() {
    EditorFrame frame = start();
    awaitNumbers(frame);
    assertThat(WindowDriver.onScreen(() -> frame.editor().document().title()))
        .isEqualTo("Sigmoid neuron");
    // CS231n's worked example: σ(1) = 0.73.
    assertThat(
            WindowDriver.onScreen(
                () -> frame.editor().pass().orElseThrow().snapshot().loss().orElseThrow()))
        .isCloseTo(0.7311, Assertions.within(1e-4));
    await("the sentences", () -> isNoticeShown(frame));
    JTextArea notice = (JTextArea) robot.finder().findByName(frame, "notice");
    String text = WindowDriver.onScreen(notice::getText);
    assertThat(text.split("(?<=[.])\\s+(?=[A-Z])")).hasSize(3);
    assertThat(text).contains("Step").contains("follows at once").contains("Train");
  }

  @Test
  void whatWasUnderstoodIsNotSaidAgain() {
    EditorFrame first = start();
    awaitNumbers(first);
    await("the sentences", () -> isNoticeShown(first));
    new FrameFixture(robot, first).button("closeNotice").click();
    assertThat(isNoticeShown(first)).isFalse();
    WindowDriver.onScreen(
        () -> {
          first.finish();
          return first;
        });
    await("the window to close", () -> frame().isEmpty());
    EditorFrame second = start();
    awaitNumbers(second);
    robot.waitForIdle();
    assertThat(isNoticeShown(second)).isFalse();
  }

  @Test
  void whatAnEarlierRunLeftUnsavedIsOffered() throws IOException {
    Path dead = Files.createDirectories(folders().recovery().resolve("4711-dead"));
    Files.writeString(
        dead.resolve("1.json"),
        """
        {"gradboard": 1, "title": "Lost", "nodes": [
          {"id": "p", "op": "Parameter", "attributes": {"shape": [], "value": 2}, "at": [40, 40]}]}
        """);
    Files.writeString(dead.resolve("1.origin"), "{\"title\": \"Lost\"}");
    EditorFrame frame = start();
    JOptionPaneFixture question =
        JOptionPaneFinder.findOptionPane().withTimeout(PATIENCE_MILLIS).using(robot);
    question.requireTitle("Unsaved edits");
    question.button(JButtonMatcher.withText("Recover")).click();
    await("the recovered graph", () -> frame.editor().document().title().equals("Lost"));
    assertThat(WindowDriver.onScreen(() -> frame.editor().document().isDirty())).isTrue();
  }

  @Test
  void aFileThatCannotBeReadIsToldBeforeAnyWindowOpens() {
    Assertions.assertThatThrownBy(
            () -> EditorLauncher.open(folders(), Optional.of(home.resolve("missing.json"))))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("no such file");
    assertThat(WindowDriver.onScreen(FirstStartWindowTest::frame)).isEmpty();
  }
}
