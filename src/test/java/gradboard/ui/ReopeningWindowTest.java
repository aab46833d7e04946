package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.edit.Document;
import gradboard.edit.Vocabulary;
import gradboard.graph.ProblemException;
import gradboard.io.GraphFile;
import gradboard.ui.action.Workbench;
import gradboard.ui.look.Look;
import gradboard.ui.settings.Memory;
import gradboard.ui.settings.Memory.OpenFile;
import gradboard.ui.settings.Memory.View;
import gradboard.ui.settings.UserFolders;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start finds of what was open before. */
@CacioTest
@Tag("window")
class ReopeningWindowTest {
  @TempDir private Path folder;
  private Memory memory;

  @BeforeEach
  void remember() {
    memory = memory();
  }

  @AfterEach
  void forget() {
    memory.close();
  }

  private Memory memory() {
    return Memory.in(new UserFolders(folder.resolve("config"), folder.resolve("state")));
  }

  private Path file(String title) throws IOException {
    return Files.writeString(
        folder.resolve(title + ".json"),
        """
        {"gradboard": 1, "title": "%s", "nodes": [
          {"id": "p", "op": "Parameter", "attributes": {"shape": [], "value": 2}, "at": [40, 40]}]}
        """
            .formatted(title));
  }

  private Reopening reopening(Optional<Path> asked) {
    return new Reopening(
        new GraphLoader(WindowDriver.CATALOG, Look.canvas().fonts()), memory, asked);
  }

  private static String title(Reopening.Opened opened) {
    return opened.graph().title();
  }

  private static OpenFile plain(Path file) {
    return new OpenFile(file, Optional.empty());
  }

  @Test
  void aFirstStartOpensTheWorkedExample() {
    Reopening reopening = reopening(Optional.empty());
    assertThat(reopening.isExample()).isTrue();
    assertThat(title(reopening.first())).isEqualTo("Sigmoid neuron");
  }

  /** Else a start after a crash would show a corner of the graph at a zoom that nobody chose. */
  @Test
  void whatHasNotBeenLookedAtYetHasNoViewToComeBackTo() throws IOException {
    Path a = file("a");
    try (WindowDriver window = WindowDriver.of(a, memory)) {
      Document document =
          new Document(GraphFile.EMPTY, Optional.of(a), new Vocabulary(WindowDriver.CATALOG));
      Optional<OpenFile> remembered =
          WindowDriver.onScreen(
              () -> {
                OpenDocument open = window.frame().documents().prepare(document, List.of());
                Optional<OpenFile> now = open.remembered();
                open.close();
                return now;
              });
      assertThat(remembered).contains(plain(a));
      assertThat(window.see(() -> window.frame().documents().front().remembered().get().view()))
          .isPresent();
    }
  }

  @Test
  void tabsViewsAndSizesComeBackAsTheyWereLeft() throws IOException {
    Path b = file("b");
    View seen;
    try (WindowDriver window = WindowDriver.of(file("a"), memory)) {
      WindowDriver.onScreen(
          () -> {
            window.frame().documents().settle();
            window.frame().files().open(b);
            return b;
          });
      window.await("the second tab", () -> window.frame().documents().all().size() == 2);
      WindowDriver.onScreen(
          () -> {
            window.canvas().sight().zoom(0.5);
            window.frame().walkDocuments(1);
            window.frame().fold(Workbench.Panel.PALETTE, true);
            return b;
          });
      window.robot().waitForIdle();
      seen =
          WindowDriver.onScreen(
              () -> window.frame().documents().all().get(1).remembered().get().view().get());
      WindowDriver.onScreen(
          () -> {
            window.frame().finish();
            return b;
          });
    }

    memory = memory();
    Reopening reopening = reopening(Optional.empty());
    assertThat(title(reopening.first())).isEqualTo("a");
    assertThat(reopening.isExample()).isFalse();
    try (WindowDriver next = WindowDriver.of(file("a"), memory)) {
      assertThat(next.see(() -> next.frame().getWidth())).isEqualTo(1600);
      assertThat(next.see(() -> next.frame().isFolded(Workbench.Panel.PALETTE))).isTrue();
      WindowDriver.onScreen(
          () -> {
            reopening.show(next.frame(), reopening.behind());
            return b;
          });
      assertThat(next.see(() -> next.frame().documents().front().document().title()))
          .isEqualTo("a");
      next.press(KeyEvent.VK_CONTROL, KeyEvent.VK_TAB);
      assertThat(next.see(() -> next.frame().documents().front().document().title()))
          .isEqualTo("b");
      assertThat(next.see(() -> next.frame().documents().front().remembered().get().view().get()))
          .isEqualTo(seen);
    }
  }

  @Test
  void theFileThatIsAskedForComesInFrontOfTheOthers() throws IOException {
    memory.setOpenFiles(List.of(plain(file("a")), plain(file("b"))), 1);
    Reopening reopening = reopening(Optional.of(file("c")));
    assertThat(title(reopening.first())).isEqualTo("c");
    assertThat(reopening.behind()).extracting(b -> title(b.opened())).containsExactly("a", "b");
  }

  @Test
  void aFileThatIsAskedForAndWasOpenIsOpenedOnce() throws IOException {
    memory.setOpenFiles(List.of(plain(file("a")), plain(file("b"))), 0);
    Reopening reopening = reopening(Optional.of(file("b")));
    assertThat(title(reopening.first())).isEqualTo("b");
    assertThat(reopening.behind()).extracting(b -> title(b.opened())).containsExactly("a");
  }

  @Test
  void aMissingFileIsToldInOneSentenceAndSkipped() throws IOException {
    Path gone = file("gone");
    memory.setOpenFiles(List.of(plain(file("a")), plain(gone), plain(file("b"))), 1);
    Files.delete(gone);
    Reopening reopening = reopening(Optional.empty());
    assertThat(title(reopening.first())).isEqualTo("b");
    assertThat(reopening.behind()).extracting(b -> title(b.opened())).containsExactly("a");
    assertThat(reopening.missing())
        .containsExactly(gone + " is not there any more, so it was not opened again.");
  }

  @Test
  void aFileThatIsAskedForAndCannotBeReadIsRefused() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{");
    assertThatThrownBy(() -> reopening(Optional.of(broken))).isInstanceOf(ProblemException.class);
  }
}
