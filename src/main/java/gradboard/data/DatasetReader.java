package gradboard.data;

import java.nio.file.Path;

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
    Options options = Options.check(source.name(), spec.options(), source.options());
    return source.read(options, spec.seed(), files);
  }

  /**
   * The examples divided and standardised as the section says.
   *
   * @throws gradboard.graph.ProblemException if the section or a file that it names has mistakes
   */
  public Partition partition(DataSpec spec) {
    return Partition.of(read(spec), spec);
  }

  /**
   * Examples from another table, prepared as those that a graph was trained on: the same features,
   * classes and standardisation. The label may be missing.
   *
   * @param spec the section that {@code trained} was made by; its options tell how the table is
   *     written
   * @param file the table, as the person chose it
   * @throws gradboard.graph.ProblemException if the file cannot be read or lacks a feature
   */
  public static Dataset readNew(DataSpec spec, Path file, Partition trained) {
    Dataset fresh = CsvSource.readNew(spec, file, trained.train());
    return trained.standardization().map(s -> s.apply(fresh)).orElse(fresh);
  }
}
