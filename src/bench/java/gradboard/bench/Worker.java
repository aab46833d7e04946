package gradboard.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The other end of a {@link RemotePlayer}. */
final class Worker {
  private Worker() {}

  /**
   * Obeys until its standard input ends.
   *
   * @param arguments the side's and the task's name
   */
  public static void main(String[] arguments) throws IOException {
    Player player = new LocalPlayer(Side.valueOf(arguments[0]).at(Task.named(arguments[1])));
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = orders.readLine(); line != null; line = orders.readLine()) {
      Child.answer(obey(player, line.split(" ")));
    }
    // Native thread pools would keep the process alive.
    System.exit(0);
  }

  private static List<Double> obey(Player player, String[] order) {
    return switch (order[0]) {
      case RemotePlayer.PLAY -> List.of(player.play(Double.parseDouble(order[1])));
      case RemotePlayer.EVIDENCE -> player.evidence(Integer.parseInt(order[1]));
      case RemotePlayer.PEAK -> player.peakMemory().stream().asDoubleStream().boxed().toList();
      default -> throw new IllegalArgumentException("no such order: " + order[0]);
    };
  }
}
