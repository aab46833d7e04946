package gradboard.ui.action;

import gradboard.edit.Boundary;
import gradboard.edit.Document;
import gradboard.edit.GroupNodes;
import gradboard.edit.Ids;
import gradboard.edit.Selection;
import gradboard.graph.Node;
import gradboard.ui.canvas.GraphCanvas;
import gradboard.ui.canvas.Landing;
import java.util.List;
import java.util.Optional;

/** Puts the selected nodes into a composite and asks for its name. */
public final class GroupAction extends EditorAction {
  private static final String USUAL = "Block";

  public GroupAction(Workbench workbench) {
    super(
        workbench,
        "Group…",
        "Puts the selected nodes into a composite, an operation of your own.",
        Scope.GRAPH,
        "ctrl G");
  }

  @Override
  protected boolean isPossible() {
    return !document().selection().nodes().isEmpty();
  }

  @Override
  protected void perform() {
    Document document = document();
    GraphCanvas canvas = workbench().canvas();
    Selection selected = document.selection();
    Optional<String> objection =
        GroupNodes.objection(document.graph(), document.vocabulary(), selected.nodes());
    if (objection.isPresent()) {
      workbench().editor().say(objection.get());
      return;
    }
    workbench()
        .askName(
            "Name of the composite",
            Ids.freshOp(document.graph(), document.vocabulary(), USUAL),
            name -> Ids.objectionToOp(document.graph(), document.vocabulary(), name),
            name -> group(document, canvas, selected, name));
  }

  private void group(Document document, GraphCanvas canvas, Selection selected, String name) {
    GroupNodes group = GroupNodes.of(document.graph(), selected.nodes(), name);
    List<String> left =
        document.graph().nodes().stream()
            .filter(node -> selected.nodes().contains(node.id()) && !Boundary.isPort(node))
            .map(Node::id)
            .filter(id -> !group.ids().contains(id))
            .toList();
    if (document.apply(new Landing(canvas).grouped(group))) {
      document.select(Selection.of(group.node()));
      if (!left.isEmpty()) {
        workbench().editor().say(left(left, name));
      }
    }
  }

  private static String left(List<String> inputs, String composite) {
    return String.join(", ", inputs)
        + (inputs.size() == 1 ? " stays" : " stay")
        + " outside "
        + composite
        + ": what is fed lies at the top.";
  }
}
