package gradboard.ui.action;

import java.util.Optional;

/** Shows or hides what is selected. */
public final class ToggleInspectorAction extends EditorAction {
  public ToggleInspectorAction(Workbench workbench) {
    super(workbench, "Inspector", "Shows or hides what is selected.", Scope.WINDOW, "ctrl alt I");
  }

  @Override
  protected Optional<Boolean> isOn() {
    return Optional.of(!workbench().isFolded(Workbench.Panel.INSPECTOR));
  }

  @Override
  protected void perform() {
    workbench().fold(Workbench.Panel.INSPECTOR, !workbench().isFolded(Workbench.Panel.INSPECTOR));
  }
}
