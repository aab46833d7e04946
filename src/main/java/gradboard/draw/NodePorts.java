package gradboard.draw;

import gradboard.edit.Inputs;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.op.Op;
import gradboard.op.Port;
import gradboard.runtime.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ports of a node as they are drawn: a port that takes many wires appears once for each and
 * once more for the next.
 *
 * @param inputs the place of each drawn input port
 * @param sources what the wire into each of them carries, empty where there is none
 * @param outputs the value that leaves at each drawn output port
 * @param inputViews how the inputs are shown
 * @param outputNames names of the outputs
 */
public record NodePorts(
    List<Snapshot.Wire> inputs,
    List<Optional<Ref>> sources,
    List<Ref> outputs,
    List<PortView> inputViews,
    List<String> outputNames) {
  /**
   * @param op the node's op, empty where its name is unknown
   * @param outputCount how many values of the last output there are at least, where it stands for
   *     many
   */
  static NodePorts of(Node node, Optional<Op> op, int outputCount) {
    List<Snapshot.Wire> inputs = new ArrayList<>();
    List<Optional<Ref>> sources = new ArrayList<>();
    List<PortView> views = new ArrayList<>();
    Inputs wired = new Inputs(node, op);
    for (Port port : op.map(Op::inputs).orElse(List.of())) {
      int wires = wired.at(port.name()).size();
      int drawn = port.isVariadic() ? wires + 1 : 1;
      for (int i = 0; i < drawn; i++) {
        inputs.add(new Snapshot.Wire(node.id(), port.name(), i));
        sources.add(i < wires ? Optional.of(wired.at(port.name()).get(i)) : Optional.empty());
        views.add(new PortView(port.name(), port.description(), i < wires));
      }
    }
    // Ports that the op does not have stay to be seen, so that their wires can be removed.
    for (Map.Entry<Snapshot.Wire, Ref> wire : wired.wires().entrySet()) {
      if (!inputs.contains(wire.getKey())) {
        inputs.add(wire.getKey());
        sources.add(Optional.of(wire.getValue()));
        views.add(new PortView(wire.getKey().port(), "no such port", true));
      }
    }
    List<String> names = outputNames(op, outputCount);
    List<Ref> outputs = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      outputs.add(i == 0 ? Ref.to(node.id()) : new Ref(node.id(), Integer.toString(i)));
    }
    return new NodePorts(inputs, sources, outputs, views, names);
  }

  private static List<String> outputNames(Optional<Op> op, int count) {
    List<String> names =
        new ArrayList<>(
            op.map(o -> o.outputs().stream().map(Port::name).toList()).orElse(List.of("output")));
    if (op.isEmpty() || op.get().hasVariadicOutput()) {
      String last = names.get(names.size() - 1);
      while (names.size() < count) {
        names.add(last + " " + names.size());
      }
    }
    return names;
  }

  /** Position of the output that a wire is drawn from: the first one where there is no such. */
  public int output(Ref source) {
    int named = source.position(outputNames).orElse(0);
    return named < outputNames.size() ? named : 0;
  }
}
