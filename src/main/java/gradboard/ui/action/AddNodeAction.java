package gradboard.ui.action;

/** Searches operations and adds one where the keys are: at the pointer, or for or into a wire. */
public final class AddNodeAction extends EditorAction {
  public AddNodeAction(Workbench workbench) {
    super(
        workbench,
        "Add a node…",
        "Searches all operations and adds one at the pointer; those that fit for the wire that is"
            + " being drawn, or into the selected one.",
        Scope.CANVAS,
        "TAB",
        "shift A");
    icon("add");
  }

  @Override
  protected void perform() {
    workbench().canvas().gestures().adding().search();
  }
}
