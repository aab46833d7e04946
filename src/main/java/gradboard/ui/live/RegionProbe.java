package gradboard.ui.live;

import gradboard.data.Dataset;
import gradboard.data.Feeds;
import gradboard.data.Label;
import gradboard.edit.Inputs;
import gradboard.edit.Vocabulary;
import gradboard.graph.Graph;
import gradboard.graph.ProblemException;
import gradboard.graph.Ref;
import gradboard.io.GraphFile;
import gradboard.op.Mode;
import gradboard.runtime.Session;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import gradboard.ui.live.Regions.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at how a classifier of two features decides the plane around its examples. */
final class RegionProbe {
  private static final int CELLS = 72;
  private static final double MARGIN = 0.12;

  private final Session session;
  private final String prediction;
  private final Dataset examples;
  private final Frame frame;
  private final Graph graph;

  private RegionProbe(Session session, GraphFile file, String prediction, Dataset examples) {
    this.session = session;
    this.prediction = prediction;
    this.examples = examples;
    frame = frame(examples);
    graph = file.graph();
  }

  /** A probe, where the examples have two features and classes to tell apart. */
  static Optional<RegionProbe> of(
      Session session, GraphFile file, Vocabulary vocabulary, Dataset examples) {
    boolean fits =
        examples.columns().size() == 2 && examples.label().filter(Label::isClass).isPresent();
    return fits
        ? prediction(file, vocabulary)
            .map(address -> new RegionProbe(session, file, address, examples))
        : Optional.empty();
  }

  /** What a metric calls the prediction, else what the loss reads first. */
  private static Optional<String> prediction(GraphFile file, Vocabulary vocabulary) {
    Graph graph = file.graph();
    Optional<String> measured =
        file.train().stream()
            .flatMap(train -> train.metrics().values().stream())
            .map(metric -> metric.prediction())
            .findFirst();
    return measured.or(
        () ->
            graph
                .lossNode()
                .flatMap(graph::node)
                .map(node -> new Inputs(node, vocabulary.op(graph, node)))
                .flatMap(inputs -> inputs.wires().values().stream().findFirst())
                .map(Ref::toString));
  }

  private static Frame frame(Dataset examples) {
    double left = Double.POSITIVE_INFINITY;
    double bottom = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double top = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < examples.size(); row++) {
      double x = examples.features().at(2 * row);
      double y = examples.features().at(2 * row + 1);
      left = Math.min(left, x);
      right = Math.max(right, x);
      bottom = Math.min(bottom, y);
      top = Math.max(top, y);
    }
    double across = Math.max(1e-6, right - left) * MARGIN;
    double up = Math.max(1e-6, top - bottom) * MARGIN;
    return new Frame(left - across, bottom - up, right + across, top + up);
  }

  /** The middles of the cells as examples; their label is any class. */
  private Dataset grid() {
    double[] points = new double[2 * CELLS * CELLS];
    for (int i = 0; i < CELLS * CELLS; i++) {
      double across = (i % CELLS + 0.5) / CELLS;
      double down = (i / CELLS + 0.5) / CELLS;
      points[2 * i] = frame.left() + across * (frame.right() - frame.left());
      points[2 * i + 1] = frame.top() - down * (frame.top() - frame.bottom());
    }
    Label real = examples.label().orElseThrow();
    Tensor any = Tensor.zeros(real.values().type(), Shape.of(CELLS * CELLS));
    return new Dataset(
        examples.columns(),
        Tensor.of(Shape.of(CELLS * CELLS, 2), points),
        Optional.of(new Label(real.name(), any, real.classes())));
  }

  /**
   * The regions as the parameters decide them now.
   *
   * @throws ProblemException where the graph takes no other examples than its own: inputs of whole
   *     numbers or of so many examples
   */
  Regions look() {
    Map<String, Tensor> feeds = Feeds.of(graph, grid(), DType.FLOAT32).first(0);
    Tensor scores = session.evaluate(Mode.INFER, feeds, List.of(prediction)).get(prediction);
    int[] chosen = new int[CELLS * CELLS];
    float[] certainty = new float[CELLS * CELLS];
    int width = scores.size() / chosen.length;
    for (int cell = 0; cell < chosen.length; cell++) {
      if (width < 2) {
        double odds = Math.tanh(scores.at(Math.min(cell, scores.size() - 1)) / 2);
        chosen[cell] = odds > 0 ? 1 : 0;
        certainty[cell] = (float) Math.abs(odds);
      } else {
        choose(scores, cell, width, chosen, certainty);
      }
    }
    return new Regions(CELLS, CELLS, chosen, certainty, examples, frame);
  }

  /** The greatest score wins; how far ahead of the second it is, as odds, makes it certain. */
  private static void choose(Tensor scores, int cell, int width, int[] chosen, float[] certainty) {
    double best = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < width; k++) {
      double score = scores.at(cell * width + k);
      if (score > best) {
        second = best;
        best = score;
        chosen[cell] = k;
      } else {
        second = Math.max(second, score);
      }
    }
    certainty[cell] = (float) Math.tanh((best - second) / 2);
  }
}
