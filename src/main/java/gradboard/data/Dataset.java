package gradboard.data;

import gradboard.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/**
 * A table of examples.
 *
 * @param columns names of the features
 * @param features {@code [examples, columns]}, floating
 * @param label what is to be predicted, if known
 */
public record Dataset(List<String> columns, Tensor features, Optional<Label> label) {

  /**
   * @throws IllegalArgumentException if the extents do not match
   */
  public Dataset {
    columns = List.copyOf(columns);
    if (features.shape().rank() != 2 || features.shape().extent(1) != columns.size()) {
      throw new IllegalArgumentException(
          columns.size() + " columns, but features of shape " + features.shape());
    }
    long examples = features.shape().extent(0);
    if (label.isPresent() && label.get().values().size() != examples) {
      throw new IllegalArgumentException(
          examples + " examples, but " + label.get().values().size() + " labels");
    }
  }

  /** Number of examples. */
  public int size() {
    return (int) features.shape().extent(0);
  }

  public boolean isEmpty() {
    return size() == 0;
  }

  /** The named examples, in the order given. */
  public Dataset rows(int... picked) {
    return new Dataset(columns, features.rows(picked), label.map(l -> l.rows(picked)));
  }

  Dataset labelled(Optional<Label> labels) {
    return new Dataset(columns, features, labels);
  }

  Dataset withFeatures(Tensor changed) {
    return new Dataset(columns, changed, label);
  }
}
