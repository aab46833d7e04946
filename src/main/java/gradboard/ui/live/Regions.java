package gradboard.ui.live;

import gradboard.data.Dataset;
import java.util.List;

/**
 * How a classifier decides a plane of two features, sampled on a grid, with the examples that it is
 * trained on.
 *
 * @param columns cells across
 * @param rows cells down, the first at the greatest second feature
 * @param chosen class of each cell, row by row
 * @param certainty how sure the choice is, 0 (a tie) to 1
 * @param examples the training part
 * @param frame the part of the plane that is seen
 */
public record Regions(
    int columns, int rows, int[] chosen, float[] certainty, Dataset examples, Frame frame) {

  /** A rectangle of the plane. */
  public record Frame(double left, double bottom, double right, double top) {}

  public Regions {
    chosen = chosen.clone();
    certainty = certainty.clone();
  }

  /** Names of the classes. */
  public List<String> classes() {
    return examples.label().map(label -> label.classes()).orElse(List.of());
  }
}
