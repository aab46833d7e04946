package gradboard.ui.action;

import java.util.Optional;

/** Shows or hides steps, charts and problems. */
public final class ToggleDockAction extends EditorAction {
  public ToggleDockAction(Workbench workbench) {
    super(
        workbench,
        "Dock",
        "Shows or hides steps, charts and problems.",
        Scope.WINDOW,
        "ctrl alt D");
  }

  @Override
  protected Optional<Boolean> isOn() {
    return Optional.of(!workbench().isFolded(Workbench.Panel.DOCK));
  }

  @Override
  protected void perform() {
    workbench().fold(Workbench.Panel.DOCK, !workbench().isFolded(Workbench.Panel.DOCK));
  }
}
