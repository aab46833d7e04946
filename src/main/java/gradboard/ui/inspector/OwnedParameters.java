package gradboard.ui.inspector;

import gradboard.draw.Outdated;
import gradboard.edit.Inputs;
import gradboard.graph.Node;
import gradboard.op.Op;
import gradboard.op.Port;
import gradboard.ui.live.Editor;
import gradboard.ui.look.Column;
import gradboard.ui.look.Panels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.miginfocom.swing.MigLayout;

/** The parameters that a node owns at ports that are not wired, such as the weights of a layer. */
final class OwnedParameters extends Column {
  private final transient Editor editor;
  private final String node;
  private final transient Map<String, Views> ports = new LinkedHashMap<>();

  private record Views(TensorView value, NumberEditing editing, TensorView gradient) {}

  OwnedParameters(Editor editor, Node node, Optional<Op> op) {
    super(new MigLayout("insets 0, wrap 1, fillx, gapy 4, hidemode 3", "[grow, 0::]"));
    this.editor = editor;
    this.node = node.id();
    Inputs inputs = editor.document().inputs(node);
    for (Port port : op.map(Op::inputs).orElse(List.of())) {
      if (port.parameter().isPresent() && inputs.at(port.name()).isEmpty()) {
        add(port.name());
      }
    }
    setVisible(!ports.isEmpty());
  }

  private void add(String port) {
    TensorView value = TensorView.forward();
    TensorView gradient = TensorView.backward();
    ports.put(port, new Views(value, new NumberEditing(value, editor::say), gradient));
    add(Panels.heading("Parameter " + port), "gaptop 12");
    add(Panels.named(value, "value " + port, "Value of " + port), "growx, wmin 0");
    add(Panels.named(gradient, "gradient " + port, "Gradient of " + port), "growx, wmin 0");
  }

  /** Shows the present numbers. */
  void refresh() {
    Outdated outdated = editor.outdatedInView();
    ports.forEach(
        (port, views) -> {
          String address = node + "/" + port;
          views.value.show(
              editor.numbers().value(address), "Press Run to see it", outdated.hasValue(node));
          views.gradient.show(
              editor.numbers().gradient(address), "None yet", outdated.hasGradient(node));
          views.editing.offer(Written.by(editor, address, views.value));
        });
  }
}
