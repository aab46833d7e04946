package gradboard.ui.action;

import gradboard.edit.Document;
import gradboard.edit.Fixes;
import gradboard.io.GraphFile;

/** Offers nodes to be put before the selected one that make its wires fit. */
public final class MendAction extends EditorAction {
  public MendAction(Workbench workbench) {
    super(
        workbench,
        "Mend the wires…",
        "Offers nodes to be put before the selected one that make its wires fit.",
        Scope.GRAPH,
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
    GraphFile file = asked.file();
    Fixes fixes =
        new Fixes(document().graph(), document().vocabulary(), workbench().editor().types());
    workbench()
        .editor()
        .ask(
            () -> fixes.of(node),
            found -> {
              if (asked.file() != file) {
                workbench().editor().say("The graph was changed meanwhile; ask once more.");
              } else if (found.isEmpty()) {
                workbench().editor().say("No node put before " + node + " would make it fit.");
              } else {
                workbench().mend(node, found);
              }
            });
  }
}
