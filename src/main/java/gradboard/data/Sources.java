package gradboard.data;

import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.graph.Suggestion;
import java.util.List;

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
    return ALL.stream()
        .filter(source -> source.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new ProblemException(Problem.inFile(unknown(name))));
  }

  private static String unknown(String name) {
    List<String> names = ALL.stream().map(Source::name).toList();
    return "data: there is no source \"" + name + "\"" + Suggestion.of(name, names);
  }
}
