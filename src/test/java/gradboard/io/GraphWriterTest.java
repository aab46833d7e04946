package gradboard.io;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.data.DataSpec;
import gradboard.graph.Bookmark;
import gradboard.graph.Edge;
import gradboard.graph.Frame;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Note;
import gradboard.graph.Point;
import gradboard.graph.Ref;
import gradboard.graph.Sheet;
import gradboard.graph.Subgraph;
import gradboard.graph.Tags;
import gradboard.op.Mode;
import gradboard.train.TrainingSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphWriterTest {
  private static final GraphReader READER = new GraphReader(FewOps.CATALOG);
  private static final GraphWriter WRITER = new GraphWriter(FewOps.CATALOG);

  @TempDir Path folder;

  /** The example of docs/format.md. */
  @Test
  void writesWhatItReadAsItWas() {
    String text =
        """
        {
          "gradboard": 1,
          "title": "Sigmoid neuron",
          "description": "CS231n's worked example",
          "nodes": [
            {"id": "w", "op": "Parameter", "attributes": {"shape": [2, 1], "value": [[2], [-3]]}, "at": [40, 40]},
            {"id": "b", "op": "Parameter", "attributes": {"shape": [], "value": -3}, "at": [40, 220]},
            {"id": "x", "op": "Input", "attributes": {"shape": [1, 2], "value": [[-1, -2]]}, "at": [40, 130]},
            {"id": "xw", "op": "MatMul", "inputs": ["x", "w"], "at": [240, 80]},
            {"id": "z", "op": "Add", "inputs": {"A": "xw", "B": "b"}, "at": [420, 120]},
            {"id": "y", "op": "Sigmoid", "inputs": ["z"], "at": [600, 120]},
            {"id": "f", "op": "ReduceSum", "inputs": ["y"], "attributes": {"keepdims": 0}, "at": [780, 120]}
          ],
          "loss": "f",
          "expect": {"values": {"z": [[1]], "y": [[0.73105858]]}, "grads": {"w": [[-0.19661193], [-0.39322387]], "b": 0.19661193}, "tolerance": 1e-6}
        }
        """;

    assertThat(WRITER.text(READER.read(text).orThrow())).isEqualTo(text);
  }

  @Test
  void listsInputsByPositionWhereTheNodeDidAndTheyHaveOne() {
    Node clip = Node.of("c", "Clip");
    Node skipping =
        clip.withInputs(List.of(new Edge("input", Ref.to("x")), new Edge("max", Ref.to("m"))));
    Node doubled =
        clip.withInputs(List.of(new Edge("input", Ref.to("x")), new Edge("input", Ref.to("y"))));
    Node unknown = clip.withInputs(List.of(new Edge("in", Ref.to("x"))));
    Node concat =
        Node.of("c", "Concat")
            .withInputs(
                List.of(new Edge("inputs", Ref.to("x")), new Edge("inputs", Ref.parse("y.1"))));

    assertThat(written(skipping)).contains("\"inputs\": [\"x\", null, \"m\"]");
    assertThat(written(doubled)).contains("\"inputs\": {\"input\": [\"x\", \"y\"]}");
    assertThat(written(unknown)).contains("\"inputs\": {\"in\": \"x\"}");
    assertThat(written(concat)).contains("\"inputs\": [\"x\", \"y.1\"]");
  }

  private static String written(Node node) {
    return WRITER.text(GraphFile.EMPTY.withGraph(Graph.of(node)));
  }

  @Test
  void writesFilesThatReadBack() throws IOException {
    GraphFile file = GraphFile.EMPTY.withGraph(Graph.of(Node.of("x", "Input").at(1, 2.5)));
    Path path = folder.resolve("g.json");

    WRITER.write(file, path);

    assertThat(READER.read(path).orThrow()).isEqualTo(file);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.MIXIN)
  void readsBackEveryFile(@ForAll("files") GraphFile file) {
    String text = WRITER.text(file);

    Reading reading = READER.read(text);

    assertThat(reading.errors()).isEmpty();
    assertThat(reading.file()).hasValue(file);
    assertThat(WRITER.text(reading.orThrow())).isEqualTo(text);
  }

  @Provide
  Arbitrary<GraphFile> files() {
    return Combinators.combine(
            graphs(),
            texts(),
            data().optional(),
            train().optional(),
            expect().optional(),
            texts().optional(),
            extras())
        .as(
            (graph, title, data, train, expect, weights, extras) ->
                new GraphFile(graph, title, title, data, train, expect, weights, extras));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.strings().ofMaxLength(8);
  }

  private static Arbitrary<String> ids() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withChars("_-09")
        .ofMinLength(1)
        .ofMaxLength(4);
  }

  private static Arbitrary<Double> numbers() {
    return Arbitraries.doubles().filter(x -> x != 0);
  }

  private static Arbitrary<Object> json() {
    Arbitrary<Object> leaf =
        Arbitraries.oneOf(
            Arbitraries.longs().asGeneric(), numbers().asGeneric(), texts().asGeneric());
    return Arbitraries.oneOf(leaf, leaf.list().ofMaxSize(3).list().ofMaxSize(3).asGeneric());
  }

  private static Arbitrary<Map<String, Object>> extras() {
    return Arbitraries.maps(ids().map(id -> "x-" + id), json()).ofMaxSize(2);
  }

  private static Arbitrary<Graph> graphs() {
    Arbitrary<List<Node>> nodes = nodes().list().uniqueElements(Node::id).ofMaxSize(6);
    Arbitrary<Subgraph> inside =
        Combinators.combine(
                ids().list().uniqueElements().ofMaxSize(3),
                Arbitraries.maps(ids(), refs()).ofMaxSize(2),
                Arbitraries.maps(ids(), json()).ofMaxSize(2),
                nodes,
                sheets())
            .as(
                (inputs, outputs, attributes, inner, sheet) ->
                    new Subgraph(inputs, outputs, attributes, inner).withSheet(sheet));
    return Combinators.combine(
            nodes, ids().optional(), Arbitraries.maps(ids(), inside).ofMaxSize(2), sheets())
        .as(Graph::new);
  }

  private static Arbitrary<Ref> refs() {
    return Combinators.combine(ids(), Arbitraries.of("", "1", "mean")).as(Ref::new);
  }

  private static Arbitrary<Node> nodes() {
    Arbitrary<Node> wired =
        Combinators.combine(ids(), refs().list().ofMinSize(1).ofMaxSize(3), Arbitraries.integers())
            .as(
                (id, sources, choice) ->
                    switch (Math.floorMod(choice, 4)) {
                      case 0 -> wired(id, "Concat", true, sources, "inputs", "inputs", "inputs");
                      case 1 -> wired(id, "Clip", true, sources, "input", "min", "max");
                      case 2 -> wired(id, "Unheard", true, sources, "#0", "#1", "#2");
                      default -> wired(id, "Unheard", false, sources, "in", "out", "in out");
                    });
    return Combinators.combine(
            Arbitraries.oneOf(wired, ids().map(id -> Node.of(id, "Input"))),
            ids().optional(),
            Arbitraries.maps(texts(), json()).ofMaxSize(3),
            points().optional(),
            tags(),
            extras())
        .as(
            (node, name, attributes, at, tags, extras) ->
                new Node(
                    node.id(),
                    node.op(),
                    name,
                    node.inputs(),
                    attributes,
                    at,
                    node.positional(),
                    tags,
                    extras));
  }

  private static Arbitrary<Point> points() {
    return Combinators.combine(numbers(), numbers()).as(Point::new);
  }

  private static Arbitrary<Optional<String>> colors() {
    return Arbitraries.of(Sheet.COLORS).optional();
  }

  private static Arbitrary<Tags> tags() {
    Arbitrary<Boolean> either = Arbitraries.of(true, false);
    return Combinators.combine(colors(), either, either, either).as(Tags::new);
  }

  private static Arbitrary<Sheet> sheets() {
    Arbitrary<Frame> frames =
        Combinators.combine(
                texts(), ids().list().ofMaxSize(3), points(), points(), colors(), extras())
            .as(Frame::new);
    Arbitrary<Note> notes =
        Combinators.combine(texts(), points(), points().optional(), colors(), extras())
            .as(Note::new);
    Arbitrary<Bookmark> bookmarks =
        Combinators.combine(texts(), points(), numbers().map(Math::abs), extras())
            .as(Bookmark::new);
    return Combinators.combine(
            frames.list().ofMaxSize(2), notes.list().ofMaxSize(2), bookmarks.list().ofMaxSize(2))
        .as(Sheet::new);
  }

  private static Node wired(
      String id, String op, boolean positional, List<Ref> sources, String... ports) {
    List<Edge> edges =
        IntStream.range(0, sources.size())
            .mapToObj(i -> new Edge(ports[i], sources.get(i)))
            .toList();
    Node node = Node.of(id, op).withInputs(edges);
    return new Node(
        id,
        op,
        Optional.empty(),
        node.inputs(),
        Map.of(),
        Optional.empty(),
        positional,
        Tags.NONE,
        Map.of());
  }

  private static Arbitrary<DataSpec> data() {
    Arbitrary<DataSpec.Split> splits =
        Arbitraries.of(
            new DataSpec.Split(1, 0, 0),
            new DataSpec.Split(0.7, 0.2, 0.1),
            new DataSpec.Split(0.75, 0, 0.25),
            new DataSpec.Split(0.8, 0, 0),
            new DataSpec.Split(0.8, 0.2, 0));
    return Combinators.combine(
            ids(),
            Arbitraries.maps(ids().map(id -> "o" + id), json()).ofMaxSize(3),
            Arbitraries.of(true, false),
            splits.optional(),
            Arbitraries.longs())
        .as(DataSpec::new);
  }

  private static Arbitrary<TrainingSpec> train() {
    Arbitrary<TrainingSpec.MetricSpec> metrics =
        Arbitraries.oneOf(
            Combinators.combine(ids(), ids(), ids()).as(TrainingSpec.MetricSpec::new),
            Combinators.combine(ids(), ids(), numbers().optional())
                .as((p, t, yes) -> new TrainingSpec.MetricSpec("accuracy", p, t, yes)));
    return Combinators.combine(
            ids(),
            numbers().map(Math::abs),
            Arbitraries.maps(ids().map(id -> "o" + id), numbers()).ofMaxSize(3),
            Arbitraries.integers().between(0, Integer.MAX_VALUE),
            Arbitraries.integers().between(1, Integer.MAX_VALUE),
            Arbitraries.longs(),
            Arbitraries.maps(ids(), metrics).ofMaxSize(2))
        .as(TrainingSpec::new);
  }

  private static Arbitrary<Expectation> expect() {
    Arbitrary<Map<String, Object>> tensors =
        Arbitraries.maps(ids(), numbers().list().ofMaxSize(4).map(list -> (Object) list))
            .ofMaxSize(2);
    Arbitrary<Expectation.Bound> bounds =
        Combinators.combine(
                Arbitraries.of(Double.NEGATIVE_INFINITY, 0.5),
                Arbitraries.of(Double.POSITIVE_INFINITY, 1.0))
            .as(Expectation.Bound::new);
    return Combinators.combine(
            tensors,
            tensors,
            numbers().map(Math::abs),
            Arbitraries.of(Mode.values()),
            Arbitraries.maps(ids(), bounds).ofMaxSize(2))
        .as(Expectation::new);
  }
}
