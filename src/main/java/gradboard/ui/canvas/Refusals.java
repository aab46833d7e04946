package gradboard.ui.canvas;

import gradboard.draw.NodeView;
import gradboard.draw.PortRef;
import gradboard.draw.PortRef.Side;
import gradboard.edit.Wiring;
import gradboard.graph.Ref;
import gradboard.runtime.Snapshot;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Why ports refuse the wire that is being drawn. Cycles and element types are known at once; shapes
 * take lowering each reader, which a worker does meanwhile.
 */
final class Refusals {
  private final GraphCanvas canvas;
  private final PortRef from;
  private final Wiring wiring;
  private final Set<String> cyclic;
  private final Map<PortRef, String> known = new HashMap<>();
  private final Inquiry<Question, String> shapes;

  private record Question(PortRef port, Ref source, Snapshot.Wire wire) {}

  /**
   * @param from where the wire's fixed end is
   * @param refused told of each port that is found to refuse the wire for its shape
   */
  Refusals(GraphCanvas canvas, PortRef from, Consumer<PortRef> refused) {
    this.canvas = canvas;
    this.from = from;
    wiring =
        new Wiring(
            canvas.document().graph(), canvas.document().vocabulary(), canvas.editor().types());
    cyclic =
        from.side() == Side.OUTPUT ? wiring.upstream(from.node()) : wiring.downstream(from.node());
    shapes =
        new Inquiry<>(
            canvas.editor()::ask,
            question ->
                wiring.shapeObjection(question.source, question.wire.node(), question.wire.port()),
            (question, reason) -> {
              known.put(question.port, reason);
              canvas.control().repaint();
              refused.accept(question.port);
            });
    List<Question> questions = questions();
    for (Question question : questions) {
      wiring
          .objection(
              question.source,
              question.wire.node(),
              question.wire.port(),
              cyclic.contains(question.port.node()))
          .ifPresent(reason -> known.put(question.port, reason));
    }
    shapes.ask(open(questions));
  }

  /** What is still to be asked, the ports in sight first and the nearest of them before others. */
  private List<Question> open(List<Question> questions) {
    Rectangle2D sight = canvas.sight().box();
    Point2D start = canvas.scene().port(from).orElseThrow();
    Map<Question, Double> distances = new HashMap<>();
    Set<Question> seen = new HashSet<>();
    for (Question question : questions) {
      Point2D at = canvas.scene().port(question.port).orElseThrow();
      distances.put(question, at.distance(start));
      if (sight.contains(at)) {
        seen.add(question);
      }
    }
    return questions.stream()
        .filter(question -> !known.containsKey(question.port))
        .sorted(
            Comparator.comparing((Question question) -> !seen.contains(question))
                .thenComparing(distances::get))
        .toList();
  }

  private List<Question> questions() {
    List<Question> questions = new ArrayList<>();
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

  /** Asks no more: the wire is drawn, or given up. */
  void end() {
    shapes.end();
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
