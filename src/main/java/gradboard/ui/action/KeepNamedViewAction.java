package gradboard.ui.action;

import gradboard.edit.SetBookmark;

/** Keeps the present view under a name, in the place of one that is called so. */
final class KeepNamedViewAction extends EditorAction {
  KeepNamedViewAction(Workbench workbench) {
    super(
        workbench,
        "Keep view as…",
        "Keeps what is seen now under a name, to come back to it.",
        Scope.CANVAS,
        "ctrl alt K");
  }

  @Override
  protected void perform() {
    workbench()
        .askName(
            "Name of the view",
            "View",
            Views::objection,
            name ->
                document()
                    .apply(new SetBookmark(workbench().canvas().sight().bookmark(name.strip()))));
  }
}
