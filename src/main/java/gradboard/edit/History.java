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
 * the two share all that the change left alone. Of very many acts the first are forgotten, so that
 * what is kept stays bounded however long one works.
 */
public final class History {
  /** Acts that are kept: more than anyone goes back over. */
  static final int MOST = 10_000;

  /**
   * What was done.
   *
   * @param place where
   * @param moved how addresses changed by it
   */
  record Entry(
      Act act, Change change, GraphFile before, GraphFile after, Place place, Renaming moved) {
    Entry(Change change, GraphFile before, GraphFile after, Place place, Renaming moved) {
      this(new Act(), change, before, after, place, moved);
    }

    private boolean isOfFile() {
      return before != after;
    }

    private boolean isInVain() {
      return isOfFile() && before.equals(after);
    }

    /** This and the next as one act. */
    private Entry with(Entry next, Change joint) {
      return new Entry(act, joint, before, next.after, place, moved.then(next.moved));
    }

    Step back() {
      return new Step(act, true, after, before, place, moved.inverse(), change.parameters());
    }

    Step forth() {
      return new Step(act, false, before, after, place, moved, change.parameters());
    }
  }

  /** Stands for an act for as long as it can be undone or done again; each is equal to itself. */
  public static final class Act {
    private Act() {}
  }

  private final Deque<Entry> done = new ArrayDeque<>();
  private final Deque<Entry> undone = new ArrayDeque<>();
  private Optional<Entry> saved = Optional.empty();

  /** The last act to the file that is forgotten. */
  private Optional<Entry> forgotten = Optional.empty();

  private boolean whole = true;
  private boolean sealed = true;
  private boolean neverSaved;

  History() {}

  /** Adds what was done, as an act of its own or as part of the one before it; tells of which. */
  Step add(Entry next) {
    undone.clear();
    Optional<Change> joint =
        sealed || done.isEmpty() ? Optional.empty() : done.peek().change.mergedWith(next.change);
    Entry all = joint.map(change -> done.pop().with(next, change)).orElse(next);
    // What came back to where it began is no act: the next change is not joined to one before it.
    sealed = all.isInVain();
    if (!sealed) {
      done.push(all);
      forget();
    }
    return new Step(
        all.act, false, next.before, next.after, next.place, next.moved, next.change.parameters());
  }

  private void forget() {
    if (done.size() > MOST) {
      Entry first = done.removeLast();
      forgotten = first.isOfFile() ? Optional.of(first) : forgotten;
      whole = false;
    }
  }

  /** Whether all can be undone that was done since the document was opened. */
  public boolean isWhole() {
    return whole;
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
   * An act done, undone or done again.
   *
   * @param undone whether it was undone
   * @param place where
   * @param moved how addresses changed on the way from one file to the other
   * @param parameters what the act did to the parameters' numbers when it was done
   */
  public record Step(
      Act act,
      boolean undone,
      GraphFile from,
      GraphFile to,
      Place place,
      Renaming moved,
      ParameterEffect parameters) {}

  /** Goes to where so many acts are done, as far as there are any; told in the order of going. */
  List<Step> goTo(int acts) {
    List<Step> steps = new ArrayList<>();
    while (done.size() > acts) {
      undo().map(Entry::back).ifPresent(steps::add);
    }
    while (done.size() < acts && !undone.isEmpty()) {
      redo().map(Entry::forth).ifPresent(steps::add);
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
    return new Moment(last());
  }

  /** What was done last to the file; acts on numbers alone leave nothing to save in it. */
  private Optional<Entry> last() {
    return done.stream().filter(Entry::isOfFile).findFirst().or(() -> forgotten);
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
    return !neverSaved && saved.orElse(null) == last().orElse(null);
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
