package gradboard.data;

import java.util.List;

/**
 * Examples of another table than a graph was trained on.
 *
 * @param examples prepared as those trained on; labelled where the table has the label of every one
 *     and all are such as were trained on
 * @param unseen labels that are none of those, each once
 */
public record NewExamples(Dataset examples, List<String> unseen) {
  public NewExamples {
    unseen = List.copyOf(unseen);
  }
}
