package gradboard.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command is to write. */
final class Destination {
  private Destination() {}

  /**
   * Tells before the work, not after it, that its result could not be kept.
   *
   * @param option that names the file
   * @throws Failure if nothing can be written there
   */
  static void check(String option, Path file) {
    Path folder = file.toAbsolutePath().getParent();
    boolean fits =
        folder != null
            && Files.isDirectory(folder)
            && Files.isWritable(folder)
            && !Files.isDirectory(file);
    if (!fits) {
      throw new Failure(option + " " + file + ": the folder is not there or may not be written to");
    }
  }
}
