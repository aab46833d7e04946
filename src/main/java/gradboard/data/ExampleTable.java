package gradboard.data;

import gradboard.graph.Graph;
import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.tensor.DType;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All examples of a partition, one after the other, in the columns in which they are looked at: the
 * training part, then validation, then test. What a cell holds is worked out when it is asked for,
 * so that a table of any length costs no more than its examples.
 */
public final class ExampleTable {
  /** Features beyond these are not read one by one. */
  private static final int MOST_COLUMNS = 64;

  /** What a column holds. */
  public enum Kind {
    /** A feature, one number. */
    NUMBER,
    /** What is to be predicted. */
    LABEL,
    /** All features at once: an image, or more than anyone reads one by one. */
    FEATURES
  }

  /**
   * A column.
   *
   * @param position of the feature, for a number
   * @param inputs ids of the Inputs that take it
   */
  public record Column(String name, Kind kind, int position, List<String> inputs) {}

  private final Partition parts;
  private final Graph graph;
  private final List<Column> columns;
  private final Optional<String> misfit;

  private ExampleTable(
      Partition parts, Graph graph, List<Column> columns, Optional<String> misfit) {
    this.parts = parts;
    this.graph = graph;
    this.columns = List.copyOf(columns);
    this.misfit = misfit;
  }

  /**
   * @param graph whose Inputs take the examples
   */
  public static ExampleTable of(Partition parts, Graph graph) {
    Dataset train = parts.train();
    Map<String, List<String>> takers = Feeds.takers(graph, train);
    List<Column> columns = new ArrayList<>();
    if (Feeds.isImage(graph, train) || train.columns().size() > MOST_COLUMNS) {
      List<String> inputs =
          train.columns().stream()
              .flatMap(name -> takers.getOrDefault(name, List.of()).stream())
              .distinct()
              .toList();
      columns.add(new Column("features", Kind.FEATURES, 0, inputs));
    } else {
      for (int i = 0; i < train.columns().size(); i++) {
        String name = train.columns().get(i);
        columns.add(new Column(name, Kind.NUMBER, i, takers.getOrDefault(name, List.of())));
      }
    }
    train
        .label()
        .ifPresent(
            label ->
                columns.add(
                    new Column(
                        label.name(),
                        Kind.LABEL,
                        0,
                        takers.getOrDefault(label.name(), List.of()))));
    return new ExampleTable(parts, graph, columns, misfit(graph, train));
  }

  private static Optional<String> misfit(Graph graph, Dataset train) {
    try {
      Feeds.of(graph, train.rows(0), DType.FLOAT32);
      return Optional.empty();
    } catch (ProblemException e) {
      return Optional.of(e.problems().get(0)).map(Problem::toString);
    }
  }

  public List<Column> columns() {
    return columns;
  }

  /** Why an Input cannot take the examples, in a sentence. */
  public Optional<String> misfit() {
    return misfit;
  }

  /** Whether any Input takes them. */
  public boolean isTaken() {
    return !Feeds.inputs(graph).isEmpty();
  }

  /** Whether features are shifted and scaled. */
  public boolean isStandardized() {
    return parts.standardization().isPresent();
  }

  /** How many examples there are in all. */
  public int size() {
    return Arrays.stream(Example.Part.values()).mapToInt(this::size).sum();
  }

  /** How many examples a part has. */
  public int size(Example.Part part) {
    return parts.of(part).size();
  }

  /** The example in a row. */
  public Example at(int row) {
    int index = row;
    for (Example.Part part : Example.Part.values()) {
      if (index < size(part)) {
        return new Example(part, index);
      }
      index -= size(part);
    }
    throw new IndexOutOfBoundsException("row " + row + " of " + size());
  }

  /** The row of an example; empty where there is none such. */
  public Optional<Integer> row(Example example) {
    int before = 0;
    for (Example.Part part : Example.Part.values()) {
      if (part == example.part()) {
        return Optional.of(before + example.index()).filter(row -> example.index() < size(part));
      }
      before += size(part);
    }
    return Optional.empty();
  }

  /** A feature as Inputs take it. */
  public double number(Example example, Column column) {
    Dataset data = parts.of(example.part());
    return data.features().at(example.index() * data.columns().size() + column.position());
  }

  /** A feature as its source has it, before it was shifted and scaled. */
  public double original(Example example, Column column) {
    double taken = number(example, column);
    return parts
        .standardization()
        .map(s -> taken * s.deviations().at(column.position()) + s.means().at(column.position()))
        .orElse(taken);
  }

  /** The name of the class of an example; empty where its label is a number to regress to. */
  public Optional<String> className(Example example) {
    return parts
        .of(example.part())
        .label()
        .filter(Label::isClass)
        .map(label -> label.classes().get((int) label.values().longAt(example.index())));
  }

  /** The label of an example: the id of its class, or a number. */
  public double label(Example example) {
    return parts.of(example.part()).label().orElseThrow().values().at(example.index());
  }

  /** All features of an example, in the shape in which an Input takes them where one does. */
  public Tensor features(Example example) {
    Dataset one = parts.of(example.part()).rows(example.index());
    return misfit.isPresent() ? one.features() : Feeds.features(graph, one).orElse(one.features());
  }
}
