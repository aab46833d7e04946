package gradboard.data;

import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.graph.Suggestion;
import java.util.List;
import java.util.Optional;

/** The sources that a {@code data} section may name. */
public final class Sources {
  private static final List<Source> ALL =
      List.of(
          new CsvSource(),
          new XorSource(),
          new SpiralSource(),
          new MoonsSource(),
          new CirclesSource(),
          new BlobsSource(),
          new RegressionSource());

  private Sources() {}

  /** All of them, files first. */
  public static List<Source> all() {
    return ALL;
  }

  /**
   * The source of that name.
   *
   * @throws ProblemException if there is none
   */
  public static Source named(String name) {
    return find(name).orElseThrow(() -> new ProblemException(Problem.inFile(unknown(name))));
  }

  /** The source of that name, if there is one. */
  public static Optional<Source> find(String name) {
    return ALL.stream().filter(source -> source.name().equals(name)).findFirst();
  }

  private static String unknown(String name) {
    List<String> names = ALL.stream().map(Source::name).toList();
    return "data: there is no source \"" + name + "\"" + Suggestion.of(name, names);
  }
}
