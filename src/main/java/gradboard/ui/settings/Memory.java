package gradboard.ui.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What the program remembers by itself: sizes of windows and panels, what was used lately and what
 * was open; kept in {@code memory.json}. A memory that cannot be read is begun anew.
 */
public final class Memory implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Memory.class.getName());
  private static final String LOCK = "program.lock";
  private static final String FILE = "memory.json";
  private static final int RECENT = 10;
  private static final String FILES = "recentFiles";
  private static final String OPS = "recentOps";
  private static final String OPEN = "open";
  private static final String FRONT = "front";

  /** From where a canvas was seen: a point (x, y) of the graph at (x·scale + dx, y·scale + dy). */
  public record View(double scale, double dx, double dy) {}

  /** A file that was open, and how it was seen. */
  public record OpenFile(Path path, Optional<View> view) {}

  private final KeptValues values;
  private final Optional<FileChannel> lock;

  private Memory(KeptValues values, Optional<FileChannel> lock) {
    this.values = values;
    this.lock = lock;
  }

  /** That of the person who runs the program. */
  public static Memory in(UserFolders folders) {
    return new Memory(
        KeptValues.in(folders.state().resolve(FILE)), lock(folders.state().resolve(LOCK)));
  }

  private static Optional<FileChannel> lock(Path file) {
    try {
      Files.createDirectories(file.getParent());
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() != null) {
        return Optional.of(channel);
      }
      channel.close();
    } catch (IOException | OverlappingFileLockException e) {
      // On a disk without locks, or held by this very program: as if another one had it.
      LOG.log(Level.FINE, "the files that were open are left alone", e);
    }
    return Optional.empty();
  }

  /** One that ends with the program. */
  public static Memory forgotten() {
    return new Memory(KeptValues.forgotten(), Optional.empty());
  }

  /** A number kept under a name, such as the place of a divider. */
  public int number(String name, int fallback) {
    return values
        .get(name)
        .map(value -> value instanceof Long n ? n.intValue() : fallback)
        .orElse(fallback);
  }

  public void setNumber(String name, int number) {
    values.put(name, (long) number);
  }

  public boolean flag(String name, boolean fallback) {
    return values
        .get(name)
        .map(value -> value instanceof Boolean flag ? flag : fallback)
        .orElse(fallback);
  }

  public void setFlag(String name, boolean value) {
    values.put(name, value);
  }

  /** Files opened or saved lately, latest first. */
  public List<Path> recentFiles() {
    return paths(texts(FILES));
  }

  public void addRecentFile(Path file) {
    add(FILES, file.toAbsolutePath().normalize().toString());
  }

  /** Names of ops added lately, latest first. */
  public List<String> recentOps() {
    return texts(OPS);
  }

  public void addRecentOp(String op) {
    add(OPS, op);
  }

  private List<String> texts(String name) {
    return list(name).stream().filter(String.class::isInstance).map(String.class::cast).toList();
  }

  private List<?> list(String name) {
    return values
        .get(name)
        .map(value -> value instanceof List<?> all ? all : List.of())
        .orElse(List.of());
  }

  private static List<Path> paths(List<String> texts) {
    List<Path> paths = new ArrayList<>();
    for (String text : texts) {
      path(text).ifPresent(paths::add);
    }
    return paths;
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      // Of another system: this one has no such file.
      return Optional.empty();
    }
  }

  private void add(String name, String item) {
    List<String> items = new ArrayList<>(texts(name));
    items.remove(item);
    items.add(0, item);
    values.put(name, List.copyOf(items.subList(0, Math.min(RECENT, items.size()))));
  }

  /**
   * The files that were open, in the order of their tabs. They belong to the program that was
   * started first: a second one beside it finds none, and its own are not remembered.
   */
  public List<OpenFile> openFiles() {
    List<OpenFile> files = new ArrayList<>();
    if (lock.isEmpty()) {
      return files;
    }
    for (Object item : list(OPEN)) {
      if (item instanceof Map<?, ?> entry && entry.get("file") instanceof String text) {
        path(text).ifPresent(path -> files.add(new OpenFile(path, view(entry))));
      }
    }
    return files;
  }

  private static Optional<View> view(Map<?, ?> entry) {
    return entry.get("scale") instanceof Number scale
            && entry.get("x") instanceof Number x
            && entry.get("y") instanceof Number y
            && scale.doubleValue() > 0
        ? Optional.of(new View(scale.doubleValue(), x.doubleValue(), y.doubleValue()))
        : Optional.empty();
  }

  /** Which of the open files was in front. */
  public int frontFile() {
    return number(FRONT, 0);
  }

  public void setOpenFiles(List<OpenFile> files, int front) {
    if (lock.isEmpty()) {
      return;
    }
    List<Map<String, Object>> entries = new ArrayList<>();
    for (OpenFile file : files) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("file", file.path.toAbsolutePath().normalize().toString());
      file.view.ifPresent(
          view -> {
            entry.put("scale", view.scale);
            entry.put("x", view.dx);
            entry.put("y", view.dy);
          });
      entries.add(entry);
    }
    values.put(OPEN, entries);
    setNumber(FRONT, front);
  }

  /** Writes what is not written yet. */
  public void flush() {
    values.write();
  }

  /** Writes all and lets another program have the open files. */
  @Override
  public void close() {
    flush();
    if (lock.isPresent()) {
      try {
        lock.get().close();
      } catch (IOException e) {
        LOG.log(Level.WARNING, "the memory cannot be let go", e);
      }
    }
  }
}
