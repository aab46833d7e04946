package gradboard.draw;

import gradboard.edit.Inputs;
import gradboard.graph.Edge;
import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.graph.Problem;
import gradboard.graph.Ref;
import gradboard.graph.Subgraph;
import gradboard.graph.Tags;
import gradboard.kernel.Names;
import gradboard.kernel.Type;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.runtime.Digest;
import gradboard.runtime.Snapshot;
import gradboard.trace.Numbers;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Makes the scene of a subject. Asked again, it lays out anew only cards whose content has changed.
 * Belongs to one thread; the work itself may be done on another, see {@link #work}.
 */
public final class SceneBuilder {
  /**
   * More than any op has: a greater number is a mistake in the file, for which no port is drawn.
   */
  private static final int MOST_OUTPUTS = 1000;

  private final Fonts fonts;
  private Built last = new Built(Optional.empty(), Scene.EMPTY, Map.of());

  /** A scene with what the next one is made from; never changed after it was made. */
  public static final class Built {
    private final Optional<Subject> subject;
    private final Scene scene;
    private final Map<String, Drawn> drawn;

    private Built(Optional<Subject> subject, Scene scene, Map<String, Drawn> drawn) {
      this.subject = subject;
      this.scene = scene;
      this.drawn = drawn;
    }
  }

  /**
   * A node as it was drawn.
   *
   * @param content what its card was made of
   */
  private record Drawn(Content content, NodePorts ports, CardLayout layout, Wires wires) {
    Drawn with(Wires others) {
      return new Drawn(content, ports, layout, others);
    }
  }

  /**
   * The wires into a node.
   *
   * @param numbers that they show
   * @param edges what the node says of them
   * @param sources the ports of the nodes that they come from, which say where they begin
   */
  private record Wires(
      Numbers numbers, List<Edge> edges, List<NodePorts> sources, List<WireView> views) {
    static final Wires NONE = new Wires(Numbers.NONE, List.of(), List.of(), List.of());

    boolean areOf(Numbers others, List<Edge> led, List<NodePorts> now) {
      boolean same =
          numbers == others && sources.size() == now.size() && (edges == led || edges.equals(led));
      for (int i = 0; same && i < now.size(); i++) {
        same = sources.get(i) == now.get(i);
      }
      return same;
    }
  }

  /**
   * What a card is made of.
   *
   * @param types of the outputs, as far as they are known
   * @param ports names, where these do not follow from the node
   */
  private record Content(
      Node node,
      List<Optional<Type>> types,
      boolean hasLoss,
      boolean figures,
      Optional<Digest> value,
      Optional<Digest> gradient,
      Optional<String> problem,
      List<String> ports) {

    Optional<Type> type(int output) {
      return output < types.size() ? types.get(output) : Optional.empty();
    }

    /** Whether it makes the same card; numbers are compared by identity. */
    boolean isSame(Content other) {
      return looksLike(other.node)
          && types.equals(other.types)
          && hasLoss == other.hasLoss
          && figures == other.figures
          && value.orElse(null) == other.value.orElse(null)
          && gradient.orElse(null) == other.gradient.orElse(null)
          && problem.equals(other.problem)
          && ports.equals(other.ports);
    }

    /** Where a node and its wires lie and how it is set is no part of its card. */
    private boolean looksLike(Node other) {
      return node == other
          || node.op().equals(other.op())
              && node.name().equals(other.name())
              && node.tags().color().equals(other.tags().color())
              && readsLike(other);
    }

    private boolean readsLike(Node other) {
      boolean same = node.inputs().size() == other.inputs().size();
      for (int i = 0; same && i < node.inputs().size(); i++) {
        Edge edge = node.inputs().get(i);
        same = edge.through(other.inputs().get(i).route()).equals(other.inputs().get(i));
      }
      return same;
    }
  }

  public SceneBuilder(Fonts fonts) {
    this.fonts = fonts;
  }

  /** The scene of a subject; nodes without a place lie at the origin. */
  public Scene build(Subject subject) {
    return take(work(subject).get());
  }

  /** The work of {@link #build}, for any thread; what comes of it is to be {@link #take taken}. */
  public Supplier<Built> work(Subject subject) {
    Built before = last;
    return () -> built(before, subject);
  }

  /** Goes on from what was built; the scene of that. */
  public Scene take(Built built) {
    last = built;
    return built.scene;
  }

  /** The last scene. */
  public Scene latest() {
    return last.scene;
  }

  /** Whether the scene of a subject is the last one but for marks on its nodes. */
  public boolean differsInMarksOnly(Subject subject) {
    return last.subject.filter(before -> before.differsInMarksOnly(subject)).isPresent();
  }

  private Built built(Built before, Subject subject) {
    Built bare =
        before.subject.filter(earlier -> earlier.differsInMarksOnly(subject)).isPresent()
            ? marked(before, subject)
            : anew(before.drawn, subject);
    SheetView sheet =
        before
            .subject
            .filter(earlier -> earlier.graph().sheet() == subject.graph().sheet())
            .map(earlier -> before.scene.sheet())
            .orElseGet(() -> SheetView.of(subject.graph().sheet(), fonts));
    Scene whole = bare.scene.on(sheet, Set.of());
    return new Built(Optional.of(subject), whole, bare.drawn);
  }

  private static Built marked(Built before, Subject subject) {
    Map<String, Tags> tags = tags(subject);
    Scene scene = before.scene.marked(view -> marks(subject, view.id(), tags));
    return new Built(Optional.of(subject), scene, before.drawn);
  }

  private static Map<String, Tags> tags(Subject subject) {
    Map<String, Tags> tags = new HashMap<>();
    for (Node node : subject.graph().nodes()) {
      if (!node.tags().equals(Tags.NONE)) {
        tags.put(node.id(), node.tags());
      }
    }
    return tags;
  }

  private Built anew(Map<String, Drawn> before, Subject subject) {
    Map<String, Tags> tags = tags(subject);
    Map<String, String> problems = problems(subject.problems());
    Map<String, Integer> outputs = outputsRead(subject);
    Map<String, Drawn> next = new HashMap<>(2 * subject.graph().nodes().size());
    for (Node node : subject.graph().nodes()) {
      int read = outputs.getOrDefault(node.id(), 1);
      Optional<String> problem = Optional.ofNullable(problems.get(node.id()));
      Content content = content(subject, node, problem, read);
      next.put(node.id(), drawn(before.get(node.id()), subject, content));
    }
    List<NodeView> nodes = new ArrayList<>(next.size());
    List<WireView> wires = new ArrayList<>(2 * next.size());
    for (Node node : subject.graph().nodes()) {
      Drawn wired = wired(subject, node, next);
      next.put(node.id(), wired);
      Point at = node.at().orElse(new Point(0, 0));
      Set<Mark> marks = marks(subject, node.id(), tags);
      nodes.add(new NodeView(node.id(), wired.layout, at.x(), at.y(), marks));
      wires.addAll(wired.wires.views);
    }
    return new Built(
        Optional.of(subject),
        new Scene(subject.guessed() ? Spacing.apart(nodes) : nodes, wires),
        next);
  }

  private static Content content(
      Subject subject, Node node, Optional<String> problem, int outputsRead) {
    List<Optional<Type>> types = new ArrayList<>();
    Optional<Type> next = type(subject, node, 0);
    while (types.size() < outputsRead || next.isPresent()) {
      types.add(next);
      next = type(subject, node, types.size());
    }
    return new Content(
        node,
        types,
        subject.hasLoss(),
        subject.figures(),
        subject.numbers().value(node.id()),
        subject.numbers().gradient(node.id()),
        problem,
        portsOfFile(subject, node));
  }

  private static Optional<Type> type(Subject subject, Node node, int output) {
    return Optional.ofNullable(subject.types().get(Names.address(node.id(), output)));
  }

  /** The ports of a composite of the file, which may change while the node does not. */
  private static List<String> portsOfFile(Subject subject, Node node) {
    Subgraph inside = subject.graph().composites().get(node.op());
    if (inside == null) {
      return List.of();
    }
    List<String> ports = new ArrayList<>(inside.inputs());
    ports.addAll(inside.outputs().keySet());
    return ports;
  }

  private Drawn drawn(Drawn before, Subject subject, Content content) {
    if (before != null && before.content.isSame(content)) {
      return before;
    }
    Optional<Op> op = subject.vocabulary().op(subject.graph(), content.node);
    NodePorts ports = NodePorts.of(content.node, op, content.types.size());
    Card card = card(content, op, ports);
    return new Drawn(content, ports, new CardLayout(card, fonts), Wires.NONE);
  }

  private static Card card(Content content, Optional<Op> op, NodePorts ports) {
    Node node = content.node;
    List<PortView> outputs = new ArrayList<>();
    for (int i = 0; i < ports.outputs().size(); i++) {
      String type = content.type(i).map(Type::toString).orElse("");
      outputs.add(new PortView(ports.outputNames().get(i), type, true));
    }
    Card bare =
        Card.of(
            node.name().orElse(node.id()),
            node.op(),
            op.map(Op::category).orElse(Category.COMPOSITE),
            ports.inputViews(),
            outputs);
    Card whole = bare.telling(body(content));
    Card labelled = node.tags().color().map(whole::labelled).orElse(whole);
    return content.problem.map(labelled::troubled).orElse(labelled);
  }

  private static Card.Body body(Content content) {
    Optional<Type> type = content.type(0);
    boolean floating = type.filter(known -> known.dtype().isFloating()).isPresent();
    return content.figures
        ? new Card.Body(type, true, content.hasLoss && floating, content.value, content.gradient)
        : Card.Body.ofType(type);
  }

  /** For each node how many of its outputs are read, counted up to the last one. */
  private static Map<String, Integer> outputsRead(Subject subject) {
    Map<String, Integer> read = new HashMap<>();
    for (Node node : subject.graph().nodes()) {
      node.inputs()
          .forEach(
              edge ->
                  edge.source()
                      .position(List.of())
                      .ifPresent(
                          i -> {
                            if (i < MOST_OUTPUTS) {
                              read.merge(edge.source().node(), i + 1, Math::max);
                            }
                          }));
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

  /** The node with the wires into it, as it was where nothing of them has changed. */
  private static Drawn wired(Subject subject, Node node, Map<String, Drawn> all) {
    Drawn before = all.get(node.id());
    NodePorts ports = before.ports;
    List<NodePorts> sources = new ArrayList<>(ports.sources().size());
    for (Optional<Ref> source : ports.sources()) {
      source.map(ref -> all.get(ref.node())).map(Drawn::ports).ifPresent(sources::add);
    }
    if (before.wires.areOf(subject.numbers(), node.inputs(), sources)) {
      return before;
    }
    List<WireView> views = new ArrayList<>(sources.size());
    for (int i = 0; i < ports.inputs().size(); i++) {
      Optional<Ref> source = ports.sources().get(i);
      if (source.isPresent() && all.containsKey(source.get().node())) {
        int output = all.get(source.get().node()).ports.output(source.get());
        views.add(
            new WireView(
                PortRef.output(source.get().node(), output),
                PortRef.input(node.id(), i),
                subject.numbers().value(Names.address(source.get().node(), output)),
                subject.numbers().share(ports.inputs().get(i)),
                route(subject, node, ports.inputs().get(i))));
      }
    }
    return before.with(new Wires(subject.numbers(), node.inputs(), sources, views));
  }

  private static List<Point> route(Subject subject, Node node, Snapshot.Wire wire) {
    return node.inputs().stream().allMatch(edge -> edge.route().isEmpty())
        ? List.of()
        : new Inputs(node, subject.vocabulary().op(subject.graph(), node)).route(wire);
  }

  private static Set<Mark> marks(Subject subject, String id, Map<String, Tags> tags) {
    Subject.States states = subject.states();
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    if (subject.numbers().isForwardDone(id)) {
      marks.add(Mark.FORWARD_DONE);
    }
    if (subject.numbers().isBackwardDone(id)) {
      marks.add(states.outdated().hasGradient(id) ? Mark.GRADIENT_STALE : Mark.BACKWARD_DONE);
    }
    if (states.outdated().hasValue(id)) {
      marks.add(Mark.STALE);
    }
    if (states.frozen().contains(id)) {
      marks.add(Mark.FROZEN);
    }
    if (states.breakpoints().contains(id)) {
      marks.add(Mark.BREAKPOINT);
    }
    if (states.selected().contains(id)) {
      marks.add(Mark.SELECTED);
    }
    Tags put = tags.getOrDefault(id, Tags.NONE);
    if (put.muted()) {
      marks.add(Mark.MUTED);
    }
    if (put.locked()) {
      marks.add(Mark.LOCKED);
    }
    states
        .moment()
        .filter(moment -> moment.node().equals(id))
        .ifPresent(
            moment ->
                marks.add(moment.isForward() ? Mark.STEPPING_FORWARD : Mark.STEPPING_BACKWARD));
    return marks;
  }

  /** The ports of a node as drawn in the last scene. */
  public Optional<NodePorts> ports(String node) {
    return Optional.ofNullable(last.drawn.get(node)).map(Drawn::ports);
  }
}
