package gradboard.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradboard.graph.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFilesTest {
  @TempDir private Path top;
  private Path folder;

  @BeforeEach
  void makeFiles() throws IOException {
    folder = Files.createDirectories(top.resolve("graphs"));
    Files.createDirectories(folder.resolve("tables"));
    Files.writeString(folder.resolve("tables/a.csv"), "1\n");
    Files.writeString(top.resolve("secret.csv"), "1\n");
  }

  @Test
  void findsFilesBelowTheFolder() {
    assertThat(DataFiles.inside(folder).find("tables/a.csv"))
        .isEqualTo(folder.resolve("tables/a.csv"));
    assertThat(DataFiles.inside(folder).find("tables/../tables/a.csv")).exists();
  }

  @Test
  void refusesFilesOutsideTheFolder() throws IOException {
    assertThatThrownBy(() -> DataFiles.inside(folder).find("../secret.csv"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(
            "lies outside the graph file's folder; save the graph beside it first, or copy it into"
                + " that folder");
    String absolute = top.resolve("secret.csv").toAbsolutePath().toString();
    assertThatThrownBy(() -> DataFiles.inside(folder).find(absolute))
        .hasMessageContaining("lies outside");
    Files.createSymbolicLink(folder.resolve("link.csv"), top.resolve("secret.csv"));
    assertThatThrownBy(() -> DataFiles.inside(folder).find("link.csv"))
        .hasMessageContaining("lies outside");
  }

  @Test
  void namesAFileAsAGraphInTheFolderWould() {
    assertThat(DataFiles.nameInside(folder, folder.resolve("tables/../tables/a.csv")))
        .contains("tables/a.csv");
    assertThat(DataFiles.nameInside(folder, top.resolve("secret.csv"))).isEmpty();
  }

  @Test
  void findsAnyFileThatThePersonVouchesFor() {
    assertThat(DataFiles.from(folder).find("../secret.csv")).isEqualTo(top.resolve("secret.csv"));
  }

  @Test
  void tellsAFolderFromAFile() {
    assertThatThrownBy(() -> DataFiles.inside(folder).find("tables"))
        .hasMessage("the file \"tables\" is a folder, not a file");
    assertThatThrownBy(() -> DataFiles.inside(folder).find("missing/b.csv"))
        .hasMessage("the file \"missing/b.csv\" does not exist");
    assertThatThrownBy(() -> DataFiles.inside(folder).find("a\0b"))
        .isInstanceOf(ProblemException.class);
  }
}
