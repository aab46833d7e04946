package gradboard.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradboard.compile.Update;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.ProblemException;
import gradboard.kernel.Emitter;
import gradboard.kernel.Value;
import gradboard.op.Mode;
import gradboard.op.OpCatalog;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Going back to a state, and giving a session other numbers on the way. */
class RestoreTest {
  /** The loss is (a·b)². */
  private static final Graph GRAPH =
      Graph.of(
              Node.of("a", "Parameter").withAttribute("value", 2.0),
              Node.of("b", "Parameter").withAttribute("value", 3.0),
              Node.of("ab", "Mul").reading("a", "b"),
              Node.of("loss", "Square").reading("ab"))
          .withLoss("loss");

  /** Moves parameters by the sum of all gradients so far. */
  private static void accumulate(Emitter e, Update u) {
    Value sum = e.add(u.moment("sum", 0), u.gradient());
    u.keep(u.moment("sum", 0), sum);
    u.assign(e.sub(u.parameter(), e.mul(sum, u.learningRate())));
  }

  private static Session open() {
    Session session = new Session(GRAPH, OpCatalog.load(), new Nd4jBackend(), DType.FLOAT64, 0);
    session.optimize(RestoreTest::accumulate);
    return session;
  }

  private static Tensor number(double number) {
    return Tensor.scalar(DType.FLOAT64, number);
  }

  private static Map<String, Tensor> trained(Session session) {
    for (int i = 0; i < 3; i++) {
      session.train(Map.of(), 0.001, List.of());
    }
    return session.state();
  }

  @Test
  void goesBackToBeforeTheFirstStepMomentsIncluded() {
    try (Session session = open()) {
      session.inspect(Mode.INFER, Map.of());
      Map<String, Tensor> before = session.state();
      Map<String, Tensor> after = trained(session);
      session.restore(before, 0);
      assertThat(session.step()).isZero();
      assertThat(trained(session)).isEqualTo(after);
    }
  }

  @Test
  void startsParametersAnewThatTheStateDoesNotName() {
    try (Session session = open()) {
      trained(session);
      session.restore(Map.of("a", number(5)), 7);
      assertThat(session.parameters()).isEqualTo(Map.of("a", number(5), "b", number(3)));
      assertThat(session.step()).isEqualTo(7);
    }
  }

  @Test
  void forgetsWhatAnEarlierStateHeldForProgramsToCome() {
    try (Session session = open()) {
      session.restore(Map.of("a:sum", number(9), "ghost", number(1)), 4);
      session.restore(Map.of(), 0);
      assertThat(session.unclaimed()).isEmpty();
      Map<String, Tensor> after = trained(session);
      session.restore(Map.of(), 0);
      assertThat(trained(session)).isEqualTo(after);
    }
  }

  @Test
  void changesNothingWhereOneTensorDoesNotFit() {
    try (Session session = open()) {
      Map<String, Tensor> before = trained(session);
      Map<String, Tensor> wrong = Map.of("a", number(5), "b", Tensor.of(Shape.of(2), 1.0, 2.0));
      assertThatThrownBy(() -> session.restore(wrong, 0))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("node \"b\"")
          .hasMessageContaining("[2]");
      assertThatThrownBy(() -> session.overwrite(wrong)).isInstanceOf(ProblemException.class);
      assertThat(session.state()).isEqualTo(before);
      assertThat(session.step()).isEqualTo(3);
    }
  }

  @Test
  void saysEachTimeThatAWaitingTensorDoesNotFit() {
    try (Session session = open()) {
      session.restore(Map.of("b", Tensor.of(Shape.of(2), 1.0, 2.0)), 0);
      for (int attempt = 0; attempt < 2; attempt++) {
        assertThatThrownBy(() -> session.inspect(Mode.INFER, Map.of()))
            .isInstanceOf(ProblemException.class)
            .hasMessageContaining("node \"b\"");
      }
    }
  }

  @Test
  void overwritesWhatIsNamedAndLeavesTheRest() {
    try (Session session = open()) {
      Map<String, Tensor> before = trained(session);
      session.overwrite(Map.of("a", number(5), "ghost", number(1)));
      assertThat(session.state())
          .containsEntry("a", number(5))
          .containsEntry("b", before.get("b"))
          .containsEntry("a:sum", before.get("a:sum"));
      assertThat(session.unclaimed()).containsExactly("ghost");
      assertThat(session.step()).isEqualTo(3);
    }
  }

  @Test
  void keepsWhatIsOverwrittenForTheProgramThatAsksForIt() {
    try (Session session = open()) {
      session.overwrite(Map.of("a", number(5)));
      session.inspect(Mode.INFER, Map.of());
      assertThat(session.parameters()).isEqualTo(Map.of("a", number(5), "b", number(3)));
      assertThat(session.unclaimed()).isEmpty();
    }
  }

  @Test
  void givesNoRuleTheMomentsThatWaitedForAnother() {
    try (Session session = open();
        Session fresh = open()) {
      session.restore(Map.of("a:sum", number(9)), 0);
      session.optimize((e, u) -> accumulate(e, u));
      assertThat(trained(session)).isEqualTo(trained(fresh));
    }
  }
}
