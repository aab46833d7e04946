package gradboard.draw;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.compile.Compiler;
import gradboard.edit.Analysis;
import gradboard.edit.Examples;
import gradboard.edit.Vocabulary;
import gradboard.io.GraphFile;
import gradboard.io.GraphReader;
import gradboard.op.OpCatalog;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The graphs that come with the program can be read: nothing of a card lies on another. */
class ShippedGraphsLookTest {
  private final Theme theme = Theme.light(Palette.DEFAULT, Samples.fonts());

  static List<Path> shippedGraphs() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("graphs"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private Scene scene(Path file) {
    OpCatalog catalog = OpCatalog.load();
    GraphFile graph = new GraphReader(catalog).read(file).orThrow();
    Analysis analysis = Analysis.of(graph, file.getParent(), new Compiler(catalog), new Examples());
    return new SceneBuilder(theme.fonts()).build(Subject.of(analysis, new Vocabulary(catalog)));
  }

  @ParameterizedTest
  @MethodSource("shippedGraphs")
  void noTwoCardsOverlap(Path file) {
    assertThat(overlaps(scene(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("shippedGraphs")
  void noLabelLiesOnAnotherAfterLayout(Path file) {
    Scene scene = scene(file);
    Layout layout = AutoLayout.arrange(scene);
    Scene laidOut =
        scene
            .moved(layout.places(), layout.routes())
            .marked(node -> Set.of(Mark.FORWARD_DONE, Mark.STEPPING_FORWARD));

    assertThat(overlaps(laidOut)).isEmpty();
    for (Theme each : List.of(theme, Theme.dark(Palette.DEFAULT, Samples.fonts()))) {
      for (double scale : new double[] {1, 2}) {
        assertThat(overlappingTexts(laidOut, each, scale))
            .as("%s at %s", each.dark() ? "dark" : "light", scale)
            .isEmpty();
      }
    }
  }

  @Test
  void overlapsAreFound() {
    Scene neuron = Samples.sigmoidNeuron(theme.fonts());
    NodeView first = neuron.nodes().get(0);
    Scene pile =
        new Scene(
            List.of(first, neuron.nodes().get(1).at(first.x() + 5, first.y() + 3)), List.of());

    assertThat(overlaps(pile)).containsExactly("x on w");
    assertThat(overlappingTexts(pile, theme, 1)).contains("x on w");
    assertThat(overlappingTexts(pile, theme, 2)).contains("x on w");
  }

  private static List<String> overlaps(Scene scene) {
    List<String> found = new ArrayList<>();
    List<NodeView> nodes = scene.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      for (int k = 0; k < i; k++) {
        if (nodes.get(i).box().intersects(nodes.get(k).box())) {
          found.add(nodes.get(i).id() + " on " + nodes.get(k).id());
        }
      }
    }
    return found;
  }

  private static List<String> overlappingTexts(Scene scene, Theme look, double scale) {
    Rectangle2D all = scene.bounds();
    Viewport view =
        new Viewport(
            scale,
            100 - scale * all.getX(),
            100 - scale * all.getY(),
            scale * all.getWidth() + 200,
            scale * all.getHeight() + 200);
    List<Recording.Painted> texts =
        Recording.of(scene, look, view).of(Recording.Kind.TEXT).toList();
    List<String> found = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      for (int k = 0; k < i; k++) {
        Rectangle2D shared = texts.get(i).box().createIntersection(texts.get(k).box());
        if (shared.getWidth() > 0.5 * scale && shared.getHeight() > 2.5 * scale) {
          found.add(texts.get(i).what() + " on " + texts.get(k).what());
        }
      }
    }
    return found;
  }

  @Test
  void theNodeThatComputesTheLossIsMarkedAndNoOther() {
    assertThat(scene(Path.of("graphs/sigmoid-neuron.json")).nodes())
        .filteredOn(node -> node.is(Mark.LOSS))
        .extracting(NodeView::id)
        .containsExactly("f");
  }
}
