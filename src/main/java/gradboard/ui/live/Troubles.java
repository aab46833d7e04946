package gradboard.ui.live;

import gradboard.graph.Problem;
import java.util.ArrayList;
import java.util.List;

/** What is known to be wrong with a document, by where it was found. */
final class Troubles {
  private final List<Problem> reading;

  /** With the weights that its file names. */
  private List<Problem> weights = List.of();

  /** In the last run or training. */
  private List<Problem> run = List.of();

  /**
   * @param reading what was wrong with the file that it was read from
   */
  Troubles(List<Problem> reading) {
    this.reading = List.copyOf(reading);
  }

  void ofWeights(List<Problem> found) {
    weights = List.copyOf(found);
  }

  void ofRun(List<Problem> found) {
    run = List.copyOf(found);
  }

  /** All of them and those found by compiling, errors first. */
  List<Problem> with(List<Problem> compiling) {
    List<Problem> all = new ArrayList<>(reading);
    all.addAll(compiling);
    all.addAll(weights);
    all.addAll(run);
    all.sort((a, b) -> Boolean.compare(b.isError(), a.isError()));
    return all;
  }
}
