package gradboard.ui.inspector;

import gradboard.draw.Outdated;
import gradboard.edit.NodeOutput;
import gradboard.graph.Node;
import gradboard.trace.Numbers;
import gradboard.ui.live.Editor;
import gradboard.ui.look.Panels;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** Value and gradient of each output of a node; by name where there are several. */
final class OutputsView extends JPanel {
  private final Editor editor;
  private final transient Node node;
  private transient List<NodeOutput> shown = List.of();
  private final transient List<TensorView> values = new ArrayList<>();
  private final transient List<NumberEditing> editing = new ArrayList<>();
  private final transient List<TensorView> gradients = new ArrayList<>();

  OutputsView(Editor editor, Node node) {
    super(
        new MigLayout(
            "insets 0, novisualpadding, wrap 1, fillx, gapy 4, hidemode 3", "[grow, 0::]"));
    this.editor = editor;
    this.node = node;
    setOpaque(false);
  }

  private void build(List<NodeOutput> outputs) {
    shown = outputs;
    values.clear();
    editing.clear();
    gradients.clear();
    removeAll();
    for (NodeOutput output : outputs) {
      String of = outputs.size() > 1 ? " of " + output.name() : "";
      int position = values.size();
      TensorView value = TensorView.forward();
      TensorView gradient = TensorView.backward();
      values.add(value);
      editing.add(new NumberEditing(value, editor::say));
      gradients.add(gradient);
      add(Panels.heading("Value" + of), "gaptop 12");
      add(Panels.named(value, name("valueView", position), "Value" + of), "growx, wmin 0");
      add(
          Panels.heading(outputs.size() > 1 ? "Gradient" + of : "Gradient of the loss"),
          "gaptop 8");
      add(Panels.named(gradient, name("gradientView", position), "Gradient" + of), "growx, wmin 0");
    }
    revalidate();
  }

  private static String name(String view, int position) {
    return position == 0 ? view : view + position;
  }

  /** Shows the present numbers. */
  void refresh() {
    List<NodeOutput> outputs = editor.outputs(node);
    if (!outputs.equals(shown)) {
      build(outputs);
    }
    Numbers numbers = editor.numbers();
    Outdated outdated = editor.outdatedInView();
    boolean ran = editor.pass().isPresent();
    String noGradient =
        editor.document().file().graph().loss().isEmpty()
            ? "The graph has no loss"
            : ran ? "None yet" : "Press Run to see it";
    for (int i = 0; i < outputs.size(); i++) {
      String value = outputs.get(i).value().toString();
      values
          .get(i)
          .show(
              numbers.value(value),
              ran ? "Not worked out yet" : "Press Run to see it",
              outdated.hasValue(node.id()));
      if (outdated.hasValue(node.id())) {
        editing.get(i).suspend();
      } else {
        editing.get(i).offer(Written.by(editor, value, values.get(i)));
      }
      gradients.get(i).show(numbers.gradient(value), noGradient, outdated.hasGradient(node.id()));
    }
  }
}
