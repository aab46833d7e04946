package gradboard.bench;

import gradboard.draw.Card;
import gradboard.draw.CardLayout;
import gradboard.draw.Fonts;
import gradboard.draw.Highlights;
import gradboard.draw.Java2dSurface;
import gradboard.draw.Mark;
import gradboard.draw.NodeView;
import gradboard.draw.Palette;
import gradboard.draw.PortRef;
import gradboard.draw.PortView;
import gradboard.draw.Scene;
import gradboard.draw.ScenePainter;
import gradboard.draw.Sprites;
import gradboard.draw.Theme;
import gradboard.draw.Viewport;
import gradboard.draw.WireView;
import gradboard.kernel.Type;
import gradboard.op.Category;
import gradboard.runtime.Digest;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Times of frames of the bare painter, without JGraphX, painting into memory: a view of 1400 × 900
 * on graphs with all forms of values shown, every frame at a zoom and a place of its own.
 */
public final class PainterFrames {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int WIDTH = 1400;
  private static final int HEIGHT = 900;
  private static final int ZOOMS = 80;
  private static final double NEAREST = 2;
  private static final double FARTHEST = 0.05;
  private static final int WARM_UP = 6;
  private static final int ROUNDS = 16;
  private static final double COLUMN = 250;
  private static final double ROW = 240;

  private final Scene scene;
  private final double screenScale;
  private final ScenePainter painter;
  private final Sprites sprites = new Sprites();
  private final BufferedImage screen;
  private final Random random = new Random(3);

  /**
   * @param nodes how many nodes, with about 1.6 times as many wires
   * @param screenScale pixels of the screen per pixel at 100 %, 2 on a dense screen
   */
  public PainterFrames(int nodes, double screenScale) {
    Fonts fonts = new Fonts("SansSerif", 13);
    this.screenScale = screenScale;
    scene = graph(nodes, fonts);
    painter = new ScenePainter(Theme.light(Palette.DEFAULT, fonts));
    screen =
        new BufferedImage(
            (int) (WIDTH * screenScale), (int) (HEIGHT * screenScale), BufferedImage.TYPE_INT_RGB);
  }

  /**
   * Prints, for each number of nodes, median and 95th percentile of a frame in milliseconds: as the
   * clock shows, and as the processor worked on it, which other programs do not disturb.
   *
   * @param counts numbers of nodes; 100, 1,000, 5,000 and 20,000 when there are none
   */
  public static void main(String[] counts) {
    List<Integer> sizes =
        counts.length == 0
            ? List.of(100, 1_000, 5_000, 20_000)
            : Arrays.stream(counts).map(Integer::valueOf).toList();
    System.out.println("nodes\twires\tscreen\tmedian\tp95\tmedian cpu\tp95 cpu");
    for (double screenScale : new double[] {1, 2}) {
      for (int size : sizes) {
        PainterFrames frames = new PainterFrames(size, screenScale);
        Times times = frames.measure();
        System.out.printf(
            Locale.ROOT,
            "%d\t%d\t%.0f×\t%.1f\t%.1f\t%.1f\t%.1f%n",
            size,
            frames.scene.wires().size(),
            screenScale,
            percentile(times.clock(), 0.5),
            percentile(times.clock(), 0.95),
            percentile(times.processor(), 0.5),
            percentile(times.processor(), 0.95));
      }
    }
  }

  /** Milliseconds of every frame after the warm-up. */
  public record Times(List<Double> clock, List<Double> processor) {}

  private static double percentile(List<Double> times, double share) {
    return times.stream().sorted().skip((long) (times.size() * share)).findFirst().orElseThrow();
  }

  /** Paints at many zooms and places. */
  public Times measure() {
    Times times = new Times(new ArrayList<>(), new ArrayList<>());
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      for (int i = 0; i < ZOOMS; i++) {
        double zoom = FARTHEST * Math.pow(NEAREST / FARTHEST, (i + random.nextDouble()) / ZOOMS);
        Viewport view = somewhere(zoom);
        long clock = System.nanoTime();
        long processor = THREADS.getCurrentThreadCpuTime();
        frame(view);
        if (round >= WARM_UP) {
          times.clock().add((System.nanoTime() - clock) / 1e6);
          times.processor().add((THREADS.getCurrentThreadCpuTime() - processor) / 1e6);
        }
      }
    }
    return times;
  }

  /** A place where the graph fills the view, as far as it is large enough. */
  private Viewport somewhere(double zoom) {
    double hiddenX = Math.max(0, scene.bounds().getWidth() * zoom - WIDTH);
    double hiddenY = Math.max(0, scene.bounds().getHeight() * zoom - HEIGHT);
    return new Viewport(
        zoom, -hiddenX * random.nextDouble(), -hiddenY * random.nextDouble(), WIDTH, HEIGHT);
  }

  private void frame(Viewport view) {
    Graphics2D g = screen.createGraphics();
    g.scale(screenScale, screenScale);
    try (Java2dSurface surface = new Java2dSurface(g, WIDTH, HEIGHT, sprites)) {
      painter.background(surface, view);
      painter.paint(surface, scene, view, Highlights.NONE);
    }
    g.dispose();
  }

  private static Scene graph(int count, Fonts fonts) {
    Random random = new Random(1);
    int side = (int) Math.ceil(Math.sqrt(count));
    List<NodeView> nodes = new ArrayList<>();
    List<WireView> wires = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      CardLayout layout = new CardLayout(card(i, random), fonts);
      Set<Mark> marks = Set.of(Mark.FORWARD_DONE, Mark.BACKWARD_DONE);
      nodes.add(new NodeView("n" + i, layout, i / side * COLUMN, i % side * ROW, marks));
      if (i >= side) {
        wires.add(wire(i - side, i, 0));
        if (random.nextInt(10) < 6) {
          int row = Math.floorMod(i % side + random.nextInt(7) - 3, side);
          wires.add(wire((i / side - 1) * side + row, i, 1));
        }
      }
    }
    return new Scene(nodes, wires);
  }

  private static WireView wire(int from, int to, int port) {
    return WireView.of(PortRef.output("n" + from, 0), PortRef.input("n" + to, port));
  }

  private static Card card(int i, Random random) {
    Category[] categories = Category.values();
    Digest value = digest(i, random);
    return Card.of(
            "node" + i,
            "MatMul",
            categories[i % categories.length],
            List.of(new PortView("A", "", true), new PortView("B", "", true)),
            List.of(new PortView("Y", "", true)))
        .telling(
            new Card.Body(
                Optional.of(new Type(value.type(), value.shape())),
                true,
                true,
                Optional.of(value),
                Optional.of(digest(i, random))));
  }

  private static Digest digest(int i, Random random) {
    Shape shape =
        switch (i % 6) {
          case 0 -> Shape.SCALAR;
          case 1 -> Shape.of(32, 32);
          case 2 -> Shape.of(10);
          case 3 -> Shape.of(3, 3);
          case 4 -> Shape.of(100);
          default -> Shape.of(6, 8);
        };
    double[] data = random.doubles(shape.size(), -1, 1).toArray();
    return Digest.of(Tensor.of(shape, data).cast(DType.FLOAT32));
  }
}
