package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.edit.Document;
import gradboard.edit.Vocabulary;
import gradboard.io.GraphFile;
import gradboard.op.OpCatalog;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

  @ParameterizedTest
  @CsvSource({
    "Sigmoid neuron, sigmoid-neuron",
    "Multiclass SVM loss, multiclass-svm-loss",
    "'Sigmoid neuron, gate by gate', sigmoid-neuron-gate-by-gate",
    "../../a: b|c?, a-b-c",
    "Größe № 2, größe-2",
    "'', graph",
    "'???', graph"
  })
  void aTitleMakesANameThatEverySystemTakes(String title, String name) {
    assertThat(FileNames.ofTitle(title)).isEqualTo(name);
  }

  @Test
  void aLongTitleIsCut() {
    assertThat(FileNames.ofTitle("word ".repeat(100))).hasSizeLessThanOrEqualTo(60).endsWith("d");
  }

  @Test
  void aFileKeepsItsName() {
    Document document =
        new Document(
            GraphFile.EMPTY,
            Optional.of(Path.of("folder", "Mine.json")),
            new Vocabulary(OpCatalog.load()));
    assertThat(FileNames.proposed(document)).isEqualTo("Mine");
  }
}
