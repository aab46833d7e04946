package gradboard.edit;

import gradboard.graph.Ref;
import gradboard.kernel.Type;
import gradboard.op.Op;
import gradboard.op.Port;
import gradboard.runtime.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a node can be put into a wire: a port of it has to take what the wire carries, and the
 * wire's end what the node makes of it, as far as element types tell.
 */
public final class Splicing {
  private final Snapshot.Wire wire;
  private final Wiring wiring;
  private final Optional<Ref> source;
  private final Optional<Port> end;

  /**
   * @param types of outputs in view by address, as far as they are known
   */
  public Splicing(View view, Map<String, Type> types, Snapshot.Wire wire) {
    this.wire = wire;
    wiring = new Wiring(view.graph(), view.vocabulary(), types);
    source =
        view.node(wire.node()).map(reader -> new Inputs(reader, view.op(reader)).wires().get(wire));
    end = view.node(wire.node()).flatMap(view::op).flatMap(op -> op.input(wire.port()));
  }

  /** Whether nodes of an op can stand in wires at all: they read something and make something. */
  public static boolean isPossible(Op op) {
    return !op.inputs().isEmpty() && !op.outputs().isEmpty();
  }

  /** The port by which a node of an op would read what the wire carries; empty where it may not. */
  public Optional<Port> port(Op op) {
    return objection(op).isPresent()
        ? Optional.empty()
        : ports(op).stream().filter(port -> refusal(port).isEmpty()).findFirst();
  }

  /** Why a node of an op that has no wires yet does not fit, in a sentence. */
  public Optional<String> objection(Op op) {
    if (source.isEmpty()) {
      return Optional.of("The wire is not there any more.");
    }
    if (!isPossible(op)) {
      return Optional.of(
          op.name() + " cannot be put into a wire: that takes an input and an output.");
    }
    List<Port> ports = ports(op);
    if (ports.stream().allMatch(port -> refusal(port).isPresent())) {
      return refusal(ports.get(0));
    }
    Port made = op.outputs().get(0);
    return end.filter(port -> !port.accepts().overlaps(made.accepts()))
        .map(
            port ->
                "Port %s of %s takes %s, but %s gives %s."
                    .formatted(
                        port.name(),
                        wire.node(),
                        port.accepts().label(),
                        op.name(),
                        made.accepts().label()));
  }

  /** Those that have to be wired, where there are any. */
  private static List<Port> ports(Op op) {
    List<Port> required = op.inputs().stream().filter(Port::isRequired).toList();
    return required.isEmpty() ? op.inputs() : required;
  }

  private Optional<String> refusal(Port port) {
    return source.flatMap(value -> wiring.typeObjection(value, port));
  }
}
