package gradboard.edit.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.edit.Document;
import gradboard.edit.SetTitle;
import gradboard.edit.Vocabulary;
import gradboard.io.GraphFile;
import gradboard.io.GraphReader;
import gradboard.io.GraphWriter;
import gradboard.op.OpCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutosaveTest {
  private static final OpCatalog CATALOG = OpCatalog.load();

  @TempDir private Path folder;
  private Path root;
  private Autosave autosave;

  @BeforeEach
  void start() {
    root = folder.resolve("recovery");
    autosave = new Autosave(root, Duration.ofHours(1), new GraphWriter(CATALOG));
  }

  @AfterEach
  void end() {
    autosave.close();
  }

  private Document document(String name) {
    return new Document(
        Victim.large(CATALOG), Optional.of(folder.resolve(name)), new Vocabulary(CATALOG));
  }

  private List<Path> graphs() {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".json")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> titles() {
    GraphReader reader = new GraphReader(CATALOG);
    return graphs().stream().map(file -> reader.read(file).orThrow().title()).toList();
  }

  @Test
  void onlyDocumentsWithUnsavedEditsAreKept() {
    Document edited = document("edited.json");
    Document untouched = document("untouched.json");
    autosave.watch(edited);
    autosave.watch(untouched);
    edited.apply(new SetTitle("mine", ""));
    autosave.now();
    assertThat(titles()).containsExactly("mine");
  }

  @Test
  void whatIsSavedOrClosedIsKeptNoLonger() {
    Document saved = document("saved.json");
    Document closed = document("closed.json");
    autosave.watch(saved);
    Runnable close = autosave.watch(closed);
    saved.apply(new SetTitle("saved", ""));
    closed.apply(new SetTitle("closed", ""));
    autosave.now();
    assertThat(titles()).containsExactlyInAnyOrder("saved", "closed");
    saved.markSaved(saved.path().orElseThrow(), saved.history().now());
    close.run();
    autosave.now();
    assertThat(titles()).isEmpty();
  }

  @Test
  void aRunningProgramsEditsAreNotOfferedToAnother() {
    Document edited = document("edited.json");
    autosave.watch(edited);
    edited.apply(new SetTitle("mine", ""));
    autosave.now();
    try (Leftovers others = Leftovers.in(root)) {
      assertThat(others.all()).isEmpty();
    }
    assertThat(titles()).containsExactly("mine");
  }

  @Test
  void anEndInOrderLeavesNothing() {
    Document edited = document("edited.json");
    autosave.watch(edited);
    edited.apply(new SetTitle("mine", ""));
    autosave.now();
    autosave.close();
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void whatIsRecoveredIsUnsavedUntilItIsSaved() {
    GraphFile file = Victim.large(CATALOG);
    Path path = folder.resolve("lost.json");
    Document recovered = Document.unsaved(file, Optional.of(path), new Vocabulary(CATALOG));
    assertThat(recovered.isDirty()).isTrue();
    autosave.watch(recovered);
    autosave.now();
    assertThat(graphs()).hasSize(1);
    recovered.markSaved(path, recovered.history().now());
    assertThat(recovered.isDirty()).isFalse();
  }

  @Test
  void whatIsKeptIsAGraphFileLikeAnyOther() {
    Document edited = document("edited.json");
    autosave.watch(edited);
    edited.apply(new SetTitle("mine", "and this"));
    autosave.now();
    assertThat(new GraphReader(CATALOG).read(graphs().get(0)).orThrow()).isEqualTo(edited.file());
  }

  @Test
  void aFolderThatIsCleanedAwayIsMadeAnewWithAllThatIsUnsaved() throws IOException {
    Document first = document("first.json");
    Document second = document("second.json");
    autosave.watch(first);
    autosave.watch(second);
    first.apply(new SetTitle("first", ""));
    assertThat(autosave.now()).isTrue();
    for (Path file : List.copyOf(graphs())) {
      try (Stream<Path> all = Files.list(file.getParent())) {
        for (Path each : all.toList()) {
          Files.delete(each);
        }
      }
      Files.delete(file.getParent());
    }
    second.apply(new SetTitle("second", ""));
    assertThat(autosave.now()).isTrue();
    assertThat(titles()).containsExactlyInAnyOrder("first", "second");
  }

  @Test
  void whatCannotBeKeptIsToldAndTriedAgain() throws IOException {
    Files.writeString(root, "a file where the folder should be");
    Document edited = document("edited.json");
    autosave.watch(edited);
    edited.apply(new SetTitle("mine", ""));
    assertThat(autosave.now()).isFalse();
    Files.delete(root);
    assertThat(autosave.now()).isTrue();
    assertThat(titles()).containsExactly("mine");
  }

  @Test
  void leftoversAreDiscardedOneByOne() throws IOException {
    Path dead = Files.createDirectories(root.resolve("4711-dead"));
    for (int i = 1; i <= 2; i++) {
      Files.writeString(dead.resolve(i + ".json"), "{}");
      Files.writeString(dead.resolve(i + ".origin"), "{\"title\": \"Lost " + i + "\"}");
    }
    Leftovers found = Leftovers.in(root);
    Leftover first =
        found.all().stream().filter(l -> l.title().equals("Lost 1")).findFirst().orElseThrow();
    found.discard(List.of(first));
    Leftovers rest = Leftovers.in(root);
    assertThat(rest.all()).extracting(Leftover::title).containsExactly("Lost 2");
    rest.discard();
    assertThat(root).isEmptyDirectory();
  }
}
