package gradboard.ui.action;

/** Shows every command with its keys, menu by menu. */
final class ShowKeysAction extends EditorAction {
  ShowKeysAction(Workbench workbench) {
    super(
        workbench,
        "Keys",
        "Shows every command with its keys, menu by menu.",
        Scope.WINDOW,
        "shift F1");
  }

  @Override
  protected void perform() {
    workbench().help().showKeys();
  }
}
