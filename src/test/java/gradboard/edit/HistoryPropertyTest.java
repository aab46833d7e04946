package gradboard.edit;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.graph.Ref;
import gradboard.io.GraphFile;
import gradboard.op.Port;
import gradboard.runtime.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class HistoryPropertyTest {
  private static final List<String> OPS = List.of("Source", "Relu", "Add", "Concat", "Unheard");

  private static Document start() {
    GraphFile file =
        GraphFile.EMPTY.withGraph(
            Graph.of(
                    Node.of("x", "Source").at(0, 0),
                    Node.of("w", "Source").at(0, 80),
                    Node.of("s", "Add").reading("x", "w").at(200, 40),
                    Node.of("c", "Concat").reading("x", "s", "x").at(400, 40))
                .withLoss("s"));
    return new Document(file, Optional.empty(), SampleOps.VOCABULARY);
  }

  @Property(tries = 300)
  void undoingAllGivesTheFirstFileAndRedoingAllTheLast(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int acts) {
    Document document = start();
    GraphFile first = document.file();
    Random random = new Random(seed);
    for (int i = 0; i < acts; i++) {
      document.apply(randomChange(document, random));
      if (random.nextInt(4) == 0) {
        document.endGesture();
      }
    }
    GraphFile last = document.file();
    int undone = undoAll(document);
    assertThat(document.file()).isEqualTo(first);
    assertThat(document.isDirty()).isFalse();
    for (int i = 0; i < undone; i++) {
      document.redo();
    }
    assertThat(document.file()).isEqualTo(last);
  }

  @Property(tries = 50)
  void aWalkOfEditsUndosAndRedosCanBeUndoneToTheFirstFile(@ForAll long seed) {
    Document document = start();
    GraphFile first = document.file();
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      switch (random.nextInt(4)) {
        case 0 -> document.undo();
        case 1 -> document.redo();
        default -> document.apply(randomChange(document, random));
      }
    }
    undoAll(document);
    assertThat(document.file()).isEqualTo(first);
  }

  @Property(tries = 300)
  void noEditLeavesAWireFromNowhereOrASelectionOfNothing(@ForAll long seed) {
    Document document = start();
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      document.selectAll();
      document.apply(randomChange(document, random));
      Set<String> ids = Ids.taken(document.graph());
      assertThat(ids)
          .hasSameSizeAs(document.graph().nodes())
          .containsAll(document.selection().nodes());
      document.graph().nodes().stream()
          .flatMap(node -> node.inputs().stream())
          .forEach(edge -> assertThat(ids).contains(edge.source().node()));
      document.graph().loss().ifPresent(loss -> assertThat(ids).contains(loss));
    }
  }

  private static int undoAll(Document document) {
    int undone = 0;
    while (document.history().undoName().isPresent()) {
      document.undo();
      undone++;
    }
    return undone;
  }

  private static Change randomChange(Document document, Random random) {
    List<Node> nodes = document.graph().nodes();
    Node added = newNode(document, random);
    if (nodes.isEmpty()) {
      return AddNodes.one(added);
    }
    Node some = nodes.get(random.nextInt(nodes.size()));
    Node other = nodes.get(random.nextInt(nodes.size()));
    List<Snapshot.Wire> wires = new ArrayList<>();
    nodes.forEach(node -> wires.addAll(document.inputs(node).wires().keySet()));
    int kind = random.nextInt(wires.isEmpty() ? 9 : 11);
    return switch (kind) {
      case 0 -> AddNodes.one(added);
      case 1 -> new RemoveNodes(Set.copyOf(List.of(some.id(), other.id())));
      case 2 -> new DissolveNodes(Set.of(some.id()));
      case 3 -> new MoveNodes(Map.of(some.id(), new Point(random.nextInt(), random.nextInt())));
      case 4 -> connect(document, some, other, random);
      case 5 -> new SetAttribute(some.id(), "axis", Optional.of((long) random.nextInt(3)));
      case 6 -> new RenameNode(some.id(), Ids.fresh(document.graph(), "renamed"));
      case 7 -> new SetLoss(random.nextBoolean() ? Optional.of(some.id()) : Optional.empty());
      case 8 -> new SetTitle("title " + random.nextInt(5), "");
      case 9 -> new Disconnect(Set.of(wires.get(random.nextInt(wires.size()))));
      default ->
          Several.of(
              "insert",
              AddNodes.one(added),
              new SpliceIntoWire(
                  added.id(), firstPort(document, added), wires.get(random.nextInt(wires.size()))));
    };
  }

  private static String firstPort(Document document, Node node) {
    return document
        .op(node)
        .flatMap(op -> op.inputs().stream().findFirst())
        .map(Port::name)
        .orElse("none");
  }

  private static Node newNode(Document document, Random random) {
    String op = OPS.get(random.nextInt(OPS.size()));
    return Node.of(Ids.fresh(document.graph(), op), op).at(random.nextInt(500), 0);
  }

  private static Change connect(Document document, Node from, Node to, Random random) {
    List<String> ports =
        document
            .op(to)
            .map(op -> op.inputs().stream().map(p -> p.name()).toList())
            .orElse(List.of());
    return ports.isEmpty()
        ? new SetTitle("", "")
        : new Connect(to.id(), ports.get(random.nextInt(ports.size())), Ref.to(from.id()));
  }
}
