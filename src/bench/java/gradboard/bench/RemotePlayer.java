package gradboard.bench;

import java.util.List;
import java.util.OptionalLong;

/** Plays in a process of its own. */
final class RemotePlayer implements Player {
  static final String PLAY = "play";
  static final String EVIDENCE = "evidence";
  static final String PEAK = "peak";

  /** Both sides alike; without a bound the heap's growth would hide the libraries' needs. */
  private static final List<String> FLAGS = List.of("-Xmx1g");

  private final Child child;

  RemotePlayer(Side side, Task task) {
    child = new Child(Worker.class, FLAGS, side.name(), task.name());
  }

  @Override
  public double play(double milliseconds) {
    return child.ask(PLAY + " " + milliseconds).get(0);
  }

  @Override
  public List<Double> evidence(int steps) {
    return child.ask(EVIDENCE + " " + steps);
  }

  @Override
  public OptionalLong peakMemory() {
    return child.ask(PEAK).stream().mapToLong(Double::longValue).findFirst();
  }

  @Override
  public void close() {
    child.close();
  }
}
