package gradboard.data;

import java.util.List;

/** A place that examples come from: a file's format, or a formula that generates them. */
public interface Source {
  /** As written in files, permanent. */
  String name();

  /** One line about the examples. */
  String summary();

  /** What it can be told, in the order of forms and documentation. */
  List<Option> options();

  /**
   * All examples, the same for the same options, seed and files.
   *
   * @param options checked against {@link #options}
   * @param seed of everything random
   * @param files finds the files that options name
   * @throws gradboard.graph.ProblemException if there is something to mend in options or files
   */
  Dataset read(Options options, long seed, DataFiles files);
}
