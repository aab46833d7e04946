package gradboard.ui.action;

import gradboard.op.Op;

/** Goes inside the selected composite. */
public final class EnterAction extends EditorAction {
  public EnterAction(Workbench workbench) {
    super(
        workbench,
        "Enter the composite",
        "Goes inside the selected composite or layer, where its own nodes work; connects a wire drawn by"
            + " keys.",
        Scope.CANVAS,
        "ENTER");
  }

  @Override
  protected boolean isPossible() {
    return workbench().canvas().gestures().wiring().isOn() || isOnComposite();
  }

  private boolean isOnComposite() {
    return document()
        .selection()
        .single()
        .flatMap(document()::node)
        .flatMap(document()::op)
        .flatMap(Op::inside)
        .isPresent();
  }

  @Override
  public boolean isEnabled() {
    // Asked anew at each press: a wire drawn by keys begins without the selection changing.
    return isPossible();
  }

  @Override
  protected void perform() {
    if (workbench().canvas().gestures().wiring().connect()) {
      return;
    }
    document().selection().single().ifPresent(document()::enter);
  }
}
