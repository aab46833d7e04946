package gradboard.ui;

import gradboard.edit.Document;
import gradboard.graph.Graph;
import gradboard.io.GraphFile;
import gradboard.ui.canvas.Camera;
import gradboard.ui.canvas.GraphCanvas;
import gradboard.ui.live.Editor;
import gradboard.ui.settings.Memory;
import java.nio.file.Path;
import java.util.Optional;

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
    Camera camera = canvas.camera();
    Memory.View view = new Memory.View(camera.scale(), camera.dx(), camera.dy());
    return path().map(path -> new Memory.OpenFile(path, Optional.of(view)));
  }

  /** Ends its threads, frees its memory and gives up what was kept of it against crashes. */
  void close() {
    unwatch.run();
    editor.close();
  }

  /** Whether nothing would be lost if another document took its place. */
  boolean isBlank() {
    Graph nothing = GraphFile.EMPTY.graph();
    return path().isEmpty() && !document().isDirty() && document().file().graph().equals(nothing);
  }
}
