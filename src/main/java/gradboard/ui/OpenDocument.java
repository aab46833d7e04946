package gradboard.ui;

import gradboard.edit.Document;
import gradboard.graph.Graph;
import gradboard.io.GraphFile;
import gradboard.ui.canvas.GraphCanvas;
import gradboard.ui.live.Editor;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A document in its tab: each has an editor and a canvas of its own, so that going to it takes no
 * time and finds it as it was left.
 */
record OpenDocument(Editor editor, GraphCanvas canvas, CanvasArea area) {

  Document document() {
    return editor.document();
  }

  Optional<Path> path() {
    return document().path();
  }

  /** Whether nothing would be lost if another document took its place. */
  boolean isBlank() {
    Graph nothing = GraphFile.EMPTY.graph();
    return path().isEmpty() && !document().isDirty() && document().file().graph().equals(nothing);
  }
}
