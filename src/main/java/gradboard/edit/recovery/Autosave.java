package gradboard.edit.recovery;

import gradboard.edit.Document;
import gradboard.io.GraphFile;
import gradboard.io.GraphWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps unsaved edits of open documents in a recovery folder: those that changed, at a steady pace,
 * and all at once when {@link #now} is called, be it while the program breaks down. Since files are
 * immutable, documents only note their latest one; writing happens on a thread of its own.
 */
public final class Autosave implements AutoCloseable {
  /** How much work a crash may cost. */
  public static final Duration PACE = Duration.ofSeconds(30);

  private static final Logger LOG = Logger.getLogger(Autosave.class.getName());

  private final Path root;
  private final GraphWriter writer;
  private final Map<Integer, Unsaved> unsaved = new ConcurrentHashMap<>();
  private final Map<Integer, Unsaved> kept = new HashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread worker = new Thread(task, "autosave");
            worker.setDaemon(true);
            return worker;
          });

  /** Made when first there is something to keep. */
  private Optional<RecoveryFolder> folder = Optional.empty();

  private boolean closed;

  /**
   * Starts to keep.
   *
   * @param root where programs keep their unsaved edits
   * @param pace how often
   */
  public Autosave(Path root, Duration pace, GraphWriter writer) {
    this.root = root;
    this.writer = writer;
    long millis = pace.toMillis();
    thread.scheduleWithFixedDelay(this::now, millis, millis, TimeUnit.MILLISECONDS);
  }

  /**
   * Watches a document until the runnable that is returned is run, when it is closed for good.
   *
   * @param document on its own thread
   */
  public Runnable watch(Document document) {
    int number = numbers.incrementAndGet();
    Document.Listener listener =
        new Document.Listener() {
          @Override
          public void changed(GraphFile before, GraphFile after) {
            note(number, document);
          }

          @Override
          public void saved() {
            note(number, document);
          }
        };
    document.listen(listener);
    note(number, document);
    return () -> {
      document.unlisten(listener);
      unsaved.remove(number);
      soon();
    };
  }

  private void note(int number, Document document) {
    if (document.isDirty()) {
      unsaved.put(number, new Unsaved(document.file(), document.path(), document.title()));
    } else if (unsaved.remove(number) != null) {
      soon();
    }
  }

  private void soon() {
    if (!thread.isShutdown()) {
      thread.execute(this::now);
    }
  }

  /**
   * Writes what changed since it was last kept, and removes what is saved. Any thread. One document
   * that cannot be written leaves the others and the next time alone; the log is told.
   *
   * @return whether all that is unsaved is kept now
   */
  public synchronized boolean now() {
    if (closed) {
      return false;
    }
    Map<Integer, Unsaved> wanted = Map.copyOf(unsaved);
    boolean all = attempt(this::leaveLostFolder);
    for (Integer number : Map.copyOf(kept).keySet()) {
      if (!wanted.containsKey(number)) {
        all &= attempt(() -> forget(number));
      }
    }
    for (Map.Entry<Integer, Unsaved> entry : wanted.entrySet()) {
      // The very same: a note is made anew with every edit.
      if (entry.getValue() != kept.get(entry.getKey())) {
        all &= attempt(() -> keep(entry.getKey(), entry.getValue()));
      }
    }
    return all;
  }

  private interface Act {
    void run() throws IOException;
  }

  private boolean attempt(Act act) {
    try {
      act.run();
      return true;
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      // Thrown on, it would end the pace for good.
      LOG.log(Level.WARNING, "unsaved edits cannot be kept", e);
      return false;
    }
  }

  /** Where somebody cleaned up behind the program's back, all is kept anew elsewhere. */
  private void leaveLostFolder() throws IOException {
    if (folder.isPresent() && !folder.get().exists()) {
      RecoveryFolder lost = folder.get();
      folder = Optional.empty();
      kept.clear();
      lost.close();
    }
  }

  private void forget(int number) throws IOException {
    folder().forget(number);
    kept.remove(number);
  }

  private void keep(int number, Unsaved edits) throws IOException {
    folder().keep(number, edits, writer);
    kept.put(number, edits);
  }

  private RecoveryFolder folder() throws IOException {
    if (folder.isEmpty()) {
      folder = Optional.of(RecoveryFolder.create(root));
    }
    return folder.get();
  }

  /** Ends in order: nothing is unsaved any more, or it was given up on purpose. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    thread.shutdown();
    if (folder.isPresent()) {
      try (RecoveryFolder own = folder.get()) {
        own.delete();
      } catch (IOException e) {
        LOG.log(Level.WARNING, "kept edits cannot be removed", e);
      }
    }
  }
}
