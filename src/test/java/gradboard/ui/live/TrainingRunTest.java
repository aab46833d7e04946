package gradboard.ui.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradboard.edit.Vocabulary;
import gradboard.graph.ProblemException;
import gradboard.io.GraphFile;
import gradboard.io.GraphReader;
import gradboard.op.Mode;
import gradboard.op.OpCatalog;
import gradboard.runtime.Session;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainingRunTest {
  private static final OpCatalog CATALOG = OpCatalog.load();

  @Test
  void whatTheStepsBeforeAFailureLedToIsTold() {
    GraphFile diverging =
        new GraphReader(CATALOG)
            .read(
                """
                {"gradboard": 1, "nodes": [
                  {"id": "w", "op": "Parameter", "attributes": {"shape": [], "value": 1}},
                  {"id": "f", "op": "Square", "inputs": ["w"]}
                ], "loss": "f", "train": {"optimizer": "SGD", "learningRate": 1e15, "epochs": 9}}
                """)
            .orThrow();
    List<TrainingNews> heard = new ArrayList<>();
    try (Session session =
        new Session(diverging.graph(), CATALOG, new Nd4jBackend(), DType.FLOAT32, 0)) {
      session.inspect(Mode.INFER, Map.of());
      TrainingRun run =
          new TrainingRun(
              session,
              diverging,
              new Vocabulary(CATALOG),
              diverging.train().orElseThrow(),
              Optional.empty(),
              Map.of());
      assertThatThrownBy(() -> run.run(heard::add)).isInstanceOf(ProblemException.class);

      assertThat(session.step()).isPositive();
      assertThat(heard)
          .flatExtracting(TrainingNews::losses)
          .extracting(TrainingNews.LossPoint::step)
          .contains(session.step());
      assertThat(heard.get(heard.size() - 1).pass().orElseThrow().snapshot().step())
          .isEqualTo(session.step());
    }
  }
}
