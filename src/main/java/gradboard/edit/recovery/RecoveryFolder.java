package gradboard.edit.recovery;

import gradboard.format.JsonParser;
import gradboard.format.JsonPrinter;
import gradboard.format.WholeFile;
import gradboard.io.GraphWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder in which one running program keeps unsaved edits: {@code N.json}, a graph file like
 * any other, and beside it {@code N.origin}, which names the file that it belongs to. A lock, which
 * the system takes back however the program ends, tells others that its owner lives.
 *
 * <p>The lock lies beside the folder and is held before the folder exists, so that no other program
 * ever finds the folder unlocked.
 */
final class RecoveryFolder implements AutoCloseable {
  private static final String GRAPH = ".json";
  private static final String ORIGIN = ".origin";
  private static final String LOCK = ".lock";

  private final Path folder;
  private final FileChannel lock;

  private RecoveryFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Makes a folder for this program.
   *
   * @param root holds those of all programs
   * @throws IOException if the disk refuses
   */
  static RecoveryFolder create(Path root) throws IOException {
    Files.createDirectories(root);
    Path folder = root.resolve(ProcessHandle.current().pid() + "-" + UUID.randomUUID());
    FileChannel lock =
        lock(folder).orElseThrow(() -> new IOException(folder + " cannot be locked"));
    Files.createDirectory(folder);
    return new RecoveryFolder(folder, lock);
  }

  /** Takes over a folder whose owner has ended; empty while it lives. */
  static Optional<RecoveryFolder> claim(Path folder) throws IOException {
    Optional<FileChannel> lock = lock(folder);
    if (lock.isPresent() && !Files.isDirectory(folder)) {
      // Another program took it, emptied it and let it go meanwhile.
      lock.get().close();
      return Optional.empty();
    }
    return lock.map(channel -> new RecoveryFolder(folder, channel));
  }

  private static Optional<FileChannel> lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolveSibling(folder.getFileName() + LOCK),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(channel);
      }
    } catch (OverlappingFileLockException e) {
      // Held by this very program.
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return Optional.empty();
  }

  boolean exists() {
    return Files.isDirectory(folder);
  }

  /** Keeps a document under a number, in place of what was kept there. */
  void keep(int number, Unsaved unsaved, GraphWriter writer) throws IOException {
    Map<String, Object> origin = new LinkedHashMap<>();
    origin.put("title", unsaved.title());
    unsaved.path().ifPresent(path -> origin.put("path", path.toAbsolutePath().toString()));
    // First: a graph without its origin would be offered as one that was never saved.
    WholeFile.write(folder.resolve(number + ORIGIN), JsonPrinter.pretty(origin));
    writer.write(unsaved.file(), folder.resolve(number + GRAPH));
  }

  /** Removes what is kept under a number, if anything is. */
  void forget(int number) throws IOException {
    Files.deleteIfExists(folder.resolve(number + GRAPH));
    Files.deleteIfExists(folder.resolve(number + ORIGIN));
  }

  /** Whether something was left here. */
  boolean holds(Leftover leftover) {
    return leftover.file().getParent().equals(folder);
  }

  /** What is kept here. */
  Stream<Leftover> leftovers() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> name(file).matches("\\d+" + GRAPH)).sorted().toList().stream()
          .map(RecoveryFolder::leftover);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static Leftover leftover(Path graph) {
    Map<?, ?> origin = members(origin(graph));
    Optional<Path> path = Optional.empty();
    try {
      path = origin.get("path") instanceof String text ? Optional.of(Path.of(text)) : path;
      String title = origin.get("title") instanceof String text ? text : "Untitled";
      return new Leftover(graph, path, title, Files.getLastModifiedTime(graph).toInstant());
    } catch (InvalidPathException | IOException e) {
      return new Leftover(graph, Optional.empty(), "Untitled", Instant.EPOCH);
    }
  }

  private static Map<?, ?> members(Path file) {
    try {
      return JsonParser.parse(Files.readString(file)).data() instanceof Map<?, ?> members
          ? members
          : Map.of();
    } catch (IOException e) {
      // The graph itself is what matters.
      return Map.of();
    }
  }

  /** Removes what was left of one document, and the folder with the last. */
  void forget(Leftover leftover) throws IOException {
    Files.deleteIfExists(leftover.file());
    Files.deleteIfExists(origin(leftover.file()));
    if (leftovers().findAny().isEmpty()) {
      delete();
    }
  }

  private static Path origin(Path graph) {
    return graph.resolveSibling(name(graph).replace(GRAPH, ORIGIN));
  }

  /** Removes the folder with all that is in it. */
  void delete() throws IOException {
    if (!exists()) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
    Files.deleteIfExists(folder.resolveSibling(name(folder) + LOCK));
  }

  /** Lets go of it; what is in it stays. */
  @Override
  public void close() throws IOException {
    lock.close();
  }
}
