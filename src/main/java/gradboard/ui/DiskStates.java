package gradboard.ui;

import gradboard.edit.FileStamp;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How files were when this window last read or wrote them, so that what another program writes in
 * between is not overwritten unasked. Touches the disk: for workers.
 */
final class DiskStates {
  private final Map<Path, FileStamp> seen = new ConcurrentHashMap<>();

  /** Notes how a file is now. */
  void see(Path file) {
    FileStamp.of(file).ifPresent(stamp -> seen.put(key(file), stamp));
  }

  /** Whether a file that was seen is there and is another one now. */
  boolean isChanged(Path file) {
    FileStamp before = seen.get(key(file));
    return before != null && FileStamp.of(file).filter(now -> !now.equals(before)).isPresent();
  }

  private static Path key(Path file) {
    return file.toAbsolutePath().normalize();
  }
}
