package gradboard.edit;

import gradboard.io.GraphFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What was done to a document and can be undone, in order. Entries keep the file before and after;
 * the two share all that the change left alone.
 */
public final class History {

  private record Entry(Change change, GraphFile before, GraphFile after) {}

  private final Deque<Entry> done = new ArrayDeque<>();
  private final Deque<Entry> undone = new ArrayDeque<>();
  private Optional<Entry> saved = Optional.empty();
  private boolean sealed = true;
  private boolean neverSaved;

  History() {}

  void add(Change change, GraphFile before, GraphFile after) {
    undone.clear();
    Optional<Change> joint =
        sealed || done.isEmpty() ? Optional.empty() : done.peek().change.mergedWith(change);
    if (joint.isPresent()) {
      Entry first = done.pop();
      done.push(new Entry(joint.orElseThrow(), first.before, after));
    } else {
      done.push(new Entry(change, before, after));
    }
    sealed = false;
  }

  /** Ends a gesture: the next change is an act of its own. */
  void seal() {
    sealed = true;
  }

  /** Steps back; the file to go on with, empty where nothing is left to undo. */
  Optional<GraphFile> undo() {
    sealed = true;
    Optional<Entry> last = Optional.ofNullable(done.poll());
    last.ifPresent(undone::push);
    return last.map(Entry::before);
  }

  /** Steps forward again. */
  Optional<GraphFile> redo() {
    sealed = true;
    Optional<Entry> next = Optional.ofNullable(undone.poll());
    next.ifPresent(done::push);
    return next.map(Entry::after);
  }

  /** A moment of the history, to be named later; only this class looks inside. */
  public static final class Moment {
    private final Optional<Entry> last;

    private Moment(Optional<Entry> last) {
      this.last = last;
    }
  }

  /** The present moment; the next change is an act of its own. */
  public Moment now() {
    sealed = true;
    return new Moment(Optional.ofNullable(done.peek()));
  }

  /** What the document was at a moment is what the disk holds. */
  void markSaved(Moment moment) {
    saved = moment.last;
    neverSaved = false;
  }

  /** The disk holds nothing that the document ever was. */
  void markNeverSaved() {
    neverSaved = true;
  }

  boolean isAtSaved() {
    // The very entry, not an equal one: the same act done twice is not the same state.
    return !neverSaved && saved.orElse(null) == done.peek();
  }

  /** What undo would undo, for the menu. */
  public Optional<String> undoName() {
    return Optional.ofNullable(done.peek()).map(entry -> entry.change.name());
  }

  /** What redo would do again, for the menu. */
  public Optional<String> redoName() {
    return Optional.ofNullable(undone.peek()).map(entry -> entry.change.name());
  }

  /** Names of all that was undone and can be done again, next first. */
  public List<String> undoneNames() {
    return undone.stream().map(entry -> entry.change.name()).toList();
  }

  /** Names of all that was done, oldest first. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    done.forEach(entry -> names.add(entry.change.name()));
    Collections.reverse(names);
    return names;
  }
}
