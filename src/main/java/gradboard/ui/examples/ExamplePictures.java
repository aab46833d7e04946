package gradboard.ui.examples;

import gradboard.data.ExampleTable;
import gradboard.runtime.Digest;
import gradboard.ui.live.Threads;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import javax.swing.SwingUtilities;

/**
 * What the pictures of examples are drawn from: worked out behind the table for the rows in sight,
 * and kept for a while. Belongs to the event thread.
 */
final class ExamplePictures {
  private static final int KEPT = 256;
  private static final Executor WORKER = Threads.single("example pictures");

  private final ExampleTable table;
  private final IntConsumer arrived;
  private final Set<Integer> asked = new HashSet<>();
  private final Map<Integer, Digest> digests =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Digest> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * @param arrived told the row whose picture can now be drawn
   */
  ExamplePictures(ExampleTable table, IntConsumer arrived) {
    this.table = table;
    this.arrived = arrived;
  }

  /** The features of the example in a row; empty until they are known. */
  Optional<Digest> at(int row) {
    Optional<Digest> known = Optional.ofNullable(digests.get(row));
    if (known.isEmpty() && asked.add(row)) {
      WORKER.execute(
          () -> {
            Digest digest = Digest.of(table.features(table.at(row)));
            SwingUtilities.invokeLater(
                () -> {
                  asked.remove(row);
                  digests.put(row, digest);
                  arrived.accept(row);
                });
          });
    }
    return known;
  }
}
