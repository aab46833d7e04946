package gradboard.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradboard.data.Example.Part;
import gradboard.data.ExampleTable.Column;
import gradboard.data.ExampleTable.Kind;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.ProblemException;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Examples in rows, as Inputs take them. */
class ExampleTableTest {
  private static final DataSpec.Split SPLIT = new DataSpec.Split(0.5, 0.25, 0.25);

  private static Dataset flowers() {
    return new Dataset(
        List.of("length", "width"),
        Tensor.of(Shape.of(4, 2), new double[] {1, 10, 3, 10, 5, 10, 7, 10}),
        Optional.of(
            new Label(
                "kind", Tensor.of(Shape.of(4), new long[] {0, 1, 0, 1}), List.of("iris", "rose"))));
  }

  private static Partition parts(Dataset all, boolean standardized) {
    return Partition.of(
        all, new DataSpec("csv", Map.of(), standardized, Optional.of(SPLIT), OptionalLong.of(3)));
  }

  private static Graph graph(Node... nodes) {
    return new Graph(List.of(nodes), Optional.empty(), Map.of());
  }

  private static Node input(String id, Map<String, Object> attributes) {
    return Node.of(id, "Input").withAttributes(attributes);
  }

  private static final Graph TAKING =
      graph(
          input("x", Map.of("from", "features", "shape", List.of(-1L, 2L))),
          input("w", Map.of("from", List.of("width"), "shape", List.of(-1L))),
          input("y", Map.of("from", "label", "shape", List.of(-1L), "dtype", "int64")));

  @Test
  void partsFollowEachOther() {
    ExampleTable table = ExampleTable.of(parts(flowers(), false), TAKING);
    assertThat(table.size()).isEqualTo(4);
    assertThat(IntStream.range(0, 4).mapToObj(table::at))
        .containsExactly(
            new Example(Part.TRAINING, 0),
            new Example(Part.TRAINING, 1),
            new Example(Part.VALIDATION, 0),
            new Example(Part.TEST, 0));
    assertThat(IntStream.range(0, 4).mapToObj(row -> table.row(table.at(row)).orElseThrow()))
        .containsExactly(0, 1, 2, 3);
    assertThat(table.row(new Example(Part.TEST, 1))).isEmpty();
  }

  @Test
  void columnsNameTheInputsThatTakeThem() {
    ExampleTable table = ExampleTable.of(parts(flowers(), false), TAKING);
    assertThat(table.columns())
        .containsExactly(
            new Column("length", Kind.NUMBER, 0, List.of("x")),
            new Column("width", Kind.NUMBER, 1, List.of("x", "w")),
            new Column("kind", Kind.LABEL, 0, List.of("y")));
    assertThat(table.isTaken()).isTrue();
    assertThat(ExampleTable.of(parts(flowers(), false), graph()).isTaken()).isFalse();
  }

  @Test
  void labelsAreToldByTheNamesOfTheirClasses() {
    Partition parts = parts(flowers(), false);
    ExampleTable table = ExampleTable.of(parts, TAKING);
    for (int row = 0; row < table.size(); row++) {
      Example example = table.at(row);
      long id = parts.of(example.part()).label().orElseThrow().values().longAt(example.index());
      assertThat(table.className(example)).contains(id == 0 ? "iris" : "rose");
      assertThat(table.label(example)).isEqualTo(id);
    }
  }

  @Test
  void standardizedNumbersAreKnownAsTheyWereToo() {
    ExampleTable raw = ExampleTable.of(parts(flowers(), false), TAKING);
    ExampleTable table = ExampleTable.of(parts(flowers(), true), TAKING);
    Column length = table.columns().get(0);
    Column constant = table.columns().get(1);
    assertThat(table.isStandardized()).isTrue();
    double sum = 0;
    for (int row = 0; row < table.size(); row++) {
      Example example = table.at(row);
      assertThat(table.original(example, length))
          .isCloseTo(raw.number(example, length), within(1e-12));
      assertThat(table.number(example, constant)).isZero();
      sum += example.part() == Part.TRAINING ? table.number(example, length) : 0;
    }
    assertThat(sum).isCloseTo(0, within(1e-12));
  }

  @Test
  void imagesAreKeptInOneColumnInTheirShape() {
    double[] pixels = IntStream.range(0, 40).asDoubleStream().toArray();
    Dataset images =
        new Dataset(
            IntStream.range(0, 20).mapToObj(i -> "p" + i).toList(),
            Tensor.of(Shape.of(2, 20), pixels),
            Optional.empty());
    Partition parts = new Partition(images, images.rows(), images.rows(), Optional.empty());
    Graph graph = graph(input("x", Map.of("from", "features", "shape", List.of(-1L, 1L, 4L, 5L))));
    ExampleTable table = ExampleTable.of(parts, graph);
    assertThat(table.columns())
        .containsExactly(new Column("features", Kind.FEATURES, 0, List.of("x")));
    Tensor second = table.features(table.at(1));
    assertThat(second.shape()).isEqualTo(Shape.of(1, 1, 4, 5));
    assertThat(second.at(0)).isEqualTo(20);
    // The same numbers side by side are no image.
    Graph flat = graph(input("x", Map.of("from", "features", "shape", List.of(-1L, 20L))));
    assertThat(ExampleTable.of(parts, flat).columns()).hasSize(20);
  }

  @Test
  void anInputThatCannotTakeThemIsTold() {
    Graph graph = graph(input("x", Map.of("from", "features", "shape", List.of(-1L, 3L))));
    ExampleTable table = ExampleTable.of(parts(flowers(), false), graph);
    assertThat(table.misfit().orElseThrow())
        .contains("\"x\"")
        .contains("each example gives 2 numbers");
    assertThat(table.columns()).hasSize(3);
  }

  @Test
  void anExampleThatIsNoMoreIsToldWithWhatToDo() {
    Partition parts = parts(flowers(), false);
    assertThat(parts.only(new Example(Part.VALIDATION, 0)).size()).isEqualTo(1);
    assertThatThrownBy(() -> parts.only(new Example(Part.VALIDATION, 1)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("no validation example 2 any more; choose another");
  }
}
