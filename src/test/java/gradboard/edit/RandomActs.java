package gradboard.edit;

import gradboard.data.DataSpec;
import gradboard.graph.Bookmark;
import gradboard.graph.Frame;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Note;
import gradboard.graph.Point;
import gradboard.graph.Ref;
import gradboard.graph.Sheet;
import gradboard.graph.Subgraph;
import gradboard.io.GraphFile;
import gradboard.op.Port;
import gradboard.runtime.Snapshot;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import gradboard.train.TrainingSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Acts of all kinds on what is in view, any of which a person might do. */
final class RandomActs {
  private static final int MOST_NODES = 40;
  private static final int MOST_ITEMS = 12;
  private static final long LARGE = 150;
  private static final int SELDOM = 500;
  private static final List<String> OPS =
      List.of("Relu", "Add", "MatMul", "Concat", "Parameter", "Dense", "Split");

  private final Document document;
  private final Random random;
  private final GraphFile first;

  RandomActs(Document document, Random random) {
    this.document = document;
    this.random = random;
    first = document.file();
  }

  /** The next act; empty where what was thought of cannot be done just now. */
  Optional<Change> next() {
    if (document.graph().nodes().size() > MOST_NODES) {
      return Optional.of(new RemoveNodes(several()));
    }
    if (SheetItem.all(sheet()).size() > MOST_ITEMS) {
      return Optional.of(SetSheet.without(sheet(), items()));
    }
    if (document.place().isTop() && pick(SELDOM) == 0) {
      return Optional.of(new PasteFile(first));
    }
    return switch (pick(6)) {
      case 0, 1, 2 -> ofNodes();
      case 3 -> ofWires();
      case 4 -> Optional.of(ofSheet());
      default -> Optional.of(ofFile());
    };
  }

  private Optional<Change> ofNodes() {
    return switch (pick(13)) {
      case 0, 1 -> Optional.of(added());
      case 2 -> some().map(node -> new RemoveNodes(Set.of(node.id())));
      case 3 -> some().map(node -> new DissolveNodes(Set.of(node.id())));
      case 4 -> some().map(n -> new SetAttribute(n.id(), "axis", Optional.of((long) pick(3))));
      case 5 -> some().map(node -> new RenameNode(node.id(), fresh("renamed")));
      case 6 -> some().map(node -> new ReplaceOp(node.id(), OPS.get(pick(OPS.size()))));
      case 7 -> group();
      case 8 ->
          some()
              .filter(node -> UngroupNode.isPossible(document.graph(), node))
              .map(node -> new UngroupNode(node.id()));
      case 9 -> layer();
      case 10 -> Optional.of(tags());
      case 11 -> copied();
      default -> Optional.of(laidOut());
    };
  }

  private Optional<Change> ofWires() {
    return switch (pick(7)) {
      case 0, 1 -> some().flatMap(from -> some().flatMap(to -> connect(from, to).map(c -> c)));
      case 2 -> wires().map(wire -> new Disconnect(Set.of(wire)));
      case 3 -> wires().map(this::splice);
      case 4 -> wires().flatMap(wire -> some().flatMap(other -> ending(wire, other)));
      default -> wires().map(wire -> MoveNodes.reroute("move", Map.of(wire, points())));
    };
  }

  private Change ofSheet() {
    String view = "view " + pick(4);
    return switch (pick(11)) {
      case 0 -> SetSheet.adding(sheet(), Frame.of("frame " + pick(9), ids(), point(), point()));
      case 1 -> SetSheet.adding(sheet(), Note.of("note " + pick(9), point()));
      case 2 -> SetSheet.without(sheet(), items());
      case 3 -> SetSheet.coloured(sheet(), items(), Optional.of(color()));
      case 4 -> item().<Change>map(i -> SetSheet.saying(sheet(), i, "said")).orElse(moved());
      case 5 -> item().<Change>map(this::resized).orElse(moved());
      case 6 -> new Reframe(Map.of(0, ids()));
      case 7 -> new SetBookmark(Bookmark.of(view, point(), 1 + pick(3)));
      case 8 -> bookmark().<Change>map(b -> SetSheet.withoutView(sheet(), b)).orElse(moved());
      case 9 ->
          bookmark().<Change>map(b -> SetSheet.renamingView(sheet(), b, view)).orElse(moved());
      default -> moved();
    };
  }

  private Change ofFile() {
    return switch (pick(9)) {
      case 0 -> new SetLoss(some().map(Node::id));
      case 1 -> new SetTitle("title " + pick(5), "about " + pick(3));
      case 2 ->
          new SetTraining(
              new TrainingSpec("SGD", 0.1 * (1 + pick(4)), Map.of(), 0, 1 + pick(9), 0, Map.of()));
      case 3 ->
          new SetData(
              pick(3) == 0
                  ? Optional.empty()
                  : document.file().data().or(() -> Optional.of(blobs())));
      case 4 ->
          new SetWeights(
              pick(2) == 0 ? Optional.empty() : Optional.of("w" + pick(3) + ".safetensors"));
      case 5 -> new MakeRoom(pick(900), 1 + pick(90));
      case 6 -> new SetParameter("w", Tensor.of(Shape.of(2), 1f, pick(9)));
      case 7 -> new StartAnew();
      default -> moved();
    };
  }

  private static DataSpec blobs() {
    return Bench.file(
            """
            {"gradboard": 1, "nodes": [], "data": {"source": "blobs", "classes": 2}}
            """)
        .data()
        .orElseThrow();
  }

  /** Composites in composites soon hold more nodes than can be compiled. */
  boolean isLarge() {
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

  Optional<Node> some() {
    return one(document.graph().nodes());
  }

  private <T> Optional<T> one(List<T> all) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(pick(all.size())));
  }

  private int pick(int bound) {
    return random.nextInt(bound);
  }

  private Point point() {
    return new Point(pick(900), pick(600));
  }

  private Sheet sheet() {
    return document.graph().sheet();
  }

  private Optional<SheetItem> item() {
    return one(SheetItem.all(sheet()));
  }

  private Set<SheetItem> items() {
    return SheetItem.all(sheet()).stream().filter(i -> pick(3) == 0).collect(Collectors.toSet());
  }

  private Optional<String> bookmark() {
    return one(sheet().bookmarks()).map(Bookmark::name);
  }

  private String color() {
    return Sheet.COLORS.get(pick(Sheet.COLORS.size()));
  }

  private String fresh(String word) {
    return Ids.fresh(Ids.taken(document.graph()), word);
  }

  private Set<String> several() {
    return document.graph().nodes().stream()
        .map(Node::id)
        .filter(id -> pick(3) == 0)
        .collect(Collectors.toSet());
  }

  private List<String> ids() {
    return several().stream().sorted().toList();
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

  /** The end of a wire in a port of another node, or its start at that node. */
  private Optional<Change> ending(Snapshot.Wire wire, Node other) {
    Node reader = document.node(wire.node()).orElseThrow();
    Ref source = document.inputs(reader).wires().get(wire);
    if (random.nextBoolean()) {
      return connect(other, reader)
          .map(connect -> new MoveWire(wire, wire, connect.wire().source()));
    }
    return document
        .node(source.node())
        .flatMap(from -> connect(from, other))
        .map(connect -> connect.wire().port())
        .map(port -> new MoveWire(wire, new Snapshot.Wire(other.id(), port, 0), source));
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

  private List<Point> points() {
    return Stream.generate(this::point).limit(pick(4)).toList();
  }

  private Map<String, Point> places() {
    Map<String, Point> places = new LinkedHashMap<>();
    ids().forEach(id -> places.put(id, point()));
    return places;
  }

  /** Nodes, frames and notes, with what comes of it for the frames. */
  private Change moved() {
    Map<String, Point> from = new HashMap<>();
    document.graph().nodes().forEach(n -> n.at().ifPresent(at -> from.put(n.id(), at)));
    Map<String, Point> to = places();
    Map<SheetItem, PlaceItems.Spot> spots = new LinkedHashMap<>();
    items().forEach(item -> spots.put(item, new PlaceItems.Spot(point(), Optional.empty())));
    return new Move(
        "move the selection",
        new MoveNodes(to),
        new PlaceItems("move", spots),
        Reframe.moving(sheet(), from, to, Set.of()));
  }

  private Change resized(SheetItem item) {
    return PlaceItems.resizing(item, point(), point());
  }

  /** As an automatic layout has it: nodes and wires, then frames and notes. */
  private Change laidOut() {
    List<Frame> frames = sheet().frames().stream().map(f -> f.at(point(), point())).toList();
    List<Note> notes = sheet().notes().stream().map(note -> note.at(point())).toList();
    Map<Snapshot.Wire, List<Point>> routes = new HashMap<>();
    wires().ifPresent(wire -> routes.put(wire, points()));
    return Several.of(
        "lay out",
        new MoveNodes("lay out", places(), routes),
        new SetSheet("lay out", sheet().withFrames(frames).withNotes(notes)));
  }

  private Optional<Connect> connect(Node from, Node to) {
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

  private Optional<Snapshot.Wire> wires() {
    List<Snapshot.Wire> wires = new ArrayList<>();
    document.graph().nodes().forEach(node -> wires.addAll(document.inputs(node).wires().keySet()));
    return one(wires);
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
      default -> SetTags.colored(ids, Optional.of(color()));
    };
  }

  /** Doubled in place, or by way of a text. */
  private Optional<Change> copied() {
    if (isLarge()) {
      return Optional.empty();
    }
    GraphFile view = document.view().file();
    Selection chosen = Selection.of(several(), items());
    Clipboard clipboard = new Clipboard(Bench.VOCABULARY);
    return random.nextBoolean()
        ? Optional.of(clipboard.duplicate(view, chosen))
        : clipboard
            .paste(
                view,
                clipboard.copy(view, chosen),
                Optional.of(new Point(9, 9)),
                random.nextBoolean())
            .map(pasted -> pasted);
  }
}
