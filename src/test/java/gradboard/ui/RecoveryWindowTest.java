package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.ui.look.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JList;
import org.assertj.swing.core.matcher.JButtonMatcher;
import org.assertj.swing.finder.JOptionPaneFinder;
import org.assertj.swing.fixture.JListFixture;
import org.assertj.swing.fixture.JOptionPaneFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start after a program that ended without a word. */
@CacioTest
@Tag("window")
class RecoveryWindowTest {
  @TempDir private Path folder;
  private Path root;
  private final WindowDriver window = WindowDriver.with("sigmoid-neuron.json");

  @BeforeEach
  void leaveSomething() throws IOException {
    root = folder.resolve("recovery");
    Path dead = Files.createDirectories(root.resolve("4711-dead"));
    Files.writeString(
        dead.resolve("1.json"),
        """
        {"gradboard": 1, "title": "Lost", "nodes": [
          {"id": "p", "op": "Parameter", "attributes": {"shape": [], "value": 2}, "at": [40, 40]}]}
        """);
    Files.writeString(
        dead.resolve("1.origin"), "{\"title\": \"Lost\", \"path\": \"/work/lost.json\"}");
    WindowDriver.onScreen(
        () -> {
          new Recovery(
                  window.frame(),
                  new GraphLoader(WindowDriver.CATALOG, Look.canvas().fonts()),
                  window.autosave(),
                  root)
              .offer();
          return root;
        });
  }

  @AfterEach
  void close() {
    window.close();
  }

  private JOptionPaneFixture question() {
    return JOptionPaneFinder.findOptionPane().withTimeout(30_000).using(window.robot());
  }

  private String[] offered() {
    return new JListFixture(
            window.robot(),
            window.robot().finder().findByName(question().target(), "leftovers", JList.class))
        .contents();
  }

  private void answer(String button) {
    question().button(JButtonMatcher.withText(button)).click();
    window.robot().waitForIdle();
  }

  private boolean isEmpty(Path in) {
    try (Stream<Path> files = Files.list(in)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void theQuestionNamesFileAndTime() {
    String[] lines = offered();
    assertThat(List.of(lines)).hasSize(1);
    assertThat(lines[0]).startsWith("Lost, kept ").endsWith(", of /work/lost.json");
    answer("Later");
  }

  @Test
  void recoveredEditsOpenInATabAndWaitToBeSaved() {
    answer("Recover");
    window.await("the tab", () -> window.frame().documents().all().size() == 2);
    assertThat(window.see(() -> window.document().title())).isEqualTo("Lost");
    assertThat(window.see(() -> window.document().isDirty())).isTrue();
    assertThat(window.see(() -> window.document().path())).contains(Path.of("/work/lost.json"));
    window.await("the old folder to go", () -> isEmpty(root));
  }

  @Test
  void discardedEditsAreGone() {
    answer("Discard");
    window.await("the old folder to go", () -> isEmpty(root));
    assertThat(window.see(() -> window.frame().documents().all())).hasSize(1);
  }

  @Test
  void laterLeavesThemForTheNextStart() {
    answer("Later");
    assertThat(root.resolve("4711-dead").resolve("1.json")).exists();
    WindowDriver.onScreen(
        () -> {
          new Recovery(
                  window.frame(),
                  new GraphLoader(WindowDriver.CATALOG, Look.canvas().fonts()),
                  window.autosave(),
                  root)
              .offer();
          return root;
        });
    assertThat(offered()).hasSize(1);
    answer("Later");
  }
}
