package gradboard.ui.action;

import gradboard.edit.AddNodes;
import gradboard.edit.Clipboard;
import gradboard.edit.Document;
import gradboard.edit.Selection;
import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.ui.canvas.Landing;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.Optional;

/** The system's clipboard, which holds nodes as the text of a graph file. */
final class SystemClipboard {
  private SystemClipboard() {}

  static void put(String text) {
    StringSelection content = new StringSelection(text);
    Toolkit.getDefaultToolkit().getSystemClipboard().setContents(content, content);
  }

  private static Optional<String> text() {
    try {
      return Optional.of(
          (String)
              Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor));
    } catch (UnsupportedFlavorException | IOException | IllegalStateException e) {
      // A picture, say, or another program is just changing it.
      return Optional.empty();
    }
  }

  /** Pastes at the pointer and selects what came; into an empty graph it opens as a whole. */
  static void paste(Workbench workbench, boolean keepInputs) {
    Document document = workbench.editor().document();
    Optional<String> graph = text().map(Clipboard::graphIn).filter(text -> text.startsWith("{"));
    if (graph.isPresent() && document.graph().nodes().isEmpty()) {
      workbench.files().openText(graph.get());
      return;
    }
    Point2D at = workbench.canvas().toScene(workbench.canvas().gestures().pointer());
    Point corner = new Point(Math.rint(at.getX()), Math.rint(at.getY()));
    Optional<AddNodes> added =
        graph
            .flatMap(
                text ->
                    new Clipboard(document.vocabulary())
                        .paste(document.view().file(), text, Optional.of(corner), keepInputs))
            .map(new Landing(workbench.canvas())::free);
    added.ifPresentOrElse(
        change -> {
          if (document.apply(change)) {
            document.select(Selection.ofNodes(change.nodes().stream().map(Node::id).toList()));
          }
        },
        () -> workbench.editor().say("The clipboard holds no graph to paste."));
  }
}
