package gradboard.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.draw.Fonts;
import gradboard.draw.NodeView;
import gradboard.draw.Scene;
import gradboard.draw.SceneBuilder;
import gradboard.edit.Document;
import gradboard.edit.Place;
import gradboard.edit.Vocabulary;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.io.GraphFile;
import gradboard.io.GraphReader;
import gradboard.op.Op;
import gradboard.op.OpCatalog;
import gradboard.runtime.nd4j.Nd4jBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cards inside composites lie beside each other, whatever they have to show. */
class InsideLayoutTest {
  private static final OpCatalog CATALOG = OpCatalog.load();
  private static final Path GRAPHS = Path.of("graphs");

  private static <T> T onScreen(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    SwingUtilities.invokeAndWait(task);
    return task.get();
  }

  private static void await(BooleanSupplier holds) throws Exception {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (!onScreen(holds::getAsBoolean)) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(10);
    }
  }

  static List<Path> shippedGraphs() throws IOException {
    try (Stream<Path> files = Files.list(GRAPHS)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  /** Each layer of the catalogue as the op before a loss, reading a value of several shapes. */
  static List<String> layers() {
    List<String> graphs = new ArrayList<>();
    for (String activation : List.of("none", "relu", "leaky_relu", "hard_sigmoid", "log_softmax")) {
      for (String shape : List.of("[1, 2]", "[3, 4]", "[40, 30]")) {
        for (int units : new int[] {1, 4, 64}) {
          graphs.add(dense(activation, shape, units));
        }
      }
    }
    return graphs;
  }

  private static String dense(String activation, String shape, int units) {
    return """
        {"gradboard": 1, "nodes": [
          {"id": "x", "op": "Parameter", "attributes": {"shape": %s, "init": "normal"}, "at": [0, 0]},
          {"id": "d", "op": "Dense", "inputs": ["x"], "attributes": {"units": %d, "activation": "%s"}, "at": [300, 0]},
          {"id": "f", "op": "ReduceSum", "inputs": ["d"], "attributes": {"keepdims": 0}, "at": [600, 0]}
        ], "loss": "f"}
        """
        .formatted(shape, units, activation);
  }

  @Test
  void everyLayerOfTheCatalogueIsLookedInto() {
    assertThat(CATALOG.all().stream().filter(op -> op.inside().isPresent()).map(Op::name))
        .as("layers that layers() has examples of")
        .containsExactly("Dense");
  }

  @ParameterizedTest
  @MethodSource("layers")
  void noTwoCardsOverlapInsideALayer(String graph) throws Exception {
    requireApart(new GraphReader(CATALOG).read(graph).orThrow(), GRAPHS);
  }

  @ParameterizedTest
  @MethodSource("shippedGraphs")
  void noTwoCardsOverlapInsideAShippedComposite(Path file) throws Exception {
    requireApart(new GraphReader(CATALOG).read(file).orThrow(), file);
  }

  private static void requireApart(GraphFile file, Path path) throws Exception {
    Editor editor =
        onScreen(
            () ->
                new Editor(
                    new Document(file, Optional.of(path), new Vocabulary(CATALOG)),
                    CATALOG,
                    Engine.loading(Nd4jBackend::new, Runnable::run),
                    List.of()));
    try {
      await(() -> editor.analysis().graph().equals(editor.document().file().graph()));
      requireApart(editor, "without values");
      onScreen(
          () -> {
            editor.run();
            return editor;
          });
      await(() -> !editor.isBusy());
      assertThat(onScreen(editor::pass)).isPresent();
      requireApart(editor, "with values");
    } finally {
      onScreen(
          () -> {
            editor.close();
            return editor;
          });
    }
  }

  private static void requireApart(Editor editor, String when) throws Exception {
    for (Place place : onScreen(() -> places(editor))) {
      Scene scene =
          onScreen(
              () -> {
                editor.document().go(place);
                return new SceneBuilder(Fonts.ofCanvas()).build(editor.subject());
              });
      for (NodeView one : scene.nodes()) {
        for (NodeView other : scene.nodes()) {
          assertThat(one != other && one.box().intersects(other.box()))
              .as("%s and %s in %s %s", one.id(), other.id(), place.address(), when)
              .isFalse();
        }
      }
    }
  }

  /** All that can be entered. */
  private static List<Place> places(Editor editor) {
    List<Place> found = new ArrayList<>();
    List<Place> open = new ArrayList<>(List.of(Place.TOP));
    while (!open.isEmpty()) {
      Place place = open.remove(0);
      editor.document().go(place);
      Graph graph = editor.document().graph();
      for (Node node : graph.nodes()) {
        Place inner = place.inside(node.id());
        editor.document().go(inner);
        if (editor.document().place().equals(inner)) {
          found.add(inner);
          open.add(inner);
        }
      }
    }
    return found;
  }
}
