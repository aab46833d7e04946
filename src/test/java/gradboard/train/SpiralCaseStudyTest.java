package gradboard.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradboard.data.Dataset;
import gradboard.data.Label;
import gradboard.data.Partition;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.op.OpCatalog;
import gradboard.runtime.Session;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import gradboard.tensor.Literal;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * CS231n's notes, "Putting it together: minimal neural network case study": the spiral, classified
 * by softmax regression and by a net with 100 rectifiers, full batches, learning rate 1, penalty
 * ½·0.001·ΣW². Losses are the published ones with more digits, from NumPy in float64.
 */
class SpiralCaseStudyTest {
  private static final int POINTS = 100;

  /** Normal numbers drawn between the data and the weights when the notes were made. */
  private static final int DRAWN_BETWEEN = 18;

  private final double[] features = new double[3 * POINTS * 2];
  private final long[] classes = new long[3 * POINTS];
  private final double[] linearWeights;
  private final double[] hiddenWeights;
  private final double[] outputWeights;

  SpiralCaseStudyTest() {
    NumpyRandom random = new NumpyRandom(0);
    for (int k = 0; k < 3; k++) {
      for (int i = 0; i < POINTS; i++) {
        int example = k * POINTS + i;
        double r = i / (POINTS - 1.0);
        double t = 4 * k + 4 * (i / (POINTS - 1.0)) + 0.2 * random.normal();
        features[2 * example] = r * Math.sin(t);
        features[2 * example + 1] = r * Math.cos(t);
        classes[example] = k;
      }
    }
    random.normals(DRAWN_BETWEEN);
    linearWeights = small(random.normals(2 * 3));
    hiddenWeights = small(random.normals(2 * 100));
    outputWeights = small(random.normals(100 * 3));
  }

  private static double[] small(double... numbers) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] *= 0.01;
    }
    return numbers;
  }

  private static Node parameter(String id, double[] numbers, long... shape) {
    Object value = Literal.data(Tensor.of(Shape.of(shape), numbers));
    return Node.of(id, "Parameter").withAttribute("value", value);
  }

  private static Node penalty(String id, String weights) {
    return Node.of(id, "L2Penalty").reading(weights).withAttribute("lambda", 1e-3);
  }

  private static Graph graph(Node... middle) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(
        Node.of("x", "Input")
            .withAttribute("from", "features")
            .withAttribute("shape", List.of(-1L, 2L)));
    nodes.add(
        Node.of("y", "Input")
            .withAttribute("from", "label")
            .withAttribute("dtype", "int64")
            .withAttribute("shape", List.of(-1L)));
    nodes.addAll(List.of(middle));
    nodes.add(Node.of("data-loss", "SoftmaxCrossEntropyLoss").reading("scores", "y"));
    nodes.add(Node.of("loss", "Add").reading("data-loss", "penalty"));
    return Graph.of(nodes.toArray(Node[]::new)).withLoss("loss");
  }

  private Graph linear() {
    return graph(
        parameter("W", linearWeights, 2, 3),
        parameter("b", new double[3], 1, 3),
        Node.of("xW", "MatMul").reading("x", "W"),
        Node.of("scores", "Add").reading("xW", "b"),
        penalty("penalty", "W"));
  }

  private Graph net() {
    return graph(
        parameter("W", hiddenWeights, 2, 100),
        parameter("b", new double[100], 1, 100),
        parameter("W2", outputWeights, 100, 3),
        parameter("b2", new double[3], 1, 3),
        Node.of("xW", "MatMul").reading("x", "W"),
        Node.of("z", "Add").reading("xW", "b"),
        Node.of("hidden", "Relu").reading("z"),
        Node.of("hW2", "MatMul").reading("hidden", "W2"),
        Node.of("scores", "Add").reading("hW2", "b2"),
        penalty("penalty1", "W"),
        penalty("penalty2", "W2"),
        Node.of("penalty", "Add").reading("penalty1", "penalty2"));
  }

  /** Losses of all steps, and how the run ended. */
  private record Run(List<Double> losses, RunResult result, Map<String, Tensor> parameters) {

    double accuracy() {
      return result.figures().get("accuracy");
    }
  }

  private Run train(Graph graph, DType real, int steps) {
    TrainingSpec spec =
        new TrainingSpec(
            "SGD",
            1,
            Map.of(),
            TrainingSpec.WHOLE,
            steps,
            0,
            Map.of("accuracy", new TrainingSpec.MetricSpec("accuracy", "scores", "y")));
    Label label =
        new Label("arm", Tensor.of(Shape.of(3 * POINTS), classes), List.of("0", "1", "2"));
    Dataset spiral =
        new Dataset(
            List.of("x1", "x2"), Tensor.of(Shape.of(3 * POINTS, 2), features), Optional.of(label));
    Dataset none = spiral.rows();
    Partition parts = new Partition(spiral, none, none, Optional.empty());
    List<Double> losses = new ArrayList<>();
    try (Session session = new Session(graph, OpCatalog.load(), new Nd4jBackend(), real, 0)) {
      Trainer trainer = new Trainer(session, graph, spec, TrainingData.of(graph, parts, real));
      trainer.listen(
          new TrainingListener() {
            @Override
            public void stepped(StepRecord step) {
              losses.add(step.figures().loss());
            }
          });
      RunResult result = trainer.run(Budget.of(spec));
      return new Run(losses, result, session.parameters());
    }
  }

  @Test
  void softmaxRegressionReachesThePublishedLosses() {
    double[] everyTenth = {
      1.0969562028656603, 0.917264566281717, 0.8515032397149727, 0.8223358776821009,
      0.8075856600527411, 0.7994483513020035, 0.7946808826360585, 0.7917639143118478,
      0.7899204908903108, 0.7887262942780635, 0.7879375591729301, 0.7874085583018099,
      0.787049355279898, 0.7868029951918408, 0.7866326403081825, 0.7865140461975635,
      0.7864310246549011, 0.7863726359563986, 0.7863314125487336, 0.7863022138922937
    };
    Run run = train(linear(), DType.FLOAT64, 200);
    for (int i = 0; i < everyTenth.length; i++) {
      assertThat(run.losses().get(10 * i)).isCloseTo(everyTenth[i], within(1e-12));
    }
    assertThat(run.parameters().get("W").doubles())
        .containsExactly(
            new double[] {
              1.0306665735058846, 1.100368469782319, -2.138309033399693,
              -2.3320492549226537, 2.7136521340296933, -0.3933045776409392
            },
            within(1e-11));
    assertThat(run.parameters().get("b").doubles())
        .containsExactly(
            new double[] {-0.01570627257152553, -0.044985393709022506, 0.06069166628054876},
            within(1e-11));
    assertThat(run.accuracy()).isCloseTo(0.49333333333333335, within(1e-15));
  }

  @Test
  void theNetStartsOnThePublishedLosses() {
    Run run = train(net(), DType.FLOAT64, 201);
    double[] first = {
      1.0987440399426955, 1.0984613793518645, 1.0981881384013603, 1.0979306325553917,
      1.097646727245579, 1.0973250220837396, 1.0969585604238614, 1.096535439722702,
      1.096032401526694, 1.0954285787403193, 1.094699033822325
    };
    for (int step = 0; step < first.length; step++) {
      assertThat(run.losses().get(step)).as("step %d", step).isCloseTo(first[step], within(1e-12));
    }
    Map<Integer, Double> later =
        Map.of(
            20, 1.0707168658892428,
            50, 0.7614464920066626,
            100, 0.7193493140899333,
            200, 0.7162417892142932);
    later.forEach(
        (step, loss) ->
            assertThat(run.losses().get(step)).as("step %d", step).isCloseTo(loss, within(1e-9)));
  }

  /** A step of size 1 is the gradient itself. */
  @Test
  void theNetsFirstStepIsTheGradientOfTheNotes() {
    Map<String, Tensor> after = train(net(), DType.FLOAT64, 1).parameters();

    assertThat(moved(hiddenWeights, after.get("W"), 10))
        .containsExactly(
            new double[] {
              0.0006029304447624502, 0.0006581182970965375, 0.0010999772730144242,
              0.00011451503336237421, 1.9164538061546484e-06, -0.0005155893461687391,
              -0.000493951736006756, -0.0012080302323577662, 9.868301666219702e-05,
              -0.0004009581987072587
            },
            within(1e-15));
    assertThat(moved(new double[100], after.get("b"), 10))
        .containsExactly(
            new double[] {
              -0.00012622866386661938, 0.0024141520759964046, -0.0007533384850941524,
              -0.0012369384876278213, -2.1818836029911102e-05, -0.0007234536791452289,
              0.0011953143817841634, 0.0026349193150695415, 8.596984887550394e-05,
              -0.0003049513672622658
            },
            within(1e-15));
    assertThat(moved(outputWeights, after.get("W2"), 12))
        .containsExactly(
            new double[] {
              0.0002259881041348448, 0.0003279261904157435, -0.0005510128928789208,
              0.0001296904915329156, 1.2281151830963183e-05, -0.00014290371235079388,
              0.0003755690612425931, -0.00039858857884801256, 1.688717321164139e-05,
              -0.0015643495096268193, 0.0009316720254524482, 0.0006146748414629855
            },
            within(1e-15));
    assertThat(moved(new double[3], after.get("b2"), 3))
        .containsExactly(
            new double[] {0.00010402473348844021, 4.167478391221141e-05, -0.0001456995174007581},
            within(1e-15));
  }

  /** How far the first numbers of a parameter went down. */
  private static double[] moved(double[] before, Tensor after, int count) {
    double[] moved = new double[count];
    Arrays.setAll(moved, i -> before[i] - after.at(i));
    return moved;
  }

  @Test
  void theNetStartsAlikeInSinglePrecision() {
    Run run = train(net(), DType.FLOAT32, 11);
    assertThat(run.losses().get(0)).isCloseTo(1.0987440399426955, within(1e-6));
    assertThat(run.losses().get(10)).isCloseTo(1.094699033822325, within(1e-6));
  }

  /** Rounding grows between steps 200 and 2,000, where the run is chaotic, and fades again. */
  @Test
  @Tag("slow")
  void theNetEndsOnThePublishedLossesAndClassifiesTheSpiral() {
    double[] everyThousandth = {
      1.0987440399426955, 0.29494572460395396, 0.25930079556677676, 0.24831000982884505,
      0.2461695060392081, 0.2456491873827652, 0.24549136078997383, 0.24539974310867907
    };
    Run run = train(net(), DType.FLOAT64, 10_000);
    for (int i = 0; i < everyThousandth.length; i++) {
      assertThat(run.losses().get(1000 * i)).isCloseTo(everyThousandth[i], within(1e-6));
    }
    assertThat(run.losses().get(8000)).isCloseTo(0.24533263756335544, within(6e-6));
    assertThat(run.losses().get(9000)).isCloseTo(0.2452962795190662, within(6e-6));
    assertThat(run.accuracy()).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  @Tag("slow")
  void theNetClassifiesTheSpiralInSinglePrecision() {
    Run run = train(net(), DType.FLOAT32, 10_000);
    assertThat(run.losses().get(9999)).isLessThan(0.25);
    assertThat(run.accuracy()).isGreaterThanOrEqualTo(0.98);
  }
}
