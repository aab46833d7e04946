package gradboard.ui.action;

/** Moves the keys to the next panel of the window. */
public final class NextPanelAction extends EditorAction {
  public NextPanelAction(Workbench workbench) {
    super(
        workbench,
        "Next panel",
        "Moves the keys to the next panel of the window.",
        Scope.WINDOW,
        "F8");
  }

  @Override
  protected void perform() {
    workbench().walkPanels(1);
  }
}
