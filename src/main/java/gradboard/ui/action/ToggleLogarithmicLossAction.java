package gradboard.ui.action;

import java.util.Optional;

/** Switches the chart of the loss between a linear and a logarithmic scale. */
public final class ToggleLogarithmicLossAction extends EditorAction {
  public ToggleLogarithmicLossAction(Workbench workbench) {
    super(
        workbench,
        "Logarithmic loss",
        "Gives every tenfold loss the same height in its chart.",
        Scope.WINDOW,
        "ctrl alt L");
  }

  @Override
  protected Optional<Boolean> isOn() {
    return Optional.of(workbench().isLossLogarithmic());
  }

  @Override
  protected void perform() {
    workbench().showLossLogarithmic(!workbench().isLossLogarithmic());
  }
}
