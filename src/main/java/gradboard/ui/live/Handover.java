package gradboard.ui.live;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;

/**
 * Hands immutable values from a worker to the event thread. Where they come faster than they are
 * taken, they are joined into one, so the queue of events never grows.
 */
final class Handover<T> {
  private final AtomicReference<T> waiting = new AtomicReference<>();
  private final BinaryOperator<T> join;
  private final Consumer<T> taker;

  /**
   * @param join of an earlier and a later value, neither of them taken yet
   * @param taker called on the event thread
   */
  Handover(BinaryOperator<T> join, Consumer<T> taker) {
    this.join = join;
    this.taker = taker;
  }

  /** Any thread. */
  void offer(T value) {
    T before =
        waiting.getAndAccumulate(
            value, (earlier, later) -> earlier == null ? later : join.apply(earlier, later));
    if (before == null) {
      SwingUtilities.invokeLater(() -> taker.accept(waiting.getAndSet(null)));
    }
  }
}
