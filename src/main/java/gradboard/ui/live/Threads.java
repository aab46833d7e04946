package gradboard.ui.live;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Worker threads, which end with the program. */
public final class Threads {
  private Threads() {}

  /** A thread that does one thing after the other. */
  public static ExecutorService single(String name) {
    return Executors.newSingleThreadExecutor(
        task -> {
          Thread thread = new Thread(task, name);
          thread.setDaemon(true);
          return thread;
        });
  }
}
