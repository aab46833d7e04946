package gradboard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** Plays in this process. */
final class LocalPlayer implements Player {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String PEAK = "VmHWM:";

  private final Contender contender;
  private int steps = 1;

  LocalPlayer(Contender contender) {
    this.contender = contender;
  }

  @Override
  public double play(double milliseconds) {
    // A few steps off the clock bring caches and threads back after the other side's turn.
    contender.run(1 + steps / 10);
    long start = System.nanoTime();
    contender.run(steps);
    double elapsed = (System.nanoTime() - start) / 1e3;
    double step = elapsed / steps;
    double wanted = milliseconds * 1e3 / step;
    steps = (int) Math.max(1, Math.min(wanted, 4.0 * steps));
    return step;
  }

  @Override
  public List<Double> evidence(int more) {
    contender.run(more);
    return contender.evidence();
  }

  @Override
  public OptionalLong peakMemory() {
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith(PEAK))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  @Override
  public void close() {
    contender.close();
  }
}
