package gradboard.ui.action;

import gradboard.edit.Selection;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.runtime.Snapshot;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Selects all wires into and out of the selected nodes, to be cut together. */
final class SelectWiresAction extends EditorAction {
  SelectWiresAction(Workbench workbench) {
    super(
        workbench,
        "Select their wires",
        "Selects all wires into and out of the selected nodes instead of these; Del cuts them.",
        Scope.CANVAS,
        "alt W");
  }

  @Override
  protected boolean isPossible() {
    return !document().selection().nodes().isEmpty();
  }

  private Set<Snapshot.Wire> wires() {
    Set<String> nodes = document().selection().nodes();
    Set<Snapshot.Wire> wires = new LinkedHashSet<>();
    for (Node reader : document().graph().nodes()) {
      for (Map.Entry<Snapshot.Wire, Ref> wire : document().inputs(reader).wires().entrySet()) {
        if (nodes.contains(reader.id()) || nodes.contains(wire.getValue().node())) {
          wires.add(wire.getKey());
        }
      }
    }
    return wires;
  }

  @Override
  protected void perform() {
    Set<Snapshot.Wire> wires = wires();
    if (wires.isEmpty()) {
      workbench().canvas().gestures().say("Nothing is wired here.");
      return;
    }
    document().select(Selection.ofWires(wires));
    workbench()
        .canvas()
        .gestures()
        .say(
            wires.size() == 1
                ? "1 wire is selected. Del cuts it."
                : wires.size() + " wires are selected. Del cuts them.");
  }
}
