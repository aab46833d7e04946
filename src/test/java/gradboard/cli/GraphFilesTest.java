package gradboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.io.GraphReader;
import gradboard.io.GraphWriter;
import gradboard.io.Reading;
import gradboard.op.OpCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped graph keeps what it promises, and every broken one fails as it says. */
class GraphFilesTest {
  private static final int GRAPHS = 31;
  private static final int BROKEN = 48;

  private static final Path FOLDER = Path.of("graphs");
  private static final OpCatalog CATALOG = OpCatalog.load();

  static List<Path> graphs() throws IOException {
    return files(FOLDER, ".json");
  }

  static List<Path> messages() throws IOException {
    return files(FOLDER.resolve("broken"), ".txt");
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  @Test
  void leavesNoFileOut() throws IOException {
    assertThat(graphs()).hasSize(GRAPHS);
    assertThat(messages()).hasSize(BROKEN);
    assertThat(files(FOLDER.resolve("broken"), ".json"))
        .extracting(file -> file.toString().replace(".json", ".txt"))
        .containsExactlyElementsOf(messages().stream().map(Path::toString).toList());
  }

  @ParameterizedTest
  @MethodSource("graphs")
  void keepsWhatItPromises(Path graph) {
    Cli.Outcome outcome = Cli.run("test", graph);

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).endsWith("1 passed, 0 failed" + System.lineSeparator());
    assertThat(outcome.status()).isZero();
  }

  /** So that opening and saving one of them changes nothing but what the person changed. */
  @ParameterizedTest
  @MethodSource("graphs")
  void isWrittenAsTheEditorWouldWriteIt(Path graph) throws IOException {
    Reading reading = new GraphReader(CATALOG).read(graph);

    assertThat(reading.problems()).isEmpty();
    assertThat(new GraphWriter(CATALOG).text(reading.orThrow())).isEqualTo(Files.readString(graph));
  }

  @ParameterizedTest
  @MethodSource("graphs")
  void saysWhereEveryNodeLies(Path graph) {
    var nodes = new GraphReader(CATALOG).read(graph).orThrow().graph().nodes();

    assertThat(nodes).allMatch(node -> node.at().isPresent());
    assertThat(nodes.stream().map(node -> node.at().orElseThrow())).doesNotHaveDuplicates();
  }

  /** The first line of the text is the command, the others are what it says. */
  @ParameterizedTest
  @MethodSource("messages")
  void failsInTheStatedWay(Path message) throws IOException {
    List<String> lines = Files.readAllLines(message);
    String[] words = lines.get(0).split(" ");

    Cli.Outcome outcome = Cli.run(List.of(words).subList(2, words.length).toArray());

    assertThat(outcome.err().lines().toList()).isEqualTo(lines.subList(1, lines.size()));
    assertThat(outcome.status()).isEqualTo(2);
  }
}
