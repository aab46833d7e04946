package gradboard.ui.action;

import gradboard.graph.Bookmark;
import java.util.Optional;

/** Goes to the view that was kept under a number. */
final class GoToViewAction extends EditorAction {
  private final String number;

  GoToViewAction(Workbench workbench, int number) {
    super(
        workbench,
        "Go to view " + number,
        "Sees what was seen when the view was kept.",
        Scope.GRAPH,
        "alt " + number);
    this.number = Integer.toString(number);
  }

  private Optional<Bookmark> bookmark() {
    return document().graph().sheet().bookmarks().stream()
        .filter(view -> view.name().equals(number))
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
