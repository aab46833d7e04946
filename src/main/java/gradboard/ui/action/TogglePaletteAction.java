package gradboard.ui.action;

import java.util.Optional;

/** Shows or hides the list of operations. */
public final class TogglePaletteAction extends EditorAction {
  public TogglePaletteAction(Workbench workbench) {
    super(
        workbench, "Palette", "Shows or hides the list of operations.", Scope.WINDOW, "ctrl alt P");
  }

  @Override
  protected Optional<Boolean> isOn() {
    return Optional.of(!workbench().isFolded(Workbench.Panel.PALETTE));
  }

  @Override
  protected void perform() {
    workbench().fold(Workbench.Panel.PALETTE, !workbench().isFolded(Workbench.Panel.PALETTE));
  }
}
