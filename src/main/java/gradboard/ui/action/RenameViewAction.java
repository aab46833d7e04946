package gradboard.ui.action;

import gradboard.edit.SetSheet;
import gradboard.graph.Sheet;
import java.util.Optional;

/** Gives a view that was kept another name; a number from 1 to 9 gives it that number's keys. */
final class RenameViewAction extends EditorAction {
  private final String view;

  RenameViewAction(Workbench workbench, String view) {
    super(
        workbench,
        "Rename view " + Views.label(view) + "…",
        "Gives the view another name; a number from 1 to 9 gives it that number's keys.",
        Scope.CANVAS);
    this.view = view;
  }

  private Sheet sheet() {
    return document().graph().sheet();
  }

  @Override
  protected boolean isPossible() {
    return Views.has(sheet(), view);
  }

  private Optional<String> objection(String name) {
    boolean taken = !name.strip().equals(view) && Views.has(sheet(), name.strip());
    return taken
        ? Optional.of("Another view is already called " + name.strip() + ".")
        : Views.objection(name);
  }

  @Override
  protected void perform() {
    workbench()
        .askName(
            "Name of the view",
            view,
            this::objection,
            name -> document().apply(SetSheet.renamingView(sheet(), view, name.strip())));
  }
}
