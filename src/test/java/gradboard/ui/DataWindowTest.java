package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.data.DataSpec;
import gradboard.data.Example;
import gradboard.data.Example.Part;
import gradboard.edit.MoveNodes;
import gradboard.edit.SetAttribute;
import gradboard.edit.SetData;
import gradboard.edit.SetTitle;
import gradboard.graph.Point;
import gradboard.runtime.Digest;
import gradboard.ui.look.Look;
import gradboard.ui.settings.Memory;
import java.awt.Component;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.table.TableModel;
import javax.swing.text.JTextComponent;
import org.assertj.swing.data.TableCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples in the dock: looked at, and run one by one. */
@CacioTest
@Tag("window")
class DataWindowTest {
  private static final String FLOWERS =
      """
      {"gradboard": 1, "title": "Flowers", "nodes": [
        {"id": "x", "op": "Input", "attributes": {"shape": [-1, 2], "from": "features"}, "at": [0, 0]},
        {"id": "y", "op": "Input", "attributes": {"shape": [-1], "dtype": "int64", "from": "label"}, "at": [0, 300]},
        {"id": "w", "op": "Parameter", "attributes": {"value": [[1, 0], [0, 1]]}, "at": [0, 160]},
        {"id": "scores", "op": "MatMul", "inputs": ["x", "w"], "at": [300, 0]},
        {"id": "loss", "op": "SoftmaxCrossEntropyLoss", "inputs": ["scores", "y"], "at": [600, 0]}],
       "loss": "loss",
       "data": {"source": "csv", "path": "flowers.csv", "label": "kind", "standardize": true,
                "split": {"train": 0.5, "validation": 0.5}, "seed": 1}}
      """;
  private static final String TABLE =
      "length,width,kind\n1,8,rose\n3,6,iris\n5,4,rose\n7,2,iris\n9,0,rose\n11,1,iris\n";

  @TempDir private Path folder;
  private WindowDriver window;

  @AfterEach
  void close() {
    window.close();
  }

  private void open(String graph, String table) throws IOException {
    Files.writeString(folder.resolve("flowers.csv"), table);
    Path file = Files.writeString(folder.resolve("flowers.json"), graph);
    window = WindowDriver.of(file, Memory.forgotten());
    window.awaitAnalysis();
    showData();
  }

  private void showData() {
    WindowDriver.onScreen(
        () -> {
          window.frame().actions().all().stream()
              .filter(action -> action.name().equals("Data"))
              .forEach(action -> action.actionPerformed(null));
          return true;
        });
    window.await("the examples", () -> !instead().equals("Reading the examples …"));
  }

  /** A control that may be behind another one. */
  private Component hidden(String name) {
    return window.robot().finder().findByName(name, false);
  }

  private JTable table() {
    return (JTable) hidden("examples");
  }

  private String summary() {
    return window.see(
        () -> ((JLabel) window.robot().finder().findByName("examplesSummary")).getText());
  }

  /** What stands in the place of the table; nothing while that is there. */
  private String instead() {
    return window.see(() -> ((JTextComponent) hidden("examplesWords")).getText());
  }

  private List<String> column(int position) {
    JTable table = table();
    return window.see(
        () ->
            IntStream.range(0, table.getRowCount())
                .mapToObj(row -> String.valueOf(table.getValueAt(row, position)))
                .toList());
  }

  private void select(int row) {
    JTable table = table();
    WindowDriver.onScreen(
        () -> {
          table.setRowSelectionInterval(row, row);
          return table.requestFocusInWindow();
        });
    window.await("the focus", table::isFocusOwner);
  }

  private void awaitExample(Optional<Example> example) {
    window.await(
        "the numbers of " + example,
        () ->
            window.frame().editor().pass().isPresent()
                && window.frame().editor().examples().shown().equals(example)
                && !window.frame().editor().isBusy());
  }

  private Digest value(String node) {
    return window.see(() -> window.editor().numbers().value(node)).orElseThrow();
  }

  @Test
  void rowsSayPartNumbersAndClass() throws IOException {
    open(FLOWERS, TABLE);
    JTable table = table();
    assertThat(window.see(() -> table.getColumnName(1))).isEqualTo("length → x");
    assertThat(window.see(() -> table.getColumnName(3))).isEqualTo("kind → y");
    assertThat(column(0))
        .containsExactly(
            "training 1",
            "training 2",
            "training 3",
            "validation 1",
            "validation 2",
            "validation 3");
    assertThat(column(3)).containsOnly("rose", "iris");
    assertThat(summary()).contains("3 for training, 3 for validation").contains("Standardised");
  }

  @Test
  void otherDataAreReadAtOnce() throws IOException {
    open(FLOWERS, TABLE);
    change(spec -> spec.standardized(false).withSplit(Optional.empty()));
    window.await("all for training", () -> summary().startsWith("6 for training."));
    assertThat(summary()).contains("Raw");
    assertThat(column(1)).containsExactly("1", "3", "5", "7", "9", "11");
  }

  @Test
  void movingANodeLeavesTheTableAlone() throws IOException {
    open(FLOWERS, TABLE);
    TableModel before = window.see(() -> table().getModel());
    WindowDriver.onScreen(
        () -> window.document().apply(new MoveNodes(Map.of("x", new Point(500, 500)))));
    window.awaitQuiet();
    assertThat(window.node("x").at()).contains(new Point(500, 500));
    assertThat(window.see(() -> table().getModel())).isSameAs(before);
  }

  private void change(UnaryOperator<DataSpec> change) {
    WindowDriver.onScreen(
        () -> window.document().apply(new SetData(window.document().file().data().map(change))));
  }

  @Test
  void whatCannotBeReadIsToldInItsSentenceUntilItCan() throws IOException {
    open(FLOWERS, TABLE);
    change(spec -> spec.withOptions(Map.of("path", "flower.csv", "label", "kind")));
    window.await("the sentence", () -> instead().contains("flower.csv"));
    assertThat(instead()).contains("does not exist").contains("flowers.csv");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    window.await("the table", () -> instead().isEmpty() && table().getRowCount() == 6);
  }

  @Test
  void anInputThatDoesNotFitIsToldAboveTheTable() throws IOException {
    open(FLOWERS, TABLE);
    WindowDriver.onScreen(
        () ->
            window.document().apply(new SetAttribute("x", "shape", Optional.of(List.of(-1L, 3L)))));
    window.await("the sentence", () -> summary().contains("each example gives 2 numbers"));
    assertThat(column(0)).hasSize(6);
    window.fixture().button("runExample").requireDisabled();
  }

  @Test
  void enterRunsOneExampleAlone() throws IOException {
    open(FLOWERS, TABLE);
    select(4);
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    Example second = new Example(Part.VALIDATION, 1);
    awaitExample(Optional.of(second));
    JTable table = table();
    String length = window.see(() -> String.valueOf(table.getValueAt(4, 1)));
    assertThat(value("x").shape().extent(0)).isEqualTo(1);
    assertThat(Look.numbers().write(value("x").whole().orElseThrow().at(0))).isEqualTo(length);
    assertThat(window.fixture().label("stepWords").text())
        .startsWith("Loss of validation example 2: ");
    assertThat(column(0).get(4)).isEqualTo("▸ validation 2");
    // It stays the one that is fed, also when it is stepped through.
    window.press(KeyEvent.VK_PERIOD);
    awaitExample(Optional.of(second));
    assertThat(window.see(() -> window.editor().position())).isEqualTo(1);
    window.fixture().button("runBatch").click();
    awaitExample(Optional.empty());
    assertThat(value("x").shape().extent(0)).isEqualTo(3);
  }

  @Test
  void aDoubleClickRunsOneToo() throws IOException {
    open(FLOWERS, TABLE);
    window.fixture().table("examples").cell(TableCell.row(1).column(0)).doubleClick();
    awaitExample(Optional.of(new Example(Part.TRAINING, 1)));
  }

  @Test
  void tabLeadsOnFromTheTable() throws IOException {
    open(FLOWERS, TABLE);
    select(0);
    window.pressWhereFocusIs(KeyEvent.VK_DOWN);
    assertThat(window.see(() -> table().getSelectedRow())).isEqualTo(1);
    window.pressWhereFocusIs(KeyEvent.VK_TAB);
    window.await("another control's focus", () -> !table().isFocusOwner());
    assertThat(window.see(() -> window.frame().getFocusOwner().isShowing())).isTrue();
  }

  @Test
  void aTableOfAnyLengthIsShownAtOnce() throws IOException {
    open(
        FLOWERS.replace(
            "{\"source\": \"csv\", \"path\": \"flowers.csv\", \"label\": \"kind\"",
            "{\"source\": \"moons\", \"points\": 200000"),
        TABLE);
    window.await("the table", () -> table().getRowCount() == 400_000);
    select(399_999);
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
    awaitExample(Optional.of(new Example(Part.VALIDATION, 199_999)));
  }

  @Test
  void imagesAreShownAsPictures() throws IOException {
    String header = IntStream.range(0, 64).mapToObj(i -> "p" + i).collect(Collectors.joining(","));
    String row =
        IntStream.range(0, 64).mapToObj(Integer::toString).collect(Collectors.joining(","));
    open(
        FLOWERS
            .replace("\"shape\": [-1, 2]", "\"shape\": [-1, 1, 8, 8]")
            .replace("\"standardize\": true,", ""),
        header + ",kind\n" + (row + ",iris\n").repeat(2) + (row + ",rose\n").repeat(2));
    JTable table = table();
    assertThat(window.see(() -> table.getColumnCount())).isEqualTo(3);
    assertThat(window.see(() -> table.getColumnName(1))).isEqualTo("features → x");
    assertThat(window.see(() -> table.getRowHeight())).isGreaterThan(60);
    // Drawn once it is worked out, and said in words.
    window.await(
        "the picture",
        () -> {
          JLabel cell = (JLabel) table.prepareRenderer(table.getCellRenderer(0, 1), 0, 1);
          return "[1, 1, 8, 8]: 64 numbers from 0 to 63".equals(cell.getToolTipText());
        });
  }

  @Test
  void aGraphWithoutDataSaysWhereToChooseThem() {
    window = WindowDriver.with("sigmoid-neuron.json");
    window.awaitAnalysis();
    showData();
    assertThat(instead()).startsWith("The graph has no data.");
    // What has nothing to do with them leaves them alone.
    WindowDriver.onScreen(() -> window.document().apply(new SetTitle("Another", "")));
    assertThat(instead()).startsWith("The graph has no data.");
    WindowDriver.onScreen(
        () ->
            window
                .document()
                .apply(
                    new SetData(
                        Optional.of(
                            new DataSpec(
                                "xor", Map.of(), false, Optional.empty(), OptionalLong.empty())))));
    window.await("the table", () -> instead().isEmpty() && table().getRowCount() == 4);
    assertThat(summary()).contains("No Input takes them yet.");
    window.fixture().button("runExample").requireDisabled();
  }

  @Test
  void anInputThatIsAddedForTheLabelComesIntoSightAndIsNotAddedTwice() throws IOException {
    String withoutLabel =
        FLOWERS
            .replaceAll("\\{\"id\": \"y\".*\\n", "")
            .replace("[\"scores\", \"y\"]", "[\"scores\"]");
    open(withoutLabel, TABLE);
    WindowDriver.onScreen(
        () -> {
          window.canvas().sight().reveal(new Point(5_000, 3_000));
          return true;
        });
    for (int press = 0; press < 2; press++) {
      WindowDriver.onScreen(
          () -> {
            ((javax.swing.AbstractButton) hidden("addInputs")).doClick();
            return true;
          });
      window.await("the input", () -> window.document().node("y").isPresent());
      window.awaitQuiet();
    }
    assertThat(window.see(() -> window.document().graph().nodes()))
        .filteredOn(node -> "label".equals(node.attributes().get("from")))
        .hasSize(1);
    assertThat(
            window.see(
                () ->
                    window
                        .canvas()
                        .sight()
                        .box()
                        .contains(window.canvas().scene().node("y").orElseThrow().box())))
        .isTrue();
  }
}
