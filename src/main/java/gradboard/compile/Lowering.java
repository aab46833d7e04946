package gradboard.compile;

import gradboard.compile.Compilation.Inside;
import gradboard.compile.Compilation.Owned;
import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.graph.Ref;
import gradboard.graph.Subgraph;
import gradboard.graph.Suggestion;
import gradboard.kernel.Emitter;
import gradboard.kernel.Instruction.Origin;
import gradboard.kernel.Instruction.Phase;
import gradboard.kernel.KernelException;
import gradboard.kernel.Names;
import gradboard.kernel.Names.Reading;
import gradboard.kernel.Slot;
import gradboard.kernel.Type;
import gradboard.kernel.Value;
import gradboard.op.Arguments;
import gradboard.op.Initializer;
import gradboard.op.Op;
import gradboard.op.OpCatalog;
import gradboard.op.OpException;
import gradboard.op.Port;
import gradboard.tensor.DType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the forward part of a program: each node in turn is checked and lowered, composites by
 * lowering what is inside them. A node that fails leaves a problem; those that read it are passed
 * over in silence, the others go on, so that one mistake does not hide the rest.
 */
final class Lowering {
  /**
   * Kernel calls of the largest forward pass; more would take minutes. Composites within composites
   * reach any number with a few lines.
   */
  private static final int LONGEST = 250_000;

  private final OpCatalog catalog;
  private final Graph graph;
  private final Options options;
  private final Emitter e;
  private final Sources sources;
  private final Unmuted unmuted;
  private final Frozen frozen = new Frozen();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Value> outputs = new LinkedHashMap<>();
  private final List<Reading> readings = new ArrayList<>();
  private final Map<String, Inside> insides = new LinkedHashMap<>();

  /** Names of the output ports of each node lowered so far, by its address. */
  private final Map<String, List<String>> ports = new HashMap<>();

  Lowering(OpCatalog catalog, Graph graph, Options options, Emitter e) {
    this.catalog = catalog.with(Composites.ops(graph));
    this.graph = graph;
    this.options = options;
    this.e = e;
    this.sources = new Sources(e, options);
    this.unmuted = new Unmuted(catalog, graph, options);
  }

  void run() {
    lower(graph.nodes(), new Scope("", Map.of(), List.of()));
    if (isFull()) {
      problems.add(
          Problem.at(
              e.origin().node(),
              "up to here the graph takes more than "
                  + LONGEST
                  + " kernel calls; make it smaller, above all composites that hold composites"));
    }
  }

  private boolean isFull() {
    return e.length() > LONGEST;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  Map<String, Value> outputs() {
    return outputs;
  }

  Map<String, List<String>> ports() {
    return ports;
  }

  List<Reading> readings() {
    return readings;
  }

  /** The parameters that are not to be trained. */
  Frozen frozen() {
    return frozen;
  }

  Map<String, Inside> insides() {
    return insides;
  }

  Map<String, Type> types() {
    Map<String, Type> types = new LinkedHashMap<>();
    outputs.forEach((address, value) -> types.put(address, new Type(value.type(), value.shape())));
    return types;
  }

  /** The value of the loss node, where it is one number. */
  Optional<Value> loss(String id) {
    Ref ref = Ref.parse(id);
    if (graph.node(ref.node()).isEmpty()) {
      problems.add(
          Problem.inFile(
              "the loss \"" + id + "\" is no node of this graph; name the node that computes it"));
      return Optional.empty();
    }
    Optional<Value> named = output(ref.node(), ref.output());
    if (named.isEmpty()) {
      if (outputs.containsKey(ref.node())) {
        problems.add(Problem.at(ref.node(), "the loss is \"" + id + "\", " + noOutput(ref)));
      }
      return Optional.empty();
    }
    Value value = named.get();
    if (value.shape().size() != 1 || !value.isFloating()) {
      problems.add(
          Problem.at(
              ref.node(),
              "the loss must be one floating number, but this is "
                  + new Type(value.type(), value.shape())
                  + "; reduce it with a ReduceMean or ReduceSum node"));
      return Optional.empty();
    }
    return Optional.of(value);
  }

  /**
   * Where nodes are being lowered.
   *
   * @param prefix path of the composite, ending in a slash, or empty
   * @param inputs values at the composite's ports, by name
   * @param inside names of the composites entered so far
   */
  private record Scope(String prefix, Map<String, Value> inputs, List<String> inside) {}

  private void lower(List<Node> nodes, Scope scope) {
    Order order = Order.of(nodes);
    problems.addAll(GraphCheck.check(nodes, order, scope.prefix(), scope.inputs().keySet()));
    for (Node node : order.nodes()) {
      lower(node, scope);
    }
  }

  private String unknown(String op) {
    String near = Suggestion.nearest(op, catalog.names());
    return "there is no op \""
        + op
        + "\""
        + (near.isEmpty() ? "; the command \"ops\" and the palette list all that there are" : near);
  }

  private void lower(Node node, Scope scope) {
    String address = scope.prefix() + node.id();
    if (outputs.containsKey(address) || isFull()) {
      return;
    }
    Optional<Op> op = catalog.find(node.op());
    if (op.isEmpty()) {
      problems.add(Problem.at(address, unknown(node.op())));
      return;
    }
    List<Problem> found = NodeCheck.check(op.get(), node, address);
    problems.addAll(found);
    e.from(new Origin(address, Phase.FORWARD));
    Optional<Map<String, List<Value>>> operands = read(op.get(), node, scope, address);
    if (found.stream().anyMatch(Problem::isError) || operands.isEmpty()) {
      return;
    }
    try {
      List<Slot> before = node.tags().frozen() ? e.slots() : List.of();
      emit(op.get(), node, scope, address, operands.get());
      if (node.tags().frozen()) {
        frozen.add(e.slots().subList(before.size(), e.slots().size()));
      }
    } catch (OpException x) {
      String message = node.op() + ": " + x.getMessage();
      // Attributes are named by the message itself.
      problems.add(
          op.get().input(x.part()).isPresent()
              ? Problem.at(address, x.part(), message)
              : Problem.at(address, message));
    } catch (KernelException x) {
      problems.add(Mismatch.problem(op.get(), node, address, operands.get(), x));
    } catch (ArithmeticException | IllegalArgumentException x) {
      problems.add(
          Problem.at(address, node.op() + " cannot work with these numbers: " + x.getMessage()));
    }
  }

  /** The values at the node's ports, each reading an alias; empty where one is not to be had. */
  private Optional<Map<String, List<Value>>> read(Op op, Node node, Scope scope, String address) {
    Map<String, List<Value>> operands = new LinkedHashMap<>();
    for (Edge edge : op.resolve(node.inputs())) {
      Optional<Value> source = source(scope, node, edge, address);
      if (source.isEmpty()) {
        return Optional.empty();
      }
      List<Value> port = operands.computeIfAbsent(edge.port(), p -> new ArrayList<>());
      Value alias = e.alias(source.get());
      readings.add(new Reading(address, edge.port(), port.size(), alias));
      port.add(alias);
    }
    return Optional.of(operands);
  }

  private Optional<Value> source(Scope scope, Node node, Edge edge, String address) {
    Ref ref = edge.source();
    Value port = scope.inputs().get(ref.node());
    if (port != null && ref.output().isEmpty()) {
      return Optional.of(port);
    }
    Optional<Value> value = output(scope.prefix() + ref.node(), ref.output());
    if (value.isEmpty() && outputs.containsKey(scope.prefix() + ref.node())) {
      problems.add(Problem.at(address, edge.port(), "reads \"" + ref + "\", " + noOutput(ref)));
    }
    return value;
  }

  private static String noOutput(Ref ref) {
    return "but \"" + ref.node() + "\" has no output \"" + ref.output() + "\"";
  }

  private void emit(
      Op op, Node node, Scope scope, String address, Map<String, List<Value>> operands) {
    if (node.tags().muted()) {
      name(op, address, List.of(passedThrough(op, address, operands)));
      return;
    }
    checkTypes(op, address, operands);
    if (sources.handles(op)) {
      name(op, address, List.of(sources.lower(op, address, node)));
      return;
    }
    Map<String, List<Value>> all = new LinkedHashMap<>(operands);
    Map<String, Owned> owned = new LinkedHashMap<>();
    for (Port port : op.inputs()) {
      if (port.parameter().isPresent() && !operands.containsKey(port.name())) {
        Owned parameter = owned(op, node, address, port, all, realOf(operands));
        owned.put(port.name(), parameter);
        all.put(port.name(), List.of(slot(address, port, parameter)));
      }
    }
    Arguments in =
        new Arguments(op, address, options.mode(), options.real(), all, node.attributes());
    if (op.lowering().isPresent()) {
      name(op, address, op.lowering().get().lower(e, in));
    } else {
      Subgraph inside = op.inside().orElseThrow().apply(in);
      insides.put(address, new Inside(inside, owned));
      enter(op, scope, address, all, inside);
    }
  }

  /**
   * What a muted node hands on: the value at the first of its ports that has one, if it is of the
   * type and shape that readers of the node expect.
   */
  private Value passedThrough(Op op, String address, Map<String, List<Value>> operands) {
    Value value =
        op.inputs().stream()
            .flatMap(port -> operands.getOrDefault(port.name(), List.of()).stream())
            .findFirst()
            .orElseThrow(
                () ->
                    new OpException(
                        "",
                        "is muted but reads nothing that it could pass on; unmute or delete it"));
    Type passed = new Type(value.type(), value.shape());
    Type expected = unmuted.type(address).orElse(passed);
    if (!passed.equals(expected)) {
      throw new OpException(
          "",
          "is muted but would pass on "
              + passed
              + " in place of "
              + expected
              + "; unmute it, or mute only nodes that keep type and shape");
    }
    return value;
  }

  private static void checkTypes(Op op, String address, Map<String, List<Value>> operands) {
    for (Port port : op.inputs()) {
      for (Value value : operands.getOrDefault(port.name(), List.of())) {
        if (!port.accepts().accepts(value.type())) {
          throw new OpException(
              port.name(),
              "port "
                  + port.name()
                  + " takes "
                  + port.accepts().label()
                  + ", but what is wired to it is "
                  + value.type()
                  + "; a Cast node between them converts it");
        }
      }
    }
  }

  /** What the parameter of an unwired port is like. */
  private Owned owned(
      Op op, Node node, String address, Port port, Map<String, List<Value>> others, DType type) {
    Arguments in =
        new Arguments(op, address, options.mode(), options.real(), others, node.attributes());
    Port.Owned owned = port.parameter().orElseThrow();
    return new Owned(type, owned.shape().apply(in), owned.initializer().apply(in));
  }

  /** The floating type that a node works in: that of the first such value wired to it. */
  private DType realOf(Map<String, List<Value>> operands) {
    return operands.values().stream()
        .flatMap(List::stream)
        .filter(Value::isFloating)
        .findFirst()
        .map(Value::type)
        .orElse(options.real());
  }

  /** The parameter that an unwired port owns, as a reading of its own so that it has a gradient. */
  private Value slot(String address, Port port, Owned owned) {
    String slot = address + "/" + port.name();
    Initializer initializer = Initializer.named(owned.init());
    Value value =
        e.slot(
            slot,
            Slot.Role.PARAMETER,
            owned.type(),
            owned.shape(),
            seed -> initializer.fill(owned.shape(), owned.type(), seed, slot));
    outputs.put(slot, value);
    Value alias = e.alias(value);
    readings.add(new Reading(address, port.name(), 0, alias));
    return alias;
  }

  private void enter(
      Op op, Scope scope, String address, Map<String, List<Value>> operands, Subgraph inside) {
    if (scope.inside().contains(op.name())) {
      throw new OpException(
          op.name(),
          "the composite contains itself: "
              + String.join(" → ", scope.inside())
              + " → "
              + op.name());
    }
    Map<String, Value> inputs = new LinkedHashMap<>();
    operands.forEach((port, values) -> inputs.put(port, values.get(0)));
    List<String> path = new ArrayList<>(scope.inside());
    path.add(op.name());
    lower(inside.nodes(), new Scope(address + "/", inputs, path));
    e.from(new Origin(address, Phase.FORWARD));
    List<Value> results = new ArrayList<>();
    for (Map.Entry<String, Ref> output : inside.outputs().entrySet()) {
      Ref ref = output.getValue();
      Optional<Value> value =
          Optional.ofNullable(inputs.get(ref.node()))
              .or(() -> output(address + "/" + ref.node(), ref.output()));
      if (value.isEmpty()) {
        reportUnknownOutput(op, address, output.getKey(), ref);
        return;
      }
      results.add(e.alias(value.get()));
    }
    name(op, address, results);
  }

  /** An inner value that failed has been reported; one that is not there has not. */
  private void reportUnknownOutput(Op op, String address, String port, Ref source) {
    String output = "output " + port + " of " + op.name();
    boolean exists =
        insides.get(address).graph().nodes().stream()
            .anyMatch(node -> node.id().equals(source.node()));
    if (source.equals(Subgraph.NOTHING)) {
      problems.add(
          Problem.at(
              address, output + " gives nothing yet; enter the composite and wire a value to it"));
    } else if (!exists) {
      problems.add(
          Problem.at(
              address,
              output
                  + " names \""
                  + source
                  + "\", but there is no such node inside; name one that is there"));
    } else if (outputs.containsKey(address + "/" + source.node())) {
      problems.add(Problem.at(address, output + " names \"" + source + "\", " + noOutput(source)));
    }
  }

  private Optional<Value> output(String node, String output) {
    return Optional.ofNullable(
        outputs.get(Names.address(ports.getOrDefault(node, List.of()), node, output)));
  }

  /** Names a node's outputs {@code s}, {@code s.1} …. */
  private void name(Op op, String address, List<Value> values) {
    ports.put(address, op.outputNames());
    for (int k = 0; k < values.size(); k++) {
      outputs.put(k == 0 ? address : address + "." + k, values.get(k));
    }
  }
}
