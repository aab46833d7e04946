package gradboard.ui.action;

/** Chooses theme, colours, numbers, motion and the size of text. */
public final class ShowSettingsAction extends EditorAction {
  public ShowSettingsAction(Workbench workbench) {
    super(
        workbench,
        "Settings…",
        "Chooses theme, colours, numbers, motion and the size of text.",
        Scope.WINDOW,
        "ctrl COMMA");
  }

  @Override
  protected void perform() {
    workbench().showSettings();
  }
}
