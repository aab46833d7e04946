package gradboard.draw;

import gradboard.kernel.Type;
import gradboard.op.Category;
import gradboard.runtime.Digest;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Scenes to try the painter on. */
final class Samples {
  static final Set<Mark> DONE = Set.of(Mark.FORWARD_DONE, Mark.BACKWARD_DONE);

  private Samples() {}

  static Fonts fonts() {
    return new Fonts("SansSerif", 13);
  }

  static List<Theme> themes() {
    List<Theme> themes = new ArrayList<>();
    for (Palette palette : Palette.values()) {
      themes.add(Theme.light(palette, fonts()));
      themes.add(Theme.dark(palette, fonts()));
    }
    return themes;
  }

  static Digest numbers(long[] shape, double... data) {
    return Digest.of(Tensor.of(Shape.of(shape), data).cast(DType.FLOAT32));
  }

  static Digest normal(long seed, long... shape) {
    Random random = new Random(seed);
    double[] data = new double[Math.toIntExact(Shape.of(shape).size())];
    for (int i = 0; i < data.length; i++) {
      data[i] = random.nextGaussian();
    }
    return numbers(shape, data);
  }

  static List<PortView> ports(String... names) {
    List<PortView> ports = new ArrayList<>();
    for (String name : names) {
      ports.add(new PortView(name, "float32", true));
    }
    return ports;
  }

  static Card card(String title, String op, Category category, List<PortView> inputs) {
    return Card.of(title, op, category, inputs, ports("Y"));
  }

  static Card done(Card card, Digest value, Digest gradient) {
    return card.telling(
        new Card.Body(
            Optional.of(new Type(value.type(), value.shape())),
            true,
            true,
            Optional.of(value),
            Optional.of(gradient)));
  }

  /** The same before it has numbers, with room for them. */
  static Card awaited(Card done) {
    return done.telling(
        new Card.Body(done.body().type(), true, true, Optional.empty(), Optional.empty()));
  }

  static WireView wire(String from, String to, int port) {
    return WireView.of(PortRef.output(from, 0), PortRef.input(to, port));
  }

  /** A wire with the numbers of the card that it leaves. */
  private static WireView carrying(Card card, String from, String to, int port) {
    return new WireView(
        PortRef.output(from, 0),
        PortRef.input(to, port),
        card.body().value(),
        card.body().gradient(),
        List.of());
  }

  /** CS231n's sigmoid neuron with its values and gradients. */
  static Scene sigmoidNeuron(Fonts fonts) {
    Card w =
        done(
            card("w", "Parameter", Category.SOURCE, List.of()),
            numbers(new long[] {2, 1}, 2, -3),
            numbers(new long[] {2, 1}, -0.19661193, -0.39322387));
    Card x =
        done(
            card("x", "Input", Category.SOURCE, List.of()),
            numbers(new long[] {1, 2}, -1, -2),
            numbers(new long[] {1, 2}, 0.39322387, -0.5898358));
    Card b =
        done(
            card("b", "Parameter", Category.SOURCE, List.of()),
            numbers(new long[] {}, -3),
            numbers(new long[] {}, 0.19661193));
    Card xw =
        done(
            card("xw", "MatMul", Category.LINEAR, ports("A", "B")),
            numbers(new long[] {1, 1}, 4),
            numbers(new long[] {1, 1}, 0.19661193));
    Card z =
        done(
            card("z", "Add", Category.MATH, ports("A", "B")),
            numbers(new long[] {1, 1}, 1),
            numbers(new long[] {1, 1}, 0.19661193));
    Card y =
        done(
            card("y", "Sigmoid", Category.ACTIVATION, ports("X")),
            numbers(new long[] {1, 1}, 0.73105858),
            numbers(new long[] {1, 1}, 1));
    Card f =
        done(
            card("f", "ReduceSum", Category.REDUCTION, ports("data")),
            numbers(new long[] {}, 0.73105858),
            numbers(new long[] {}, 1));
    List<NodeView> nodes =
        List.of(
            node("w", w, fonts, 40, 40, DONE),
            node("x", x, fonts, 40, 170, DONE),
            node(
                "b", b, fonts, 40, 290, Set.of(Mark.FORWARD_DONE, Mark.BACKWARD_DONE, Mark.FROZEN)),
            node("xw", xw, fonts, 240, 80, DONE),
            node("z", z, fonts, 420, 150, Set.of(Mark.FORWARD_DONE, Mark.STEPPING_BACKWARD)),
            node("y", y, fonts, 600, 150, Set.of(Mark.FORWARD_DONE, Mark.SELECTED)),
            node("f", f, fonts, 780, 150, Set.of(Mark.FORWARD_DONE, Mark.BREAKPOINT)));
    List<WireView> wires =
        List.of(
            carrying(x, "x", "xw", 0),
            carrying(w, "w", "xw", 1),
            carrying(xw, "xw", "z", 0),
            carrying(b, "b", "z", 1),
            carrying(z, "z", "y", 0),
            carrying(y, "y", "f", 0));
    return new Scene(nodes, wires);
  }

  static NodeView node(String id, Card card, Fonts fonts, double x, double y, Set<Mark> marks) {
    return new NodeView(id, new CardLayout(card, fonts), x, y, marks);
  }

  /** A network of 30 nodes in rows, with every form of figure and every state. */
  static Scene network(Fonts fonts) {
    List<NodeView> nodes = new ArrayList<>();
    List<WireView> wires = new ArrayList<>();
    Category[] categories = Category.values();
    for (int i = 0; i < 30; i++) {
      int column = i / 5;
      int row = i % 5;
      String id = "n" + i;
      Card card =
          card(
              names()[i % names().length],
              "Op" + i,
              categories[i % categories.length],
              column == 0 ? List.of() : ports("A", "B"));
      card = done(card, normal(i, shape(i)), normal(i + 100, shape(i)));
      Set<Mark> marks = DONE;
      if (i == 7) {
        card =
            card.troubled(
                "MatMul: A is [64, 256] but B is [128, 10]; the inner extents 256 and 128 must agree. Insert a Transpose.");
        marks = Set.of();
      } else if (i == 8 || i == 13) {
        card = awaited(card);
        marks = Set.of();
      } else if (i == 12) {
        marks = Set.of(Mark.STALE, Mark.FORWARD_DONE);
      } else if (i == 16) {
        marks = Set.of(Mark.FORWARD_DONE, Mark.STEPPING_FORWARD, Mark.SELECTED);
      }
      nodes.add(node(id, card, fonts, 40 + column * 260, 40 + row * 250, marks));
      if (column > 0) {
        wires.add(wire("n" + (i - 5), id, 0));
        wires.add(wire("n" + ((column - 1) * 5 + (row + 2) % 5), id, 1));
      }
    }
    return new Scene(nodes, wires);
  }

  private static String[] names() {
    return new String[] {
      "x",
      "dense1",
      "hidden_layer_activation",
      "logits",
      "W2",
      "loss",
      "a_very_long_name_that_somebody_gave_to_this_node_in_the_graph"
    };
  }

  private static long[] shape(int i) {
    return switch (i % 7) {
      case 0 -> new long[] {};
      case 1 -> new long[] {64, 256};
      case 2 -> new long[] {10};
      case 3 -> new long[] {3, 3};
      case 4 -> new long[] {4, 3, 14, 14};
      case 5 -> new long[] {784};
      default -> new long[] {6, 8};
    };
  }

  /** Many nodes in a square grid, each wired to about 1.6 earlier ones. */
  static Scene grid(int count, Fonts fonts) {
    Random random = new Random(1);
    int side = (int) Math.ceil(Math.sqrt(count));
    List<NodeView> nodes = new ArrayList<>();
    List<WireView> wires = new ArrayList<>();
    Category[] categories = Category.values();
    for (int i = 0; i < count; i++) {
      int column = i / side;
      int row = i % side;
      Card card =
          done(
              card("node" + i, "MatMul", categories[random.nextInt(8)], ports("A", "B")),
              normal(i, shape(i)),
              normal(i + 1, shape(i)));
      nodes.add(node("n" + i, card, fonts, column * 250, row * 240, DONE));
      if (column > 0) {
        wires.add(wire("n" + (i - side), "n" + i, 0));
        if (random.nextInt(10) < 6) {
          int other = (column - 1) * side + Math.floorMod(row + random.nextInt(7) - 3, side);
          wires.add(wire("n" + other, "n" + i, 1));
        }
      }
    }
    return new Scene(nodes, wires);
  }
}
