package gradboard.ui.action;

import java.util.Optional;

/** Switches between light and dark. */
public final class ToggleDarkAction extends EditorAction {
  public ToggleDarkAction(Workbench workbench) {
    super(workbench, "Dark", "Switches between light and dark.", Scope.WINDOW, "ctrl alt T");
  }

  @Override
  protected Optional<Boolean> isOn() {
    return Optional.of(workbench().isDark());
  }

  @Override
  protected void perform() {
    workbench().setDark(!workbench().isDark());
  }
}
