package gradboard.ui.action;

import gradboard.graph.Node;
import java.util.Optional;

/** Keeps the composite for other documents. */
public final class SaveToLibraryAction extends EditorAction {
  public SaveToLibraryAction(Workbench workbench) {
    super(
        workbench,
        "Save to my library",
        "Keeps the selected composite, or the one you are in, for all documents: it appears in the"
            + " palette.",
        Scope.GRAPH);
  }

  private Optional<String> composite() {
    Optional<String> selected =
        document().selection().single().flatMap(document()::node).map(Node::op);
    return selected
        .filter(this::isOfFile)
        .or(() -> document().view().composite().filter(this::isOfFile));
  }

  private boolean isOfFile(String op) {
    return document().graph().composites().containsKey(op);
  }

  @Override
  protected boolean isPossible() {
    return composite().isPresent();
  }

  @Override
  protected void perform() {
    composite().ifPresent(workbench()::keepInLibrary);
  }
}
