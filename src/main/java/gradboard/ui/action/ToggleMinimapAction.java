package gradboard.ui.action;

import java.util.Optional;

/** Shows or hides the whole graph, small, in a corner of the canvas. */
final class ToggleMinimapAction extends EditorAction {
  ToggleMinimapAction(Workbench workbench) {
    super(
        workbench,
        "Minimap",
        "Shows or hides the whole graph in a corner; drag in it to go there.",
        Scope.WINDOW,
        "ctrl alt M");
  }

  @Override
  protected Optional<Boolean> isOn() {
    return Optional.of(workbench().canvas().isMinimapShown());
  }

  @Override
  protected void perform() {
    workbench().showMinimap(!workbench().canvas().isMinimapShown());
  }
}
