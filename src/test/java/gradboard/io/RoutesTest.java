package gradboard.io;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.graph.Edge;
import gradboard.graph.Point;
import gradboard.graph.Problem;
import gradboard.graph.Ref;
import gradboard.op.OpCatalog;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The points that wires are led through, in files. */
class RoutesTest {
  private static final OpCatalog CATALOG = OpCatalog.load();

  private static Reading read(String routes) {
    return new GraphReader(CATALOG)
        .read(
            """
            {"gradboard": 1, "nodes": [
              {"id": "x", "op": "Input", "attributes": {"value": [1]}},
              {"id": "s", "op": "Add", "inputs": ["x", "x"], "routes": %s},
              {"id": "c", "op": "Concat", "inputs": ["x", "s", "x"], "attributes": {"axis": 0},
               "routes": {"inputs": [[1, 2]], "inputs.2": [[3, 4.5], [5, 6]]}}
            ]}
            """
                .formatted(routes));
  }

  private static List<Edge> wires(Reading reading, String node) {
    return reading.orThrow().graph().node(node).orElseThrow().inputs();
  }

  private static String text(Reading reading) {
    return new GraphWriter(CATALOG).text(reading.orThrow());
  }

  @Test
  void eachWireIsLedThroughThePointsOfItsPort() {
    Reading reading = read("{\"B\": [[300, 120], [340, 200]]}");
    assertThat(reading.problems()).isEmpty();
    assertThat(wires(reading, "s"))
        .containsExactly(
            new Edge("A", Ref.to("x")),
            new Edge("B", Ref.to("x"), List.of(new Point(300, 120), new Point(340, 200))));
  }

  @Test
  void furtherWiresIntoAPortThatTakesManyAreNumbered() {
    assertThat(wires(read("{}"), "c"))
        .extracting(Edge::route)
        .containsExactly(
            List.of(new Point(1, 2)), List.of(), List.of(new Point(3, 4.5), new Point(5, 6)));
  }

  @Test
  void whatIsReadIsWrittenAgain() {
    String text = text(read("{\"B\": [[300, 120]]}"));
    assertThat(text)
        .contains("\"routes\": {\"B\": [[300, 120]]}")
        .contains("\"routes\": {\"inputs\": [[1, 2]], \"inputs.2\": [[3, 4.5], [5, 6]]}");
    assertThat(text(new GraphReader(CATALOG).read(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "7 | node \"s\": \"routes\" must be an object such as {\"A\": [[300, 120]]}, not 7",
        "{\"C\": [[1, 2]]} | node \"s\": \"routes.C\" leads no wire: nothing is wired there",
        "{\"A\": [1, 2]} | node \"s\": \"routes.A\" must list places such as [[300, 120], [340, 200]], not [1, 2]",
        "{\"A\": null} | node \"s\": \"routes.A\" must list places such as [[300, 120], [340, 200]], not null"
      })
  void whatIsWrongIsToldAndKeptAndStopsNothing(String routes, String sentence) {
    Reading reading = read(routes);
    assertThat(reading.problems()).noneMatch(Problem::isError);
    assertThat(reading.problems()).extracting(Problem::toString).containsExactly(sentence);
    assertThat(text(reading)).contains("\"routes\": " + routes);
  }

  @Test
  void oneMistakeLeavesTheOtherRoutesAlone() {
    Reading reading = read("{\"A\": [[1, 2]], \"C\": [[3, 4]]}");
    assertThat(wires(reading, "s").get(0).route()).containsExactly(new Point(1, 2));
    assertThat(text(reading)).contains("\"routes\": {\"A\": [[1, 2]], \"C\": [[3, 4]]}");
  }
}
