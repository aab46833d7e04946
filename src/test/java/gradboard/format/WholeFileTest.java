package gradboard.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir Path folder;

  @Test
  void makesAndReplacesFiles() throws IOException {
    Path file = folder.resolve("graph.json");
    WholeFile.write(file, "one");
    WholeFile.write(file, "two");

    assertThat(file).hasContent("two");
    assertThat(folder).isDirectoryContaining("glob:**/graph.json");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void saysOfTheFileAndNotOfTheTemporaryOneWhyItIsNotWritten() throws IOException {
    Path away = folder.resolve("away").resolve("graph.json");
    Path below = Files.writeString(folder.resolve("file"), "").resolve("graph.json");

    assertThatThrownBy(() -> WholeFile.write(away, "new"))
        .isInstanceOfSatisfying(
            IOException.class,
            e ->
                assertThat(DiskRefusal.reason(e))
                    .isEqualTo("the folder " + away.getParent() + " is not there"))
        .hasMessageStartingWith(away.toString())
        .hasMessageNotContaining(".part");
    assertThatThrownBy(() -> WholeFile.write(below, "new"))
        .hasMessage(below + ": the folder " + below.getParent() + " is not there");
  }

  @Test
  void leavesTheOldFileWhenTheContentFails() throws IOException {
    Path file = folder.resolve("graph.json");
    WholeFile.write(file, "old");

    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write(new byte[100_000]);
                      throw new IOException("the disk is full");
                    }))
        .hasMessage("the disk is full");

    assertThat(file).hasContent("old");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void leavesTheOldFileWhenItIsGivenUp() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "old");
    assertThatThrownBy(() -> WholeFile.write(file, "new", () -> true))
        .isInstanceOf(CancellationException.class);
    assertThat(file).hasContent("old");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
    WholeFile.write(file, "new", () -> false);
    assertThat(file).hasContent("new");
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    assertThatThrownBy(() -> WholeFile.write(folder.resolve("no/graph.json"), "x"))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void keepsLinksAndPermissions() throws IOException {
    Path file = Files.writeString(folder.resolve("real.json"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);

    WholeFile.write(link, "new");

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
  }

  @Test
  void tidiesUpOnlyOldPartsOfTheSameFileThatNobodyWrites() throws IOException {
    Path file = folder.resolve("graph.json");
    FileTime old = FileTime.from(Instant.now().minus(Duration.ofHours(2)));
    String killed = ".graph.json.0f8fad5b-d9cb-469f-a165-70867728950e.part";
    String busy = ".graph.json.7c9e6679-7425-40de-944b-e07fc1f90ae7.part";
    String young = ".graph.json.16fd2706-8baf-433b-82eb-8c7fada847da.part";
    String other = ".other.json.0f8fad5b-d9cb-469f-a165-70867728950e.part";
    String foreign = ".graph.json.backup.part";
    for (String name : List.of(killed, busy, young, other, foreign)) {
      Files.writeString(folder.resolve(name), "half");
      if (!name.equals(young)) {
        Files.setLastModifiedTime(folder.resolve(name), old);
      }
    }
    try (FileChannel writer = FileChannel.open(folder.resolve(busy), StandardOpenOption.WRITE);
        FileLock held = writer.lock()) {
      assertThat(held.isValid()).isTrue();
      WholeFile.write(file, "whole");
    }
    assertThat(file).hasContent("whole");
    assertThat(folder.resolve(killed)).doesNotExist();
    for (String name : List.of(busy, young, other, foreign)) {
      assertThat(folder.resolve(name)).exists();
    }
  }

  @Test
  void writesAFileWhoseNameIsAsLongAsDisksAllow() throws IOException {
    Path file = folder.resolve("é".repeat(40) + "a".repeat(170) + ".json");
    WholeFile.write(file, "one");
    WholeFile.write(file, "two");
    assertThat(file).hasContent("two");
  }
}
