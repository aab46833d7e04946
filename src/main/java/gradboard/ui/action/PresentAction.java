package gradboard.ui.action;

import java.util.Optional;

/** Shows the canvas and the step bar alone, at large type. */
public final class PresentAction extends EditorAction {
  public PresentAction(Workbench workbench) {
    super(
        workbench,
        "Presentation",
        "Shows the canvas and the step bar alone, at large type; Esc leaves.",
        Scope.WINDOW,
        "F11");
  }

  @Override
  protected Optional<Boolean> isOn() {
    return Optional.of(workbench().isPresenting());
  }

  @Override
  protected void perform() {
    workbench().present(!workbench().isPresenting());
  }
}
