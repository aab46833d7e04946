package gradboard.data;

import gradboard.graph.Suggestion;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A column of labels while it is read, and the judgement of what it holds: numbers to regress to
 * where all are numbers and any has a fraction, otherwise classes, unless the person says. Whole
 * numbers may be either; the label keeps them as both.
 */
final class LabelColumn {
  /** What a label is for. */
  enum Task {
    CLASSIFICATION,
    REGRESSION
  }

  private final String name;
  private final Optional<Task> task;
  private final List<String> known;
  private final Numbers values = new Numbers();

  /** Class names in the order of their first appearance, to their preliminary ids. */
  private final Map<String, Integer> seen = new HashMap<>();

  private final Numbers ids = new Numbers();
  private boolean words;
  private boolean fractions;

  /**
   * @param task empty to judge by the contents
   * @param known names of the classes by id; empty to take them from the contents
   */
  LabelColumn(String name, Optional<Task> task, List<String> known) {
    this.name = name;
    this.task = task;
    this.known = known;
  }

  /**
   * Takes the label of the next example.
   *
   * @return why it cannot be taken, as the end of a sentence that began with its place
   */
  Optional<String> add(String text) {
    Optional<Double> number = CsvTable.number(text);
    if (!known.isEmpty()) {
      return addKnown(text, number);
    }
    if (isRegression() && number.isEmpty()) {
      return Optional.of("\"" + text + "\" is not a number to regress to");
    }
    values.add(number.orElse(Double.NaN));
    words |= number.isEmpty();
    fractions |= number.isPresent() && !isWhole(number.get());
    if (!isRegression()) {
      ids.add(seen.computeIfAbsent(className(text, number), k -> seen.size()));
    }
    return Optional.empty();
  }

  private boolean isRegression() {
    return task.equals(Optional.of(Task.REGRESSION));
  }

  private Optional<String> addKnown(String text, Optional<Double> number) {
    int byName = known.indexOf(className(text, number));
    int id = byName >= 0 ? byName : number.filter(n -> isId(n)).map(Double::intValue).orElse(-1);
    if (id < 0) {
      return Optional.of("\"" + text + "\" is not a class" + Suggestion.of(text, known));
    }
    ids.add(id);
    return Optional.empty();
  }

  private boolean isId(double number) {
    return isWhole(number) && number >= 0 && number < known.size();
  }

  private static boolean isWhole(double number) {
    return number == Math.rint(number);
  }

  /** Whole numbers are named without a point, however they are written. */
  private static String className(String text, Optional<Double> number) {
    return number
        .filter(n -> isWhole(n) && Math.abs(n) < 1L << 53)
        .map(n -> Long.toString(n.longValue()))
        .orElse(text);
  }

  /** The labels taken. */
  Label label() {
    if (known.isEmpty() && (isRegression() || task.isEmpty() && fractions && !words)) {
      double[] numbers = values.toArray();
      return new Label(name, Tensor.of(Shape.of(numbers.length), numbers), List.of());
    }
    List<String> classes = known.isEmpty() ? sorted() : known;
    long[] rank = new long[Math.max(classes.size(), seen.size())];
    for (int id = 0; id < classes.size(); id++) {
      rank[seen.getOrDefault(classes.get(id), id)] = id;
    }
    double[] preliminary = ids.toArray();
    long[] labels = new long[preliminary.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = rank[(int) preliminary[i]];
    }
    Optional<Tensor> numbers =
        known.isEmpty() && task.isEmpty() && !words
            ? Optional.of(Tensor.of(Shape.of(labels.length), values.toArray()))
            : Optional.empty();
    return new Label(name, Tensor.of(Shape.of(labels.length), labels), classes, numbers);
  }

  /** Sorted, so that ids do not depend on the order of the examples. */
  private List<String> sorted() {
    Comparator<String> byNumber = Comparator.comparingDouble(Double::parseDouble);
    return seen.keySet().stream().sorted(words ? Comparator.naturalOrder() : byNumber).toList();
  }
}
