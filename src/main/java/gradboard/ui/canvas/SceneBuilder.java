package gradboard.ui.canvas;

import gradboard.draw.Card;
import gradboard.draw.CardLayout;
import gradboard.draw.Fonts;
import gradboard.draw.Mark;
import gradboard.draw.NodeView;
import gradboard.draw.PortRef;
import gradboard.draw.PortView;
import gradboard.draw.Scene;
import gradboard.draw.WireView;
import gradboard.edit.Document;
import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.graph.Problem;
import gradboard.graph.Ref;
import gradboard.graph.Subgraph;
import gradboard.kernel.Type;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.runtime.Digest;
import gradboard.ui.live.Editor;
import gradboard.ui.live.Numbers;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the scene that shows a document with all that is known about it. Cards are laid out anew
 * only where what they say has changed.
 */
final class SceneBuilder {
  private final Editor editor;
  private final Fonts fonts;
  private Map<String, Known> known = new HashMap<>();

  /** What a card was made of, compared by identity, and the card. */
  private record Known(
      Node node,
      Optional<Subgraph> definition,
      Optional<Type> type,
      boolean hasLoss,
      Optional<Digest> value,
      Optional<Digest> gradient,
      Optional<String> problem,
      NodePorts ports,
      CardLayout layout) {

    boolean isOf(
        Node now,
        Optional<Subgraph> nowDefinition,
        Optional<Type> nowType,
        boolean nowLoss,
        Optional<Digest> nowValue,
        Optional<Digest> nowGradient,
        Optional<String> nowProblem,
        int outputs) {
      return node == now
          && definition.orElse(null) == nowDefinition.orElse(null)
          && type.equals(nowType)
          && hasLoss == nowLoss
          && same(value, nowValue)
          && same(gradient, nowGradient)
          && problem.equals(nowProblem)
          && ports.outputs().size() >= outputs;
    }

    private static boolean same(Optional<Digest> a, Optional<Digest> b) {
      return a.orElse(null) == b.orElse(null);
    }
  }

  SceneBuilder(Editor editor, Fonts fonts) {
    this.editor = editor;
    this.fonts = fonts;
  }

  /** The scene as things are now. */
  Scene build() {
    Document document = editor.document();
    Numbers numbers = editor.numbers();
    Map<String, String> problems = problems();
    Map<String, Integer> outputs = outputsRead(document);
    Map<String, Known> next = new HashMap<>();
    List<NodeView> nodes = new ArrayList<>();
    for (Node node : document.graph().nodes()) {
      Known card = known(node, numbers, problems, outputs.getOrDefault(node.id(), 1));
      next.put(node.id(), card);
      Point at = node.at().orElse(new Point(0, 0));
      nodes.add(new NodeView(node.id(), card.layout, at.x(), at.y(), marks(node.id(), numbers)));
    }
    known = next;
    return new Scene(nodes, wires(document, numbers));
  }

  private Known known(Node node, Numbers numbers, Map<String, String> problems, int outputsRead) {
    Optional<Type> type = Optional.ofNullable(editor.types().get(node.id()));
    Optional<Digest> value = numbers.value(node.id());
    Optional<Digest> gradient = numbers.gradient(node.id());
    Optional<String> problem = Optional.ofNullable(problems.get(node.id()));
    boolean hasLoss = editor.document().file().graph().loss().isPresent();
    int outputs = outputs(node, outputsRead);
    Optional<Subgraph> definition =
        Optional.ofNullable(editor.document().graph().composites().get(node.op()));
    Known before = known.get(node.id());
    if (before != null
        && before.isOf(node, definition, type, hasLoss, value, gradient, problem, outputs)) {
      return before;
    }
    NodePorts ports = NodePorts.of(editor.document(), node, outputs);
    Card card = card(editor.document(), node, ports, editor.types()).with(value, gradient);
    Card whole = problem.map(card::troubled).orElse(card);
    return new Known(
        node,
        definition,
        type,
        hasLoss,
        value,
        gradient,
        problem,
        ports,
        new CardLayout(whole, fonts));
  }

  /** A node's card without its numbers, but with room for them where their types are known. */
  static Card card(Document document, Node node, NodePorts ports, Map<String, Type> types) {
    Category category = document.op(node).map(Op::category).orElse(Category.COMPOSITE);
    List<PortView> outputs = new ArrayList<>();
    for (int i = 0; i < ports.outputs().size(); i++) {
      Type type = types.get(NodePorts.address(node.id(), i));
      outputs.add(
          new PortView(ports.outputNames().get(i), type == null ? "" : type.toString(), true));
    }
    Card card =
        Card.of(node.name().orElse(node.id()), node.op(), category, ports.inputViews(), outputs);
    Type type = types.get(node.id());
    return type == null
        ? card
        : card.typed(type, document.file().graph().loss().isPresent() && type.dtype().isFloating());
  }

  /** How many outputs of an op with any number of them are known, or read. */
  private int outputs(Node node, int read) {
    int count = read;
    while (editor.types().containsKey(NodePorts.address(node.id(), count))) {
      count++;
    }
    return count;
  }

  private static Map<String, Integer> outputsRead(Document document) {
    Map<String, Integer> read = new HashMap<>();
    for (Node node : document.graph().nodes()) {
      node.inputs()
          .forEach(
              edge -> {
                String output = edge.source().output();
                if (!output.isEmpty() && output.chars().allMatch(Character::isDigit)) {
                  read.merge(edge.source().node(), Integer.parseInt(output) + 1, Math::max);
                }
              });
    }
    return read;
  }

  private Map<String, String> problems() {
    Map<String, String> byNode = new HashMap<>();
    String prefix = editor.document().place().prefix();
    for (Problem problem : editor.problems()) {
      problem
          .node()
          .filter(address -> address.startsWith(prefix))
          .map(address -> address.substring(prefix.length()).split("/", 2))
          .ifPresent(
              path ->
                  byNode.putIfAbsent(
                      path[0],
                      path.length == 1
                          ? problem.message()
                          : "Inside, at " + path[1] + ": " + problem.message()));
    }
    return byNode;
  }

  private List<WireView> wires(Document document, Numbers numbers) {
    List<WireView> wires = new ArrayList<>();
    for (Node node : document.graph().nodes()) {
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
                  numbers.value(NodePorts.address(source.node(), output)),
                  numbers.share(ports.inputs().get(i)),
                  List.of()));
        }
      }
    }
    return wires;
  }

  private Set<Mark> marks(String id, Numbers numbers) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    if (numbers.isForwardDone(id)) {
      marks.add(Mark.FORWARD_DONE);
    }
    if (numbers.isBackwardDone(id)) {
      marks.add(Mark.BACKWARD_DONE);
    }
    if (editor.isOutdated(id) && editor.pass().isPresent()) {
      marks.add(Mark.STALE);
    }
    if (editor.document().selection().nodes().contains(id)) {
      marks.add(Mark.SELECTED);
    }
    editor
        .moment()
        .filter(moment -> moment.node().equals(id))
        .ifPresent(
            moment ->
                marks.add(moment.isForward() ? Mark.STEPPING_FORWARD : Mark.STEPPING_BACKWARD));
    return marks;
  }

  /** The ports of a node as drawn. */
  Optional<NodePorts> ports(String node) {
    return Optional.ofNullable(known.get(node)).map(Known::ports);
  }
}
