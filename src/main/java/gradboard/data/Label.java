package gradboard.data;

import gradboard.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/**
 * What is to be predicted for each example.
 *
 * @param name the column's name
 * @param values {@code [examples]}: class ids from 0 as int64, or numbers as float64
 * @param classes names of the classes by id; empty where the label is a number to regress to
 * @param numbers what stands in the table, {@code [examples]}, float64, where that are whole
 *     numbers which may be classes or to regress to: nobody said
 */
public record Label(String name, Tensor values, List<String> classes, Optional<Tensor> numbers) {

  public Label {
    classes = List.copyOf(classes);
  }

  /** A label whose purpose is known. */
  public Label(String name, Tensor values, List<String> classes) {
    this(name, values, classes, Optional.empty());
  }

  /**
   * The labels as an input of floating type takes them. Numbers of more than two kinds are to
   * regress to there, since no loss takes classes that way; two kinds are no and yes, 0 and 1.
   */
  public Tensor floating() {
    return numbers.filter(n -> classes.size() > 2).orElse(values);
  }

  /** Whether the values are class ids. */
  public boolean isClass() {
    return !classes.isEmpty();
  }

  Label rows(int... picked) {
    return new Label(name, values.rows(picked), classes, numbers.map(n -> n.rows(picked)));
  }
}
