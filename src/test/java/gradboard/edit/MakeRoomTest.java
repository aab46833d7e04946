package gradboard.edit;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.graph.Frame;
import gradboard.graph.Graph;
import gradboard.graph.Point;
import org.junit.jupiter.api.Test;

class MakeRoomTest {
  private static final String GRAPH =
      """
      {"gradboard": 1, "nodes": [
        {"id": "a", "op": "Parameter", "attributes": {"value": 1}, "at": [0, 0]},
        {"id": "b", "op": "Relu", "inputs": ["a"], "at": [200, 0], "routes": {"X": [[150, 90], [250, 90]]}},
        {"id": "c", "op": "Tanh", "inputs": ["b"], "at": [400, 7]}
      ], "groups": [
        {"title": "Left", "nodes": ["a"], "at": [-20, -40], "size": [240, 200]},
        {"title": "Across", "nodes": ["a", "b"], "at": [-20, -40], "size": [400, 200]},
        {"title": "Right", "nodes": ["b", "c"], "at": [180, -40], "size": [400, 200]}],
      "notes": [{"text": "left", "at": [0, 300]}, {"text": "right", "at": [300, 300]}]}
      """;

  private final Graph after = new MakeRoom(200, 50).in(Bench.file(GRAPH).graph());

  @Test
  void whatBeginsAtTheLineOrBehindItGoesFurtherRight() {
    assertThat(after.nodes())
        .extracting(node -> node.at().orElseThrow())
        .containsExactly(new Point(0, 0), new Point(250, 0), new Point(450, 7));
    assertThat(after.node("b").orElseThrow().inputs().get(0).route())
        .containsExactly(new Point(150, 90), new Point(300, 90));
    assertThat(after.sheet().notes())
        .extracting(note -> note.at())
        .containsExactly(new Point(0, 300), new Point(350, 300));
  }

  @Test
  void framesGoWithTheirNodesAndGrowAcrossTheLine() {
    assertThat(after.sheet().frames())
        .extracting(Frame::at)
        .containsExactly(new Point(-20, -40), new Point(-20, -40), new Point(230, -40));
    assertThat(after.sheet().frames())
        .extracting(frame -> frame.size().x())
        .containsExactly(240.0, 450.0, 400.0);
  }
}
