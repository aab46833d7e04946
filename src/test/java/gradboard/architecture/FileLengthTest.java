package gradboard.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file has one subject, so it is short. */
class FileLengthTest {
  private static final int LONGEST = 500;

  @Test
  void noSourceFileIsLongerThan500Lines() throws IOException {
    assertThat(tooLong(Path.of("src"))).isEmpty();
  }

  @Test
  void aLongerFileIsFound(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("Short.java"), Collections.nCopies(LONGEST, "//"));
    Path tooLong = Files.write(folder.resolve("Long.java"), Collections.nCopies(LONGEST + 1, "//"));

    assertThat(tooLong(folder)).containsExactly(tooLong);
  }

  private static List<Path> tooLong(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java") && lines(file) > LONGEST)
          .toList();
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
