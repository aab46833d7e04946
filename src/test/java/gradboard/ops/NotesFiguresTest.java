package gradboard.ops;

import static gradboard.ops.Circuit.indices;
import static gradboard.ops.Circuit.input;
import static gradboard.ops.Circuit.parameter;
import static gradboard.ops.Circuit.shape;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Worked examples of CS231n's notes that take several ops together: the matrix product's gradient,
 * the sizes of small networks, and what convolution and pooling do, laid out as the notes explain
 * them.
 */
class NotesFiguresTest {
  private static final Offset<Double> EXACT = within(1e-12);

  private static Node sum(String id, String of) {
    return Node.of(id, "ReduceSum").reading(of).withAttribute("keepdims", 0L);
  }

  private static double[] waves(int count, double frequency) {
    double[] numbers = new double[count];
    Arrays.setAll(numbers, i -> Math.sin(frequency * (i + 1)));
    return numbers;
  }

  /** "Gradients for vectorized operations": of D = W·X they are dD·Xᵀ and Wᵀ·dD. */
  @Test
  void gradientsOfAMatrixProductAreProductsWithTheOtherTransposed() {
    double[] w = waves(5 * 10, 1);
    double[] x = waves(10 * 3, 2);
    double[] g = waves(5 * 3, 3);
    double[] dw = new double[5 * 10];
    double[] dx = new double[10 * 3];
    for (int i = 0; i < 5; i++) {
      for (int k = 0; k < 10; k++) {
        for (int j = 0; j < 3; j++) {
          dw[10 * i + k] += g[3 * i + j] * x[3 * k + j];
          dx[3 * k + j] += w[10 * i + k] * g[3 * i + j];
        }
      }
    }
    Graph graph =
        Graph.of(
                parameter("W", shape(5, 10), w),
                parameter("X", shape(10, 3), x),
                input("dD", shape(5, 3), g),
                Node.of("D", "MatMul").reading("W", "X"),
                Node.of("weighed", "Mul").reading("D", "dD"),
                sum("loss", "weighed"))
            .withLoss("loss");

    try (Circuit run = Circuit.run(graph)) {
      assertThat(run.gradient("W")).containsExactly(dw, EXACT);
      assertThat(run.gradient("X")).containsExactly(dx, EXACT);
    }
  }

  /** "Neural network architectures": 3-4-2 has 20 weights and 6 biases, 3-4-4-1 32 and 9. */
  @Test
  void smallNetsHaveAsManyParametersAsTheNotesCount() {
    assertThat(parameters(4, 2)).isEqualTo(26);
    assertThat(parameters(4, 4, 1)).isEqualTo(41);
  }

  private static int parameters(long... units) {
    List<Node> nodes = new ArrayList<>(List.of(input("layer0", shape(1, 3), 1, 2, 3)));
    for (int i = 0; i < units.length; i++) {
      nodes.add(
          Node.of("layer" + (i + 1), "Dense")
              .reading("layer" + i)
              .withAttribute("units", units[i]));
    }
    try (Circuit run = Circuit.run(Graph.of(nodes.toArray(Node[]::new)))) {
      return run.parameters().values().stream().mapToInt(Tensor::size).sum();
    }
  }

  /** "Spatial arrangement": one row of neurons with the weights 1, 0, −1, at strides 1 and 2. */
  @Test
  void aRowOfNeuronsSharesItsWeights() {
    try (Circuit run = Circuit.run(row(shape(5, 3), 0, 1, 2, 1, 2, 3, 2, 3, 4, 3, 4, 5, 4, 5, 6))) {
      assertThat(run.values("out")).containsExactly(-2, 2, 1, 2, 1);
      assertThat(run.gradient("w")).containsExactly(3, 0, -1);
      // What a padded input receives: the sum of the weights that touched it.
      assertThat(run.gradient("x")).containsExactly(1, 1, 0, 0, 0, -1, -1);
    }
    try (Circuit run = Circuit.run(row(shape(3, 3), 0, 1, 2, 2, 3, 4, 4, 5, 6))) {
      assertThat(run.values("out")).containsExactly(-2, 1, 1);
      assertThat(run.gradient("w")).containsExactly(3, -3, 3);
    }
  }

  private static Graph row(long[] shape, long... windows) {
    return Graph.of(
            parameter("x", shape(7), 0, 1, 2, -1, 1, -3, 0),
            parameter("w", shape(3), 1, 0, -1),
            indices("windows", shape, windows),
            Node.of("seen", "Gather").reading("x", "windows"),
            Node.of("out", "MatMul").reading("seen", "w"),
            sum("loss", "out"))
        .withLoss("loss");
  }

  /** "Pooling layer": the figure of a 4 × 4 slice, pooled by twos. */
  @Test
  void poolingKeepsTheGreatestOfEachSquareAndSendsTheGradientThere() {
    Graph graph =
        Graph.of(
                parameter("x", shape(4, 4), 1, 1, 2, 4, 5, 6, 7, 8, 3, 2, 1, 0, 1, 2, 3, 4),
                Node.of("squares", "Reshape")
                    .reading("x")
                    .withAttribute("shape", List.of(2L, 2L, 2L, 2L)),
                Node.of("pooled", "ReduceMax")
                    .reading("squares")
                    .withAttribute("axes", List.of(1L, 3L))
                    .withAttribute("keepdims", 0L),
                sum("loss", "pooled"))
            .withLoss("loss");

    try (Circuit run = Circuit.run(graph)) {
      assertThat(run.values("pooled")).containsExactly(6, 8, 3, 4);
      assertThat(run.gradient("x")).containsExactly(0, 0, 0, 0, 0, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 1);
    }
  }

  /**
   * "Convolution demo": a picture of 5 × 5 in three channels, padded by 1, under two filters of 3 ×
   * 3 at stride 2. As a matrix product: each column holds what one place of the result sees.
   */
  @Test
  void aConvolutionIsAMatrixProductWithThePatchesSeen() {
    Graph graph =
        Graph.of(
            input(
                "x",
                shape(3, 5, 5),
                new double[] {
                  0, 1, 2, 0, 1, 2, 0, 1, 2, 2, 2, 0, 2, 0, 0, 0, 0, 2, 2, 0, 0, 1, 0, 0, 1, 0, 1,
                  0, 2, 0, 1, 2, 2, 0, 2, 1, 0, 0, 1, 0, 0, 2, 1, 0, 0, 0, 2, 1, 0, 1, 0, 0, 1, 0,
                  1, 1, 0, 1, 2, 1, 1, 1, 1, 1, 2, 2, 2, 1, 2, 0, 0, 1, 1, 1, 0
                }),
            parameter(
                "w",
                shape(2, 27),
                new double[] {
                  1, 1, -1, -1, 0, -1, -1, -1, -1, 1, 1, 1, 0, 1, 0, -1, -1, 0, -1, 1, 1, 0, 1, 0,
                  -1, 0, 1, 0, -1, -1, 0, 0, 0, 1, -1, -1, 1, 1, 1, -1, 1, -1, 1, 1, 1, -1, 0, 0, 1,
                  1, 0, 0, 0, 1
                }),
            parameter("b", shape(2, 1), 1, 0),
            Node.of("padded", "Pad")
                .reading("x")
                .withAttribute("pads", List.of(0L, 1L, 1L, 0L, 1L, 1L)),
            Node.of("flat", "Reshape").reading("padded").withAttribute("shape", List.of(-1L)),
            indices("places", shape(27, 9), patches(3, 7, 3, 2)),
            Node.of("seen", "Gather").reading("flat", "places"),
            Node.of("scores", "MatMul").reading("w", "seen"),
            Node.of("out", "Add").reading("scores", "b"));

    try (Circuit run = Circuit.run(graph)) {
      assertThat(run.values("out"))
          .containsExactly(-3, -4, -6, 11, 1, 4, 6, 6, 2, 0, 1, 1, 7, 3, 2, 0, -2, 0);
    }
  }

  /** Where in a picture [channels, side, side] each filter weight looks, by place of the result. */
  private static long[] patches(int channels, int side, int filter, int stride) {
    int out = (side - filter) / stride + 1;
    LongStream.Builder places = LongStream.builder();
    for (int weight = 0; weight < channels * filter * filter; weight++) {
      int channel = weight / (filter * filter);
      int row = weight / filter % filter;
      int column = weight % filter;
      for (int place = 0; place < out * out; place++) {
        int y = place / out * stride + row;
        int x = place % out * stride + column;
        places.add((long) (channel * side + y) * side + x);
      }
    }
    return places.build().toArray();
  }

  /** "Commonly used activation functions": maxout is the greater of two lines, 1 + 2x and 1 − x. */
  @Test
  void maxoutHandsTheGradientToTheGreaterLine() {
    Graph graph =
        Graph.of(
                parameter("x", shape(2), -2, 0.5),
                parameter("w1", shape(2), 2, 2),
                parameter("w2", shape(2), -1, -1),
                parameter("b", shape(2), 1, 1),
                Node.of("x1", "Mul").reading("w1", "x"),
                Node.of("x2", "Mul").reading("w2", "x"),
                Node.of("line1", "Add").reading("x1", "b"),
                Node.of("line2", "Add").reading("x2", "b"),
                Node.of("maxout", "Max").reading("line1", "line2"),
                sum("loss", "maxout"))
            .withLoss("loss");

    try (Circuit run = Circuit.run(graph)) {
      assertThat(run.values("maxout")).containsExactly(3, 2);
      assertThat(run.gradient("x")).containsExactly(-1, 2);
      assertThat(run.gradient("w1")).containsExactly(new double[] {0, 0.5}, EXACT);
      assertThat(run.gradient("w2")).containsExactly(new double[] {-2, 0}, EXACT);
      assertThat(run.gradient("b")).containsExactly(1, 1);
    }
  }
}
