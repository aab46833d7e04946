package gradboard.bench;

import gradboard.io.GraphFile;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Times of frames of a canvas in a process of its own: from the event that moves something to the
 * last pixel. A sweep passes through all zooms, at each of them at a place of its own.
 */
final class CanvasFrames {
  /** What moves in a sweep; its name is the order. */
  enum Motion {
    ZOOM,
    PAN,
    DRAG
  }

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int ZOOMS = 24;
  private static final double FARTHEST = 0.05;
  private static final double NEAREST = 2;

  private final CanvasSide side;
  private final BufferedImage screen = CanvasSide.screen();
  private final Random random = new Random(3);
  private final List<Double> clock = new ArrayList<>();
  private final List<Double> processor = new ArrayList<>();

  private CanvasFrames(CanvasSide side) {
    this.side = side;
  }

  /**
   * Obeys until its standard input ends. A sweep is answered twice: by its frames' microseconds as
   * the clock shows, and as the processor worked on them, which other programs do not disturb.
   *
   * @param arguments {@code gradboard} or {@code jgraphx}, and how many nodes
   */
  public static void main(String[] arguments) throws IOException {
    GraphFile file = CanvasGraph.of(Integer.parseInt(arguments[1]));
    GradboardCanvas[] ours = new GradboardCanvas[1];
    GradboardCanvas.onEventThread(() -> ours[0] = new GradboardCanvas(file));
    ours[0].awaitNumbers();
    CanvasFrames[] frames = new CanvasFrames[1];
    GradboardCanvas.onEventThread(
        () ->
            frames[0] =
                new CanvasFrames(
                    arguments[0].equals("gradboard")
                        ? ours[0]
                        : new PlainJGraphX(ours[0].canvas().scene())));
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = orders.readLine(); line != null; line = orders.readLine()) {
      Motion motion = Motion.valueOf(line);
      GradboardCanvas.onEventThread(() -> frames[0].sweep(motion));
      Child.answer(frames[0].clock);
      Child.answer(frames[0].processor);
    }
    System.exit(0);
  }

  private void sweep(Motion motion) {
    clock.clear();
    processor.clear();
    for (int i = 0; i < ZOOMS; i++) {
      double zoom = FARTHEST * Math.pow(NEAREST / FARTHEST, (i + random.nextDouble()) / ZOOMS);
      side.goTo(zoom, random.nextDouble(), random.nextDouble());
      switch (motion) {
        case ZOOM -> {
          frame(() -> side.zoom(1.05));
          frame(() -> side.zoom(1 / 1.05));
        }
        case PAN -> {
          frame(() -> side.pan(-30, -20));
          frame(() -> side.pan(25, 30));
        }
        case DRAG -> {
          if (side.grab()) {
            frame(() -> side.drag(12, 9));
            frame(() -> side.drag(40, 30));
            side.release();
          }
        }
      }
    }
  }

  private void frame(Runnable event) {
    Graphics2D g = screen.createGraphics();
    g.setClip(0, 0, CanvasSide.WIDTH, CanvasSide.HEIGHT);
    long clockStart = System.nanoTime();
    long processorStart = THREADS.getCurrentThreadCpuTime();
    event.run();
    side.paint(g);
    clock.add((System.nanoTime() - clockStart) / 1e3);
    processor.add((THREADS.getCurrentThreadCpuTime() - processorStart) / 1e3);
    g.dispose();
  }
}
