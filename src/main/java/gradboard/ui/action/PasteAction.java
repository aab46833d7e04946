package gradboard.ui.action;

/** Pastes nodes at the pointer. */
public final class PasteAction extends EditorAction {
  public PasteAction(Workbench workbench) {
    super(workbench, "Paste", "Pastes nodes at the pointer.", Scope.GRAPH, "ctrl V");
  }

  @Override
  protected void perform() {
    SystemClipboard.paste(workbench(), false);
  }
}
