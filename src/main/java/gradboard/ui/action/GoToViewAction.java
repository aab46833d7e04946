package gradboard.ui.action;

import gradboard.graph.Bookmark;
import java.util.Optional;

/** Goes to a view that was kept, by its name. */
final class GoToViewAction extends EditorAction {
  private final String view;

  private GoToViewAction(Workbench workbench, String view, String... keys) {
    super(
        workbench,
        "Go to view " + Views.label(view),
        "Sees what was seen when the view was kept.",
        Scope.CANVAS,
        keys);
    this.view = view;
  }

  /** To the view that is called by a number. */
  static GoToViewAction numbered(Workbench workbench, int number) {
    return new GoToViewAction(workbench, Integer.toString(number), "alt " + number);
  }

  /** To a view of any name; the keys of one that is called by a number are shown. */
  static GoToViewAction named(Workbench workbench, String view) {
    GoToViewAction action = new GoToViewAction(workbench, view);
    if (Views.isNumbered(view)) {
      action.reachedBy("alt " + view);
    }
    return action;
  }

  private Optional<Bookmark> bookmark() {
    return document().graph().sheet().bookmarks().stream()
        .filter(kept -> kept.name().equals(view))
        .findFirst();
  }

  @Override
  protected boolean isPossible() {
    return bookmark().isPresent();
  }

  @Override
  protected void perform() {
    bookmark().ifPresent(workbench().canvas().sight()::goTo);
  }
}
