package gradboard.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gradboard.data.DataFiles;
import gradboard.data.DataSpec;
import gradboard.data.DatasetReader;
import gradboard.data.Partition;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.op.OpCatalog;
import gradboard.runtime.Session;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Fisher's iris and the UCI digits as scikit-learn ships them, where a folder {@code shared/data}
 * beside the project holds them; skipped otherwise.
 */
class RealTablesTest {
  private static final OpCatalog CATALOG = OpCatalog.load();

  private Path folder;

  @BeforeEach
  void findTables() {
    Path project = Path.of("").toAbsolutePath();
    Optional<Path> found = Optional.empty();
    for (Path at = project; at != null && found.isEmpty(); at = at.getParent()) {
      found = Optional.of(at.resolve("shared/data")).filter(Files::isDirectory);
    }
    assumeTrue(found.isPresent(), "no folder shared/data beside or above " + project);
    folder = found.orElseThrow();
  }

  private static Graph net(long features, long hidden, String activation, long classes) {
    return Graph.of(
            Node.of("x", "Input")
                .withAttribute("from", "features")
                .withAttribute("shape", List.of(-1L, features)),
            Node.of("y", "Input")
                .withAttribute("from", "label")
                .withAttribute("dtype", "int64")
                .withAttribute("shape", List.of(-1L)),
            Node.of("hidden", "Dense")
                .reading("x")
                .withAttribute("units", hidden)
                .withAttribute("activation", activation),
            Node.of("logits", "Dense").reading("hidden").withAttribute("units", classes),
            Node.of("loss", "SoftmaxCrossEntropyLoss").reading("logits", "y"))
        .withLoss("loss");
  }

  /** Trains with Adam on 80 % of a table and returns the accuracy on the rest. */
  private double validationAccuracy(
      Graph graph, Map<String, Object> options, double rate, int epochs, long seed) {
    DataSpec.Split split = new DataSpec.Split(0.8, 0.2, 0);
    DataSpec data = new DataSpec("csv", options, true, Optional.of(split), OptionalLong.of(seed));
    Partition parts = new DatasetReader(DataFiles.inside(folder)).partition(data);
    TrainingSpec spec =
        new TrainingSpec(
            "Adam",
            rate,
            Map.of(),
            32,
            epochs,
            seed,
            Map.of("accuracy", new TrainingSpec.MetricSpec("accuracy", "logits", "y")));
    try (Session session = new Session(graph, CATALOG, new Nd4jBackend(), DType.FLOAT32, seed)) {
      TrainingData fed = TrainingData.of(graph, parts, DType.FLOAT32);
      RunResult result = new Trainer(session, graph, spec, fed).run(Budget.of(spec));
      return result.figures().get("validation.accuracy");
    }
  }

  @Test
  void classifiesIrisOverTenSeeds() {
    Map<String, Object> table =
        Map.of(
            "path",
            "iris.csv",
            "skip",
            1L,
            "header",
            false,
            "label",
            -1L,
            "classNames",
            List.of("setosa", "versicolor", "virginica"));
    List<Double> accuracies = new ArrayList<>();
    for (long seed = 0; seed < 10; seed++) {
      accuracies.add(validationAccuracy(net(4, 16, "tanh", 3), table, 0.01, 100, seed));
    }
    OptionalDouble mean = accuracies.stream().mapToDouble(a -> a).average();
    assertThat(mean.orElseThrow()).as("mean of %s", accuracies).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void classifiesDigitsReadGzipped() {
    Map<String, Object> table = Map.of("path", "digits.csv.gz", "header", false, "label", -1L);
    double accuracy = validationAccuracy(net(64, 64, "relu", 10), table, 0.003, 25, 0);
    assertThat(accuracy).isGreaterThanOrEqualTo(0.96);
  }
}
