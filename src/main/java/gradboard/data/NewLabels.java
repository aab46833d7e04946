package gradboard.data;

import gradboard.data.LabelColumn.Task;
import gradboard.data.Preparation.Target;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The label column of a table that a trained graph is to work on. Predicting needs no labels, so
 * one that is missing, or none of those trained on, is no mistake; there are then no labels at all.
 */
final class NewLabels {
  private final LabelColumn column;
  private final Set<String> unseen = new LinkedHashSet<>();
  private boolean missing;

  NewLabels(Target target) {
    column =
        target.numbers()
            ? new LabelColumn(target.name(), Optional.of(Task.REGRESSION), List.of())
            : new LabelColumn(target.name(), Optional.of(Task.CLASSIFICATION), target.classes());
  }

  /** Takes the next example's label, and says whether it can be one. */
  boolean add(String text) {
    boolean left = CsvSource.isMissing(text);
    boolean known = !left && column.add(text).isEmpty();
    missing |= left;
    if (!left && !known) {
      unseen.add(text);
    }
    return known;
  }

  Optional<Label> label() {
    return unseen.isEmpty() && !missing ? Optional.of(column.label()) : Optional.empty();
  }

  List<String> unseen() {
    return List.copyOf(unseen);
  }
}
