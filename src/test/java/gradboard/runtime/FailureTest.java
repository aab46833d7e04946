package gradboard.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradboard.compile.Plan;
import gradboard.compile.Planner;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.kernel.Emitter;
import gradboard.kernel.Instruction;
import gradboard.kernel.Instruction.Origin;
import gradboard.kernel.Instruction.Phase;
import gradboard.kernel.Kernel;
import gradboard.kernel.Names;
import gradboard.kernel.Program;
import gradboard.kernel.Setting;
import gradboard.kernel.Value;
import gradboard.op.Mode;
import gradboard.op.OpCatalog;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What the native library cannot do comes to light, and its words reach the log alone. */
class FailureTest {
  private static final Graph GRAPH =
      Graph.of(
              Node.of("p", "Parameter").withAttribute("value", 2.0),
              Node.of("loss", "Square").reading("p"))
          .withLoss("loss");

  @Test
  void aLoopThatReturnsNothingIsAskedWhetherItFailed() {
    Emitter e = new Emitter();
    Value whole = e.input("whole", DType.INT64, Shape.of(3), Optional.empty());
    Value real = e.input("real", DType.FLOAT32, Shape.SCALAR, Optional.empty());
    Value out = e.input("out", DType.FLOAT32, Shape.of(3), Optional.empty());
    Instruction mixed =
        new Instruction(
            Kernel.ADD, Setting.NONE, List.of(whole, real), out, new Origin("n", Phase.FORWARD));
    Program program = e.program(Names.NONE).withInstructions(List.of(mixed));
    try (Nd4jBackend backend = new Nd4jBackend();
        Executable executable = backend.bind(program, Planner.keepingAll(program), slot -> null)) {
      assertThatThrownBy(() -> executable.run(0, 1))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("the native library failed: ");
    }
    try (Session session =
        new Session(GRAPH, OpCatalog.load(), new Nd4jBackend(), DType.FLOAT32, 0)) {
      session.inspect(Mode.INFER, Map.of());
      assertThat(session.loss()).hasValue(4);
    }
  }

  /** Runs as far as it is let. */
  private static final class Failing extends ForwardingExecutable {
    private final boolean onCommit;

    Failing(Executable executable, boolean onCommit) {
      super(executable);
      this.onCommit = onCommit;
    }

    @Override
    public void run(int start, int end) {
      if (!onCommit) {
        throw new IllegalStateException("cryptic");
      }
      super.run(start, end);
    }

    @Override
    public void commit() {
      throw new IllegalStateException("cryptic");
    }
  }

  /** A session of which every program is carried out otherwise than the library would. */
  private static Session open(UnaryOperator<Executable> otherwise) {
    Backend backend =
        new ForwardingBackend(new Nd4jBackend()) {
          @Override
          public Executable bind(Program program, Plan plan, Memory.Lookup slots) {
            return otherwise.apply(super.bind(program, plan, slots));
          }
        };
    Session session = new Session(GRAPH, OpCatalog.load(), backend, DType.FLOAT32, 0);
    session.optimize((e, u) -> u.assign(e.sub(u.parameter(), u.gradient())));
    return session;
  }

  private static Session failing(boolean onCommit) {
    return open(executable -> new Failing(executable, onCommit));
  }

  private static List<LogRecord> logged(Runnable work) {
    List<LogRecord> records = new ArrayList<>();
    Logger log = Logger.getLogger(Bound.class.getName());
    log.setUseParentHandlers(false);
    log.setFilter(records::add);
    try {
      work.run();
    } finally {
      log.setFilter(null);
      log.setUseParentHandlers(true);
    }
    return records;
  }

  private static void isToldAndLogged(Runnable work, String told) {
    assertThat(
            logged(
                () ->
                    assertThatThrownBy(work::run)
                        .isInstanceOf(ProblemException.class)
                        .hasMessage(told)))
        .singleElement()
        .satisfies(entry -> assertThat(entry.getThrown()).hasMessage("cryptic"));
  }

  @Test
  void aMistakeOfTheProgramIsToldAsSuchAndItsWordsAreLogged() {
    try (Session session = failing(false)) {
      isToldAndLogged(
          () -> session.inspect(Mode.INFER, Map.of()), "node \"loss\": " + Problem.MISTAKE);
      isToldAndLogged(() -> session.train(Map.of(), 0.1, List.of()), Problem.MISTAKE);
    }
    try (Session session = failing(true)) {
      isToldAndLogged(() -> session.train(Map.of(), 0.1, List.of()), Problem.MISTAKE);
      assertThat(session.step()).isZero();
    }
  }

  /** As a library would whose result depends on how its work was shared. */
  @Test
  void aLossThatOnlyTrainingFindsNotFiniteIsToldOfItsNode() {
    Session session =
        open(
            executable ->
                new ForwardingExecutable(executable) {
                  @Override
                  public double readNumber(Value value) {
                    return Double.NaN;
                  }
                });
    try (session) {
      assertThatThrownBy(() -> session.train(Map.of(), 0.1, List.of()))
          .isInstanceOf(ProblemException.class)
          .hasMessage(
              "node \"loss\": the loss is NaN, so that there is nothing to train by; lower the"
                  + " learning rate or start anew");
      assertThat(session.step()).isZero();
    }
  }
}
