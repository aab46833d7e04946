package gradboard.ui.settings;

import gradboard.format.FormatException;
import gradboard.format.JsonParser;
import gradboard.format.JsonPrinter;
import gradboard.format.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Named values in a file that people can read and edit: one JSON object. Names that the program
 * does not know are kept. Written behind the caller's back, a moment after the last change; what
 * another running program wrote meanwhile under other names stays.
 */
final class KeptValues {
  private static final Logger LOG = Logger.getLogger(KeptValues.class.getName());
  private static final long DELAY_MILLIS = 400;

  private static final ScheduledExecutorService WRITER =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "settings");
            thread.setDaemon(true);
            return thread;
          });

  private final Optional<Path> file;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Map<String, Object> unwritten = new LinkedHashMap<>();
  private Optional<String> trouble = Optional.empty();
  private final Object writing = new Object();
  private boolean unreadable;
  private boolean scheduled;

  private KeptValues(Optional<Path> file) {
    this.file = file;
  }

  /** Reads a file; where there is none yet, there are no values. */
  static KeptValues in(Path file) {
    KeptValues kept = new KeptValues(Optional.of(file));
    try {
      kept.values.putAll(read(file));
    } catch (IOException e) {
      kept.unreadable = true;
      kept.trouble =
          Optional.of(
              file
                  + " cannot be read ("
                  + e.getMessage()
                  + "); the usual settings are taken, and the file is kept under the name "
                  + spoilt(file).getFileName()
                  + " once one is changed.");
    }
    return kept;
  }

  /** Values that end with the program. */
  static KeptValues forgotten() {
    return new KeptValues(Optional.empty());
  }

  private static Map<String, Object> read(Path file) throws IOException {
    Map<String, Object> read = new LinkedHashMap<>();
    try {
      Object data = JsonParser.parse(Files.readString(file)).data();
      if (!(data instanceof Map<?, ?> members)) {
        throw new FormatException("it must hold one object: { … }");
      }
      members.forEach((name, value) -> read.put((String) name, value));
    } catch (NoSuchFileException e) {
      return Map.of();
    }
    return read;
  }

  private static Path spoilt(Path file) {
    return file.resolveSibling(file.getFileName() + ".unreadable");
  }

  /** What was wrong with the file or with a value in it, as a sentence. */
  synchronized Optional<String> trouble() {
    return trouble;
  }

  /**
   * A value that fits; one that does not is told of, and the fallback taken.
   *
   * @param wanted what would fit, for the sentence: {@code a number from 3 to 8}
   */
  synchronized <T> T get(String name, Class<T> type, Predicate<T> fits, T fallback, String wanted) {
    Object value = values.get(name);
    if (value == null) {
      return fallback;
    }
    if (type.isInstance(value) && fits.test(type.cast(value))) {
      return type.cast(value);
    }
    if (trouble.isEmpty()) {
      trouble =
          Optional.of(
              file.map(path -> path + ": ").orElse("")
                  + "\""
                  + name
                  + "\" must be "
                  + wanted
                  + "; the usual one is taken.");
    }
    return fallback;
  }

  synchronized Optional<Object> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /**
   * @param value a text, whole number, flag, list or map
   */
  synchronized void put(String name, Object value) {
    if (value.equals(values.put(name, value))) {
      return;
    }
    unwritten.put(name, value);
    if (!scheduled && file.isPresent()) {
      scheduled = true;
      WRITER.schedule(this::write, DELAY_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /**
   * Writes what is not written yet; where the disk refuses, the log is told, and the next change
   * tries again. Nobody who only asks for a value waits for the disk.
   */
  void write() {
    synchronized (writing) {
      Map<String, Object> values = taken();
      if (file.isEmpty() || values.isEmpty()) {
        return;
      }
      try {
        store(file.get(), values);
        written(values);
      } catch (IOException e) {
        LOG.log(Level.WARNING, "settings cannot be written", e);
      }
    }
  }

  private synchronized Map<String, Object> taken() {
    scheduled = false;
    return new LinkedHashMap<>(unwritten);
  }

  /** Forgets what was written, but for what became something else meanwhile. */
  private synchronized void written(Map<String, Object> values) {
    values.forEach(unwritten::remove);
  }

  private void store(Path path, Map<String, Object> values) throws IOException {
    Files.createDirectories(path.getParent());
    if (unreadable) {
      keepSpoilt(path);
      unreadable = false;
    }
    Map<String, Object> all = new LinkedHashMap<>(read(path));
    all.putAll(values);
    WholeFile.write(path, JsonPrinter.pretty(all));
  }

  private static void keepSpoilt(Path path) throws IOException {
    try {
      Files.move(path, spoilt(path), StandardCopyOption.REPLACE_EXISTING);
    } catch (NoSuchFileException e) {
      // Somebody has put it away already.
    }
  }
}
