package gradboard.ui.action;

import gradboard.graph.Bookmark;
import gradboard.graph.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What can be done with the views that are kept of the graph in view, as they are now. */
public final class Views {
  private final Workbench workbench;

  Views(Workbench workbench) {
    this.workbench = workbench;
  }

  private List<EditorAction> each(Function<String, EditorAction> action) {
    return workbench.editor().document().graph().sheet().bookmarks().stream()
        .map(Bookmark::name)
        .distinct()
        .map(action)
        .toList();
  }

  /** Going to each, in the order of the file. */
  public List<EditorAction> going() {
    return each(view -> GoToViewAction.named(workbench, view));
  }

  public List<EditorAction> renaming() {
    return each(view -> new RenameViewAction(workbench, view));
  }

  public List<EditorAction> deleting() {
    return each(view -> new DeleteViewAction(workbench, view));
  }

  /** All of these, but for going to a view by its number, which is an action of its own. */
  List<EditorAction> all() {
    List<EditorAction> all = new ArrayList<>();
    for (EditorAction going : going()) {
      if (going.getValue(EditorAction.ACCELERATOR_KEY) == null) {
        all.add(going);
      }
    }
    all.addAll(renaming());
    all.addAll(deleting());
    return all;
  }

  /** Whether a view is called by a number that has keys. */
  static boolean isNumbered(String view) {
    return view.length() == 1 && view.charAt(0) >= '1' && view.charAt(0) <= '9';
  }

  /** A view as it is called in menus; a file may have left one without a name. */
  static String label(String view) {
    return view.isBlank() ? "without a name" : view;
  }

  static boolean has(Sheet sheet, String view) {
    return sheet.bookmarks().stream().anyMatch(kept -> kept.name().equals(view));
  }

  /** Why a view may not be called so. */
  static Optional<String> objection(String name) {
    return name.isBlank() ? Optional.of("A view has a name, to be found by.") : Optional.empty();
  }
}
