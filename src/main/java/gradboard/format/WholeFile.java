package gradboard.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * Writes a file whole or not at all: to a temporary name in the same folder, forced to the disk,
 * then moved over the old file in one step. Every file that the program writes goes through here,
 * so that a crash or a full disk never leaves half a file where a whole one was.
 */
public final class WholeFile {

  private static final String ENDING = ".part";

  /** So many characters, of up to four bytes each, leave room for the rest of a temporary name. */
  private static final int KEPT = 40;

  private static final Pattern UNIQUE =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** Nothing is written for as long as this. */
  private static final Duration OLD = Duration.ofHours(1);

  /** Produces the bytes of a file. */
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private WholeFile() {}

  /** Replaces or makes a text file, UTF-8. */
  public static void write(Path file, String text) throws IOException {
    write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * As {@link #write(Path, String)}, until it is given up.
   *
   * @throws CancellationException if it was; the old file is then untouched
   */
  public static void write(Path file, String text, BooleanSupplier givenUp) throws IOException {
    write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)), givenUp);
  }

  /**
   * Replaces or makes a file. A symbolic link stays one: what it points to is replaced.
   *
   * @throws IOException if the content throws or the disk refuses, which {@link DiskRefusal} puts
   *     into words; the old file is then untouched
   */
  public static void write(Path file, Content content) throws IOException {
    write(file, content, () -> false);
  }

  /**
   * As {@link #write(Path, Content)}, until it is given up.
   *
   * @throws CancellationException if it was; the old file is then untouched
   */
  public static void write(Path file, Content content, BooleanSupplier givenUp) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path temporary = target.resolveSibling(prefix(target) + UUID.randomUUID() + ENDING);
    requireFolder(target);
    tidy(target);
    try {
      try (FileChannel channel =
              FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
          OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
        // Tells others who tidy up that it is in use; freed with the channel.
        lock(channel);
        content.writeTo(out);
        out.flush();
        channel.force(true);
      }
      if (givenUp.getAsBoolean()) {
        throw new CancellationException(file + " was not written");
      }
      keepPermissions(target, temporary);
      move(temporary, target);
    } catch (FileSystemException e) {
      throw temporary.toString().equals(e.getFile()) ? refused(target, e) : e;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void requireFolder(Path target) throws NoSuchFileException {
    Path folder = target.getParent();
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(
          target.toString(), null, "the folder " + folder + " is not there");
    }
  }

  /** The same of the file that was to be written: nobody knows of the temporary one. */
  private static FileSystemException refused(Path target, FileSystemException e) {
    return e instanceof AccessDeniedException
        ? new AccessDeniedException(
            target.toString(),
            null,
            "the permissions of the folder " + target.getParent() + " forbid it")
        : new FileSystemException(target.toString(), null, DiskRefusal.reason(e));
  }

  /** Of a long name the beginning only: a longer one than the target's may be too long. */
  private static String prefix(Path target) {
    String name = target.getFileName().toString();
    int kept = name.offsetByCodePoints(0, Math.min(KEPT, name.codePointCount(0, name.length())));
    return "." + name.substring(0, kept) + ".";
  }

  /** Removes what a program that was ended in the middle of writing the same file left of it. */
  private static void tidy(Path target) {
    FileTime before = FileTime.from(Instant.now().minus(OLD));
    try (DirectoryStream<Path> siblings =
        Files.newDirectoryStream(target.getParent(), path -> isPart(path, target))) {
      for (Path part : siblings) {
        if (Files.getLastModifiedTime(part).compareTo(before) < 0 && !isInUse(part)) {
          Files.deleteIfExists(part);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // It stays for the next time; the file at hand can be written all the same.
    }
  }

  /** Whether a file has the very kind of name that is given to temporary ones here. */
  private static boolean isPart(Path path, Path target) {
    String name = path.getFileName().toString();
    String prefix = prefix(target);
    return name.startsWith(prefix)
        && name.endsWith(ENDING)
        && UNIQUE
            .matcher(name.substring(prefix.length(), name.length() - ENDING.length()))
            .matches();
  }

  private static boolean isInUse(Path part) throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      return lock(channel).isEmpty();
    }
  }

  /** A lock on a file; empty where another has it, or where the disk knows no locks. */
  private static Optional<FileLock> lock(FileChannel channel) {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (IOException | OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  private static void keepPermissions(Path old, Path replacement) throws IOException {
    PosixFileAttributeView from = Files.getFileAttributeView(old, PosixFileAttributeView.class);
    if (from != null && Files.exists(old)) {
      Files.setPosixFilePermissions(replacement, from.readAttributes().permissions());
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException networkFolder) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
