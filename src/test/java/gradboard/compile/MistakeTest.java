package gradboard.compile;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.op.Category;
import gradboard.op.Mode;
import gradboard.op.Op;
import gradboard.op.OpCatalog;
import gradboard.op.Port;
import gradboard.tensor.DType;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Only what an op or a kernel says of itself is written for the person. */
class MistakeTest {
  @Test
  void aMistakeInAnOpIsToldAsTheProgramsAndLogged() {
    Op faulty =
        Op.named("Faulty", Category.MATH)
            .input("X", Port.Accepts.ANY, "anything")
            .output("Y", Port.Accepts.ANY, "nothing")
            .lower(
                (e, in) -> {
                  throw new IllegalArgumentException("cryptic");
                });
    List<LogRecord> records = new ArrayList<>();
    Logger log = Logger.getLogger(Lowering.class.getName());
    log.setUseParentHandlers(false);
    log.setFilter(records::add);
    try {
      Compilation compilation =
          new Compiler(OpCatalog.load().with(List.of(faulty)))
              .compile(
                  Graph.of(
                      Node.of("x", "Constant").withAttribute("value", 1.0),
                      Node.of("f", "Faulty").reading("x")),
                  Options.inspecting(Mode.INFER, DType.FLOAT32));
      assertThat(compilation.problems()).containsExactly(Problem.at("f", Problem.MISTAKE));
      assertThat(records)
          .singleElement()
          .satisfies(entry -> assertThat(entry.getThrown()).hasMessage("cryptic"));
    } finally {
      log.setFilter(null);
      log.setUseParentHandlers(true);
    }
  }
}
