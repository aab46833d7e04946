package gradboard.bench;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.io.GraphFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A graph to look at, laid out in a square: lanes of elementwise ops on tensors of six shapes, 1.6
 * wires a node, and a loss at their end, so that every card has a value and a gradient to show.
 */
final class CanvasGraph {
  private static final double COLUMN = 250;
  private static final double ROW = 240;
  private static final List<List<Long>> SHAPES =
      List.of(
          List.of(),
          List.of(32L, 32L),
          List.of(10L),
          List.of(3L, 3L),
          List.of(100L),
          List.of(6L, 8L));
  private static final List<String> UNARY = List.of("Tanh", "Relu", "Sigmoid", "Abs", "Neg");
  private static final List<String> BINARY = List.of("Add", "Sub", "Mul");

  private final Random random = new Random(1);
  private final List<Node> nodes = new ArrayList<>();
  private final int lanes;

  private CanvasGraph(int count) {
    lanes = (int) Math.max(2, Math.round(Math.sqrt(count)));
    int grid = count - 2 * lanes + 1;
    for (int i = 0; i < grid; i++) {
      nodes.add(node(i));
    }
    double right = (grid / lanes + 1) * COLUMN;
    for (int i = 0; i < lanes; i++) {
      nodes.add(
          Node.of("end" + i, "ReduceSum")
              .withAttribute("keepdims", 0L)
              .reading("n" + (grid - lanes + i))
              .at(right, i * ROW));
    }
    for (int i = 1; i < lanes; i++) {
      String before = i == 1 ? "end0" : "total" + (i - 1);
      nodes.add(Node.of("total" + i, "Add").reading(before, "end" + i).at(right + COLUMN, i * ROW));
    }
  }

  /** A file of that many nodes, with about 1.6 times as many wires. */
  static GraphFile of(int count) {
    CanvasGraph graph = new CanvasGraph(count);
    String loss = graph.nodes.get(graph.nodes.size() - 1).id();
    return GraphFile.EMPTY.withGraph(Graph.of(graph.nodes.toArray(Node[]::new)).withLoss(loss));
  }

  private Node node(int i) {
    double x = i / lanes * COLUMN;
    double y = i % lanes * ROW;
    if (i < lanes) {
      return Node.of("n" + i, "Parameter")
          .withAttribute("shape", SHAPES.get(i % SHAPES.size()))
          .withAttribute("init", "normal")
          .at(x, y);
    }
    String before = "n" + (i - lanes);
    if (random.nextInt(10) < 3) {
      return Node.of("n" + i, UNARY.get(random.nextInt(UNARY.size()))).reading(before).at(x, y);
    }
    return Node.of("n" + i, BINARY.get(random.nextInt(BINARY.size())))
        .reading(before, "n" + neighbour(i))
        .at(x, y);
  }

  /** A node of the column before whose value has the same shape. */
  private int neighbour(int i) {
    int lane = i % lanes + SHAPES.size() * (random.nextInt(3) - 1);
    int other = lane < 0 || lane >= lanes ? i % lanes : lane;
    return i / lanes * lanes - lanes + other;
  }
}
