package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.draw.GraphPicture.Format;
import gradboard.edit.MoveNodes;
import gradboard.format.WholeFile;
import gradboard.graph.Point;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import javax.swing.JFileChooser;
import javax.swing.JSpinner;
import javax.swing.JTextArea;
import javax.swing.plaf.basic.BasicFileChooserUI;
import org.assertj.swing.fixture.JFileChooserFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What takes longer than a moment says so, and is given up by Escape. */
@CacioTest
@Tag("window")
class ProgressWindowTest {
  private static final Executor WORKERS = ForkJoinPool.commonPool();

  @TempDir private Path folder;
  private final WindowDriver window = WindowDriver.with("sigmoid-neuron.json");
  private final CountDownLatch slow = new CountDownLatch(1);
  private final List<String> taken = new ArrayList<>();

  @AfterEach
  void close() {
    slow.countDown();
    window.close();
  }

  private void awaitSlow() {
    try {
      slow.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void read() {
    WindowDriver.onScreen(
        () -> {
          window
              .frame()
              .undertakings()
              .read(
                  "Opening slow.json",
                  () -> {
                    awaitSlow();
                    return "read";
                  },
                  taken::add);
          return taken;
        });
  }

  private String hint() {
    return window.fixture().label("hint").text();
  }

  private String log() {
    return window.see(
        () -> ((JTextArea) window.robot().finder().findByName("log", false)).getText());
  }

  @Test
  void aLongReadingSaysSoAndIsTakenWhenItEnds() {
    read();
    window.await("the hint", () -> hint().equals("Opening slow.json … Esc gives up."));
    slow.countDown();
    window.await("what was read", () -> taken.equals(List.of("read")));
    assertThat(hint()).isBlank();
  }

  @Test
  void escapeGivesAReadingUpAtOnce() {
    read();
    window.await("the hint", () -> hint().startsWith("Opening slow.json"));
    window.press(KeyEvent.VK_ESCAPE);
    assertThat(log()).contains("Opening slow.json was given up.");
    slow.countDown();
    window.awaitQuiet();
    assertThat(taken).isEmpty();
  }

  @Test
  void escapeGivesAWritingUpBeforeTheFileIsThere() throws IOException {
    Path file = Files.writeString(folder.resolve("old.json"), "old");
    WindowDriver.onScreen(
        () -> {
          window
              .frame()
              .undertakings()
              .write(
                  "Saving old.json",
                  WORKERS,
                  givenUp -> {
                    awaitSlow();
                    try {
                      WholeFile.write(file, "new", givenUp);
                    } catch (IOException e) {
                      throw new UncheckedIOException(e);
                    }
                    return "written";
                  },
                  taken::add);
          return taken;
        });
    window.await("the hint", () -> hint().startsWith("Saving old.json"));
    window.press(KeyEvent.VK_ESCAPE);
    assertThat(hint()).isEqualTo("Giving up …");
    slow.countDown();
    window.await("the end", () -> log().contains("Saving old.json was given up."));
    assertThat(file).hasContent("old");
    assertThat(taken).isEmpty();
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void aWritingThatWasDoneAlreadyIsTakenAsDone() {
    WindowDriver.onScreen(
        () -> {
          window
              .frame()
              .undertakings()
              .write(
                  "Saving it",
                  WORKERS,
                  givenUp -> {
                    awaitSlow();
                    return "written";
                  },
                  taken::add);
          return taken;
        });
    window.await("the hint", () -> hint().startsWith("Saving it"));
    window.press(KeyEvent.VK_ESCAPE);
    slow.countDown();
    window.await("the end", () -> taken.equals(List.of("written")));
    assertThat(log()).doesNotContain("given up");
  }

  @Test
  void aLargePictureIsGivenUp() {
    window.awaitAnalysis();
    // Far apart, so that the picture takes seconds and is not done before Escape is heard.
    WindowDriver.onScreen(
        () -> window.document().apply(new MoveNodes(Map.of("f", new Point(1900, 1100)))));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_E);
    JFileChooserFixture chooser = window.fixture().fileChooser();
    JFileChooser target = chooser.target();
    JSpinner scale = window.robot().finder().findByName("pictureScale", JSpinner.class);
    Path file = folder.resolve("large." + Format.PNG.ending());
    WindowDriver.onScreen(
        () -> {
          scale.setValue(8.0);
          ((BasicFileChooserUI) target.getUI()).setFileName(file.toString());
          return target;
        });
    chooser.approve();
    window.await("the hint", () -> hint().equals("Exporting large.png … Esc gives up."));
    window.press(KeyEvent.VK_ESCAPE);
    window.await("the end", () -> log().contains("Exporting large.png was given up."));
    assertThat(file).doesNotExist();
  }

  private void fail(Supplier<String> work) {
    WindowDriver.onScreen(
        () -> {
          window.frame().undertakings().read("Opening big.json", work, taken::add);
          return taken;
        });
  }

  @Test
  void whatFailsByTheProgramsOwnFaultSaysSo() {
    fail(
        () -> {
          throw new IllegalStateException("a mistake");
        });
    window.await(
        "the sentence",
        () ->
            log()
                .contains(
                    "Opening big.json failed: the program made a mistake, and its log says"
                        + " where."));
    fail(
        () -> {
          throw new OutOfMemoryError("of a test");
        });
    window.await(
        "the reason",
        () -> log().contains("Opening big.json failed: it does not fit into memory."));
    assertThat(taken).isEmpty();
  }
}
