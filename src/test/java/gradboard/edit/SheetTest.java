package gradboard.edit;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.edit.PlaceItems.Spot;
import gradboard.graph.Bookmark;
import gradboard.graph.Frame;
import gradboard.graph.Note;
import gradboard.graph.Point;
import gradboard.graph.Sheet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of frames, notes and views, each act undone to the byte. */
class SheetTest {
  private static final String GRAPH =
      """
      {"gradboard": 1, "nodes": [
        {"id": "a", "op": "Parameter", "attributes": {"value": 1}, "at": [0, 0]},
        {"id": "b", "op": "Relu", "inputs": ["a"], "at": [200, 0]},
        {"id": "c", "op": "Tanh", "inputs": ["b"], "at": [900, 0]}
      ], "groups": [
        {"title": "Outer", "nodes": ["a", "b"], "at": [-20, -40], "size": [400, 200], "shade": 3},
        {"title": "Inner", "nodes": ["b"], "at": [180, -20], "size": [190, 90], "color": "blue"}],
      "notes": [{"text": "here", "at": [0, 300], "font": "x"}, {"text": "there", "at": [300, 300]}],
      "views": [{"name": "All", "center": [7, 8], "zoom": 0.5, "tilt": 1},
                {"name": "1", "center": [0, 0], "zoom": 1}]}
      """;

  private final Document document = Bench.document(GRAPH);
  private final String first = Bench.text(document.file());

  private Sheet sheet() {
    return document.graph().sheet();
  }

  private Sheet after(Change change) {
    document.apply(change);
    Sheet after = sheet();
    String done = Bench.text(document.file());
    document.undo();
    assertThat(Bench.text(document.file())).isEqualTo(first);
    document.redo();
    assertThat(Bench.text(document.file())).isEqualTo(done);
    document.undo();
    return after;
  }

  private static Map<String, Point> at(double x, double y) {
    return Map.of("c", new Point(x, y));
  }

  @Test
  void aFrameIsAddedTitledColouredAndRemoved() {
    Frame frame = Frame.of("New", List.of("c"), new Point(880, -40), new Point(200, 90));
    assertThat(after(SetSheet.adding(sheet(), frame)).frames()).hasSize(3).endsWith(frame);
    SheetItem inner = SheetItem.frame(1);
    assertThat(after(SetSheet.saying(sheet(), inner, "Core")).frames().get(1).title())
        .isEqualTo("Core");
    Sheet red =
        after(
            SetSheet.coloured(
                sheet(), Set.of(SheetItem.frame(0), SheetItem.note(1)), Optional.of("red")));
    assertThat(red.frames()).extracting(Frame::color).containsExactly(of("red"), of("blue"));
    assertThat(red.notes()).extracting(Note::color).containsExactly(Optional.empty(), of("red"));
    SetSheet gone = SetSheet.without(sheet(), Set.of(SheetItem.frame(0), SheetItem.note(0)));
    assertThat(gone.name()).isEqualTo("delete frames and notes");
    assertThat(after(gone).frames()).extracting(Frame::title).containsExactly("Inner");
    assertThat(after(gone).notes()).extracting(Note::text).containsExactly("there");
    assertThat(SetSheet.without(sheet(), Set.of(inner)).name()).isEqualTo("delete the frame");
  }

  private static Optional<String> of(String color) {
    return Optional.of(color);
  }

  @Test
  void aNoteIsAddedAndRewritten() {
    assertThat(after(SetSheet.adding(sheet(), Note.of("third", new Point(1, 2)))).notes())
        .extracting(Note::text)
        .containsExactly("here", "there", "third");
    assertThat(after(SetSheet.saying(sheet(), SheetItem.note(0), "so")).notes())
        .extracting(Note::text)
        .containsExactly("so", "there");
  }

  @Test
  void aViewIsKeptInThePlaceOfTheOneOfItsName() {
    Sheet kept = after(new SetBookmark(Bookmark.of("All", new Point(1, 2), 2)));
    assertThat(kept.bookmarks()).extracting(Bookmark::name).containsExactly("All", "1");
    assertThat(kept.bookmarks().get(0).center()).isEqualTo(new Point(1, 2));
    assertThat(kept.bookmarks().get(0).extras()).as("unknown members").containsKey("tilt");
    assertThat(after(new SetBookmark(Bookmark.of("2", new Point(1, 2), 2))).bookmarks())
        .extracting(Bookmark::name)
        .containsExactly("All", "1", "2");
  }

  @Test
  void aViewIsRenamedAndForgotten() {
    Sheet renamed = after(SetSheet.renamingView(sheet(), "All", "3"));
    assertThat(renamed.bookmarks()).extracting(Bookmark::name).containsExactly("3", "1");
    assertThat(renamed.bookmarks().get(0).center()).isEqualTo(new Point(7, 8));
    assertThat(after(SetSheet.withoutView(sheet(), "All")).bookmarks())
        .extracting(Bookmark::name)
        .containsExactly("1");
  }

  @Test
  void framesAndNotesAreMovedAndResized() {
    Map<SheetItem, Spot> spots =
        Map.of(
            SheetItem.frame(1), new Spot(new Point(5, 6), Optional.empty()),
            SheetItem.note(0), new Spot(new Point(7, 8), Optional.empty()));
    Sheet moved = after(new PlaceItems("move", spots));
    assertThat(moved.frames().get(1).at()).isEqualTo(new Point(5, 6));
    assertThat(moved.frames().get(1).size()).isEqualTo(new Point(190, 90));
    assertThat(moved.notes().get(0).at()).isEqualTo(new Point(7, 8));
    assertThat(moved.notes().get(0).size()).as("as large as its text").isEmpty();
    PlaceItems wider = PlaceItems.resizing(SheetItem.note(0), new Point(0, 300), new Point(99, 40));
    assertThat(wider.name()).isEqualTo("resize the note");
    assertThat(after(wider).notes().get(0).size()).contains(new Point(99, 40));
  }

  @Test
  void aNodePutIntoAFrameJoinsAllThatLieThere() {
    Reframe in = Reframe.moving(sheet(), at(950, 30), at(250, 30), Set.of());
    assertThat(after(in).frames())
        .extracting(Frame::nodes)
        .containsExactly(List.of("a", "b", "c"), List.of("b", "c"));
    Reframe beside = Reframe.moving(sheet(), at(950, 30), at(100, 30), Set.of());
    assertThat(after(beside).frames())
        .extracting(Frame::nodes)
        .containsExactly(List.of("a", "b", "c"), List.of("b"));
  }

  @Test
  void aNodeTakenOutOfAFrameLeavesIt() {
    Map<String, Point> from = Map.of("b", new Point(250, 30));
    Map<String, Point> aside = Map.of("b", new Point(100, 30));
    assertThat(after(Reframe.moving(sheet(), from, aside, Set.of())).frames())
        .extracting(Frame::nodes)
        .containsExactly(List.of("a", "b"), List.of());
    Map<String, Point> away = Map.of("b", new Point(600, 30));
    assertThat(after(Reframe.moving(sheet(), from, away, Set.of())).frames())
        .extracting(Frame::nodes)
        .containsExactly(List.of("a"), List.of());
  }

  @Test
  void aNodeThatMovesWithItsFrameStaysInIt() {
    Map<String, Point> from = Map.of("b", new Point(250, 30));
    Map<String, Point> to = Map.of("b", new Point(600, 30));
    assertThat(after(Reframe.moving(sheet(), from, to, Set.of(1))).frames())
        .extracting(Frame::nodes)
        .containsExactly(List.of("a"), List.of("b"));
  }

  @Test
  void aMemberThatTheFileHasOutsideStaysOneUntilItIsTakenOut() {
    Sheet far = sheet().withFrames(List.of(sheet().frames().get(1).around(List.of("c"))));
    assertThat(Reframe.moving(far, at(950, 30), at(900, 99), Set.of()).isEmpty()).isTrue();
  }

  @Test
  void aFrameThatGrowsTakesInWhatItComesToLieRound() {
    Map<String, Point> middles =
        Map.of("a", new Point(50, 30), "b", new Point(250, 30), "c", new Point(950, 30));
    Frame outer = sheet().frames().get(0);
    Reframe wider =
        Reframe.resizing(sheet(), 0, outer.at(outer.at(), new Point(1100, 200)), middles);
    assertThat(after(wider).frames().get(0).nodes()).containsExactly("a", "b", "c");
    Reframe narrower =
        Reframe.resizing(sheet(), 0, outer.at(outer.at(), new Point(100, 200)), middles);
    assertThat(after(narrower).frames().get(0).nodes()).containsExactly("a");
  }

  @Test
  void movesOfTheSameThingsAreOneAct() {
    for (int step = 1; step <= 3; step++) {
      Point at = new Point(900 - 200 * step, 0);
      Map<String, Point> from = Map.of("c", at.plus(250, 30));
      Map<String, Point> to = Map.of("c", at.plus(50, 30));
      document.apply(
          new Move(
              "move c",
              new MoveNodes(Map.of("c", at)),
              new PlaceItems("move", Map.of()),
              Reframe.moving(sheet(), from, to, Set.of())));
    }
    assertThat(sheet().frames().get(0).nodes()).contains("c");
    assertThat(document.history().names()).containsExactly("move c");
    document.undo();
    assertThat(Bench.text(document.file())).isEqualTo(first);
  }

  @Test
  void whatIsAddedMayBringFramesAndNotes() {
    Sheet brought =
        new Sheet(
            List.of(Frame.of("New", List.of(), new Point(0, 0), new Point(50, 50))),
            List.of(Note.of("new", new Point(9, 9))),
            List.of(Bookmark.of("left", new Point(0, 0), 1)));
    AddNodes change = new AddNodes("paste", List.of(), Map.of(), brought, Optional.empty());
    assertThat(change.name()).isEqualTo("paste frames and notes");
    assertThat(change.added(document.graph()).items())
        .containsExactlyInAnyOrder(SheetItem.frame(2), SheetItem.note(2));
    Sheet after = after(change);
    assertThat(after.frames()).extracting(Frame::title).containsExactly("Outer", "Inner", "New");
    assertThat(after.notes()).extracting(Note::text).containsExactly("here", "there", "new");
    assertThat(after.bookmarks()).isEqualTo(sheet().bookmarks());
  }

  @Test
  void whatLeavesACompositeIsInItsFramesWithoutThePorts() {
    Document composite =
        Bench.document(
            """
            {"gradboard": 1, "nodes": [
              {"id": "x", "op": "Parameter", "attributes": {"value": 1}},
              {"id": "one", "op": "Two", "inputs": ["x"], "at": [300, 0]}
            ], "composites": {"Two": {
              "inputs": ["X"], "outputs": {"Y": "r"},
              "nodes": [{"id": "r", "op": "Relu", "inputs": ["X"], "at": [200, 0]}],
              "groups": [{"nodes": ["X", "r", "Y"], "at": [0, 0], "size": [9, 9]}]}}}
            """);
    composite.apply(new UngroupNode("one"));
    assertThat(composite.graph().sheet().frames())
        .extracting(Frame::nodes)
        .containsExactly(List.of("r"));
  }

  @Test
  void allIsSelectedWithFramesAndNotes() {
    document.selectAll();
    assertThat(document.selection().nodes()).containsExactly("a", "b", "c");
    assertThat(document.selection().items()).hasSize(4);
    document.apply(SetSheet.without(sheet(), Set.of(SheetItem.frame(0), SheetItem.note(1))));
    assertThat(document.selection().items())
        .containsExactlyInAnyOrder(SheetItem.frame(0), SheetItem.note(0));
  }
}
