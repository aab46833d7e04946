package gradboard.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command's words go.
 *
 * @param out results
 * @param err progress and messages
 * @param interactive whether a person looks at them, so that a progress bar makes sense
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive) {

  /** The process's own streams, in UTF-8 whatever the locale, since JSON is. */
  public static Terminal system() {
    return new Terminal(
        utf8(FileDescriptor.out), utf8(FileDescriptor.err), System.console() != null);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
