package gradboard.ui.canvas;

import gradboard.draw.NodeView;
import gradboard.draw.PortRef;
import gradboard.draw.PortRef.Side;
import gradboard.edit.Wiring;
import gradboard.graph.Ref;
import gradboard.runtime.Snapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Why ports refuse the wire that is being drawn. Cycles and element types are known at once; shapes
 * take lowering each reader, which a worker does meanwhile.
 */
final class Refusals {
  private final GraphCanvas canvas;
  private final PortRef from;
  private final Wiring wiring;
  private final Set<String> cyclic;
  private Map<PortRef, String> known = new HashMap<>();

  private record Question(PortRef port, Ref source, Snapshot.Wire wire) {}

  Refusals(GraphCanvas canvas, PortRef from) {
    this.canvas = canvas;
    this.from = from;
    wiring =
        new Wiring(
            canvas.document().graph(), canvas.document().vocabulary(), canvas.editor().types());
    cyclic =
        from.side() == Side.OUTPUT ? wiring.upstream(from.node()) : wiring.downstream(from.node());
    for (Question question : questions()) {
      wiring
          .objection(
              question.source,
              question.wire.node(),
              question.wire.port(),
              cyclic.contains(question.port.node()))
          .ifPresent(reason -> known.put(question.port, reason));
    }
  }

  private Set<Question> questions() {
    Set<Question> questions = new HashSet<>();
    boolean forward = from.side() == Side.OUTPUT;
    Side side = forward ? Side.INPUT : Side.OUTPUT;
    for (NodeView node : canvas.scene().nodes()) {
      for (int i = 0; i < node.card().ports(side).size(); i++) {
        PortRef port = new PortRef(node.id(), side, i);
        PortRef output = forward ? from : port;
        PortRef input = forward ? port : from;
        Ref source = canvas.ports(output.node()).orElseThrow().outputs().get(output.index());
        questions.add(new Question(port, source, canvas.wire(input)));
      }
    }
    return questions;
  }

  /**
   * Has a worker try the shapes; what it finds is taken in while the wire is being drawn.
   *
   * @param learned called then
   */
  void lookCloser(Runnable learned) {
    Set<Question> open = questions();
    open.removeIf(question -> known.containsKey(question.port));
    Map<PortRef, String> sure = Map.copyOf(known);
    canvas
        .editor()
        .ask(
            () -> {
              Map<PortRef, String> all = new HashMap<>(sure);
              for (Question question : open) {
                wiring
                    .shapeObjection(question.source, question.wire.node(), question.wire.port())
                    .ifPresent(reason -> all.put(question.port, reason));
              }
              return all;
            },
            all -> {
              known = all;
              canvas.control().repaint();
              learned.run();
            });
  }

  /** Whether a port refuses because of a cycle, which no node in between would mend. */
  boolean wouldCloseCycle(PortRef port) {
    return cyclic.contains(port.node());
  }

  Wiring wiring() {
    return wiring;
  }

  /** Why a port refuses; empty where it accepts. */
  Optional<String> of(PortRef port) {
    if (port.side() == from.side()) {
      boolean same = port.equals(from);
      return same
          ? Optional.empty()
          : Optional.of(
              from.side() == Side.OUTPUT
                  ? "A wire from an output ends in an input, on the left of a node."
                  : "A wire from an input starts at an output, on the right of a node.");
    }
    return Optional.ofNullable(known.get(port));
  }
}
