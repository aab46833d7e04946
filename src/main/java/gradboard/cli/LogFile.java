package gradboard.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Takes what is logged, stack traces included, to a file instead of the terminal. The file is made
 * with the first record, so that a run without trouble leaves none.
 */
final class LogFile extends Handler {
  private static final int LARGEST = 1 << 20;

  private final Path file;
  private Optional<FileHandler> opened = Optional.empty();

  LogFile(Path file) {
    this.file = file;
    setLevel(Level.WARNING);
  }

  /** Turns all logging of this process to {@code ~/.gradboard/gradboard.log}. */
  static void install() {
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    LogFile log =
        new LogFile(Path.of(System.getProperty("user.home"), ".gradboard", "gradboard.log"));
    root.addHandler(log);
  }

  @Override
  public synchronized void publish(LogRecord entry) {
    if (!isLoggable(entry)) {
      return;
    }
    try {
      if (opened.isEmpty()) {
        opened = Optional.of(open());
      }
      opened.get().publish(entry);
    } catch (IOException e) {
      // Nobody is left to tell: the terminal is kept for the person's own matters.
      setLevel(Level.OFF);
    }
  }

  private FileHandler open() throws IOException {
    Files.createDirectories(file.getParent());
    FileHandler handler = new FileHandler(file.toString(), LARGEST, 1, true);
    handler.setFormatter(new SimpleFormatter());
    return handler;
  }

  @Override
  public synchronized void flush() {
    opened.ifPresent(Handler::flush);
  }

  @Override
  public synchronized void close() {
    opened.ifPresent(Handler::close);
    opened = Optional.empty();
  }
}
