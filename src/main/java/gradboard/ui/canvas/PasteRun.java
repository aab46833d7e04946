package gradboard.ui.canvas;

import gradboard.edit.AddNodes;
import gradboard.edit.Clipboard;
import gradboard.edit.Document;
import gradboard.edit.Selection;
import gradboard.graph.Point;
import gradboard.io.GraphFile;
import gradboard.ui.live.Threads;
import java.awt.geom.Point2D;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/**
 * Reads a text, fits what is in it into a document and selects them. A long text is read on a
 * worker; what takes longer than a moment says so, and can be given up until it is done.
 */
final class PasteRun {
  private static final int PATIENCE_MILLIS = 300;
  private static final Executor WORKERS = Threads.several("paste");

  /** Characters that are read within a few milliseconds. */
  private static final int MOST_AT_ONCE = 10_000;

  private final GraphCanvas canvas;
  private final Document document;
  private final String text;
  private final Point corner;
  private final boolean keepInputs;
  private final Consumer<String> hint;
  private final Timer patience;
  private boolean done;

  /**
   * @param corner where the upper left corner of what is pasted comes to lie, if there is room
   * @param keepInputs whether wires from nodes that were not copied are kept, where these exist
   * @param hint takes a sentence on what is under way, empty when it is over
   */
  PasteRun(
      GraphCanvas canvas, String text, Point2D corner, boolean keepInputs, Consumer<String> hint) {
    this.canvas = canvas;
    this.text = text;
    this.corner = new Point(Math.rint(corner.getX()), Math.rint(corner.getY()));
    this.keepInputs = keepInputs;
    this.hint = hint;
    document = canvas.document();
    patience = new Timer(PATIENCE_MILLIS, event -> hint.accept("Pasting … Esc gives up."));
    patience.setRepeats(false);
  }

  void start() {
    GraphFile into = document.view().file();
    Landing landing = new Landing(canvas);
    Supplier<Pasted> work = () -> pasted(into, landing);
    if (isShort()) {
      finish(landing, work.get());
      return;
    }
    patience.start();
    CompletableFuture.supplyAsync(work, WORKERS)
        .whenComplete(
            (pasted, failure) ->
                SwingUtilities.invokeLater(() -> finish(into, landing, pasted, failure)));
  }

  /** What came of the text: nodes, or a sentence on why there are none. */
  private record Pasted(Optional<AddNodes> added, Optional<String> objection) {}

  private Pasted pasted(GraphFile into, Landing landing) {
    Clipboard clipboard = new Clipboard(document.vocabulary());
    Optional<AddNodes> added =
        clipboard.paste(into, text, Optional.of(corner), keepInputs).map(landing::free);
    return new Pasted(added, added.isPresent() ? Optional.empty() : clipboard.objection(text));
  }

  /** Gives up; false where it was done already. */
  boolean cancel() {
    boolean had = !done;
    done = true;
    patience.stop();
    return had;
  }

  private void finish(GraphFile into, Landing landing, Pasted pasted, Throwable failure) {
    if (done) {
      return;
    }
    if (failure != null) {
      cancel();
      hint.accept("The graph could not be pasted; the program's log says why.");
      throw new IllegalStateException(failure);
    }
    if (document.view().file() != into) {
      // Something was edited meanwhile: other ids may be free, and other places.
      start();
      return;
    }
    finish(landing, pasted);
  }

  private void finish(Landing landing, Pasted pasted) {
    cancel();
    hint.accept("");
    pasted.objection.ifPresent(canvas.editor()::say);
    pasted.added.ifPresent(added -> add(landing, added));
  }

  private void add(Landing landing, AddNodes added) {
    Selection chosen = added.added(document.graph());
    if (!document.apply(landing.joined(added))) {
      return;
    }
    if (isShort()) {
      document.select(chosen);
      landing.reveal(added);
    } else {
      // An event of its own: what follows the edit and what follows the selection both take long.
      GraphFile after = document.file();
      SwingUtilities.invokeLater(
          () -> {
            if (document.file() == after) {
              document.select(chosen);
              landing.reveal(added);
            }
          });
    }
  }

  private boolean isShort() {
    return text.length() <= MOST_AT_ONCE;
  }
}
