package gradboard.edit;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.op.Op;
import gradboard.op.Port;
import gradboard.runtime.Snapshot;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SplicingTest {
  private final Document document =
      Bench.document(
          """
          {"gradboard": 1, "nodes": [
            {"id": "x", "op": "Input", "attributes": {"value": [[1, 2], [3, 4]]}},
            {"id": "ids", "op": "Input", "attributes": {"value": [1, 0], "dtype": "int64"}},
            {"id": "g", "op": "Gather", "inputs": ["x", "ids"]},
            {"id": "t", "op": "Tanh", "inputs": ["x"]}
          ]}
          """);

  private static final Snapshot.Wire WHOLE = new Snapshot.Wire("g", "indices", 0);
  private static final Snapshot.Wire FLOATING = new Snapshot.Wire("t", "input", 0);

  private Splicing into(Snapshot.Wire wire) {
    return new Splicing(document.view(), Bench.compiled(document.graph()).types(), wire);
  }

  private static Op op(String name) {
    return Bench.CATALOG.find(name).orElseThrow();
  }

  private Optional<String> port(Snapshot.Wire wire, String op) {
    return into(wire).port(op(op)).map(Port::name);
  }

  @Test
  void whatCannotReadTheWireDoesNotFit() {
    assertThat(port(WHOLE, "Sigmoid")).isEmpty();
    assertThat(into(WHOLE).objection(op("Sigmoid")))
        .contains("Port X takes float32 or float64, but ids is int64; put a Cast between them.");
    assertThat(port(FLOATING, "Sigmoid")).contains("X");
  }

  @Test
  void whatTheEndOfTheWireCannotReadDoesNotFit() {
    assertThat(into(FLOATING).objection(op("ArgMax")))
        .contains("Port input of t takes float32 or float64, but ArgMax gives int32 or int64.");
    assertThat(port(FLOATING, "ArgMax")).isEmpty();
    assertThat(port(WHOLE, "Add")).contains("A");
  }

  @Test
  void theWireIsReadByThePortThatCan() {
    assertThat(port(FLOATING, "Where")).as("not by the condition").contains("X");
  }

  @Test
  void whatHasNoInputOrNoOutputStandsInNoWire() {
    assertThat(port(FLOATING, "Parameter")).isEmpty();
    assertThat(into(FLOATING).objection(op("Parameter")))
        .contains("Parameter cannot be put into a wire: that takes an input and an output.");
  }

  @Test
  void theWireMayBeGone() {
    assertThat(into(new Snapshot.Wire("t", "input", 4)).objection(op("Sigmoid")))
        .contains("The wire is not there any more.");
  }
}
