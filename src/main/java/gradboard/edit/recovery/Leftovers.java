package gradboard.edit.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * What programs that have ended left unsaved. Until it is decided upon and closed, no other program
 * is offered the same. Touches the disk: for a worker.
 */
public final class Leftovers implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Leftovers.class.getName());

  private final List<RecoveryFolder> claimed = new ArrayList<>();
  private final List<Leftover> all = new ArrayList<>();

  private Leftovers() {}

  /**
   * Looks for what was left.
   *
   * @param root where programs keep their unsaved edits
   */
  public static Leftovers in(Path root) {
    Leftovers found = new Leftovers();
    try (Stream<Path> folders = Files.list(root)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        try {
          found.claim(folder);
        } catch (IOException e) {
          LOG.log(Level.WARNING, "unsaved edits cannot be looked at", e);
        }
      }
    } catch (NoSuchFileException e) {
      // Nothing was ever kept.
    } catch (IOException e) {
      LOG.log(Level.WARNING, "unsaved edits cannot be looked for", e);
    }
    found.all.sort(Comparator.comparing(Leftover::written).reversed());
    return found;
  }

  private void claim(Path folder) throws IOException {
    RecoveryFolder owned = RecoveryFolder.claim(folder).orElse(null);
    if (owned == null) {
      return;
    }
    claimed.add(owned);
    List<Leftover> inside = owned.leftovers().toList();
    if (inside.isEmpty()) {
      owned.delete();
    }
    all.addAll(inside);
  }

  /** All that was left, latest first. */
  public List<Leftover> all() {
    return List.copyOf(all);
  }

  /** Removes it for good and lets go of all of it. */
  public void discard() {
    discard(all);
  }

  /** Removes some of it for good and leaves the rest for another time. */
  public void discard(Collection<Leftover> some) {
    for (RecoveryFolder folder : claimed) {
      try {
        for (Leftover leftover : some) {
          if (folder.holds(leftover)) {
            folder.forget(leftover);
          }
        }
      } catch (IOException e) {
        LOG.log(Level.WARNING, "unsaved edits cannot be removed", e);
      }
    }
    close();
  }

  /** Leaves what is not discarded for another time. */
  @Override
  public void close() {
    for (RecoveryFolder folder : claimed) {
      try {
        folder.close();
      } catch (IOException e) {
        LOG.log(Level.WARNING, "unsaved edits cannot be let go", e);
      }
    }
    claimed.clear();
  }
}
