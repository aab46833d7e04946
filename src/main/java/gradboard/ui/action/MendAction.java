package gradboard.ui.action;

import gradboard.edit.Document;
import gradboard.edit.Fixes;
import gradboard.edit.Place;
import gradboard.io.GraphFile;
import gradboard.ui.live.Editor;

/** Offers nodes to be put before the selected one that make its wires fit. */
public final class MendAction extends EditorAction {
  public MendAction(Workbench workbench) {
    super(
        workbench,
        "Mend the wires…",
        "Offers nodes to be put before the selected one that make its wires fit.",
        Scope.CANVAS,
        "shift M");
  }

  @Override
  protected boolean isPossible() {
    return document().selection().single().isPresent();
  }

  @Override
  protected void perform() {
    String node = document().selection().single().orElseThrow();
    Document asked = document();
    Editor editor = workbench().editor();
    GraphFile file = asked.file();
    Place place = asked.place();
    Fixes fixes = new Fixes(asked.graph(), asked.vocabulary(), editor.types());
    editor.ask(
        () -> fixes.of(node),
        found -> {
          if (asked.file() != file) {
            editor.say("The graph was changed meanwhile; ask once more.");
          } else if (document() != asked || !asked.place().equals(place)) {
            editor.say("Ways to mend " + node + " were found; go back to it and ask once more.");
          } else if (found.isEmpty()) {
            editor.say("No node put before " + node + " would make it fit.");
          } else {
            workbench().mend(node, found);
          }
        });
  }
}
