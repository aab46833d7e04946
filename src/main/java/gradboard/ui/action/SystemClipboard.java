package gradboard.ui.action;

import gradboard.edit.Clipboard;
import gradboard.edit.Document;
import gradboard.edit.Selection;
import gradboard.io.GraphFile;
import gradboard.ui.live.Threads;
import java.awt.Toolkit;
import java.awt.datatransfer.ClipboardOwner;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The system's clipboard, which holds what was copied as the text of a graph file. */
final class SystemClipboard {
  /** Not the pool that all share: who pastes waits for what was copied, but for nothing else. */
  private static final Executor WORKERS = Threads.several("clipboard");

  private SystemClipboard() {}

  /**
   * Puts what is selected there; its text is written on a worker, and waited for where it is
   * wanted.
   */
  static void put(Document document) {
    GraphFile file = document.view().file();
    Selection selection = document.selection();
    Clipboard clipboard = new Clipboard(document.vocabulary());
    Promised content =
        new Promised(CompletableFuture.supplyAsync(() -> clipboard.copy(file, selection), WORKERS));
    Toolkit.getDefaultToolkit().getSystemClipboard().setContents(content, content);
  }

  /** A text that is still being written. */
  private record Promised(CompletableFuture<String> text) implements Transferable, ClipboardOwner {
    private StringSelection written() {
      return new StringSelection(text.join());
    }

    @Override
    public DataFlavor[] getTransferDataFlavors() {
      return new StringSelection("").getTransferDataFlavors();
    }

    @Override
    public boolean isDataFlavorSupported(DataFlavor flavor) {
      return new StringSelection("").isDataFlavorSupported(flavor);
    }

    @Override
    public Object getTransferData(DataFlavor flavor)
        throws UnsupportedFlavorException, IOException {
      return written().getTransferData(flavor);
    }

    @Override
    public void lostOwnership(java.awt.datatransfer.Clipboard from, Transferable contents) {
      // What was copied last is all that matters.
    }
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

  /** Pastes at the pointer and selects what came; a blank document takes on the whole file. */
  static void paste(Workbench workbench, boolean keepInputs) {
    Document document = workbench.editor().document();
    Optional<String> graph = text().map(Clipboard::graphIn).filter(text -> text.startsWith("{"));
    if (graph.isPresent() && document.isBlank()) {
      workbench.files().pasteIntoBlank(graph.get());
      return;
    }
    graph.ifPresentOrElse(
        text -> workbench.canvas().gestures().paste(text, keepInputs),
        () -> workbench.editor().say("The clipboard holds no graph to paste."));
  }
}
