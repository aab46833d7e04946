package gradboard.draw;

import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.graph.Problem;
import gradboard.graph.Ref;
import gradboard.kernel.Type;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.runtime.Digest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the scene of a subject. Asked again, it lays out anew only cards whose content has changed.
 * Not safe to share between threads.
 */
public final class SceneBuilder {
  private final Fonts fonts;
  private Map<String, Known> known = new HashMap<>();

  /** What a card was made of, numbers compared by identity, and the card. */
  private record Known(Content content, NodePorts ports, CardLayout layout) {}

  private record Content(
      Node node,
      Optional<Type> type,
      boolean hasLoss,
      boolean figures,
      Optional<Digest> value,
      Optional<Digest> gradient,
      Optional<String> problem,
      int outputs) {

    boolean isSame(Content other) {
      return node == other.node
          && type.equals(other.type)
          && hasLoss == other.hasLoss
          && figures == other.figures
          && value.orElse(null) == other.value.orElse(null)
          && gradient.orElse(null) == other.gradient.orElse(null)
          && problem.equals(other.problem)
          && outputs == other.outputs;
    }
  }

  public SceneBuilder(Fonts fonts) {
    this.fonts = fonts;
  }

  /** The scene of a subject; nodes without a place lie at the origin. */
  public Scene build(Subject subject) {
    Map<String, String> problems = problems(subject.problems());
    Map<String, Integer> outputs = outputsRead(subject);
    Map<String, Known> next = new HashMap<>();
    List<NodeView> nodes = new ArrayList<>();
    for (Node node : subject.graph().nodes()) {
      int read = outputs.getOrDefault(node.id(), 1);
      Optional<String> problem = Optional.ofNullable(problems.get(node.id()));
      Known card = known(subject, content(subject, node, problem, read));
      next.put(node.id(), card);
      Point at = node.at().orElse(new Point(0, 0));
      nodes.add(new NodeView(node.id(), card.layout, at.x(), at.y(), marks(subject, node.id())));
    }
    known = next;
    return new Scene(nodes, wires(subject));
  }

  private static Content content(
      Subject subject, Node node, Optional<String> problem, int outputsRead) {
    int outputs = outputsRead;
    while (subject.types().containsKey(NodePorts.address(node.id(), outputs))) {
      outputs++;
    }
    return new Content(
        node,
        Optional.ofNullable(subject.types().get(node.id())),
        subject.graph().loss().isPresent(),
        subject.figures(),
        subject.numbers().value(node.id()),
        subject.numbers().gradient(node.id()),
        problem,
        outputs);
  }

  private Known known(Subject subject, Content content) {
    Known before = known.get(content.node.id());
    if (before != null && before.content.isSame(content)) {
      return before;
    }
    Optional<Op> op = subject.vocabulary().op(subject.graph(), content.node);
    NodePorts ports = NodePorts.of(content.node, op, content.outputs);
    Card card = card(subject, content, op, ports);
    return new Known(content, ports, new CardLayout(card, fonts));
  }

  private static Card card(Subject subject, Content content, Optional<Op> op, NodePorts ports) {
    Node node = content.node;
    List<PortView> outputs = new ArrayList<>();
    for (int i = 0; i < ports.outputs().size(); i++) {
      Type type = subject.types().get(NodePorts.address(node.id(), i));
      outputs.add(
          new PortView(ports.outputNames().get(i), type == null ? "" : type.toString(), true));
    }
    Card bare =
        Card.of(
            node.name().orElse(node.id()),
            node.op(),
            op.map(Op::category).orElse(Category.COMPOSITE),
            ports.inputViews(),
            outputs);
    Card typed =
        content
            .type
            .map(type -> bare.typed(type, content.hasLoss && type.dtype().isFloating()))
            .orElse(bare);
    Card whole =
        content.figures ? typed.with(content.value, content.gradient) : typed.withoutFigures();
    return content.problem.map(whole::troubled).orElse(whole);
  }

  /** For each node how many of its outputs are read, counted up to the last one. */
  private static Map<String, Integer> outputsRead(Subject subject) {
    Map<String, Integer> read = new HashMap<>();
    for (Node node : subject.graph().nodes()) {
      node.inputs()
          .forEach(
              edge ->
                  NodePorts.index(edge.source())
                      .ifPresent(i -> read.merge(edge.source().node(), i + 1, Math::max)));
    }
    return read;
  }

  private static Map<String, String> problems(List<Problem> problems) {
    Map<String, String> byNode = new HashMap<>();
    for (Problem problem : problems) {
      problem
          .node()
          .ifPresent(address -> byNode.putIfAbsent(address.split("/", 2)[0], problem.message()));
    }
    return byNode;
  }

  private List<WireView> wires(Subject subject) {
    List<WireView> wires = new ArrayList<>();
    for (Node node : subject.graph().nodes()) {
      NodePorts ports = known.get(node.id()).ports;
      for (int i = 0; i < ports.inputs().size(); i++) {
        if (ports.sources().get(i).isPresent()) {
          Ref source = ports.sources().get(i).get();
          Known from = known.get(source.node());
          int output = from == null ? 0 : from.ports.output(source);
          wires.add(
              new WireView(
                  PortRef.output(source.node(), output),
                  PortRef.input(node.id(), i),
                  subject.numbers().value(NodePorts.address(source.node(), output)),
                  subject.numbers().share(ports.inputs().get(i))));
        }
      }
    }
    return wires;
  }

  private static Set<Mark> marks(Subject subject, String id) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    if (subject.numbers().isForwardDone(id)) {
      marks.add(Mark.FORWARD_DONE);
    }
    if (subject.numbers().isBackwardDone(id)) {
      marks.add(Mark.BACKWARD_DONE);
    }
    if (subject.outdated().contains(id)) {
      marks.add(Mark.STALE);
    }
    if (subject.selected().contains(id)) {
      marks.add(Mark.SELECTED);
    }
    subject
        .moment()
        .filter(moment -> moment.node().equals(id))
        .ifPresent(
            moment ->
                marks.add(moment.isForward() ? Mark.STEPPING_FORWARD : Mark.STEPPING_BACKWARD));
    return marks;
  }

  /** The ports of a node as drawn in the last scene. */
  public Optional<NodePorts> ports(String node) {
    return Optional.ofNullable(known.get(node)).map(Known::ports);
  }
}
