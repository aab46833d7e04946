package gradboard.ui.live;

import gradboard.runtime.Backend;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * What computes, shared by all documents; loaded behind the window, since it takes a third of a
 * second, and three the first time on a machine.
 */
public final class Engine {
  private final CompletableFuture<Backend> backend;

  private Engine(CompletableFuture<Backend> backend) {
    this.backend = backend;
  }

  /** Starts to load. */
  public static Engine loading(Supplier<Backend> loader, Executor on) {
    return new Engine(CompletableFuture.supplyAsync(loader, on));
  }

  /** What computes, as told to the person, once it is there. */
  public CompletableFuture<String> device() {
    return backend.thenApply(Backend::device);
  }

  /** Waits until it is there: never on the event thread. */
  Backend backend() {
    return backend.join();
  }
}
