package gradboard.ui.live;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** Worker threads, which end with the program. */
public final class Threads {
  private Threads() {}

  /** A thread that does one thing after the other. */
  public static ExecutorService single(String name) {
    return Executors.newSingleThreadExecutor(daemons(name));
  }

  /** As many threads as there is to do at once. */
  public static ExecutorService several(String name) {
    return Executors.newCachedThreadPool(daemons(name));
  }

  private static ThreadFactory daemons(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
