package gradboard.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * By how much a training process grows between its 1,000th and its 100,000th step, in bytes: the
 * heap after a collection, and the resident memory of the process.
 */
record MemoryGrowth(double heap, double resident) {
  /** What it may grow by. */
  private static final double LIMIT = 1 << 20;

  private static final int FIRST = 1000;
  private static final int LAST = 100_000;

  /** A heap of fixed size that is resident from the start, so that what grows is native. */
  private static final List<String> FLAGS =
      List.of("-Xms128m", "-Xmx128m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC");

  private static final Path STATM = Path.of("/proc/self/statm");
  private static final long PAGE = 4096;

  /** Measured in a process of its own. */
  static MemoryGrowth measure(Task task) {
    try (Child child = new Child(MemoryGrowth.class, FLAGS, task.name())) {
      List<Double> grown = child.await();
      return new MemoryGrowth(grown.get(0), grown.get(1));
    }
  }

  /** Trains and answers. */
  public static void main(String[] arguments) throws IOException {
    Task task = Task.named(arguments[0]);
    // Compiling takes native memory too: a first contender brings the code to its final form.
    try (Contender contender = Side.GRADBOARD.at(task)) {
      contender.run(LAST / 5);
    }
    try (Contender contender = Side.GRADBOARD.at(task)) {
      contender.run(FIRST);
      double heap = usedHeap();
      double resident = residentMemory();
      contender.run(LAST - FIRST);
      Child.answer(List.of(usedHeap() - heap, residentMemory() - resident));
    }
    System.exit(0);
  }

  boolean isWithinLimit() {
    return heap <= LIMIT && resident <= LIMIT;
  }

  private static double usedHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static double residentMemory() throws IOException {
    return (double) PAGE * Long.parseLong(Files.readString(STATM).split(" ")[1]);
  }
}
