package gradboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
  @TempDir Path folder;

  @Test
  void keepsStackTracesAndMakesNoFileWithoutTrouble() throws IOException {
    Path file = folder.resolve("logs").resolve("gradboard.log");
    LogFile log = new LogFile(file);

    log.publish(new LogRecord(Level.INFO, "all is well"));
    assertThat(file).doesNotExist();

    LogRecord trouble = new LogRecord(Level.SEVERE, "a command failed");
    trouble.setThrown(new IllegalStateException("out of order"));
    log.publish(trouble);
    log.close();

    assertThat(Files.readString(file))
        .contains("a command failed", "IllegalStateException: out of order", "at gradboard.cli");
  }
}
