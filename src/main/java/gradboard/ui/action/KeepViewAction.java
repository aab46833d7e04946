package gradboard.ui.action;

import gradboard.edit.SetBookmark;

/** Keeps the present view under a number. */
final class KeepViewAction extends EditorAction {
  private final int number;

  KeepViewAction(Workbench workbench, int number) {
    super(
        workbench,
        "Keep view " + number,
        "Keeps what is seen now, to come back to it.",
        Scope.GRAPH,
        "ctrl shift " + number);
    this.number = number;
  }

  @Override
  protected void perform() {
    document()
        .apply(new SetBookmark(workbench().canvas().sight().bookmark(Integer.toString(number))));
  }
}
