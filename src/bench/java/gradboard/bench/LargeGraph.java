package gradboard.bench;

import gradboard.edit.RemoveNodes;
import gradboard.edit.Selection;
import gradboard.io.GraphFile;
import gradboard.io.GraphReader;
import gradboard.io.GraphWriter;
import gradboard.op.OpCatalog;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a person waits for on a large graph, in milliseconds, and the memory that it takes.
 *
 * @param open from a file on disk to its first frame, in a process that has done nothing before
 * @param live from an edit until shapes and problems are known anew
 * @param select from a press on a node to the frame that shows it selected
 * @param drag frames while all nodes are dragged, the 95th percentile
 * @param processor of {@code drag}, as the processor worked on it
 * @param heap bytes, with all values shown
 */
record LargeGraph(
    double open, double live, double select, double drag, double processor, double heap) {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int ZOOMS = 40;
  private static final int WARM_UP = 3;
  private static final List<String> FLAGS = List.of("-Djava.awt.headless=true", "-Xmx300m");

  /** Measured in a process of its own that has no more than 300 MB of heap. */
  static LargeGraph measure(int nodes) {
    try (Child child = new Child(LargeGraph.class, FLAGS, Integer.toString(nodes))) {
      List<Double> n = child.await();
      return new LargeGraph(n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5));
    }
  }

  /** Measures and answers. */
  public static void main(String[] arguments) throws IOException {
    GradboardCanvas.endWithMainThread();
    OpCatalog catalog = OpCatalog.load();
    Path path = Files.createTempFile("large", ".json");
    new GraphWriter(catalog).write(CanvasGraph.of(Integer.parseInt(arguments[0])), path);
    BufferedImage screen = CanvasSide.screen();
    GradboardCanvas[] canvas = new GradboardCanvas[1];
    double open =
        milliseconds(
            () -> {
              GraphFile file = new GraphReader(catalog).read(path).orThrow();
              GradboardCanvas.onEventThread(
                  () -> {
                    canvas[0] = new GradboardCanvas(file);
                    paint(canvas[0], screen);
                  });
            });
    Files.delete(path);
    canvas[0].awaitNumbers();
    System.gc();
    double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    List<Double> clock = new ArrayList<>();
    List<Double> processor = new ArrayList<>();
    double[] select = new double[1];
    for (int i = 0; i < WARM_UP; i++) {
      clock.clear();
      processor.clear();
      GradboardCanvas.onEventThread(
          () -> {
            select[0] = select(canvas[0], screen);
            dragAll(canvas[0], screen, clock, processor);
          });
    }
    double live = milliseconds(() -> edit(canvas[0]));
    Child.answer(List.of(open, live, select[0], percentile(clock), percentile(processor), heap));
    System.exit(0);
  }

  private static double select(GradboardCanvas canvas, BufferedImage screen) {
    canvas.goTo(1, 0.5, 0.5);
    return milliseconds(
        () -> {
          canvas.grab();
          paint(canvas, screen);
          canvas.release();
        });
  }

  private static void dragAll(
      GradboardCanvas canvas, BufferedImage screen, List<Double> clock, List<Double> processor) {
    for (int i = 0; i < ZOOMS; i++) {
      canvas.goTo(0.05 * Math.pow(40, i / (ZOOMS - 1.0)), 0.5, 0.5);
      canvas.editor().document().select(Selection.NONE);
      canvas.editor().document().selectAll();
      canvas.grab();
      int by = 5 + i;
      long cpu = THREADS.getCurrentThreadCpuTime();
      clock.add(
          milliseconds(
              () -> {
                canvas.drag(by, by);
                paint(canvas, screen);
              }));
      processor.add((THREADS.getCurrentThreadCpuTime() - cpu) / 1e6);
      canvas.release();
    }
  }

  private static void edit(GradboardCanvas canvas) {
    GradboardCanvas.onEventThread(
        () -> canvas.editor().document().apply(new RemoveNodes(Set.of("n100"))));
    canvas.awaitAnalysis();
  }

  private static void paint(GradboardCanvas canvas, BufferedImage screen) {
    Graphics2D g = screen.createGraphics();
    g.setClip(0, 0, CanvasSide.WIDTH, CanvasSide.HEIGHT);
    canvas.paint(g);
    g.dispose();
  }

  private static double milliseconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static double percentile(List<Double> times) {
    return times.stream().sorted().toList().get((int) (times.size() * 0.95));
  }
}
