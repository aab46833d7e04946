package gradboard.bench;

import java.util.List;

/** Runs groups of benchmarks and prints a table: name, ours, peer, ratio. */
public final class Benchmarks {
  private static final String USAGE =
      """
      Usage: java -jar target/benchmarks.jar [NAME...]
      Runs the groups named, all when none is, and prints one line a row, tab-separated:
      name, ours, peer, ratio (times in microseconds, medians; ratio = ours / peer).""";

  private Benchmarks() {}

  /**
   * Prints the table.
   *
   * @param names the groups to run; {@code --help} explains
   */
  public static void main(String[] names) {
    if (List.of(names).contains("--help")) {
      System.out.println(USAGE);
    } else {
      System.err.println("No group of benchmarks exists yet.");
      System.err.println(USAGE);
      System.exit(2);
    }
  }
}
