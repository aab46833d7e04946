package gradboard.edit;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.io.GraphFile;
import gradboard.op.Op;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
  private Map<String, Node> index = Map.of();

  /**
   * @param file what it starts as, taken to be what the disk holds
   * @param path where it is stored, if anywhere
   */
  public Document(GraphFile file, Optional<Path> path, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.path = path;
    this.file = file;
    index();
  }

  /**
   * A document whose edits were recovered: it differs from what the disk holds until it is saved.
   */
  public static Document recovered(GraphFile file, Optional<Path> path, Vocabulary vocabulary) {
    Document document = new Document(file, path, vocabulary);
    document.history.markNeverSaved();
    return document;
  }

  public GraphFile file() {
    return file;
  }

  public Graph graph() {
    return file.graph();
  }

  public Optional<Path> path() {
    return path;
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

  /** The title, else the name of the file, else that there is none. */
  public String title() {
    return file.title().isBlank()
        ? path.map(p -> p.getFileName().toString()).orElse("Untitled")
        : file.title();
  }

  /** A node by id, without a search. */
  public Optional<Node> node(String id) {
    return Optional.ofNullable(index.get(id));
  }

  /** The op of a node; empty where its name is unknown. */
  public Optional<Op> op(Node node) {
    return vocabulary.op(file.graph(), node);
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
   * Does a change and remembers it; one without effect is not remembered.
   *
   * @throws IllegalArgumentException if the change does not fit; nothing has changed then
   */
  public void apply(Change change) {
    requireOwner();
    GraphFile after = change.apply(file, vocabulary);
    if (!after.equals(file)) {
      GraphFile before = file;
      history.add(change, before, after);
      show(after);
    }
  }

  /** Ends a gesture whose changes count as one, such as nudging a node along. */
  public void endGesture() {
    history.seal();
  }

  public void undo() {
    requireOwner();
    history.undo().ifPresent(this::show);
  }

  public void redo() {
    requireOwner();
    history.redo().ifPresent(this::show);
  }

  /**
   * Undoes or does again as much as it takes.
   *
   * @param acts how many acts are done then, 0 for the document as it was opened
   */
  public void goTo(int acts) {
    while (history.names().size() > acts) {
      undo();
    }
    while (history.names().size() < acts && history.redoName().isPresent()) {
      redo();
    }
  }

  public void select(Selection changed) {
    requireOwner();
    if (!changed.equals(selection)) {
      history.seal();
      selection = changed;
      List.copyOf(listeners).forEach(listener -> listener.selected(changed));
    }
  }

  /** All nodes. */
  public void selectAll() {
    select(Selection.ofNodes(index.keySet()));
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
    List.copyOf(listeners).forEach(Listener::saved);
  }

  private void show(GraphFile after) {
    GraphFile before = file;
    file = after;
    index();
    List.copyOf(listeners).forEach(listener -> listener.changed(before, after));
    select(selection.within(after.graph(), vocabulary));
  }

  private void index() {
    Map<String, Node> nodes = new LinkedHashMap<>();
    file.graph().nodes().forEach(node -> nodes.putIfAbsent(node.id(), node));
    index = nodes;
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
