package gradboard.format;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** What the disk had against something, in words: the exceptions' own messages are often a path. */
public final class DiskRefusal {
  private DiskRefusal() {}

  /** The reason alone, without the name of the file and without a full stop. */
  public static String reason(IOException e) {
    if (e instanceof FileSystemException refused && refused.getReason() != null) {
      return refused.getReason();
    }
    if (e instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (e instanceof AccessDeniedException) {
      return "its permissions forbid this";
    }
    return Optional.ofNullable(e.getMessage()).orElse("the disk does not say why");
  }
}
