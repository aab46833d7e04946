package gradboard.ui.action;

/** Pastes nodes and keeps the wires into them from nodes that are still here. */
public final class PasteWithInputsAction extends EditorAction {
  public PasteWithInputsAction(Workbench workbench) {
    super(
        workbench,
        "Paste with inputs",
        "Pastes nodes and keeps the wires into them from nodes that are still here.",
        Scope.GRAPH,
        "ctrl shift V");
  }

  @Override
  protected void perform() {
    SystemClipboard.paste(workbench(), true);
  }
}
