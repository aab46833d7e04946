package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.edit.Selection;
import gradboard.edit.SheetItem;
import gradboard.graph.Frame;
import gradboard.graph.Point;
import gradboard.graph.Sheet;
import gradboard.io.GraphFile;
import java.awt.Component;
import java.awt.event.KeyEvent;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.swing.core.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What belongs to a frame, what goes along with it and how large it is, by mouse and by keys. */
@CacioTest
@Tag("window")
class FramesWindowTest {
  private static final SheetItem MODEL = SheetItem.frame(0);
  private static final SheetItem CORE = SheetItem.frame(1);
  private static final SheetItem INSIDE = SheetItem.note(0);
  private static final String GRAPH =
      """
      {"gradboard": 1, "nodes": [
        {"id": "a", "op": "Parameter", "attributes": {"value": 1}, "at": [0, 100]},
        {"id": "b", "op": "Relu", "inputs": ["a"], "at": [700, 100]}
      ], "groups": [
        {"title": "Model", "nodes": ["b"], "at": [600, 0], "size": [500, 500]},
        {"title": "Core", "nodes": ["b"], "at": [660, 40], "size": [260, 220]}],
      "notes": [{"text": "inside", "at": [640, 380], "size": [160, 40]},
                {"text": "outside", "at": [0, 400]}]}
      """;

  private WindowDriver window;
  private GraphFile first;

  @BeforeEach
  void open() {
    window = WindowDriver.of(GRAPH);
    window.awaitAnalysis();
    first = file();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private GraphFile file() {
    return window.see(() -> window.document().file());
  }

  private Sheet sheet() {
    return window.see(() -> window.document().graph().sheet());
  }

  private List<String> members(SheetItem frame) {
    return sheet().frames().get(frame.index()).nodes();
  }

  private Point at(SheetItem item) {
    return item.isFrame()
        ? sheet().frames().get(item.index()).at()
        : sheet().notes().get(item.index()).at();
  }

  private Point place(String node) {
    return window.node(node).at().orElseThrow();
  }

  /** A point of the scene on the control. */
  private java.awt.Point on(double x, double y) {
    Point2D corner = window.see(() -> window.canvas().toScene(new java.awt.Point(0, 0)));
    double scale = window.see(() -> window.canvas().sight().scale());
    return new java.awt.Point(
        (int) Math.round((x - corner.getX()) * scale),
        (int) Math.round((y - corner.getY()) * scale));
  }

  private java.awt.Point title(SheetItem frame) {
    Point corner = at(frame);
    return on(corner.x() + 30, corner.y() + 10);
  }

  private java.awt.Point corner(SheetItem item) {
    Rectangle2D box = window.see(() -> window.canvas().scene().sheet().box(item));
    return on(box.getMaxX() - 4, box.getMaxY() - 4);
  }

  private void hold(java.awt.Point from, java.awt.Point to) {
    Component canvas = window.canvas().control();
    window.hold(canvas, from, canvas, to);
  }

  private void undoneAtOnce() {
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(file()).isEqualTo(first);
  }

  private void select(SheetItem item) {
    WindowDriver.onScreen(
        () -> {
          window.document().select(Selection.of(item));
          return item;
        });
  }

  @Test
  void aNodeDraggedIntoAFrameJoinsItAndTheFrameStandsOutMeanwhile() {
    hold(window.header("a"), on(900, 380));
    assertThat(window.see(() -> window.canvas().scene().chosen())).containsExactly(MODEL);
    assertThat(window.fixture().label("hint").text())
        .isEqualTo("Let go to put it into the frame Model.");
    assertThat(members(MODEL)).as("not before it is dropped").containsExactly("b");
    window.robot().releaseMouseButtons();
    window.robot().waitForIdle();
    assertThat(members(MODEL)).containsExactly("b", "a");
    assertThat(members(CORE)).containsExactly("b");
    assertThat(window.see(() -> window.canvas().scene().chosen())).isEmpty();
    assertThat(window.fixture().label("hint").text()).isBlank();
    undoneAtOnce();
  }

  @Test
  void aNodeDraggedOutOfItsFramesLeavesThem() {
    hold(window.header("b"), on(300, 120));
    assertThat(window.fixture().label("hint").text())
        .isEqualTo("Let go to take it out of the frame Model.");
    window.robot().releaseMouseButtons();
    window.robot().waitForIdle();
    assertThat(members(MODEL)).isEmpty();
    assertThat(members(CORE)).isEmpty();
    undoneAtOnce();
  }

  @Test
  void aDragThatIsGivenUpLeavesTheFramesAlone() {
    hold(window.header("a"), on(900, 380));
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
    window.robot().releaseMouseButtons();
    window.robot().waitForIdle();
    assertThat(file()).isEqualTo(first);
    assertThat(window.see(() -> window.canvas().scene().chosen())).isEmpty();
  }

  @Test
  void aNodeMovedOutByKeysLeavesItsFrameInOneAct() {
    window.click(window.header("b"));
    for (int i = 0; i < 30 && !members(CORE).isEmpty(); i++) {
      window.pressWithAlt(KeyEvent.VK_RIGHT);
    }
    assertThat(members(CORE)).isEmpty();
    assertThat(members(MODEL)).as("still in the outer one").containsExactly("b");
    undoneAtOnce();
  }

  @Test
  void aFrameDraggedByItsTitleTakesTheFramesAndNotesInItAlong() {
    hold(title(MODEL), on(632, 110));
    window.robot().releaseMouseButtons();
    window.robot().waitForIdle();
    double by = at(MODEL).y();
    assertThat(by).isBetween(80.0, 120.0);
    assertThat(at(CORE)).isEqualTo(new Point(660 + at(MODEL).x() - 600, 40 + by));
    assertThat(at(INSIDE).y()).isEqualTo(380 + by);
    assertThat(place("b").y()).isEqualTo(100 + by);
    assertThat(at(SheetItem.note(1))).as("a note outside").isEqualTo(new Point(0, 400));
    assertThat(place("a")).isEqualTo(new Point(0, 100));
    assertThat(members(CORE)).containsExactly("b");
    undoneAtOnce();
  }

  @Test
  void soItDoesByKeysAndTheInnerOneMovesAlone() {
    select(MODEL);
    window.pressWithAlt(KeyEvent.VK_DOWN);
    window.pressWithAlt(KeyEvent.VK_DOWN);
    assertThat(at(MODEL)).isEqualTo(new Point(600, 24));
    assertThat(at(CORE)).isEqualTo(new Point(660, 64));
    assertThat(at(INSIDE)).isEqualTo(new Point(640, 404));
    assertThat(place("b")).isEqualTo(new Point(700, 124));
    undoneAtOnce();
    select(CORE);
    window.pressWithAlt(KeyEvent.VK_DOWN);
    assertThat(at(MODEL)).isEqualTo(new Point(600, 0));
    assertThat(at(CORE)).isEqualTo(new Point(660, 52));
    assertThat(place("b")).isEqualTo(new Point(700, 112));
    assertThat(members(MODEL)).containsExactly("b");
    undoneAtOnce();
  }

  @Test
  void anInnerFrameDraggedOutTakesItsNodesOutOfTheOuterOne() {
    hold(title(CORE), on(230, 50));
    window.robot().releaseMouseButtons();
    window.robot().waitForIdle();
    assertThat(members(CORE)).containsExactly("b");
    assertThat(members(MODEL)).isEmpty();
    undoneAtOnce();
  }

  @Test
  void aFrameWithALockedNodeSaysWhyItStays() {
    window.click(window.header("b"));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_L);
    select(MODEL);
    window.pressWithAlt(KeyEvent.VK_DOWN);
    assertThat(at(MODEL)).isEqualTo(new Point(600, 0));
    assertThat(at(INSIDE)).isEqualTo(new Point(640, 380));
  }

  @Test
  void allThatIsSelectedMovesTogether() {
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
    window.pressWithAlt(KeyEvent.VK_DOWN);
    assertThat(at(MODEL)).isEqualTo(new Point(600, 12));
    assertThat(at(SheetItem.note(1))).isEqualTo(new Point(0, 412));
    assertThat(place("a")).isEqualTo(new Point(0, 112));
    assertThat(place("b")).isEqualTo(new Point(700, 112));
    assertThat(members(MODEL)).containsExactly("b");
    undoneAtOnce();
    java.awt.Point grip = window.header("a");
    hold(grip, new java.awt.Point(grip.x + 60, grip.y + 40));
    window.robot().releaseMouseButtons();
    window.robot().waitForIdle();
    assertThat(place("b").x() - 700).isEqualTo(place("a").x()).isGreaterThan(0);
    assertThat(at(MODEL).x() - 600).isEqualTo(place("a").x());
    undoneAtOnce();
  }

  @Test
  void framesAndNotesAreSelectedByABandAndByControlAndDeletedTogether() {
    hold(on(-60, 350), on(400, 520));
    window.robot().releaseMouseButtons();
    window.robot().waitForIdle();
    assertThat(items()).containsExactly(SheetItem.note(1));
    window.robot().pressKey(KeyEvent.VK_CONTROL);
    window.click(title(CORE));
    window.robot().releaseKey(KeyEvent.VK_CONTROL);
    assertThat(items()).containsExactlyInAnyOrder(SheetItem.note(1), CORE);
    window.press(KeyEvent.VK_DELETE);
    assertThat(sheet().frames()).extracting(Frame::title).containsExactly("Model");
    assertThat(sheet().notes()).hasSize(1);
    assertThat(items()).isEmpty();
    undoneAtOnce();
  }

  private Set<SheetItem> items() {
    return window.see(() -> window.document().selection().items());
  }

  @Test
  void aFrameIsResizedAtItsCornerAndTakesInWhatItComesToLieRound() {
    hold(corner(CORE), on(680, 80));
    assertThat(members(CORE)).containsExactly("b");
    window.robot().releaseMouseButtons();
    window.robot().waitForIdle();
    Frame smaller = sheet().frames().get(1);
    assertThat(smaller.at()).isEqualTo(new Point(660, 40));
    assertThat(smaller.size().x()).isLessThan(60);
    assertThat(smaller.nodes()).isEmpty();
    assertThat(members(MODEL)).containsExactly("b");
    undoneAtOnce();
    hold(corner(CORE), on(640, 20));
    window.robot().releaseMouseButtons();
    window.robot().waitForIdle();
    assertThat(sheet().frames().get(1).size()).as("at least").isEqualTo(new Point(40, 40));
  }

  @Test
  void aNoteIsResizedAtItsCorner() {
    java.awt.Point corner = corner(INSIDE);
    hold(corner, new java.awt.Point(corner.x + 60, corner.y + 30));
    window.robot().releaseMouseButtons();
    window.robot().waitForIdle();
    assertThat(sheet().notes().get(0).at()).isEqualTo(new Point(640, 380));
    assertThat(sheet().notes().get(0).size().orElseThrow().x()).isGreaterThan(200);
    assertThat(sheet().notes().get(0).size().orElseThrow().y()).isGreaterThan(55);
    undoneAtOnce();
  }

  @Test
  void framesAndNotesAreResizedByKeysInOneAct() {
    select(INSIDE);
    window.pressWithAlt(KeyEvent.VK_END);
    window.pressWithAlt(KeyEvent.VK_END);
    window.pressWithAlt(KeyEvent.VK_PAGE_DOWN);
    window.pressWithAlt(KeyEvent.VK_HOME);
    assertThat(sheet().notes().get(0).size()).contains(new Point(172, 52));
    undoneAtOnce();
    select(MODEL);
    for (int i = 0; i < 40 && members(MODEL).contains("b"); i++) {
      window.pressWithAlt(KeyEvent.VK_PAGE_UP);
    }
    assertThat(members(MODEL)).isEmpty();
    undoneAtOnce();
  }

  @Test
  void aFrameIsMadeByTheMenuFittedAndFoundAgain() {
    window.click(window.header("a"));
    window.fixture().menuItemWithPath("Graph", "Put a frame round the selection…").click();
    window.fixture().textBox("nameField").setText("Source");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(sheet().frames()).extracting(Frame::title).contains("Source");
    assertThat(members(SheetItem.frame(2))).containsExactly("a");
    Frame made = sheet().frames().get(2);

    hold(corner(SheetItem.frame(2)), on(400, 330));
    window.robot().releaseMouseButtons();
    window.robot().waitForIdle();
    assertThat(sheet().frames().get(2).size().x()).isGreaterThan(made.size().x());
    window.fixture().menuItemWithPath("Graph", "Fit the frame").click();
    window.robot().waitForIdle();
    assertThat(sheet().frames().get(2)).isEqualTo(made);

    WindowDriver.onScreen(
        () -> {
          window.canvas().sight().frame(List.of("a"), List.of());
          return true;
        });
    window.fixture().menuItemWithPath("Graph", "Next frame or note").click();
    window.robot().waitForIdle();
    assertThat(window.see(() -> window.document().selection().item()))
        .isEqualTo(Optional.of(INSIDE));
    assertThat(
            window.see(
                () ->
                    window
                        .canvas()
                        .sight()
                        .box()
                        .contains(window.canvas().scene().sheet().box(INSIDE))))
        .as("in sight")
        .isTrue();
  }

  @Test
  void whatIsDroppedOrPastedInAFrameJoinsIt() {
    window.dragFromPalette("Tanh", on(900, 380));
    assertThat(members(MODEL)).containsExactly("b", "tanh");
    undoneAtOnce();
    window.click(window.header("a"));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_C);
    window.robot().moveMouse(window.canvas().control(), on(860, 330));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_V);
    assertThat(members(MODEL)).containsExactly("b", "a2");
    undoneAtOnce();
  }

  @Test
  void aFrameStandsOutBelowAnOpFromThePalette() {
    Component canvas = window.canvas().control();
    Component list = window.fixture().list("opList").target();
    window.hold(list, new java.awt.Point(40, 60), canvas, on(900, 380));
    assertThat(window.see(() -> window.canvas().scene().chosen())).containsExactly(MODEL);
    window.robot().moveMouse(canvas, on(300, 300));
    window.robot().waitForIdle();
    assertThat(window.see(() -> window.canvas().scene().chosen())).isEmpty();
    window.robot().releaseMouse(MouseButton.LEFT_BUTTON);
  }
}
