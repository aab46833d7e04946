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

  /**
   * What was done.
   *
   * @param place where
   * @param moved how addresses changed by it
   */
  record Entry(Change change, GraphFile before, GraphFile after, Place place, Renaming moved) {}

  private final Deque<Entry> done = new ArrayDeque<>();
  private final Deque<Entry> undone = new ArrayDeque<>();
  private Optional<Entry> saved = Optional.empty();
  private boolean sealed = true;
  private boolean neverSaved;

  History() {}

  void add(Entry next) {
    undone.clear();
    Optional<Change> joint =
        sealed || done.isEmpty() ? Optional.empty() : done.peek().change.mergedWith(next.change);
    if (joint.isPresent()) {
      Entry first = done.pop();
      Renaming moved = first.moved.then(next.moved);
      done.push(new Entry(joint.get(), first.before, next.after, first.place, moved));
    } else {
      done.push(next);
    }
    sealed = false;
  }

  /** Ends a gesture: the next change is an act of its own. */
  void seal() {
    sealed = true;
  }

  /** Steps back over an entry, empty where nothing is left to undo. */
  Optional<Entry> undo() {
    sealed = true;
    Optional<Entry> last = Optional.ofNullable(done.poll());
    last.ifPresent(undone::push);
    return last;
  }

  /** Steps forward again. */
  Optional<Entry> redo() {
    sealed = true;
    Optional<Entry> next = Optional.ofNullable(undone.poll());
    next.ifPresent(done::push);
    return next;
  }

  /**
   * One act done again, or undone.
   *
   * @param moved how addresses changed by it
   */
  record Step(GraphFile from, GraphFile to, Place place, Renaming moved) {
    private static Step back(Entry entry) {
      return new Step(entry.after, entry.before, entry.place, entry.moved.inverse());
    }

    private static Step forth(Entry entry) {
      return new Step(entry.before, entry.after, entry.place, entry.moved);
    }
  }

  /** Goes to where so many acts are done, as far as there are any; told in the order of going. */
  List<Step> goTo(int acts) {
    List<Step> steps = new ArrayList<>();
    while (done.size() > acts) {
      undo().map(Step::back).ifPresent(steps::add);
    }
    while (done.size() < acts && !undone.isEmpty()) {
      redo().map(Step::forth).ifPresent(steps::add);
    }
    return steps;
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
