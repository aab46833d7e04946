package gradboard.ui.action;

/** Moves the keys to the panel before. */
public final class PreviousPanelAction extends EditorAction {
  public PreviousPanelAction(Workbench workbench) {
    super(
        workbench,
        "Previous panel",
        "Moves the keys to the panel before.",
        Scope.WINDOW,
        "shift F8");
  }

  @Override
  protected void perform() {
    workbench().walkPanels(-1);
  }
}
