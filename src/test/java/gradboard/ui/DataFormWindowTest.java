package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.ui.settings.Memory;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table is described on the right. */
@CacioTest
@Tag("window")
class DataFormWindowTest {
  private static final String GRAPH =
      """
      {"gradboard": 1, "nodes": [
        {"id": "x", "op": "Input", "attributes": {"shape": [-1, 2], "from": "features"}, "at": [0, 0]}],
       "data": {"source": "csv"}}
      """;

  @TempDir private Path folder;
  private WindowDriver window;

  @BeforeEach
  void open() throws IOException {
    Path graphs = Files.createDirectories(folder.resolve("graphs/tables")).getParent();
    Files.writeString(graphs.resolve("tables/flowers.csv"), "length,width\n1,2\n");
    Files.writeString(folder.resolve("other.csv"), "length,width\n1,2\n");
    window =
        WindowDriver.of(Files.writeString(graphs.resolve("g.json"), GRAPH), Memory.forgotten());
    window.awaitAnalysis();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private Map<String, Object> options() {
    return window.see(() -> window.document().file().data().orElseThrow().options());
  }

  private void type(String field, String text) {
    window.fixture().textBox(field).deleteText().enterText(text);
    window.pressWhereFocusIs(KeyEvent.VK_ENTER);
  }

  private void browseTo(Path file) {
    window.fixture().button("browse").click();
    window.fixture().fileChooser().selectFile(file.toFile()).approve();
  }

  private void requireRefusal(String sentence) {
    window.fixture().optionPane().requireMessage(sentence);
    window.fixture().optionPane().okButton().click();
  }

  @Test
  void aTableBelowTheGraphIsNamedFromThere() {
    browseTo(folder.resolve("graphs/tables/flowers.csv"));
    window.await("the path", () -> options().equals(Map.of("path", "tables/flowers.csv")));
  }

  @Test
  void ofATableElsewhereIsSaidHowItComesIn() {
    browseTo(folder.resolve("other.csv"));
    requireRefusal(
        "other.csv lies outside the graph's folder. Copy it to "
            + folder.resolve("graphs")
            + ", or save the graph beside it.");
    assertThat(options()).isEmpty();
  }

  @Test
  void aGraphIsSavedBeforeItReadsATable() {
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_N);
    window.fixture().comboBox("Source").selectItem("csv");
    assertThat(window.fixture().textBox("unsavedNote").text())
        .isEqualTo(
            "The graph is not saved yet, so files are looked for in "
                + Path.of("").toAbsolutePath()
                + ". Save it beside the table first.");
    browseTo(folder.resolve("other.csv"));
    requireRefusal("Save the graph first, in the folder of other.csv or above it.");

    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_S);
    Path saved = folder.resolve("new.json");
    window.fixture().fileChooser().fileNameTextBox().setText(saved.toString());
    window.fixture().fileChooser().approve();
    window.await("the file", () -> Files.exists(saved) && !window.document().isDirty());
    browseTo(folder.resolve("other.csv"));
    window.await("the path", () -> options().equals(Map.of("path", "other.csv")));
  }

  @Test
  void whatDoesNotFitStaysUntilItIsMendedOrTakenBack() {
    type("Class names", "rose, iris");
    assertThat(options()).containsEntry("classNames", List.of("rose", "iris"));

    type("Class names", "rose,,iris");
    type("Validation", "0.2");
    window.click(window.header("x"));
    window.click(window.clear());
    assertThat(window.fixture().textBox("Class names").text()).isEqualTo("rose,,iris");
    assertThat(labels()).contains("must be a list of words");

    window.fixture().textBox("Class names").click();
    window.pressWhereFocusIs(KeyEvent.VK_ESCAPE);
    assertThat(window.fixture().textBox("Class names").text()).isEqualTo("rose, iris");
    assertThat(labels()).doesNotContain("must be a list of words");
    window.fixture().checkBox("Standardize").click();
    assertThat(window.fixture().textBox("Class names").text()).isEqualTo("rose, iris");
    type("Class names", "a,");
    type("Class names", "rose");
    assertThat(options()).containsEntry("classNames", List.of("rose"));
    assertThat(labels()).doesNotContain("must be a list of words");
  }

  @Test
  void whatIsOneOfAFewIsChosen() {
    window.fixture().comboBox("Header").requireSelection("automatic").selectItem("no");
    assertThat(options()).containsEntry("header", false);
    window.fixture().comboBox("Task").selectItem("regression");
    assertThat(options()).containsEntry("task", "regression");
    window.fixture().comboBox("Header").requireSelection("no").selectItem("automatic");
    assertThat(options()).doesNotContainKey("header");
  }

  /** However long the values are: they can be scrolled, and a label cannot. */
  @Test
  void labelsAreNeverCut() {
    type("Class names", "a kind with a long name, ".repeat(3) + "another");
    type("Path", "tables/of/a/long/name/that/fills/more/than/the/field.csv");

    List<String> cut = new ArrayList<>();
    for (JLabel label : shown()) {
      if (label.getLabelFor() instanceof JTextField
          || label.getLabelFor() instanceof JComboBox<?>) {
        int width = window.see(label::getWidth);
        if (width < window.see(() -> label.getPreferredSize().width)) {
          cut.add(label.getText());
        }
      }
    }
    assertThat(cut).isEmpty();
  }

  private List<String> labels() {
    return shown().stream().map(JLabel::getText).toList();
  }

  private List<JLabel> shown() {
    return window.see(
        () -> {
          JComponent page = (JComponent) window.robot().finder().findByName("documentPage");
          return window
              .robot()
              .finder()
              .findAll(page, component -> component instanceof JLabel && component.isShowing())
              .stream()
              .map(JLabel.class::cast)
              .toList();
        });
  }
}
