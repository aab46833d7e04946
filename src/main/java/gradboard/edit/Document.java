package gradboard.edit;

import gradboard.compile.Compilation.Inside;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.io.GraphFile;
import gradboard.op.Op;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The document of record: what the person edits. Everything on the screen is drawn from it, and
 * everything that changes it passes through {@link #apply}.
 *
 * <p>A document belongs to the thread that made it, which in the window is the event thread; other
 * threads are refused. What they need they are handed as the immutable {@link GraphFile}.
 */
public final class Document {

  /** Told of a document's changes, on its thread; override what matters. */
  public interface Listener {
    /** The file was edited, or an edit undone. */
    default void changed(GraphFile before, GraphFile after) {}

    /**
     * Told before {@link #changed}, of each act on the way: it was done, undone or done again, and
     * with it nodes may have got other addresses and parameters other numbers.
     */
    default void stepped(History.Step step) {}

    /** Another place is in view. */
    default void entered(Place place) {}

    /** Something was not done; the sentence says why. */
    default void refused(String sentence) {}

    default void selected(Selection selection) {}

    /** It was saved, or given another place on disk. */
    default void saved() {}
  }

  private final Thread owner = Thread.currentThread();
  private final Vocabulary vocabulary;
  private final History history = new History();
  private final List<Listener> listeners = new ArrayList<>();
  private GraphFile file;
  private Optional<Path> path;
  private Selection selection = Selection.NONE;
  private Map<String, Inside> insides = Map.of();
  private View view;

  /**
   * @param file what it starts as, taken to be what the disk holds
   * @param path where it is stored, if anywhere
   */
  public Document(GraphFile file, Optional<Path> path, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.path = path;
    this.file = file;
    view = View.of(file, vocabulary, insides, Place.TOP);
  }

  /**
   * A document that no file holds as it is, recovered after a crash or pasted as a text: it differs
   * from what the disk holds until it is saved.
   */
  public static Document unsaved(GraphFile file, Optional<Path> path, Vocabulary vocabulary) {
    Document document = new Document(file, path, vocabulary);
    document.history.markNeverSaved();
    return document;
  }

  /** The whole file, wherever one is. */
  public GraphFile file() {
    return file;
  }

  /** What is seen from where one is. */
  public View view() {
    return view;
  }

  /** The graph in view. */
  public Graph graph() {
    return view.graph();
  }

  public Place place() {
    return view.place();
  }

  public Optional<Path> path() {
    return path;
  }

  /** The folder of a file; where there is none, the one that the program was started in. */
  public static Path folder(Optional<Path> file) {
    return file.map(path -> path.toAbsolutePath().getParent()).orElse(Path.of("").toAbsolutePath());
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  public History history() {
    return history;
  }

  public Selection selection() {
    return selection;
  }

  /** Whether it differs from what was last saved. */
  public boolean isDirty() {
    return !history.isAtSaved();
  }

  /** Whether nothing would be lost if another document took its place. */
  public boolean isBlank() {
    return path.isEmpty() && !isDirty() && file.graph().equals(GraphFile.EMPTY.graph());
  }

  /** The title, else the name of the file, else that there is none. */
  public String title() {
    return file.title().isBlank()
        ? path.map(p -> p.getFileName().toString()).orElse("Untitled")
        : file.title();
  }

  /** A node in view by id, without a search. */
  public Optional<Node> node(String id) {
    return view.node(id);
  }

  /** The op of a node; empty where its name is unknown. */
  public Optional<Op> op(Node node) {
    return view.op(node);
  }

  /** The wires into a node. */
  public Inputs inputs(Node node) {
    return new Inputs(node, op(node));
  }

  public void listen(Listener listener) {
    listeners.add(listener);
  }

  /** Tells a listener nothing any more. */
  public void unlisten(Listener listener) {
    listeners.remove(listener);
  }

  /**
   * Does a change to what is in view and remembers it; one without effect is not remembered. One
   * that is not allowed is refused, and the listeners are told why.
   *
   * @return whether it was allowed
   * @throws IllegalArgumentException if the change does not fit; nothing has changed then
   */
  public boolean apply(Change change) {
    requireOwner();
    if (!change.isOfFile() && !view.isEditable()) {
      return refuse(
          view.composite().orElseThrow()
              + " comes from the catalogue and cannot be changed; make your own copy of it first.");
    }
    Change act =
        view.composite()
            .filter(name -> !change.isOfFile())
            .map(name -> (Change) new Lifted(name, change))
            .orElse(change);
    GraphFile after = act.apply(file, vocabulary);
    if (after.equals(file) && act.parameters().isNone()) {
      return true;
    }
    Optional<String> objection =
        Rules.objection(file.graph(), after.graph())
            .or(
                () ->
                    Rules.lock(
                        graph(),
                        () -> View.of(after, vocabulary, insides, place()),
                        () -> change.moves(view.file(), vocabulary)));
    if (objection.isPresent()) {
      return refuse(objection.get());
    }
    GraphFile before = file;
    Renaming moved = act.moves(before, vocabulary);
    show(history.add(new History.Entry(act, before, after, place(), moved)));
    return true;
  }

  private boolean refuse(String sentence) {
    tell(listener -> listener.refused(sentence));
    return false;
  }

  /** Ends a gesture whose changes count as one, such as nudging a node along. */
  public void endGesture() {
    history.seal();
  }

  public void undo() {
    requireOwner();
    history
        .undo()
        .ifPresent(
            entry -> {
              goBackTo(entry.place());
              show(entry.back());
            });
  }

  public void redo() {
    requireOwner();
    history
        .redo()
        .ifPresent(
            entry -> {
              goBackTo(entry.place());
              show(entry.forth());
            });
  }

  /** Goes to where an act was done, before it is undone or done again. */
  private void goBackTo(Place where) {
    if (!where.equals(place())) {
      go(where);
    }
  }

  /** Goes to another place, as near to it as there is a way. */
  public void go(Place to) {
    requireOwner();
    look(View.of(file, vocabulary, insides, to));
  }

  /** Enters a composite in view, where its inside is known; otherwise says why not. */
  public void enter(String id) {
    Optional<Op> op = node(id).flatMap(this::op);
    if (op.flatMap(Op::inside).isEmpty()) {
      refuse(id + " is no composite: there is nothing inside to enter.");
      return;
    }
    Place inner = place().inside(id);
    go(inner);
    if (!place().equals(inner)) {
      refuse("What is inside " + id + " is known once its inputs are; mend its problem first.");
    }
  }

  /** Goes one place out, with the composite that was left selected. */
  public void leave() {
    goOut(place().depth() - 1);
  }

  /** Goes out to the place after so many of the nodes that were entered. */
  public void goOut(int depth) {
    if (depth >= 0 && depth < place().depth()) {
      String left = place().path().get(depth);
      go(place().cut(depth));
      select(Selection.of(left));
    }
  }

  private void look(View next) {
    boolean elsewhere = !next.place().equals(place());
    if (elsewhere) {
      select(Selection.NONE);
      history.seal();
    }
    view = next;
    if (elsewhere) {
      tell(listener -> listener.entered(next.place()));
    }
  }

  /**
   * Takes what compiling found inside the composites of the catalogue, by address: only then can
   * they be entered.
   */
  public void know(Map<String, Inside> found) {
    requireOwner();
    insides = Map.copyOf(found);
    if (!view.isEditable()) {
      look(View.of(file, vocabulary, insides, place()));
      tell(listener -> listener.changed(file, file));
    }
  }

  /** The inside of a composite of the catalogue, by address, as far as it is known. */
  public Optional<Inside> inside(String address) {
    return Optional.ofNullable(insides.get(address));
  }

  /**
   * Undoes or does again as much as it takes, in one step.
   *
   * @param acts how many acts are done then, 0 for the document as it was opened or, once the first
   *     acts are forgotten, as far back as one can go
   */
  public void goTo(int acts) {
    requireOwner();
    List<History.Step> steps = history.goTo(acts);
    if (steps.isEmpty()) {
      return;
    }
    GraphFile before = file;
    History.Step last = steps.get(steps.size() - 1);
    file = last.to();
    look(View.of(file, vocabulary, insides, last.place()));
    for (History.Step step : steps) {
      tell(listener -> listener.stepped(step));
    }
    tell(listener -> listener.changed(before, file));
    Selection chosen = selection;
    for (History.Step step : steps) {
      chosen = followed(chosen, step.moved());
    }
    select(chosen.within(view));
  }

  public void select(Selection changed) {
    requireOwner();
    if (!changed.equals(selection)) {
      history.seal();
      selection = changed;
      tell(listener -> listener.selected(changed));
    }
  }

  /** All nodes, frames and notes. */
  public void selectAll() {
    select(
        Selection.of(
            graph().nodes().stream().map(Node::id).toList(), SheetItem.all(graph().sheet())));
  }

  /**
   * Notes that what it was at a moment now lies on disk; it may have been edited since.
   *
   * @param moment what {@link History#now} said when the file was taken
   */
  public void markSaved(Path where, History.Moment moment) {
    requireOwner();
    path = Optional.of(where);
    history.markSaved(moment);
    tell(Listener::saved);
  }

  private void show(History.Step step) {
    file = step.to();
    look(View.of(file, vocabulary, insides, place()));
    tell(listener -> listener.stepped(step));
    tell(listener -> listener.changed(step.from(), step.to()));
    select(followed(selection, step.moved()).within(view));
  }

  /** A selection of nodes that now have other ids, or lie in a composite that is in view. */
  private Selection followed(Selection chosen, Renaming moved) {
    String prefix = place().prefix();
    return moved.isEmpty()
        ? chosen
        : chosen.renamed(
            id ->
                Optional.of(moved.of(prefix + id))
                    .filter(address -> address.startsWith(prefix))
                    .map(address -> address.substring(prefix.length()).split("/", 2)[0]));
  }

  private void tell(Consumer<Listener> news) {
    List.copyOf(listeners).forEach(news);
  }

  private void requireOwner() {
    if (Thread.currentThread() != owner) {
      throw new IllegalStateException(
          "a document is edited by "
              + owner.getName()
              + " only, not by "
              + Thread.currentThread().getName());
    }
  }
}
