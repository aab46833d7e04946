package gradboard.cli;

import gradboard.tensor.Tensor;
import gradboard.train.Classes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What one node predicts for the rows of a table.
 *
 * @param classes names of the classes by id; of use where the node gives a score for each
 */
record Prediction(String node, Tensor value, List<String> classes) {

  private boolean isClassified() {
    return value.shape().rank() == 2
        && classes.size() > 1
        && value.shape().extent(1) == classes.size();
  }

  private String named(int row) {
    return classes.get(Classes.greatest(value, row));
  }

  Map<String, Object> json() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("node", node);
    members.put("value", Figures.json(value));
    if (isClassified()) {
      members.put("classes", classes);
      members.put(
          "predicted",
          IntStream.range(0, (int) value.shape().extent(0)).mapToObj(this::named).toList());
    }
    return members;
  }

  /** A table of the rows, or one line where all have one number. */
  List<String> lines() {
    if (value.shape().isScalar()) {
      return List.of(node + "  " + Figures.text(value));
    }
    Table table = isClassified() ? new Table("row", "class", node) : new Table("row", node);
    for (int row = 0; row < value.shape().extent(0); row++) {
      String number = Integer.toString(row + 1);
      String figures = Figures.text(value.rows(row));
      if (isClassified()) {
        table.row(number, named(row), figures);
      } else {
        table.row(number, figures);
      }
    }
    return table.lines();
  }
}
