package gradboard.cli;

import gradboard.format.DiskRefusal;
import gradboard.graph.Problem;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A command cannot do what was asked; the message is what the person reads. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Problems said at once; more would scroll the first out of sight. */
  private static final int SHOWN = 10;

  private final transient List<String> reasons;

  Failure(String message) {
    this(message, List.of(message));
  }

  private Failure(String message, List<String> reasons) {
    super(message);
    this.reasons = reasons;
  }

  /** What is wrong, a sentence each, without the file's name; all there are. */
  List<String> reasons() {
    return reasons;
  }

  /** What is wrong in a graph file, a line for each problem. */
  static Failure in(Path file, List<Problem> problems) {
    String lines =
        problems.stream()
            .limit(SHOWN)
            .map(problem -> file + ": " + problem)
            .collect(Collectors.joining(System.lineSeparator()));
    int more = problems.size() - SHOWN;
    return new Failure(
        more > 0 ? lines + System.lineSeparator() + "and " + more + " problems more" : lines,
        problems.stream().map(Problem::toString).toList());
  }

  /** What the disk had against it, in words. */
  static Failure of(IOException e) {
    String reason = DiskRefusal.reason(e);
    return e instanceof FileSystemException refused && refused.getFile() != null
        ? new Failure(refused.getFile() + ": " + reason)
        : new Failure(reason);
  }
}
