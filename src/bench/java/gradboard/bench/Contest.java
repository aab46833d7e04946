package gradboard.bench;

import java.util.List;
import java.util.stream.Stream;

/** What becomes one row of the table: Gradboard and a peer doing the same. */
interface Contest {

  /** The task and, behind a slash, the peer: {@code mlp-b64/pytorch}. */
  String name();

  /**
   * Plays all rounds.
   *
   * @param oneProcess puts both sides into this process, where that makes sense
   */
  Row play(boolean oneProcess);

  /** The name before its first {@code -} or {@code /}. */
  default String group() {
    return name().split("[-/]", 2)[0];
  }

  /** All rows, in the table's order. */
  static List<Contest> all() {
    return Stream.<Contest>concat(Match.all().stream(), CanvasMatch.all().stream()).toList();
  }
}
