package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.edit.AddNodes;
import gradboard.edit.Selection;
import gradboard.edit.SetLoss;
import gradboard.graph.Edge;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import java.awt.Component;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.accessibility.AccessibleContext;
import javax.swing.JTree;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The graph in words, read and edited by keys alone. */
@CacioTest
@Tag("window")
class OutlineWindowTest {
  private final WindowDriver window = WindowDriver.with("sigmoid-neuron.json");

  @BeforeEach
  void open() {
    window.awaitAnalysis();
    WindowDriver.onScreen(
        () -> {
          window.frame().showOutline();
          return true;
        });
    window.await("the outline", () -> tree().isFocusOwner());
  }

  @AfterEach
  void close() {
    window.close();
  }

  private JTree tree() {
    return window.fixture().tree("outline").target();
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 150})
  void itsKeysAreSeenWholeInAUsualWindow(int percent) {
    WindowDriver.onScreen(
        () -> {
          window.frame().setSize(1400, 900);
          window.frame().validate();
          window.settings().choose(window.settings().choices().withFont(percent));
          return percent;
        });
    window.awaitQuiet();
    Component keys = window.fixture().label("outlineKeys").target();
    assertThat(window.see(() -> keys.getPreferredSize().width))
        .isLessThanOrEqualTo(window.see(keys::getWidth));
  }

  private List<String> rows() {
    JTree tree = tree();
    return window.see(
        () -> {
          List<String> rows = new ArrayList<>();
          for (int i = 0; i < tree.getRowCount(); i++) {
            Object row = tree.getPathForRow(i).getLastPathComponent();
            rows.add(tree.convertValueToText(row, false, false, false, i, false));
          }
          return rows;
        });
  }

  private void go(String start) {
    JTree tree = tree();
    int row = -1;
    List<String> rows = rows();
    for (int i = 0; i < rows.size(); i++) {
      row = row < 0 && rows.get(i).startsWith(start) ? i : row;
    }
    int found = row;
    assertThat(found).as("row %s among %s", start, rows).isNotNegative();
    WindowDriver.onScreen(
        () -> {
          tree.setSelectionRow(found);
          return tree.requestFocusInWindow();
        });
    window.await("the focus", tree::isFocusOwner);
  }

  private void type(int key, String text) {
    window.pressWhereFocusIs(key);
    window.await("a field", () -> window.frame().getFocusOwner() instanceof JTextComponent);
    JTextComponent field = (JTextComponent) window.see(() -> window.frame().getFocusOwner());
    WindowDriver.onScreen(
        () -> {
          field.setText(text);
          return field;
        });
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
  }

  @Test
  void theNodeOfTheLossIsToldAndUnmadeWhicheverOfItsOutputsItIs() {
    WindowDriver.onScreen(() -> window.document().apply(new SetLoss(Optional.of("f.0"))));
    window.awaitAnalysis();
    assertThat(rows().get(6)).contains("the loss");
    WindowDriver.onScreen(
        () -> {
          window.document().select(Selection.of("f"));
          return true;
        });
    window.press(KeyEvent.VK_L);
    window.await("no loss", () -> window.document().file().graph().loss().isEmpty());
  }

  @Test
  void nodesAreToldInTheOrderInWhichTheyAreWorkedOut() {
    assertThat(rows())
        .extracting(row -> row.split(":")[0])
        .containsExactly("w", "b", "x", "xw", "z", "y", "f");
    assertThat(rows().get(4)).startsWith("z: Add of xw, b; float32[1, 1]");
    window.clickTool("RunAction");
    window.await("the numbers", () -> window.frame().editor().pass().isPresent());
    window.awaitIdle();
    // CS231n: σ(1) = 0.73 and its gradient to z 0.2.
    assertThat(rows().get(4)).contains("value 1; gradient 0.1966");
    assertThat(rows().get(6)).contains("the loss");
  }

  @Test
  void aScreenReaderHearsTheWords() {
    JTree tree = tree();
    String heard =
        window.see(
            () -> {
              AccessibleContext context = tree.getAccessibleContext();
              return context.getAccessibleChild(5).getAccessibleContext().getAccessibleName();
            });
    assertThat(heard).startsWith("y: Sigmoid of z");
  }

  @Test
  void selectionFollowsBothWays() {
    go("z:");
    assertThat(window.see(() -> window.document().selection())).isEqualTo(Selection.of("z"));
    WindowDriver.onScreen(
        () -> {
          window.frame().editor().document().select(Selection.of("b"));
          return true;
        });
    assertThat(window.see(() -> tree().getSelectionPath().getLastPathComponent().toString()))
        .contains("node=b");
  }

  @Test
  void f2RenamesANode() {
    go("y:");
    type(KeyEvent.VK_F2, "squashed");
    assertThat(window.node("f").inputs().get(0).source().node()).isEqualTo("squashed");
    assertThat(rows()).anyMatch(row -> row.startsWith("squashed: Sigmoid"));
  }

  @Test
  void anAttributeIsWrittenAndTakenAway() {
    go("b:");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    go("value: -3");
    type(KeyEvent.VK_ENTER, "2");
    assertThat(window.node("b").attributes()).containsEntry("value", 2L);
    go("value: 2");
    window.pressWhereFocusIs(KeyEvent.VK_DELETE);
    assertThat(window.node("b").attributes()).doesNotContainKey("value");
  }

  @Test
  void anInputIsDisconnectedAndConnectedByKeys() {
    go("y:");
    window.pressWhereFocusIs(KeyEvent.VK_RIGHT);
    go("X from z");
    window.pressWhereFocusIs(KeyEvent.VK_DELETE);
    assertThat(window.node("y").inputs()).isEmpty();
    go("X is not connected");
    type(KeyEvent.VK_ENTER, "xw");
    assertThat(window.node("y").inputs()).containsExactly(new Edge("X", Ref.to("xw")));
  }

  @Test
  void aNodeIsAddedWithoutLeavingTheOutline() {
    go("y:");
    window.pressWhereFocusIs(KeyEvent.VK_INSERT);
    window.await("a field", () -> window.frame().getFocusOwner() instanceof JTextComponent);
    window.fixture().textBox("searchField").enterText("relu");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    window.await("the outline", () -> tree().isFocusOwner());
    assertThat(window.see(() -> window.document().selection())).isEqualTo(Selection.of("relu"));
    go("relu:");
    window.pressWhereFocusIs(KeyEvent.VK_RIGHT);
    go("X is not connected");
    type(KeyEvent.VK_ENTER, "z");
    assertThat(window.node("relu").inputs()).containsExactly(new Edge("X", Ref.to("z")));
  }

  @Test
  void aValueThatWouldCloseACycleIsNotOffered() {
    go("z:");
    window.pressWhereFocusIs(KeyEvent.VK_RIGHT);
    go("A from xw");
    window.pressWhereFocusIs(KeyEvent.VK_F2);
    assertThat(window.fixture().list("searchResults").contents())
        .contains("w", "x", "b")
        .doesNotContain("z", "y", "f");
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
  }

  @Test
  void whatMendsAWireIsNotOfferedOverTheOutlineOfAnotherDocument() {
    addIds();
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_N);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_TAB);
    go("y:");
    window.pressWhereFocusIs(KeyEvent.VK_RIGHT);
    go("X from z");
    window.pressWhereFocusIs(KeyEvent.VK_F2);
    window.fixture().textBox("searchField").enterText("ids");
    JTextComponent field = window.fixture().textBox("searchField").target();
    WindowDriver.onScreen(
        () -> {
          field.dispatchEvent(
              new KeyEvent(
                  field,
                  KeyEvent.KEY_PRESSED,
                  System.currentTimeMillis(),
                  0,
                  KeyEvent.VK_ENTER,
                  KeyEvent.CHAR_UNDEFINED));
          window.frame().walkDocuments(1);
          return field;
        });
    window.awaitQuiet();
    assertThat(window.robot().findActivePopupMenu()).isNull();
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_TAB);
    assertThat(window.fixture().label("hint").text())
        .isEqualTo("Ways to mend y were found; go back to it and ask once more.");
  }

  private void addIds() {
    Node ids =
        Node.of("ids", "Input")
            .withAttribute("value", List.of(1L, 0L))
            .withAttribute("dtype", "int64")
            .at(0, 400);
    WindowDriver.onScreen(() -> window.document().apply(AddNodes.one(ids)));
    window.awaitAnalysis();
  }

  @Test
  void aValueOfAnotherTypeComesLastAndIsConnectedThroughWhatMendsIt() {
    addIds();
    go("y:");
    window.pressWhereFocusIs(KeyEvent.VK_RIGHT);
    go("X from z");
    window.pressWhereFocusIs(KeyEvent.VK_F2);
    String[] offered = window.fixture().list("searchResults").contents();
    assertThat(offered).contains("z");
    assertThat(offered[offered.length - 1]).isEqualTo("ids (does not fit as it is)");
    window.fixture().textBox("searchField").enterText("ids");
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    window.await("the menu", () -> window.robot().findActivePopupMenu() != null);
    assertThat(window.robot().findActivePopupMenu().getName()).isEqualTo("fixMenu");
    window.pressWhereFocusIs(KeyEvent.VK_DOWN);
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    assertThat(window.node("y").inputs()).containsExactly(new Edge("X", Ref.to("cast")));
    assertThat(window.node("cast").inputs().get(0).source()).isEqualTo(Ref.to("ids"));
    assertThat(window.see(() -> window.document().history().names())).hasSize(2);
  }

  @Test
  void deleteRemovesANodeAndItsProblemIsTold() {
    go("xw:");
    window.pressWhereFocusIs(KeyEvent.VK_DELETE);
    assertThat(window.see(() -> window.document().node("xw"))).isEmpty();
    window.awaitAnalysis();
    window.robot().waitForIdle();
    assertThat(rows()).anyMatch(row -> row.startsWith("z: Add") && row.contains("problem: "));
  }
}
