package gradboard.edit;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.graph.Point;
import gradboard.graph.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Muting, locking and labelling. */
class TagsTest {
  private static final String LOCKED = "a is locked: unlock it first (Ctrl+L).";

  private static final String LAYER =
      """
      {"gradboard": 1, "nodes": [
        {"id": "x", "op": "Input", "attributes": {"value": [[1, 2]]}, "at": [0, 0]},
        {"id": "d", "op": "Dense", "inputs": ["x"], "attributes": {"units": 3}, "at": [200, 0]},
        {"id": "r", "op": "Relu", "inputs": ["d"], "at": [400, 0]}]}
      """;

  private final Document document =
      Bench.document(
          """
          {"gradboard": 1, "nodes": [
            {"id": "x", "op": "Input", "attributes": {"value": -2}, "at": [0, 0]},
            {"id": "a", "op": "Relu", "inputs": ["x"], "at": [200, 0]},
            {"id": "b", "op": "Neg", "inputs": ["a"], "at": [400, 0]}]}
          """);
  private final List<String> refused = new ArrayList<>();

  @BeforeEach
  void listen() {
    document.listen(
        new Document.Listener() {
          @Override
          public void refused(String sentence) {
            refused.add(sentence);
          }
        });
  }

  @Test
  void aMutedNodePassesItsInputOn() {
    document.apply(SetTags.muted(Set.of("a"), true));
    assertThat(Bench.numbers(document.file()).get("b").at(0)).isEqualTo(2);
    document.undo();
    assertThat(Bench.numbers(document.file()).get("b").at(0)).isZero();
  }

  @Test
  void aLockedNodeIsNotMovedDeletedRewiredOrGrouped() {
    document.apply(SetTags.locked(Set.of("a"), true));
    assertThat(document.apply(new MoveNodes(Map.of("a", new Point(1, 1))))).isFalse();
    assertThat(document.apply(new RemoveNodes(Set.of("a", "b")))).isFalse();
    assertThat(document.apply(new RemoveNodes(Set.of("x")))).isFalse();
    assertThat(document.apply(new Connect("a", "X", Ref.to("x")))).isTrue();
    assertThat(document.apply(GroupNodes.of(document.graph(), Set.of("a", "b"), "G"))).isFalse();
    assertThat(refused).containsExactly(LOCKED, LOCKED, LOCKED, LOCKED);
    assertThat(document.graph().nodes()).hasSize(3);
  }

  @Test
  void aLockedNodeMayBeReadRenamedSetAndUnlocked() {
    document.apply(SetTags.locked(Set.of("a"), true));
    assertThat(document.apply(new RenameNode("x", "data"))).isTrue();
    assertThat(document.apply(new RenameNode("a", "relu"))).isTrue();
    assertThat(document.apply(new RemoveNodes(Set.of("b")))).isTrue();
    assertThat(document.apply(SetTags.locked(Set.of("relu"), false))).isTrue();
    assertThat(document.apply(new RemoveNodes(Set.of("relu")))).isTrue();
    assertThat(refused).isEmpty();
  }

  @Test
  void aLabelIsKeptInTheFile() {
    document.apply(SetTags.colored(Set.of("a", "b"), Optional.of("teal")));
    assertThat(Bench.file(Bench.text(document.file())).graph().node("b").orElseThrow().tags())
        .extracting(tags -> tags.color().orElse(""))
        .isEqualTo("teal");
    document.apply(SetTags.colored(Set.of("b"), Optional.empty()));
    assertThat(document.node("b").orElseThrow().tags().color()).isEmpty();
    assertThat(document.history().undoName()).contains("unlabel b");
  }

  @Test
  void lockingHoldsInsideCompositesToo() {
    document.apply(GroupNodes.of(document.graph(), Set.of("a", "b"), "G"));
    document.enter("g");
    document.apply(SetTags.locked(Set.of("a"), true));
    assertThat(document.apply(new RemoveNodes(Set.of("a")))).isFalse();
    assertThat(refused).containsExactly(LOCKED);
  }

  @Test
  void framesGoAlongIntoACompositeAndOut() {
    Document framed =
        Bench.document(
            """
            {"gradboard": 1, "nodes": [
              {"id": "x", "op": "Input", "attributes": {"value": 2}, "at": [0, 0]},
              {"id": "a", "op": "Relu", "inputs": ["x"], "at": [200, 0]},
              {"id": "b", "op": "Neg", "inputs": ["a"], "at": [400, 0]}],
             "groups": [
              {"title": "Inner", "nodes": ["a"], "at": [190, -30], "size": [150, 200]},
              {"title": "Outer", "nodes": ["x", "a", "b"], "at": [-10, -60], "size": [600, 300]}]}
            """);
    String before = Bench.text(framed.file());
    framed.apply(GroupNodes.of(framed.graph(), Set.of("a", "b"), "G"));
    assertThat(framed.file().graph().sheet().frames())
        .extracting(frame -> frame.title() + frame.nodes())
        .containsExactly("Outer[x, g]");
    assertThat(framed.file().graph().composites().get("G").sheet().frames())
        .extracting(frame -> frame.title() + frame.nodes())
        .containsExactly("Inner[a]");
    framed.apply(new UngroupNode("g"));
    assertThat(framed.file().graph().sheet().frames())
        .extracting(frame -> frame.title() + frame.nodes() + frame.at())
        .containsExactly(
            "Outer[x, a, b]Point[x=-10.0, y=-60.0]", "Inner[a]Point[x=190.0, y=-30.0]");
    framed.undo();
    framed.undo();
    assertThat(Bench.text(framed.file())).isEqualTo(before);
  }

  @Test
  void freezingIsKeptInTheFileAndUndone() {
    Document layer = Bench.analysed(Bench.document(LAYER));
    layer.apply(SetTags.frozen(Set.of("d"), true));
    assertThat(layer.history().undoName()).contains("freeze d");
    assertThat(Bench.text(layer.file())).contains("\"frozen\": true");
    assertThat(Bench.file(Bench.text(layer.file()))).isEqualTo(layer.file());
    assertThat(Trained.frozen(layer)).containsExactly("d");
    layer.undo();
    assertThat(Trained.frozen(layer)).isEmpty();
  }

  @Test
  void whatWasFrozenWithALayerStaysSoWhenItIsExpanded() {
    Document layer = Bench.analysed(Bench.document(LAYER));
    layer.apply(SetTags.frozen(Set.of("d"), true));
    layer.apply(new ExpandLayer("d", layer.inside("d").orElseThrow()));
    assertThat(Trained.frozen(layer)).containsExactlyInAnyOrder("d_W", "d_B");
  }

  @Test
  void allParametersInsideAFrozenCompositeAreFrozen() {
    Document layer = Bench.analysed(Bench.document(LAYER));
    layer.apply(GroupNodes.of(layer.graph(), Set.of("d", "r"), "Block"));
    layer.apply(SetTags.frozen(Set.of("block"), true));
    Bench.analysed(layer);
    assertThat(Trained.frozen(layer)).containsExactly("block");
    layer.enter("block");
    assertThat(Trained.frozen(layer)).containsExactly("d");
    layer.enter("d");
    assertThat(Trained.frozen(layer)).containsExactlyInAnyOrder("W", "B");
    layer.goOut(0);
    layer.apply(new UngroupNode("block"));
    assertThat(Trained.frozen(layer)).containsExactly("d");
  }

  @Test
  void aLockedNodeIsNotMadeAnother() {
    document.apply(SetTags.locked(Set.of("a"), true));
    assertThat(document.apply(new ReplaceOp("a", "Neg"))).isFalse();
    assertThat(document.node("a").orElseThrow().op()).isEqualTo("Relu");
    assertThat(refused).containsExactly(LOCKED);
  }
}
