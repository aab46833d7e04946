package gradboard.data;

import gradboard.tensor.Tensor;
import java.util.List;

/**
 * What is to be predicted for each example.
 *
 * @param name the column's name
 * @param values {@code [examples]}: class ids from 0 as int64, or numbers as float64
 * @param classes names of the classes by id; empty where the label is a number to regress to
 */
public record Label(String name, Tensor values, List<String> classes) {

  public Label {
    classes = List.copyOf(classes);
  }

  /** Whether the values are class ids. */
  public boolean isClass() {
    return !classes.isEmpty();
  }

  Label rows(int... picked) {
    return new Label(name, values.rows(picked), classes);
  }
}
