package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.ui.action.ShippedGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShippedGraphsTest {

  @Test
  void everyGraphOfTheFolderIsOfferedButThoseThatAreBroken() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("graphs"))) {
      assertThat(ShippedGraphs.all())
          .extracting(ShippedGraph::file)
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".json"))
                  .toList());
    }
  }

  @Test
  void eachIsCalledAsItsFileSaysAndNoTwoAlike() {
    assertThat(ShippedGraphs.all())
        .allSatisfy(
            graph -> {
              assertThat(graph.title()).isNotBlank().doesNotEndWith(".json");
              assertThat(graph.description()).isNotBlank();
            })
        .extracting(ShippedGraph::title)
        .doesNotHaveDuplicates();
  }

  @Test
  void topicsComeInTheOrderOfTheNotes() {
    List<String> topics = ShippedGraphs.all().stream().map(ShippedGraph::topic).distinct().toList();
    assertThat(topics)
        .startsWith("Image Classification", "Linear Classification", "Backpropagation, Intuitions")
        .endsWith("Nets that learn", "Drawing graphs")
        .hasSizeLessThan(12);
  }

  @Test
  void theTopicIsTheChapterThatTheDescriptionNames() {
    assertThat(
            ShippedGraphs.described(
                "a.json",
                """
                {"title": "A", "description": "Folds. CS231n notes, \\"Origami\\", cranes.", "train": {}}
                """))
        .isEqualTo(
            new ShippedGraph(
                "a.json", "A", "Folds. CS231n notes, \"Origami\", cranes.", "Origami"));
    assertThat(ShippedGraphs.described("b.json", "{\"train\": {}}"))
        .isEqualTo(new ShippedGraph("b.json", "b.json", "", "Nets that learn"));
    assertThat(ShippedGraphs.described("c.json", "{}").topic()).isEqualTo("Drawing graphs");
  }
}
