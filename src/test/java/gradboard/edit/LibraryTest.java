package gradboard.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
  private static final String SCALED =
      """
      {"gradboard": 1, "nodes": [{"id": "s", "op": "Scaled"}],
       "composites": {"Scaled": {"inputs": ["X"], "outputs": {"Y": "m"}, "nodes": [
         {"id": "k", "op": "Parameter", "attributes": {"value": 3}},
         {"id": "m", "op": "Mul", "inputs": ["X", "k"]}]}}}
      """;

  @TempDir Path folder;

  private Library library() {
    return new Library(folder, Bench.VOCABULARY);
  }

  private Stream<String> names() {
    return library().read().items().stream().map(item -> item.op().name());
  }

  @Test
  void whatIsTakenOutIsGoneWhateverItsFileIsCalled() throws IOException {
    Files.writeString(folder.resolve("from a friend.json"), SCALED);
    Files.writeString(folder.resolve("other.json"), SCALED.replace("Scaled", "Other"));
    library().remove("Scaled");
    assertThat(names()).containsExactly("Other");
  }

  @Test
  void whatIsSavedReplacesItsFileAndNoOther() throws IOException {
    Files.writeString(folder.resolve("from a friend.json"), SCALED);
    Files.writeString(folder.resolve("Scaled.json"), SCALED.replace("Scaled", "Other"));
    library().save(Bench.file(SCALED.replace("\"value\": 3", "\"value\": 4")).graph(), "Scaled");
    assertThat(names()).containsExactlyInAnyOrder("Other", "Scaled");
    assertThat(Files.readString(folder.resolve("from a friend.json"))).contains("\"value\": 4");
    library().save(Bench.file(SCALED.replace("Scaled", "other")).graph(), "other");
    assertThat(names()).containsExactlyInAnyOrder("Other", "Scaled", "other");
  }

  @Test
  void aCompositesNameLeadsToNoFileElsewhere() throws IOException {
    Path inner = folder.resolve("library");
    String name = "../outside";
    new Library(inner, Bench.VOCABULARY)
        .save(Bench.file(SCALED.replace("Scaled", name)).graph(), name);
    assertThat(folder.resolve("outside.json")).doesNotExist();
    assertThat(new Library(inner, Bench.VOCABULARY).read().items())
        .extracting(item -> item.op().name())
        .containsExactly(name);
  }
}
