package gradboard.ui;

import gradboard.edit.Library;
import gradboard.edit.Library.Contents;
import gradboard.format.DiskRefusal;
import gradboard.graph.Graph;
import gradboard.graph.Subgraph;
import gradboard.op.Op;
import gradboard.ui.live.Threads;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;

/** The library as windows show it: what was read of it last; the disk is touched on a worker. */
final class LibraryShelf {
  private final Library library;
  private final ExecutorService worker = Threads.single("library");
  private final List<Runnable> listeners = new ArrayList<>();
  private Contents contents = Contents.EMPTY;

  private interface Act {
    void on(Library library) throws IOException;
  }

  LibraryShelf(Library library) {
    this.library = library;
  }

  /** Told on the event thread when there is something else on it. */
  void listen(Runnable listener) {
    listeners.add(listener);
  }

  List<Op> ops() {
    return contents.items().stream().map(Library.Item::op).toList();
  }

  /** What an op of the library is made of; nothing for any other. */
  Map<String, Subgraph> definitions(Op op) {
    return contents.items().stream()
        .filter(item -> item.op() == op)
        .findFirst()
        .map(Library.Item::definitions)
        .orElse(Map.of());
  }

  /** Whether something else is in it by the name of a composite. */
  boolean hasOther(Graph from, String composite) {
    return contents.items().stream().anyMatch(item -> item.clashesWith(from, composite));
  }

  /**
   * Looks what there is.
   *
   * @param say told in a sentence what cannot be used
   */
  void read(Consumer<String> say) {
    act(shelf -> {}, "", say);
  }

  void save(Graph from, String composite, Consumer<String> say) {
    act(
        shelf -> shelf.save(from, composite),
        composite + " is in your library now: find it in the palette of any document.",
        say);
  }

  void remove(String composite, Consumer<String> say) {
    act(
        shelf -> shelf.remove(composite),
        composite + " is out of your library; documents that use it keep it.",
        say);
  }

  private void act(Act act, String done, Consumer<String> say) {
    worker.execute(
        () -> {
          List<String> sentences = new ArrayList<>();
          try {
            act.on(library);
            sentences.add(done);
          } catch (IOException e) {
            sentences.add("The library cannot be written: " + DiskRefusal.reason(e) + ".");
          }
          Contents found = library.read();
          sentences.addAll(found.complaints());
          SwingUtilities.invokeLater(
              () -> {
                contents = found;
                listeners.forEach(Runnable::run);
                sentences.stream().filter(text -> !text.isEmpty()).forEach(say);
              });
        });
  }
}
