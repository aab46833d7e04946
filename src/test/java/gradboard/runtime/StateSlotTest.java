package gradboard.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.ProblemException;
import gradboard.kernel.Emitter;
import gradboard.kernel.Slot;
import gradboard.kernel.Value;
import gradboard.op.Arguments;
import gradboard.op.Category;
import gradboard.op.Mode;
import gradboard.op.Op;
import gradboard.op.OpCatalog;
import gradboard.op.Port;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an op keeps between steps, here how often it was trained, changes by training alone. */
class StateSlotTest {
  private static final Op COUNTER =
      Op.named("Counter", Category.MATH)
          .input("X", Port.Accepts.FLOATING, "any number")
          .output("Y", Port.Accepts.FLOATING, "X plus the count of steps, this one included")
          .lower(StateSlotTest::count);

  private static final OpCatalog CATALOG = OpCatalog.load().with(List.of(COUNTER));

  private static Value count(Emitter e, Arguments in) {
    Value x = in.value("X");
    Value count =
        e.slot(
            in.address() + ":count",
            Slot.Role.STATE,
            x.type(),
            Shape.SCALAR,
            seed -> Tensor.scalar(x.type(), 0));
    Value next = e.shift(count, 1);
    e.assign(count, next);
    return e.add(x, next);
  }

  private static Session open(double start) {
    Graph graph =
        Graph.of(
                Node.of("p", "Parameter").withAttribute("value", start),
                Node.of("c", "Counter").reading("p"),
                Node.of("loss", "Log").reading("c"))
            .withLoss("loss");
    Session session = new Session(graph, CATALOG, new Nd4jBackend(), DType.FLOAT64, 0);
    session.optimize((e, u) -> u.assign(e.sub(u.parameter(), u.gradient())));
    return session;
  }

  private static double counted(Session session) {
    return session.state().get("c:count").item();
  }

  @Test
  void isTheSameHoweverOftenAGraphIsLookedAt() {
    try (Session session = open(0)) {
      for (int i = 0; i < 2; i++) {
        assertThat(session.evaluate(Mode.TRAIN, Map.of(), List.of("c")).get("c").item())
            .isEqualTo(1);
        session.inspect(Mode.TRAIN, Map.of());
        assertThat(session.value("c").orElseThrow().item()).isEqualTo(1);
        assertThat(counted(session)).isZero();
      }
    }
  }

  @Test
  void movesOnWithEachTrainingStep() {
    try (Session session = open(10)) {
      for (int step = 1; step <= 3; step++) {
        session.train(Map.of(), 0, List.of());
        assertThat(counted(session)).isEqualTo(step);
      }
    }
  }

  @Test
  void staysAsItWasWhereAStepIsRefused() {
    try (Session session = open(-5)) {
      assertThatThrownBy(() -> session.train(Map.of(), 0, List.of()))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("node \"loss\"");
      assertThat(counted(session)).isZero();
    }
  }

  @Test
  void takesWhatAnotherHeldBeforeTheStep() {
    Op queue =
        Op.named("Queue", Category.MATH)
            .input("X", Port.Accepts.FLOATING, "any number")
            .output("Y", Port.Accepts.FLOATING, "the same")
            .lower(
                (e, in) -> {
                  Value x = in.value("X");
                  Value first = held(e, "first", x, 1);
                  Value second = held(e, "second", x, 2);
                  Value third = held(e, "third", x, 3);
                  e.assign(first, e.shift(first, 10));
                  e.assign(second, first);
                  e.assign(third, e.alias(second));
                  return e.alias(x);
                });
    Graph graph =
        Graph.of(
                Node.of("p", "Parameter").withAttribute("value", 1.0),
                Node.of("loss", "Queue").reading("p"))
            .withLoss("loss");
    try (Session session =
        new Session(graph, CATALOG.with(List.of(queue)), new Nd4jBackend(), DType.FLOAT64, 0)) {
      session.optimize((e, u) -> u.assign(u.parameter()));
      session.train(Map.of(), 0, List.of());
      assertThat(session.state().get("first").item()).isEqualTo(11);
      assertThat(session.state().get("second").item()).isEqualTo(1);
      assertThat(session.state().get("third").item()).isEqualTo(2);
      session.train(Map.of(), 0, List.of());
      assertThat(session.state().get("second").item()).isEqualTo(11);
      assertThat(session.state().get("third").item()).isEqualTo(1);
    }
  }

  private static Value held(Emitter e, String address, Value like, double initial) {
    return e.slot(
        address,
        Slot.Role.STATE,
        like.type(),
        Shape.SCALAR,
        seed -> Tensor.scalar(like.type(), initial));
  }
}
