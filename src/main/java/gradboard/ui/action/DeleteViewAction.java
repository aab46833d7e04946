package gradboard.ui.action;

import gradboard.edit.SetSheet;
import gradboard.graph.Sheet;

/** Forgets a view that was kept. */
final class DeleteViewAction extends EditorAction {
  private final String view;

  DeleteViewAction(Workbench workbench, String view) {
    super(workbench, "Delete view " + Views.label(view), "Forgets the view.", Scope.CANVAS);
    this.view = view;
  }

  private Sheet sheet() {
    return document().graph().sheet();
  }

  @Override
  protected boolean isPossible() {
    return Views.has(sheet(), view);
  }

  @Override
  protected void perform() {
    document().apply(SetSheet.withoutView(sheet(), view));
  }
}
