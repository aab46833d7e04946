package gradboard.ui.action;

/** Pastes what was copied at the pointer. */
public final class PasteAction extends EditorAction {
  public PasteAction(Workbench workbench) {
    super(workbench, "Paste", "Pastes at the pointer what was copied.", Scope.CANVAS, "ctrl V");
  }

  @Override
  protected void perform() {
    SystemClipboard.paste(workbench(), false);
  }
}
