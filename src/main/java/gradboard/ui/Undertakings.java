package gradboard.ui;

import gradboard.ui.live.Threads;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/**
 * What a window reads and writes behind itself. What takes longer than a moment says so, and can be
 * given up. Belongs to the event thread.
 */
final class Undertakings {
  private static final int PATIENCE_MILLIS = 300;
  private static final Executor READERS = Threads.several("files");

  private final Deque<Undertaking<?>> underWay = new ArrayDeque<>();
  private final Supplier<CanvasArea> front;
  private final Consumer<String> log;

  /**
   * @param front where it is told what is under way
   * @param log takes a sentence on what was given up or failed
   */
  Undertakings(Supplier<CanvasArea> front, Consumer<String> log) {
    this.front = front;
    this.log = log;
  }

  /**
   * Reads something on a worker; given up, it is not taken.
   *
   * @param doing in words, such as "Opening iris.json"
   * @param taker called on the event thread
   */
  <T> void read(String doing, Supplier<T> work, Consumer<T> taker) {
    read(doing, work, taker, () -> {});
  }

  /**
   * As {@link #read(String, Supplier, Consumer)}.
   *
   * @param ended called on the event thread once the work is over, after what came of it was taken
   *     or dropped
   */
  <T> void read(String doing, Supplier<T> work, Consumer<T> taker, Runnable ended) {
    begin(new Undertaking<>(doing, true, taker, ended), READERS, givenUp -> work.get());
  }

  /**
   * Writes something on a worker.
   *
   * @param work throws a CancellationException where it was told to give up in time
   * @param taker told what came of work that was not given up in time
   */
  <T> void write(
      String doing, Executor threads, Function<BooleanSupplier, T> work, Consumer<T> taker) {
    begin(new Undertaking<>(doing, false, taker, () -> {}), threads, work);
  }

  private <T> void begin(
      Undertaking<T> undertaking, Executor threads, Function<BooleanSupplier, T> work) {
    underWay.push(undertaking);
    undertaking.patience.start();
    CompletableFuture.supplyAsync(() -> work.apply(() -> undertaking.givenUp), threads)
        .whenComplete(
            (result, mistake) ->
                SwingUtilities.invokeLater(() -> undertaking.finish(result, mistake)));
  }

  /** Gives up what was begun last; false where nothing is under way. */
  boolean giveUp() {
    if (underWay.isEmpty()) {
      return false;
    }
    underWay.peek().giveUp();
    return true;
  }

  private final class Undertaking<T> {
    private final String doing;
    private final boolean droppable;
    private final Consumer<T> taker;
    private final Runnable ended;
    private final CanvasArea area = front.get();
    private final Timer patience;
    private volatile boolean givenUp;

    /**
     * @param droppable whether nothing has happened where its result is not taken
     */
    Undertaking(String doing, boolean droppable, Consumer<T> taker, Runnable ended) {
      this.doing = doing;
      this.droppable = droppable;
      this.taker = taker;
      this.ended = ended;
      patience = new Timer(PATIENCE_MILLIS, event -> area.underWay(doing + " … Esc gives up."));
      patience.setRepeats(false);
    }

    void giveUp() {
      givenUp = true;
      if (droppable) {
        sayGivenUp();
      } else {
        patience.stop();
        area.underWay("Giving up …");
      }
    }

    private void end() {
      patience.stop();
      underWay.remove(this);
      area.hint("");
    }

    private void sayGivenUp() {
      end();
      log.accept(doing + " was given up.");
    }

    void finish(T result, Throwable mistake) {
      try {
        settle(result, mistake);
      } finally {
        ended.run();
      }
    }

    private void settle(T result, Throwable mistake) {
      if (givenUp && droppable) {
        return;
      }
      if (isGivingUp(mistake)) {
        sayGivenUp();
        return;
      }
      end();
      if (mistake != null) {
        log.accept(doing + " failed: " + reason(mistake) + ".");
        // To the log of the program, like any other of its mistakes.
        throw new IllegalStateException(mistake);
      }
      taker.accept(result);
    }

    private static boolean isGivingUp(Throwable mistake) {
      return cause(mistake) instanceof CancellationException;
    }

    private static String reason(Throwable mistake) {
      return cause(mistake) instanceof OutOfMemoryError
          ? "it does not fit into memory"
          : "the program made a mistake, and its log says where";
    }

    private static Throwable cause(Throwable mistake) {
      return mistake instanceof CompletionException ? mistake.getCause() : mistake;
    }
  }
}
