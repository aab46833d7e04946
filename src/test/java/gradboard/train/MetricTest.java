package gradboard.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.ProblemException;
import gradboard.tensor.NumberFormat;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetricTest {

  private static double measure(Graph graph, String kind, Tensor prediction, Tensor target) {
    return measures(graph, kind, "p").get(0).mean(Map.of("p", prediction, "t", target));
  }

  private static List<Measure> measures(Graph graph, String kind, String prediction) {
    return measures(graph, new TrainingSpec.MetricSpec(kind, prediction, "t"));
  }

  private static List<Measure> measures(Graph graph, TrainingSpec.MetricSpec asked) {
    return Measure.of(
        graph, new TrainingSpec("SGD", 1, Map.of(), 1, 1, 0, Map.of("figure", asked)));
  }

  private static Graph graph(Node prediction) {
    return Graph.of(prediction, Node.of("t", "Input"));
  }

  private static final Graph PLAIN = graph(Node.of("p", "MatMul"));

  private static final Tensor SCORES =
      Tensor.of(Shape.of(4, 3), 0.1, 0.9, 0.3, 5, -1, 5, -3, -2, -1, 2, 1, 0);

  @Test
  void comparesTheGreatestScoreWithTheClassTheFirstWinningTies() {
    assertThat(measure(PLAIN, "accuracy", SCORES, Tensor.of(Shape.of(4), 1L, 0L, 2L, 2L)))
        .isEqualTo(0.75);
    assertThat(measure(PLAIN, "accuracy", SCORES, Tensor.of(Shape.of(4, 1), 0f, 2f, 0f, 0f)))
        .isEqualTo(0.25);
  }

  @Test
  void comparesTheGreatestScoreWithTheGreatestOfARow() {
    Tensor rows = Tensor.of(Shape.of(4, 3), 0.0, 1, 0, 0, 0, 1, 0.1, 0.2, 0.7, 1, 0, 0);
    assertThat(measure(PLAIN, "accuracy", SCORES, rows)).isEqualTo(0.75);
  }

  @Test
  void readsYesAndNoFromTheSignOfLogits() {
    Tensor logits = Tensor.of(Shape.of(4, 1), 0.2, -0.2, 3, 0.4);
    Tensor target = Tensor.of(Shape.of(4), 1f, 0f, 1f, 0f);
    Graph graph =
        Graph.of(
            Node.of("p", "MatMul"),
            Node.of("t", "Input"),
            Node.of("l", "BinaryCrossEntropy").reading("p", "t"));
    assertThat(measure(graph, "accuracy", logits, target)).isEqualTo(0.75);
  }

  @Test
  void readsYesAndNoFromProbabilitiesAtOneHalf() {
    Tensor probabilities = Tensor.of(Shape.of(4), 0.2, 0.6, 0.5, 0.4);
    Tensor zeroOne = Tensor.of(Shape.of(4), 0L, 1L, 1L, 0L);
    Tensor signs = Tensor.of(Shape.of(4), -1f, 1f, 1f, -1f);
    assertThat(measure(PLAIN, "accuracy", probabilities, zeroOne)).isEqualTo(0.75);
    assertThat(measure(PLAIN, "accuracy", probabilities, signs)).isEqualTo(0.75);
    Node sigmoid = Node.of("p", "Dense").withAttribute("activation", "sigmoid");
    Graph graph = graph(sigmoid).plus(Node.of("l", "BinaryCrossEntropy"));
    assertThat(measure(graph, "accuracy", probabilities, zeroOne)).isEqualTo(0.75);
  }

  @Test
  void tellsLogitsFromProbabilitiesByWhatMadeThem() {
    Tensor numbers = Tensor.of(Shape.of(4, 1), 0.2, -0.2, 0.7, 0.4);
    Tensor yes = Tensor.of(Shape.of(4), 1L, 1L, 1L, 1L);
    Graph graph =
        Graph.of(
            Node.of("z", "MatMul"),
            Node.of("t", "Input"),
            Node.of("flat", "Reshape").reading("z", "t"),
            Node.of("l", "BinaryCrossEntropy").reading("flat", "t"),
            Node.of("tall", "Unsqueeze").reading("z"),
            Node.of("p", "Sigmoid").reading("tall"),
            Node.of("same", "Identity").reading("p"),
            Node.of("other", "MatMul"));
    Map<String, Double> found =
        Map.of("z", 0.75, "flat", 0.75, "tall", 0.75, "p", 0.25, "same", 0.25, "other", 0.25);
    found.forEach(
        (node, share) ->
            assertThat(
                    measures(graph, "accuracy", node).get(0).mean(Map.of(node, numbers, "t", yes)))
                .as(node)
                .isEqualTo(share));
  }

  @Test
  void aThresholdThatIsSaidIsNotJudged() {
    TrainingSpec.MetricSpec asked =
        new TrainingSpec.MetricSpec("accuracy", "p", "t", Optional.of(0.3));
    Tensor probabilities = Tensor.of(Shape.of(4), 0.2, 0.4, 0.3, 0.6);
    Measure measure = measures(graph(Node.of("p", "Sigmoid")), asked).get(0);

    assertThat(
            measure.mean(Map.of("p", probabilities, "t", Tensor.of(Shape.of(4), 1L, 1L, 1L, 1L))))
        .isEqualTo(0.5);
  }

  @Test
  void doesNotFollowACycleForEver() {
    Graph cycle =
        graph(Node.of("p", "Identity").reading("q")).plus(Node.of("q", "Identity").reading("p"));
    assertThat(measures(cycle, "accuracy", "p")).hasSize(1);
  }

  /** Of prices, no share of them is ever predicted "right": 0 would pass for a bad model. */
  @Test
  void refusesToCountClassesAmongNumbersToRegressTo() {
    Tensor column = Tensor.of(Shape.of(2, 1), 0.2, 0.6);
    Tensor scores = Tensor.of(Shape.of(2, 3), 1.0, 2, 3, 3, 2, 1);
    for (Tensor target :
        List.of(
            Tensor.of(Shape.of(2), 3.5f, 1f),
            Tensor.of(Shape.of(2, 1), 20f, 1f),
            Tensor.of(Shape.of(2, 1), 0.25f, 1f))) {
      assertThatThrownBy(() -> measure(PLAIN, "accuracy", column, target))
          .isInstanceOf(ProblemException.class)
          .hasMessageStartingWith("node \"t\": the metric \"figure\" counts classes, but")
          .hasMessageContaining("such as " + NumberFormat.text(target.at(0)))
          .hasMessageEndingWith("ask for meanSquaredError or meanAbsoluteError");
    }
    for (Tensor target :
        List.of(
            Tensor.of(Shape.of(2), 3f, 1f),
            Tensor.of(Shape.of(2), -1f, 1f),
            Tensor.of(Shape.of(2, 3), 1f, 1f, 1f, 0f, 0f, 1f))) {
      assertThatThrownBy(() -> measure(PLAIN, "accuracy", scores, target))
          .hasMessageContaining("counts classes");
    }
  }

  @Test
  void averagesErrorsOverAllElements() {
    Tensor prediction = Tensor.of(Shape.of(2, 2), 1.0, 2, 3, 4);
    Tensor target = Tensor.of(Shape.of(2, 2), 1.0, 0, 6, 3);
    assertThat(measure(PLAIN, "meanAbsoluteError", prediction, target)).isEqualTo(1.5);
    assertThat(measure(PLAIN, "meanSquaredError", prediction, target)).isEqualTo(3.5);
    assertThat(measure(PLAIN, "meanSquaredError", prediction, Tensor.of(Shape.of(4), 1.0, 0, 6, 3)))
        .isCloseTo(3.5, within(0.0));
  }

  @Test
  void namesTheNodesWhoseShapesCannotBeCompared() {
    assertThatThrownBy(() -> measure(PLAIN, "accuracy", SCORES, Tensor.of(Shape.of(3), 1L, 0L, 2L)))
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            "node \"p\": the metric \"figure\" cannot compare predictions [4, 3] with targets [3]"
                + " of node \"t\"");
    assertThatThrownBy(
            () -> measure(PLAIN, "meanSquaredError", SCORES, Tensor.of(Shape.of(1), 1.0)))
        .hasMessageContaining("cannot compare predictions [4, 3] with targets [1]");
  }

  @Test
  void offersTheNearestNamesForUnknownMetricsAndNodes() {
    assertThatThrownBy(() -> measures(PLAIN, "acuracy", "p"))
        .hasMessage("train: there is no metric \"acuracy\"; did you mean \"accuracy\"?");
    assertThatThrownBy(() -> measures(PLAIN, "accuracy", "pq"))
        .hasMessage(
            "train: the metric \"figure\" reads the node \"pq\", which does not exist; did you"
                + " mean \"p\"?");
    assertThat(measures(PLAIN, "accuracy", "p/inner")).hasSize(1);
  }
}
