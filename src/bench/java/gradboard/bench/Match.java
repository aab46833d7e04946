package gradboard.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** One row of the table: Gradboard and a peer at one task, turn by turn. */
record Match(Task task, Side peer) implements Contest {
  private static final int ROUNDS = 31;
  private static final double TURN_MILLISECONDS = 100;
  private static final double WARM_UP_MILLISECONDS = 3000;

  /** Steps before the contenders compare what they computed. */
  private static final int PROOF_STEPS = 20;

  /** Float32 sums in another order; a wrong gradient is off by far more. */
  private static final double PROOF_TOLERANCE = 1e-3;

  /** All rows, in the table's order. */
  static List<Match> all() {
    return Task.all().stream()
        .flatMap(task -> task.peers().stream().map(peer -> new Match(task, peer)))
        .toList();
  }

  @Override
  public String name() {
    return task.name() + "/" + peer.label();
  }

  /**
   * @throws IllegalStateException if the contenders did not compute the same
   */
  @Override
  public Row play(boolean oneProcess) {
    Function<Side, Player> seat =
        oneProcess ? side -> new LocalPlayer(side.at(task)) : side -> new RemotePlayer(side, task);
    try (Player we = seat.apply(Side.GRADBOARD);
        Player they = seat.apply(peer)) {
      compare(we.evidence(PROOF_STEPS), they.evidence(PROOF_STEPS));
      warmUp(we);
      warmUp(they);
      double[] ours = new double[ROUNDS];
      double[] peers = new double[ROUNDS];
      double[] ratios = new double[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        // Who goes first changes, so that neither always follows the other.
        if (round % 2 == 0) {
          ours[round] = we.play(TURN_MILLISECONDS);
          peers[round] = they.play(TURN_MILLISECONDS);
        } else {
          peers[round] = they.play(TURN_MILLISECONDS);
          ours[round] = we.play(TURN_MILLISECONDS);
        }
        ratios[round] = ours[round] / peers[round];
      }
      return new Row(
          name(), median(ours), median(peers), median(ratios), we.peakMemory(), they.peakMemory());
    }
  }

  private static void warmUp(Player player) {
    long end = System.nanoTime() + (long) (WARM_UP_MILLISECONDS * 1e6);
    while (System.nanoTime() < end) {
      player.play(TURN_MILLISECONDS);
    }
  }

  private void compare(List<Double> ours, List<Double> theirs) {
    for (int i = 0; i < ours.size(); i++) {
      double difference = Math.abs(ours.get(i) - theirs.get(i));
      if (!(difference <= PROOF_TOLERANCE * Math.abs(theirs.get(i)))) {
        throw new IllegalStateException(
            name() + ": after " + PROOF_STEPS + " steps we have " + ours + ", the peer " + theirs);
      }
    }
  }

  private static double median(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
