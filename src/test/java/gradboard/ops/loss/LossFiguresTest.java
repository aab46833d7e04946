package gradboard.ops.loss;

import static gradboard.ops.Circuit.input;
import static gradboard.ops.Circuit.labels;
import static gradboard.ops.Circuit.parameter;
import static gradboard.ops.Circuit.shape;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.ops.Circuit;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Figures of CS231n's notes: "Linear classification" and, where named, others. Gradients that the
 * notes do not print follow from their formulas and were worked out by complex steps.
 */
class LossFiguresTest {
  private static final Offset<Double> EXACT = within(1e-12);

  private static Node loss(String op) {
    return Node.of("loss", op).reading("scores", "y");
  }

  /** Scores [13, −7, 11] with margin 10: max(0, −7 − 13 + 10) + max(0, 11 − 13 + 10) = 0 + 8. */
  @Test
  void hingeOfTheFirstExampleIs8() {
    Graph graph =
        Graph.of(
                parameter("scores", shape(1, 3), 13, -7, 11),
                labels("y", 0),
                loss("MulticlassHinge").withAttribute("margin", 10L))
            .withLoss("loss");

    try (Circuit run = Circuit.run(graph)) {
      assertThat(run.value("loss").item()).isEqualTo(8);
      assertThat(run.gradient("scores")).containsExactly(-1, 0, 1);
    }
  }

  /** One picture of four pixels in three classes; its right class is the last. */
  private static Graph picture(String loss) {
    return Graph.of(
            parameter(
                "W",
                shape(3, 4),
                new double[] {
                  0.01, -0.05, 0.1, 0.05, 0.7, 0.2, 0.05, 0.16, 0.0, -0.45, -0.2, 0.03
                }),
            parameter("x", shape(1, 4), -15, 22, -44, 56),
            parameter("b", shape(3), 0, 0.2, -0.3),
            labels("y", 2),
            Node.of("scores", "Gemm").reading("x", "W", "b").withAttribute("transB", 1L),
            loss(loss))
        .withLoss("loss");
  }

  @Test
  void hingeOfOnePictureIsAsDrawn() {
    try (Circuit run = Circuit.run(picture("MulticlassHinge"))) {
      assertThat(run.values("scores")).containsExactly(new double[] {-2.85, 0.86, 0.28}, EXACT);
      assertThat(run.value("loss").item()).isCloseTo(1.58, EXACT);
      assertThat(run.gradient("scores")).containsExactly(0, 1, -1);
      assertThat(run.gradient("W")).containsExactly(0, 0, 0, 0, -15, 22, -44, 56, 15, -22, 44, -56);
    }
  }

  @Test
  void crossEntropyOfOnePictureIsAsDrawn() {
    try (Circuit run = Circuit.run(picture("SoftmaxCrossEntropyLoss"))) {
      assertThat(run.value("loss").item()).isCloseTo(1.0401905694301092, EXACT);
      assertThat(run.gradient("scores"))
          .containsExactly(
              new double[] {0.015449315676073576, 0.6311633536047091, -0.6466126692807828}, EXACT);
      assertThat(run.gradient("W"))
          .containsExactly(
              new double[] {
                -0.23173973514110363, 0.33988494487361864, -0.6797698897472373, 0.8651616778601202,
                -9.467450304070637, 13.8855937793036, -27.7711875586072, 35.34514780186371,
                9.699190039211741, -14.22547872417722, 28.45095744835444, -36.21030947972383
              },
              EXACT);
      assertThat(run.gradient("x"))
          .containsExactly(
              new double[] {
                0.4419688406800571, 0.41643590611349035, 0.16242563310399938, 0.08236022228213365
              },
              EXACT);
    }
  }

  /** The SVM is content with all three; the softmax classifier never is. */
  @Test
  void hingeIsIndifferentToScoresBeyondTheMarginAndCrossEntropyIsNot() {
    Node scores = parameter("scores", shape(3, 3), 10, -2, 3, 10, -100, -100, 10, 9, 9);
    Node right = labels("y", 0, 0, 0);

    try (Circuit hinge =
            Circuit.run(
                Graph.of(
                    scores, right, loss("MulticlassHinge").withAttribute("reduction", "none")));
        Circuit softmax =
            Circuit.run(
                Graph.of(
                    scores,
                    right,
                    loss("SoftmaxCrossEntropyLoss").withAttribute("reduction", "none")))) {
      assertThat(hinge.values("loss")).containsExactly(0, 0, 0);
      assertThat(softmax.values("loss"))
          .containsExactly(
              new double[] {0.0009176050495943233, 0, 0.5514447139320511}, within(1e-15));
    }
  }

  /** "Sanity checks" of neural-networks-3: ten classes of equal scores lose ln 10 and 9. */
  @Test
  void lossesOfChanceAreAsExpected() {
    Node scores = parameter("scores", shape(2, 10), new double[20]);
    Node right = labels("y", 3, 7);

    try (Circuit softmax = Circuit.run(Graph.of(scores, right, loss("SoftmaxCrossEntropyLoss")));
        Circuit hinge = Circuit.run(Graph.of(scores, right, loss("MulticlassHinge")))) {
      assertThat(softmax.value("loss").item()).isCloseTo(2.302585092994046, EXACT);
      assertThat(hinge.value("loss").item()).isEqualTo(9);
    }
  }

  /**
   * The case study: p = [0.2, 0.3, 0.5] and the right class in the middle give [0.2, −0.7, 0.5].
   */
  @Test
  void gradientOfCrossEntropyIsTheProbabilityLessOneForTheRightClass() {
    Graph graph =
        Graph.of(
                parameter("scores", shape(1, 3), Math.log(0.2), Math.log(0.3), Math.log(0.5)),
                labels("y", 1),
                loss("SoftmaxCrossEntropyLoss"))
            .withLoss("loss");

    try (Circuit run = Circuit.run(graph)) {
      assertThat(run.gradient("scores")).containsExactly(new double[] {0.2, -0.7, 0.5}, EXACT);
      assertThat(run.values("loss.1"))
          .containsExactly(new double[] {Math.log(0.2), Math.log(0.3), Math.log(0.5)}, EXACT);
    }
  }

  /** "Numeric stability": scores whose exponentials overflow. */
  @Test
  void crossEntropyOfLargeScoresStaysFinite() {
    Graph graph =
        Graph.of(
                parameter("scores", shape(1, 3), 123, 456, 789),
                labels("y", 0),
                loss("SoftmaxCrossEntropyLoss"))
            .withLoss("loss");

    try (Circuit run = Circuit.run(graph)) {
      assertThat(run.value("loss").item()).isEqualTo(666);
      assertThat(run.gradient("scores")).containsExactly(new double[] {-1, 0, 1}, EXACT);
    }
  }

  /** The character-level network's scores for "hello", targets e, l, l, o. */
  @Test
  void crossEntropyOfEachCharacterOfHello() {
    Graph graph =
        Graph.of(
            parameter(
                "scores",
                shape(4, 4),
                new double[] {
                  1.0, 2.2, -3.0, 4.1, 0.5, 0.3, -1.0, 1.2, 0.1, 0.5, 1.9, -1.1, 0.2, -1.5, -0.1,
                  2.2
                }),
            labels("y", 1, 2, 2, 3),
            loss("SoftmaxCrossEntropyLoss").withAttribute("reduction", "none"));

    try (Circuit run = Circuit.run(graph)) {
      assertThat(run.values("loss"))
          .containsExactly(
              new double[] {
                2.0785167665336113, 2.9001020005818425, 0.3795884571838716, 0.23136379508666668
              },
              EXACT);
    }
  }

  /** "Regularization": both weights score 1, the spread-out one is charged a quarter. */
  @Test
  void l2PenaltyPrefersDiffuseWeights() {
    Graph graph =
        Graph.of(
                input("x", shape(4), 1, 1, 1, 1),
                parameter("w1", shape(4), 1, 0, 0, 0),
                parameter("w2", shape(4), 0.25, 0.25, 0.25, 0.25),
                Node.of("s1", "MatMul").reading("w1", "x"),
                Node.of("s2", "MatMul").reading("w2", "x"),
                Node.of("p1", "L2Penalty").reading("w1").withAttribute("lambda", 2L),
                Node.of("p2", "L2Penalty").reading("w2").withAttribute("lambda", 2L),
                Node.of("loss", "Add").reading("p1", "p2"))
            .withLoss("loss");

    try (Circuit run = Circuit.run(graph)) {
      assertThat(run.value("s1").item()).isEqualTo(1);
      assertThat(run.value("s2").item()).isEqualTo(1);
      assertThat(run.value("p1").item()).isEqualTo(1);
      assertThat(run.value("p2").item()).isEqualTo(0.25);
      assertThat(run.gradient("w2")).containsExactly(0.5, 0.5, 0.5, 0.5);
    }
  }

  /** neural-networks-2: the logistic loss's gradient by the score is σ(f) − y. */
  @Test
  void gradientOfBinaryCrossEntropyIsTheProbabilityLessTheTarget() {
    Graph graph =
        Graph.of(
                parameter("scores", shape(3), 1, -1, 0),
                input("y", shape(3), 1, 0, 0.25),
                loss("BinaryCrossEntropy").withAttribute("reduction", "sum"))
            .withLoss("loss");

    double sigma = 1 / (1 + Math.exp(-1));
    try (Circuit run = Circuit.run(graph)) {
      assertThat(run.gradient("scores"))
          .containsExactly(new double[] {sigma - 1, 1 - sigma, 0.25}, EXACT);
    }
  }

  /** ONNX's definition: ignored examples leave both the sum and what it is divided by. */
  @Test
  void ignoredLabelsNeitherCostNorCount() {
    Graph graph =
        Graph.of(
                parameter("scores", shape(3, 2), 0, 0, 5, 1, 0, 0),
                labels("y", 0, -1, 1),
                loss("SoftmaxCrossEntropyLoss").withAttribute("ignore_index", -1L))
            .withLoss("loss");

    try (Circuit run = Circuit.run(graph)) {
      assertThat(run.value("loss").item()).isCloseTo(Math.log(2), EXACT);
      assertThat(run.gradient("scores"))
          .containsExactly(new double[] {-0.25, 0.25, 0, 0, 0.25, -0.25}, EXACT);
    }
  }
}
