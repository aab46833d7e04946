package gradboard.edit;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.graph.Ref;
import gradboard.graph.Sheet;
import gradboard.graph.Subgraph;
import gradboard.io.GraphFile;
import gradboard.op.Port;
import gradboard.runtime.Snapshot;
import gradboard.train.TrainingSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ten thousand acts of all kinds, in all places, and the way back. */
class RandomWalkTest {
  private static final int ACTS = 10_000;
  private static final int WALKS = 4;
  private static final int MOST_NODES = 40;
  private static final long LARGE = 150;
  private static final List<String> OPS =
      List.of("Relu", "Add", "MatMul", "Concat", "Parameter", "Dense", "Split");
  private static final String START =
      """
      {"gradboard": 1, "title": "Walk", "nodes": [
        {"id": "x", "op": "Input", "attributes": {"value": [[1, 2]]}, "at": [0, 0]},
        {"id": "d", "op": "Dense", "inputs": ["x"], "attributes": {"units": 2}, "at": [200, 0]},
        {"id": "s", "op": "Scaled", "inputs": ["d"], "at": [400, 0]},
        {"id": "f", "op": "ReduceSum", "inputs": ["s"], "attributes": {"keepdims": 0}, "at": [600, 0]}
      ], "loss": "f", "composites": {"Scaled": {
        "inputs": ["X"], "outputs": {"Y": "mul"}, "nodes": [
          {"id": "k", "op": "Parameter", "attributes": {"value": 3}},
          {"id": "mul", "op": "Mul", "inputs": ["X", "k"]}]}},
      "train": {"optimizer": "SGD", "learningRate": 0.1, "epochs": 3,
                "metrics": {"mae": {"kind": "meanAbsoluteError", "prediction": "s", "target": "x"}}},
      "expect": {"values": {"s/mul": [[1, 2]], "d/matmul": [[1, 2]]}}}
      """;

  private Document document = Bench.document(START);
  private final Map<String, Integer> done = new TreeMap<>();
  private Random random = new Random(0);

  @Test
  void undoneToItsBeginningTheDocumentIsWhatItWasByteForByte() {
    for (long seed = 1; seed <= WALKS; seed++) {
      document = Bench.document(START);
      random = new Random(seed);
      walkAndReturn();
    }
    assertThat(done.keySet())
        .contains(
            "AddNodes",
            "Connect",
            "Disconnect",
            "DissolveNodes",
            "ExpandLayer",
            "GroupNodes",
            "MoveNodes",
            "MoveWire",
            "OwnCopy",
            "RemoveNodes",
            "RenameNode",
            "ReplaceOp",
            "SetAttribute",
            "SetLoss",
            "SetTags",
            "SetTitle",
            "SetTraining",
            "Several",
            "UngroupNode",
            "paste",
            "reroute");
  }

  private void walkAndReturn() {
    String first = Bench.text(document.file());
    for (int act = 0; act < ACTS; act++) {
      step();
    }
    while (document.history().undoName().isPresent()) {
      document.undo();
    }
    assertThat(Bench.text(document.file())).isEqualTo(first);
    assertThat(document.isDirty()).isFalse();
    redoAll();
    assertThat(Bench.file(Bench.text(document.file())).graph().nodes()).isNotEmpty();
  }

  private void redoAll() {
    while (document.history().redoName().isPresent()) {
      document.redo();
      keepsItsWiresInOrder();
    }
  }

  private void step() {
    int kind = random.nextInt(20);
    if (kind < 4) {
      document.undo();
    } else if (kind < 7) {
      document.redo();
    } else if (kind == 7) {
      document.go(Place.TOP);
    } else if (kind == 8) {
      some().filter(node -> isComposite(node)).ifPresent(node -> document.enter(node.id()));
    } else {
      change()
          .ifPresent(
              change -> {
                if (document.apply(change)) {
                  done.merge(change.getClass().getSimpleName(), 1, Integer::sum);
                }
              });
    }
    if (random.nextInt(20) == 0 && !isLarge()) {
      Bench.analysed(document);
    }
  }

  /** Composites in composites soon hold more nodes than can be compiled. */
  private boolean isLarge() {
    Graph graph = document.file().graph();
    return size(graph, graph.nodes(), new HashMap<>()) > LARGE;
  }

  private static long size(Graph graph, List<Node> nodes, Map<String, Long> known) {
    long size = nodes.size();
    for (Node node : nodes) {
      Subgraph inside = graph.composites().get(node.op());
      if (inside != null) {
        if (!known.containsKey(node.op())) {
          known.put(node.op(), size(graph, inside.nodes(), known));
        }
        size += known.get(node.op());
      }
    }
    return size;
  }

  private boolean isComposite(Node node) {
    return document.op(node).filter(op -> op.inside().isPresent()).isPresent();
  }

  /** No wire comes from nowhere, at the top or inside. */
  private void keepsItsWiresInOrder() {
    Set<String> ids = new HashSet<>(Ids.taken(document.file().graph()));
    for (Node node : document.file().graph().nodes()) {
      for (Edge edge : node.inputs()) {
        assertThat(ids).contains(edge.source().node());
      }
    }
    document.file().graph().loss().ifPresent(loss -> assertThat(ids).contains(loss));
  }

  private Optional<Node> some() {
    List<Node> nodes = document.graph().nodes();
    return nodes.isEmpty()
        ? Optional.empty()
        : Optional.of(nodes.get(random.nextInt(nodes.size())));
  }

  private Optional<Change> change() {
    if (document.graph().nodes().size() > MOST_NODES) {
      return Optional.of(new RemoveNodes(several()));
    }
    return switch (random.nextInt(22)) {
      case 0, 1 -> Optional.of(added());
      case 2 -> some().map(node -> new RemoveNodes(Set.of(node.id())));
      case 3 -> some().map(node -> new DissolveNodes(Set.of(node.id())));
      case 4 -> Optional.of(new MoveNodes(places()));
      case 5, 6 -> some().flatMap(from -> some().flatMap(to -> connect(from, to)));
      case 7 -> some().map(n -> new SetAttribute(n.id(), "axis", Optional.of((long) pick(3))));
      case 8 -> some().map(node -> new RenameNode(node.id(), fresh("renamed")));
      case 9 -> Optional.of(new SetLoss(some().map(Node::id)));
      case 10 -> Optional.of(new SetTitle("title " + pick(5), "about " + pick(3)));
      case 11 -> wires().map(wire -> new Disconnect(Set.of(wire)));
      case 20 -> wires().flatMap(wire -> some().flatMap(to -> moved(wire, to)));
      case 21 -> some().map(node -> new ReplaceOp(node.id(), OPS.get(pick(OPS.size()))));
      case 12 -> wires().map(wire -> splice(wire));
      case 13 -> group();
      case 14 ->
          some()
              .filter(node -> UngroupNode.isPossible(document.graph(), node))
              .map(node -> new UngroupNode(node.id()));
      case 15 -> layer();
      case 16 -> Optional.of(tags());
      case 17, 18 -> wires().map(this::reroute);
      default -> Optional.of(other());
    };
  }

  private int pick(int bound) {
    return random.nextInt(bound);
  }

  private Point point() {
    return new Point(pick(900), pick(600));
  }

  private String fresh(String word) {
    return Ids.fresh(Ids.taken(document.graph()), word);
  }

  private AddNodes added() {
    List<String> ops = new ArrayList<>(OPS);
    if (!isLarge()) {
      document.view().composites().forEach(op -> ops.add(op.name()));
    }
    if (!document.place().isTop()) {
      ops.add(Boundary.INPUT.name());
      ops.add(Boundary.OUTPUT.name());
    }
    String op = ops.get(pick(ops.size()));
    Point at = point();
    boolean layer = op.equals("Dense") && document.node("x").isPresent();
    return layer
        ? AddNodes.one(
            Node.of(fresh("dense"), op).reading("x").withAttribute("units", 2L).at(at.x(), at.y()))
        : AddNodes.one(Node.of(fresh(op.toLowerCase(Locale.ROOT)), op).at(at.x(), at.y()));
  }

  private Change splice(Snapshot.Wire wire) {
    AddNodes added = added();
    String port =
        document.op(added.node()).orElseThrow().inputs().stream()
            .findFirst()
            .map(Port::name)
            .orElse("none");
    return Several.of(
        "insert", added, new SpliceIntoWire(added.node().id(), port, wire, points(), points()));
  }

  private Change reroute(Snapshot.Wire wire) {
    done.merge("reroute", 1, Integer::sum);
    return MoveNodes.reroute("move", Map.of(wire, points()));
  }

  private List<Point> points() {
    return Stream.generate(this::point).limit(pick(4)).toList();
  }

  private Map<String, Point> places() {
    Map<String, Point> places = new HashMap<>();
    several().forEach(id -> places.put(id, point()));
    return places;
  }

  private Optional<Change> connect(Node from, Node to) {
    List<String> ports =
        document.op(to).map(op -> op.inputs().stream().map(Port::name).toList()).orElse(List.of());
    boolean back =
        new Wiring(document.graph(), Bench.VOCABULARY, Map.of())
            .upstream(from.id())
            .contains(to.id());
    return ports.isEmpty() || back || Boundary.isOutput(from)
        ? Optional.empty()
        : Optional.of(new Connect(to.id(), ports.get(pick(ports.size())), Ref.to(from.id())));
  }

  /** The end of a wire in a port of another node, or its start at that node. */
  private Optional<Change> moved(Snapshot.Wire wire, Node other) {
    Node reader = document.node(wire.node()).orElseThrow();
    Ref source = document.inputs(reader).wires().get(wire);
    if (random.nextBoolean()) {
      return connect(other, reader)
          .map(connect -> new MoveWire(wire, wire, ((Connect) connect).wire().source()));
    }
    return document
        .node(source.node())
        .flatMap(from -> connect(from, other))
        .map(connect -> ((Connect) connect).wire().port())
        .map(port -> new MoveWire(wire, new Snapshot.Wire(other.id(), port, 0), source));
  }

  private Optional<Snapshot.Wire> wires() {
    List<Snapshot.Wire> wires = new ArrayList<>();
    document.graph().nodes().forEach(node -> wires.addAll(document.inputs(node).wires().keySet()));
    return wires.isEmpty() ? Optional.empty() : Optional.of(wires.get(pick(wires.size())));
  }

  private Set<String> several() {
    return document.graph().nodes().stream()
        .map(Node::id)
        .filter(id -> pick(3) == 0)
        .collect(Collectors.toSet());
  }

  private Optional<Change> group() {
    Set<String> ids = several();
    return GroupNodes.objection(document.graph(), Bench.VOCABULARY, ids).isPresent()
        ? Optional.empty()
        : Optional.of(
            GroupNodes.of(
                document.graph(), ids, Ids.freshOp(document.graph(), Bench.VOCABULARY, "Block")));
  }

  private Optional<Change> layer() {
    Optional<Node> node =
        document.graph().nodes().stream().filter(n -> n.op().equals("Dense")).findFirst();
    if (node.isPresent() && !isLarge()) {
      Bench.analysed(document);
    }
    return node.flatMap(n -> document.inside(document.place().address(n.id())))
        .map(
            inside ->
                random.nextBoolean()
                    ? new ExpandLayer(node.get().id(), inside)
                    : new OwnCopy(
                        node.get().id(),
                        Ids.freshOp(document.graph(), Bench.VOCABULARY, "MyDense"),
                        inside));
  }

  private Change tags() {
    Set<String> ids = several();
    return switch (pick(4)) {
      case 0 -> SetTags.muted(ids, random.nextBoolean());
      case 1 -> SetTags.locked(ids, pick(8) == 0);
      case 2 -> SetTags.frozen(ids, random.nextBoolean());
      default -> SetTags.colored(ids, Optional.of(Sheet.COLORS.get(pick(Sheet.COLORS.size()))));
    };
  }

  private Change other() {
    GraphFile view = document.view().file();
    if (random.nextBoolean() && !isLarge()) {
      Clipboard clipboard = new Clipboard(Bench.VOCABULARY);
      String text = clipboard.copy(view, several());
      Optional<AddNodes> pasted =
          clipboard.paste(view, text, Optional.of(new Point(9, 9)), random.nextBoolean());
      if (pasted.isPresent()) {
        done.merge("paste", 1, Integer::sum);
        return pasted.get();
      }
    }
    return new SetTraining(
        new TrainingSpec("SGD", 0.1 * (1 + pick(4)), Map.of(), 0, 1 + pick(9), 0, Map.of()));
  }
}
