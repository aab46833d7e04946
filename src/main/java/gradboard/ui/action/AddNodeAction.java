package gradboard.ui.action;

/** Searches all operations and adds one at the pointer. */
public final class AddNodeAction extends EditorAction {
  public AddNodeAction(Workbench workbench) {
    super(
        workbench,
        "Add a node…",
        "Searches all operations and adds one at the pointer.",
        Scope.CANVAS,
        "TAB",
        "shift A");
    icon("add");
  }

  @Override
  protected void perform() {
    workbench().canvas().gestures().searchAt(workbench().canvas().gestures().pointer());
  }
}
