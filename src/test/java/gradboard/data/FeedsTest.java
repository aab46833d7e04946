package gradboard.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.ProblemException;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedsTest {
  private static final Tensor FEATURES =
      Tensor.of(Shape.of(3, 4), 0.0, 1, 2, 3, 10, 11, 12, 13, 20, 21, 22, 23);
  private static final Label LABEL =
      new Label("kind", Tensor.of(Shape.of(3), 1L, 0L, 2L), List.of("a", "b", "c"));
  private static final Dataset DATA =
      new Dataset(List.of("p", "q", "r", "s"), FEATURES, Optional.of(LABEL));

  private static Node input(String id, Object from, Long... shape) {
    return Node.of(id, "Input").withAttribute("from", from).withAttribute("shape", List.of(shape));
  }

  private static Tensor first(Node input, int rows) {
    return Feeds.of(Graph.of(input), DATA, DType.FLOAT32).first(rows).get(input.id());
  }

  @Test
  void feedsFeaturesAndLabelsToTheInputsThatAskForThem() {
    Graph graph =
        Graph.of(
            input("x", "features", -1L, 4L),
            input("y", "label", -1L).withAttribute("dtype", "int64"),
            Node.of("c", "Input").withAttribute("value", 1.0));
    Map<String, Tensor> batch = Feeds.of(graph, DATA, DType.FLOAT32).rows(2, 0);
    assertThat(batch).containsOnlyKeys("x", "y");
    assertThat(batch.get("x"))
        .isEqualTo(Tensor.of(Shape.of(2, 4), 20f, 21f, 22f, 23f, 0f, 1f, 2f, 3f));
    assertThat(batch.get("y")).isEqualTo(Tensor.of(Shape.of(2), 2L, 1L));
  }

  @Test
  void feedsNamedColumnsAndTheLabelByItsName() {
    assertThat(first(input("x", List.of("r", "p"), -1L, 2L), 2))
        .isEqualTo(Tensor.of(Shape.of(2, 2), 2f, 0f, 12f, 10f));
    assertThat(first(input("x", "q", -1L), 3)).isEqualTo(Tensor.of(Shape.of(3), 1f, 11f, 21f));
    assertThat(first(input("x", List.of("kind"), -1L, 1L), 2))
        .isEqualTo(Tensor.of(Shape.of(2, 1), 1f, 0f));
  }

  private static Dataset labelled(double... numbers) {
    List<String> classes =
        Arrays.stream(numbers).distinct().sorted().mapToObj(n -> n + "").toList();
    long[] ids = Arrays.stream(numbers).mapToLong(n -> classes.indexOf(n + "")).toArray();
    Shape shape = Shape.of(numbers.length);
    Label label =
        new Label("y", Tensor.of(shape, ids), classes, Optional.of(Tensor.of(shape, numbers)));
    return new Dataset(
        List.of("p"), Tensor.of(Shape.of(numbers.length, 1), numbers), Optional.of(label));
  }

  /** Whole numbers may be prices as well as classes. */
  @Test
  void feedsLabelsThatAreNumbersToAFloatingInputAsTheyStandInTheTable() {
    Node prices = input("y", "label", -1L, 1L);
    Node classes = input("k", "label", -1L).withAttribute("dtype", "int64");
    Node column = input("c", List.of("y"), -1L, 1L);
    Map<String, Tensor> fed =
        Feeds.of(Graph.of(prices, classes, column), labelled(30, 10, 20), DType.FLOAT32).first(0);
    assertThat(fed.get("y").doubles()).containsExactly(30, 10, 20);
    assertThat(fed.get("k").doubles()).containsExactly(2, 0, 1);
    assertThat(fed.get("c").doubles()).containsExactly(30, 10, 20);
  }

  @Test
  void feedsTwoKindsOfNumbersToAFloatingInputAsNoAndYes() {
    Node answer = input("y", "label", -1L);
    Map<String, Tensor> fed = Feeds.of(Graph.of(answer), labelled(2, 1, 2), DType.FLOAT32).first(0);
    assertThat(fed.get("y").doubles()).containsExactly(1, 0, 1);
  }

  @Test
  void laysEachExampleOutInTheShapeStated() {
    assertThat(first(input("x", "features", -1L, 1L, 2L, 2L), 1).shape())
        .isEqualTo(Shape.of(1, 1, 2, 2));
    assertThat(first(input("y", "label", -1L, 1L), 0).shape()).isEqualTo(Shape.of(3, 1));
    Node shapeless = Node.of("x", "Input").withAttribute("from", "features");
    assertThat(first(shapeless, 2).shape()).isEqualTo(Shape.of(2, 4));
  }

  @Test
  void keepsDoublesWhereTheGraphComputesInThem() {
    Feeds feeds = Feeds.of(Graph.of(input("x", "features", -1L, 4L)), DATA, DType.FLOAT64);
    assertThat(feeds.rows(0).get("x").type()).isEqualTo(DType.FLOAT64);
  }

  @Test
  void givesTheFirstExamplesAsManyAsThereAre() {
    assertThat(first(input("y", "label", -1L), 2).doubles()).containsExactly(1, 0);
    assertThat(first(input("y", "label", -1L), 100).doubles()).containsExactly(1, 0, 2);
    assertThat(first(input("y", "label", -1L), 0).doubles()).containsExactly(1, 0, 2);
  }

  @Test
  void saysThatTheDataHasNoLabel() {
    Graph graph = Graph.of(input("x", "features", -1L, 4L), input("y", "label", -1L));
    Dataset fresh = new Dataset(DATA.columns(), FEATURES, Optional.empty());
    assertThatThrownBy(() -> Feeds.of(graph, fresh, DType.FLOAT32))
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            "node \"y\": the input takes the label, but the data has none; name its column in the"
                + " data section's \"label\"");
  }

  @Test
  void namesEveryInputThatTheDataCannotFill() {
    Graph graph = Graph.of(input("x", "features", -1L, 5L), input("c", List.of("pp"), -1L, 1L));
    assertThatThrownBy(() -> Feeds.of(graph, DATA, DType.FLOAT32))
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            "node \"x\": the input has shape [-1, 5], but each example gives 4 numbers; write"
                + " [-1, 4]\n"
                + "node \"c\": the input takes column \"pp\", which the data lacks; did you mean"
                + " \"p\"?");
  }

  @Test
  void refusesShapesWithoutRoomForTheBatch() {
    assertThatThrownBy(() -> first(input("x", "features"), 1))
        .hasMessageContaining("has shape [], but each example gives 4 numbers");
    assertThatThrownBy(() -> first(input("x", "features", -1L, -1L), 1))
        .hasMessageContaining("has shape [-1, -1], but");
    assertThatThrownBy(() -> first(input("x", "features", -1L, 1L << 32, 1L << 32), 1))
        .hasMessageContaining("but each example gives 4 numbers");
    assertThatThrownBy(() -> first(input("x", List.of(), -1L, 1L), 1))
        .hasMessageContaining("takes no column");
  }

  @Test
  void refusesFractionsForAnInputOfWholeNumbers() {
    Dataset fractions = new Dataset(List.of("p"), Tensor.of(Shape.of(1, 1), 0.5), Optional.empty());
    Node input = input("x", "features", -1L, 1L).withAttribute("dtype", "int64");
    assertThatThrownBy(() -> Feeds.of(Graph.of(input), fractions, DType.FLOAT32))
        .hasMessage(
            "node \"x\": the input is of type int64, but the data holds fractions; write"
                + " \"dtype\": \"float32\"");
  }

  @Test
  void refusesNumbersBeyondTheRangeOfAnInputOfWholeNumbers() {
    assertThatThrownBy(() -> fed("int32", 3e9))
        .hasMessage(
            "node \"x\": the input is of type int32, but the data holds 3e9, beyond its"
                + " range; write \"dtype\": \"int64\"");
    assertThatThrownBy(() -> fed("int64", -1e300))
        .hasMessage(
            "node \"x\": the input is of type int64, but the data holds −1e300, beyond its"
                + " range; write \"dtype\": \"float64\"");
    assertThat(fed("int32", -0x1p31).longs()).containsExactly(Integer.MIN_VALUE);
    assertThat(fed("int64", 3e9).longs()).containsExactly(3_000_000_000L);
  }

  private static Tensor fed(String type, double number) {
    Dataset data = new Dataset(List.of("p"), Tensor.of(Shape.of(1, 1), number), Optional.empty());
    Node input = input("x", "features", -1L, 1L).withAttribute("dtype", type);
    return Feeds.of(Graph.of(input), data, DType.FLOAT32).first(1).get("x");
  }
}
