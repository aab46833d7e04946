package gradboard.ui;

import gradboard.edit.Document;
import gradboard.edit.Place;
import gradboard.edit.Selection;
import gradboard.io.GraphFile;
import gradboard.ui.canvas.Camera;
import gradboard.ui.canvas.GraphCanvas;
import gradboard.ui.canvas.Sight;
import gradboard.ui.live.Editor;
import gradboard.ui.settings.Memory;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A document in its tab: each has an editor and a canvas of its own, so that going to it takes no
 * time and finds it as it was left.
 *
 * @param unwatch has autosaving forget it
 */
record OpenDocument(Editor editor, GraphCanvas canvas, CanvasArea area, Runnable unwatch) {

  Document document() {
    return editor.document();
  }

  Optional<Path> path() {
    return document().path();
  }

  /** The file with the view of it, for the next start; empty where it lies in no file. */
  Optional<Memory.OpenFile> remembered() {
    return path().map(path -> new Memory.OpenFile(path, view(canvas.sight())));
  }

  private static Optional<Memory.View> view(Sight sight) {
    Camera camera = sight.camera();
    return sight.hasBegun()
        ? Optional.of(new Memory.View(camera.scale(), camera.dx(), camera.dy()))
        : Optional.empty();
  }

  /** What was trained is to be seen as it was left. */
  void runIfTrained() {
    if (document().file().weights().isPresent()) {
      editor.run();
    }
  }

  /** Ends its threads, frees its memory and gives up what was kept of it against crashes. */
  void close() {
    canvas.gestures().cancel();
    unwatch.run();
    editor.close();
  }

  /**
   * Has a window follow it.
   *
   * @param changed run whenever something about it is to be shown anew
   * @param stored run when it lies in a file, perhaps another one
   * @param sayer takes what happened, in sentences for the log
   */
  void listen(Runnable changed, Runnable stored, Consumer<String> sayer) {
    document()
        .listen(
            new Document.Listener() {
              @Override
              public void changed(GraphFile before, GraphFile after) {
                area.acted();
                changed.run();
              }

              @Override
              public void selected(Selection selection) {
                changed.run();
              }

              @Override
              public void saved() {
                area.acted();
                changed.run();
                stored.run();
              }

              @Override
              public void entered(Place place) {
                changed.run();
              }
            });
    editor.listen(
        new Editor.Listener() {
          @Override
          public void activityChanged() {
            if (editor.activity() != Editor.Activity.IDLE) {
              area.acted();
            }
            changed.run();
          }

          @Override
          public void numbersChanged() {
            changed.run();
          }

          @Override
          public void said(String sentence) {
            area.hint(sentence);
            sayer.accept(sentence);
          }
        });
  }

  /** Whether closing it would lose something: edits, or numbers of its parameters. */
  boolean isUnsaved() {
    return document().isDirty() || editor.parameters().areUnsaved();
  }

  /** Whether nothing would be lost if another document took its place. */
  boolean isBlank() {
    return document().isBlank() && !isUnsaved();
  }
}
