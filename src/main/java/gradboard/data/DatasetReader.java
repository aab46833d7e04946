package gradboard.data;

import java.nio.file.Path;
import java.util.Optional;

/** Turns {@code data} sections into examples. */
public final class DatasetReader {
  private final DataFiles files;

  /**
   * @param files finds the files that sections name
   */
  public DatasetReader(DataFiles files) {
    this.files = files;
  }

  /**
   * All examples, undivided, as their source gives them.
   *
   * @throws gradboard.graph.ProblemException if the section or a file that it names has mistakes
   */
  public Dataset read(DataSpec spec) {
    Source source = Sources.named(spec.source());
    Options options = Options.check(spec.options(), source.options());
    return source.read(options, spec.seed().orElse(0), files);
  }

  /**
   * The examples divided and standardised as the section says.
   *
   * @throws gradboard.graph.ProblemException if the section or a file that it names has mistakes
   */
  public Partition partition(DataSpec spec) {
    return Partition.of(read(spec), spec);
  }

  /** A section with another table in the place of its own; empty where it reads no table. */
  public static Optional<DataSpec> reading(DataSpec spec, Path table) {
    return CsvSource.reading(spec, table);
  }

  /**
   * Examples from another table, prepared as those that a graph was trained on: the same features,
   * classes and standardisation. Labels may be missing.
   *
   * @param spec the section that the graph was trained by, if known; its options tell how the table
   *     is written
   * @param file the table, as the person chose it
   * @throws gradboard.graph.ProblemException if the file cannot be read or lacks a feature
   */
  public static NewExamples readNew(Optional<DataSpec> spec, Path file, Preparation trained) {
    NewExamples fresh = CsvSource.readNew(spec, file, trained);
    return trained
        .standardization()
        .map(s -> new NewExamples(s.apply(fresh.examples()), fresh.unseen()))
        .orElse(fresh);
  }
}
