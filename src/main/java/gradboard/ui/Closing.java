package gradboard.ui;

import gradboard.ui.UnsavedQuestion.Loss;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.swing.JOptionPane;

/**
 * Closes documents, after asking what is to become of what only the window has: changes of their
 * graphs, and what their parameters were trained to.
 */
final class Closing {
  private final EditorFrame frame;
  private final DocumentFiles files;

  /**
   * @param files saves what is to be saved
   */
  Closing(EditorFrame frame, DocumentFiles files) {
    this.frame = frame;
    this.files = files;
  }

  /** Closes a tab. */
  void close(OpenDocument document) {
    guarded(List.of(document), () -> frame.drop(document));
  }

  /** Closes the window. */
  void quit() {
    guarded(frame.documents().all(), frame::finish);
  }

  private void guarded(List<OpenDocument> closing, Runnable act) {
    frame.enterTyped();
    List<OpenDocument> unsaved = closing.stream().filter(OpenDocument::isUnsaved).toList();
    if (unsaved.isEmpty()) {
      act.run();
      return;
    }
    switch (UnsavedQuestion.ask(frame, unsaved.stream().map(Closing::loss).toList())) {
      // Asked once more: what was edited while the files were written is not in them.
      case SAVE -> saveAll(new ArrayDeque<>(unsaved), () -> guarded(closing, act));
      case DISCARD -> act.run();
      case CANCEL -> sayNothingClosed();
    }
  }

  private static Loss loss(OpenDocument open) {
    return new Loss(
        open.document().title(),
        open.document().isDirty(),
        hasUnsavedWeights(open)
            ? Optional.of(DocumentFiles.weightsName(open.document()))
            : Optional.empty());
  }

  private static boolean hasUnsavedWeights(OpenDocument open) {
    return open.editor().parameters().areUnsaved();
  }

  private void sayNothingClosed() {
    frame.editor().say("Nothing was closed.");
  }

  /** One after the other, since each may ask where to; nothing follows where one is not saved. */
  private void saveAll(Deque<OpenDocument> left, Runnable then) {
    if (left.isEmpty()) {
      then.run();
    } else {
      save(left.poll(), () -> saveAll(left, then));
    }
  }

  /** Saves weights before the graph, which names them; they lie beside it, so it needs a place. */
  private void save(OpenDocument open, Runnable then) {
    if (open.path().isEmpty()) {
      files.saveAs(open, () -> save(open, then));
    } else if (hasUnsavedWeights(open)) {
      saveWeights(open, open.path().get(), () -> save(open, then));
    } else if (open.document().isDirty()) {
      files.save(open, then);
    } else {
      then.run();
    }
  }

  private void saveWeights(OpenDocument open, Path graph, Runnable then) {
    Path file = graph.resolveSibling(DocumentFiles.weightsName(open.document()));
    boolean itsOwn = open.document().file().weights().isPresent();
    if (itsOwn || !Files.exists(file) || DocumentFiles.mayReplace(frame, file, "Save weights")) {
      open.editor().parameters().endAndSave(file, then, this::sayNotSaved);
    } else {
      sayNothingClosed();
    }
  }

  private void sayNotSaved(String failure) {
    JOptionPane.showMessageDialog(
        frame, failure, "The weights were not saved", JOptionPane.ERROR_MESSAGE);
  }
}
