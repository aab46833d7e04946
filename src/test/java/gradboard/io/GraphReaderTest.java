package gradboard.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradboard.data.DataSpec;
import gradboard.graph.Bookmark;
import gradboard.graph.Edge;
import gradboard.graph.Frame;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Note;
import gradboard.graph.Point;
import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.graph.Ref;
import gradboard.graph.Sheet;
import gradboard.graph.Tags;
import gradboard.op.Mode;
import gradboard.train.TrainingSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphReaderTest {
  private static final GraphReader READER = new GraphReader(FewOps.CATALOG);

  @TempDir Path folder;

  private static Reading nodes(String nodes) {
    return READER.read("{\"gradboard\": 1, \"nodes\": [" + nodes + "]}");
  }

  private static Node node(String node) {
    Reading reading = nodes(node);
    assertThat(reading.problems()).isEmpty();
    return reading.file().orElseThrow().graph().nodes().get(0);
  }

  private static List<String> messages(Reading reading) {
    return reading.problems().stream().map(Problem::toString).toList();
  }

  @Test
  void readsANodeWithEverything() {
    Node node =
        node(
            "{\"id\": \"s\", \"op\": \"Add\", \"name\": \"layer1/Add\", \"inputs\": {\"A\": \"x.1\","
                + " \"B\": \"y.mean\"}, \"attributes\": {\"k\": [1, 2.5]}, \"at\": [40, 1.5]}");

    assertThat(node)
        .isEqualTo(
            new Node(
                "s",
                "Add",
                Optional.of("layer1/Add"),
                List.of(new Edge("A", new Ref("x", "1")), new Edge("B", new Ref("y", "mean"))),
                Map.of("k", List.of(1L, 2.5)),
                Optional.of(new Point(40, 1.5)),
                false,
                Tags.NONE,
                Map.of()));
  }

  @Test
  void namesThePortsOfPositionsAndPassesOverNull() {
    Node clip = node("{\"id\": \"c\", \"op\": \"Clip\", \"inputs\": [\"x\", null, \"m\"]}");
    Node concat = node("{\"id\": \"c\", \"op\": \"Concat\", \"inputs\": [\"x\", \"y\"]}");
    Node unknown = node("{\"id\": \"c\", \"op\": \"Ad\", \"inputs\": [\"x\", \"y\"]}");
    Node surplus = node("{\"id\": \"c\", \"op\": \"Add\", \"inputs\": [\"x\", \"y\", \"z\"]}");

    assertThat(clip.inputs())
        .containsExactly(new Edge("input", Ref.to("x")), new Edge("max", Ref.to("m")));
    assertThat(clip.positional()).isTrue();
    assertThat(concat.inputs())
        .containsExactly(new Edge("inputs", Ref.to("x")), new Edge("inputs", Ref.to("y")));
    assertThat(unknown.inputs())
        .containsExactly(new Edge("#0", Ref.to("x")), new Edge("#1", Ref.to("y")));
    assertThat(surplus.inputs()).last().isEqualTo(new Edge("#2", Ref.to("z")));
  }

  @Test
  void readsSeveralWiresAtANamedPort() {
    Node concat =
        node("{\"id\": \"c\", \"op\": \"Concat\", \"inputs\": {\"inputs\": [\"x\", \"y\"]}}");

    assertThat(concat.inputs())
        .containsExactly(new Edge("inputs", Ref.to("x")), new Edge("inputs", Ref.to("y")));
  }

  @Test
  void readsTheThresholdOfAnAccuracyAndOfNothingElse() {
    Reading reading =
        READER.read(
            """
            {"gradboard": 1, "nodes": [],
             "train": {"optimizer": "SGD", "learningRate": 1, "epochs": 1,
                       "metrics": {"hits": {"kind": "accuracy", "prediction": "p", "target": "t",
                                            "threshold": 0.3},
                                   "meanSquaredError": {"prediction": "p", "target": "t",
                                                        "threshold": 0.3}}}}
            """);

    assertThat(reading.orThrow().train().orElseThrow().metrics())
        .containsEntry("hits", new TrainingSpec.MetricSpec("accuracy", "p", "t", Optional.of(0.3)))
        .containsEntry(
            "meanSquaredError", new TrainingSpec.MetricSpec("meanSquaredError", "p", "t"));
    assertThat(reading.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "\"train.metrics.meanSquaredError.threshold\" means nothing to this version; it is kept"
                + " and not used");
  }

  @Test
  void readsSectionsInTheContractsForm() {
    GraphFile file =
        READER
            .read(
                """
                {"gradboard": 1, "title": "T", "description": "D", "nodes": [], "loss": "f",
                "data":  {"source": "csv", "path": "iris.csv", "label": "variety",
                          "standardize": true, "split": {"train": 0.8, "validation": 0.2},
                          "seed": 1},
                "train": {"optimizer": "Adam", "learningRate": 0.01, "beta1": 0.8, "batch": 32,
                          "epochs": 50, "seed": 0,
                          "metrics": {"accuracy": {"prediction": "logits", "target": "y"}}},
                "expect": {"values": {"z": [[1]]}, "mode": "train",
                           "train": {"loss": {"atMost": 0.1},
                                     "validation.accuracy": {"atLeast": 0.95}}},
                "weights": "t.safetensors"}
                """)
            .orThrow();

    assertThat(file.title()).isEqualTo("T");
    assertThat(file.description()).isEqualTo("D");
    assertThat(file.graph().loss()).hasValue("f");
    assertThat(file.weights()).hasValue("t.safetensors");
    assertThat(file.data())
        .hasValue(
            new DataSpec(
                "csv",
                Map.of("path", "iris.csv", "label", "variety"),
                true,
                Optional.of(new DataSpec.Split(0.8, 0.2, 0)),
                OptionalLong.of(1)));
    assertThat(file.train())
        .hasValue(
            new TrainingSpec(
                "Adam",
                0.01,
                Map.of("beta1", 0.8),
                32,
                50,
                0,
                Map.of("accuracy", new TrainingSpec.MetricSpec("accuracy", "logits", "y"))));
    assertThat(file.expect())
        .hasValue(
            new Expectation(
                Map.of("z", List.of(List.of(1L))),
                Map.of(),
                1e-6,
                Mode.TRAIN,
                Map.of(
                    "loss", new Expectation.Bound(Double.NEGATIVE_INFINITY, 0.1),
                    "validation.accuracy", new Expectation.Bound(0.95, Double.POSITIVE_INFINITY))));
  }

  @Test
  void readsCompositesAndTheirPorts() {
    GraphFile file =
        READER
            .read(
                """
                {"gradboard": 1,
                 "composites": {"Twice": {"inputs": ["X"], "outputs": {"Y": "sum"},
                   "attributes": {"scale": 2},
                   "nodes": [{"id": "sum", "op": "Add", "inputs": ["X", "X"]}]}},
                 "nodes": [{"id": "t", "op": "Twice", "inputs": ["x"]}]}
                """)
            .orThrow();

    assertThat(file.graph().nodes().get(0).inputs()).containsExactly(new Edge("X", Ref.to("x")));
    var twice = file.graph().composites().get("Twice");
    assertThat(twice.inputs()).containsExactly("X");
    assertThat(twice.outputs()).isEqualTo(Map.of("Y", Ref.to("sum")));
    assertThat(twice.attributes()).isEqualTo(Map.of("scale", 2L));
    assertThat(twice.nodes().get(0).inputs())
        .containsExactly(new Edge("A", Ref.to("X")), new Edge("B", Ref.to("X")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"gradboard\": 1, \"nodes\": [ | line 1, column 28: expected a value or ], but found the"
            + " end of the file",
        "[] | a graph file is an object such as {\"gradboard\": 1, \"nodes\": []}, not []",
        "{\"nodes\": []} | the file does not say \"gradboard\": 1 at its top, so it is no graph"
            + " file; add that line if it is one",
        "{\"gradboard\": \"1\"} | the file does not say \"gradboard\": 1 at its top, so it is no"
            + " graph file; add that line if it is one",
        "{\"gradboard\": 2} | the file is of version 2 and this Gradboard reads up to version 1:"
            + " update Gradboard to open it",
        "{\"gradboard\": 1} | \"nodes\" must list the graph's nodes, as [{\"id\": \"x\", \"op\":"
            + " \"Input\"}]",
        "{\"gradboard\": 1, \"nodes\": {}} | \"nodes\" must list the graph's nodes, as [{\"id\":"
            + " \"x\", \"op\": \"Input\"}]",
        "{\"gradboard\": 1, \"nodes\": [{\"id\": \"x\", \"op\": \"Input\"}, 5]} | entry 2 of"
            + " \"nodes\" must be an object such as {\"id\": \"x\", \"op\": \"Input\"}, not 5",
      })
  void opensNothingThatSavingWouldLose(String text, String message) {
    Reading reading = READER.read(text);

    assertThat(reading.file()).isEmpty();
    assertThat(messages(reading)).containsExactly(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"op\": \"Input\"} | the node on line 1: it has no \"id\"; give it one, such as"
            + " \"node1\" (letters, digits, _ and - make an id)",
        "{\"id\": 5, \"op\": \"Input\"} | node \"5\": \"id\" must be text in double quotes, not 5",
        "{\"id\": \"a b\", \"op\": \"Input\"} | node \"a b\": \"a b\" cannot be an id: letters,"
            + " digits, _ and - make an id",
        "{\"id\": \"a\"} | node \"a\": \"op\" is missing: it names what the node computes, such as"
            + " \"Add\"",
        "{\"id\": \"a\", \"op\": 3} | node \"a\": \"op\" must be text in double quotes, not 3",
        "{\"id\": \"a\", \"op\": \"Add\", \"inputs\": \"x\"} | node \"a\": \"inputs\" must list"
            + " nodes, as [\"x\", \"w\"] or {\"A\": \"x\", \"B\": \"w\"}, not \"x\"",
        "{\"id\": \"a\", \"op\": \"Add\", \"inputs\": [\"x\", 5]} | node \"a\": \"inputs\" names a"
            + " node in double quotes for each input; input 1 is 5",
        "{\"id\": \"a\", \"op\": \"Add\", \"inputs\": {\"A\": true}} | node \"a\": \"inputs\" names"
            + " a node in double quotes for each input; port A is true",
        "{\"id\": \"a\", \"op\": \"Add\", \"inputs\": {\"#x\": \"b\"}} | node \"a\": \"inputs\" has"
            + " the port \"#x\", which no op has",
        "{\"id\": \"a\", \"op\": \"Concat\", \"inputs\": [\"x\", null, \"y\"]} | node \"a\":"
            + " \"inputs\" names a node in double quotes for each input; input 1 is null",
        "{\"id\": \"a\", \"op\": \"Add\", \"attributes\": []} | node \"a\": \"attributes\" must be"
            + " an object in braces, not []",
        "{\"id\": \"a\", \"op\": \"Add\", \"at\": [1]} | node \"a\": \"at\" must be a place such as"
            + " [40, 120], not [1]",
        "{\"id\": \"a\", \"op\": \"Add\", \"at\": {\"x\": 1}} | node \"a\": \"at\" must be a place"
            + " such as [40, 120], not an object",
        "{\"id\": \"a\", \"op\": \"Add\", \"colour\": \"red\"} | node \"a\": \"colour\" means nothing"
            + " to this version; it is kept and not used; did you mean \"color\"?",
        "{\"id\": \"a\", \"op\": \"Add\", \"inputs\": [\".\"]} | node \"a\": \"inputs\" names a"
            + " node in double quotes for each input; input 0 is \".\"",
        "{\"id\": \"a\", \"op\": \"Add\", \"inputs\": {\"A\": \"\"}} | node \"a\": \"inputs\" names"
            + " a node in double quotes for each input; port A is \"\"",
      })
  void namesTheNodeThatIsWrittenWrongly(String node, String message) {
    Reading reading = nodes(node);

    assertThat(messages(reading)).containsExactly(message);
    assertThat(reading.file().orElseThrow().graph().nodes()).hasSize(1);
  }

  @Test
  void givesTheSecondOfTwoEqualIdsAnother() {
    Reading reading =
        nodes(
            "{\"id\": \"a\", \"op\": \"Input\"},\n{\"id\": \"a\", \"op\": \"Input\"},\n"
                + "{\"id\": \"a_1\", \"op\": \"Input\"}");

    assertThat(messages(reading))
        .containsExactly(
            "node \"a\": this is the id of the node on line 1 and of the node on line 2; give one of"
                + " them another, such as \"a_2\"");
    assertThat(reading.file().orElseThrow().graph().nodes())
        .extracting(Node::id)
        .containsExactly("a", "a_2", "a_1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"loss\": 3 | \"loss\" must be text in double quotes, not 3",
        "\"data\": [] | \"data\" must be an object in braces, not []",
        "\"data\": {} | \"data.source\" is missing: it is \"csv\" or the name of a generator such"
            + " as \"spiral\"",
        "\"data\": {\"source\": \"csv\", \"split\": {\"train\": 0.8, \"validation\": 0.3}} |"
            + " \"data.split\" adds up to more than 1: lower one of its shares",
        "\"data\": {\"source\": \"csv\", \"split\": {\"train\": 80}} | \"data.split.train\" must be a"
            + " share between 0 and 1, not 80",
        "\"train\": {\"optimizer\": \"SGD\", \"learningRate\": 0, \"epochs\": 1} |"
            + " \"train.learningRate\" must be a number above 0, not 0",
        "\"train\": {\"optimizer\": \"SGD\", \"learningRate\": 1, \"epochs\": 1.5} |"
            + " \"train.epochs\" must be a whole number, at least 1, not 1.5",
        "\"train\": {\"optimizer\": \"SGD\", \"learningRate\": 1, \"epochs\": 1, \"metrics\":"
            + " {\"accuracy\": {\"target\": \"y\"}}} | \"train.metrics.accuracy.prediction\" is"
            + " missing: it is the id of the node that predicts",
        "\"expect\": {\"values\": {\"a\": [[1], [2, 3]]}} | \"expect.values.a\" must be a number or"
            + " evenly nested lists of numbers, not [[1], [2, 3]]",
        "\"expect\": {\"mode\": \"test\"} | \"expect.mode\" must be \"infer\" or \"train\"",
        "\"composites\": {\"C\": {\"inputs\": [], \"outputs\": {}, \"nodes\": [{\"id\": \"a\"}]}} |"
            + " composite \"C\", node \"a\": \"op\" is missing: it names what the node computes,"
            + " such as \"Add\"",
        "\"composites\": {\"C\": {\"inputs\": [\"#x\"], \"outputs\": {}, \"nodes\": []}} |"
            + " \"composites.C.inputs\" has the port \"#x\"; a port's name is not empty, does not"
            + " begin with # or > and has no point in it",
        "\"composites\": {\"C\": {\"inputs\": [\"X\"], \"outputs\": {\"\": \"X\"}, \"nodes\": []}} |"
            + " \"composites.C.outputs.\" cannot be an output: a port's name is not empty, does"
            + " not begin with # or > and has no point in it",
      })
  void keepsASectionThatIsWrittenWrongly(String section, String message) {
    Reading reading = READER.read("{\"gradboard\": 1, \"nodes\": [], " + section + "}");

    assertThat(messages(reading)).containsExactly(message);
    String written = new GraphWriter(FewOps.CATALOG).text(reading.file().orElseThrow());
    assertThat(READER.read(written)).isEqualTo(reading);
    assertThatThrownBy(reading::orThrow).isInstanceOf(ProblemException.class).hasMessage(message);
  }

  @Test
  void keepsUnknownMembersAndWarnsOfThem() {
    Reading reading =
        READER.read(
            """
            {"gradboard": 1, "nodes": [], "colour": null, "lesson": {"text": "hello"},
             "train": {"optimizer": "SGD", "learningRate": 1, "epochs": 1, "plan": [1],
                       "metrics": {"accuracy": {"prediction": "p", "target": "y", "top": 5}}}}
            """);

    assertThat(messages(reading))
        .containsExactly(
            "\"colour\" means nothing to this version; it is kept and not used",
            "\"train.plan\" means nothing to this version; it is kept and not used",
            "\"train.metrics.accuracy.top\" means nothing to this version; it is kept and not"
                + " used");
    assertThat(reading.errors()).isEmpty();
    String written = new GraphWriter(FewOps.CATALOG).text(reading.file().orElseThrow());
    assertThat(written)
        .contains("\"colour\": null", "\"text\": \"hello\"", "\"plan\": [1]", "\"top\": 5");
    assertThat(READER.read(written).file()).isEqualTo(reading.file());
  }

  @Test
  void readsWhatLiesBesideTheNodes() {
    Graph graph =
        READER
            .read(
                """
                {"gradboard": 1,
                 "nodes": [{"id": "x", "op": "Input", "color": "teal", "muted": true, "locked": true,
                            "frozen": true}],
                 "groups": [{"title": "Model", "nodes": ["x"], "at": [1, 2], "size": [30, 40],
                             "color": "red", "by": "me"}],
                 "notes": [{"text": "Look", "at": [5, 6.5]}],
                 "views": [{"name": "All", "center": [7, 8], "zoom": 0.5}]}
                """)
            .file()
            .orElseThrow()
            .graph();

    assertThat(graph.nodes().get(0).tags())
        .isEqualTo(new Tags(Optional.of("teal"), true, true, true));
    assertThat(graph.sheet())
        .isEqualTo(
            new Sheet(
                List.of(
                    new Frame(
                        "Model",
                        List.of("x"),
                        new Point(1, 2),
                        new Point(30, 40),
                        Optional.of("red"),
                        Map.of("by", "me"))),
                List.of(Note.of("Look", new Point(5, 6.5))),
                List.of(Bookmark.of("All", new Point(7, 8), 0.5))));
  }

  @Test
  void framesInsideCompositesMayBeRoundPorts() {
    Reading reading =
        READER.read(
            """
            {"gradboard": 1, "nodes": [], "composites": {"Two": {
              "inputs": ["X"], "outputs": {"X": "r", "Y": "r"},
              "nodes": [{"id": "r", "op": "Relu", "inputs": ["X"]}],
              "groups": [{"nodes": ["X", "r", ">X", "Y"], "at": [0, 0], "size": [9, 9]},
                         {"title": "Odd", "nodes": ["elsewhere"], "at": [0, 0], "size": [9, 9]}]}}}
            """);

    assertThat(messages(reading))
        .containsExactly(
            "composite \"Two\": the group \"Odd\" names the node \"elsewhere\", which does not"
                + " exist");
  }

  @Test
  void keepsWhatIsWrittenWronglyBesideTheNodesAndWarnsOfIt() {
    Reading reading =
        READER.read(
            """
            {"gradboard": 1, "nodes": [{"id": "relu1", "op": "Relu"}],
             "groups": [{"title": "Model", "nodes": ["relu"], "at": [1, 2], "size": [30, 40]}],
             "notes": [{"text": "here", "at": "left"}, 3],
             "views": [{"center": [0, 0], "zoom": 0}]}
            """);

    assertThat(reading.errors()).isEmpty();
    assertThat(messages(reading))
        .containsExactly(
            "the group \"Model\" names the node \"relu\", which does not exist; did you mean"
                + " \"relu1\"?",
            "\"notes\", entry 1: \"at\" must be a place such as [40, 120], not \"left\"; the list"
                + " is kept, not shown",
            "\"notes\", entry 2: must be an object in braces, not 3; the list is kept, not shown",
            "\"views\", entry 1: \"zoom\" must be a number above 0, 1 being 100 %, not 0; the list"
                + " is kept, not shown");
    String written = new GraphWriter(FewOps.CATALOG).text(reading.file().orElseThrow());
    assertThat(written).contains("\"at\": \"left\"", "\"zoom\": 0", "[\"relu\"]");
    assertThat(READER.read(written)).isEqualTo(reading);
  }

  @Test
  void saysWhyAFileCannotBeRead() throws IOException {
    Path latin =
        Files.write(folder.resolve("latin.json"), "\"é\"".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(messages(READER.read(folder.resolve("no.json"))))
        .containsExactly("there is no such file in " + folder.toAbsolutePath());
    assertThat(messages(READER.read(folder))).containsExactly("this is a folder, not a graph file");
    for (String name : List.of("iris.csv", "iris.csv.gz", "Iris.TSV")) {
      Path table = Files.write(folder.resolve(name), new byte[] {'5', ',', '3', (byte) 0x8b});
      assertThat(messages(READER.read(table)))
          .containsExactly(
              "this is a table, not a graph: save a graph beside it and choose it there under Data,"
                  + " as the Path of the Source csv; in the graph's file that is \"data\":"
                  + " {\"source\": \"csv\", \"path\": \""
                  + name
                  + "\"}");
    }
    assertThat(messages(READER.read(latin)))
        .containsExactly(
            "the file is not UTF-8 text; if it is a graph file, save it as UTF-8 in a text editor");
  }

  @Test
  void carriesAnOldFileThroughEveryStep() {
    Migrations migrations =
        new Migrations(
            List.of(
                file -> Map.of("nodes", file.get("knots"), "name", "two"),
                file -> Map.of("nodes", file.get("nodes"), "title", file.get("name"))));
    GraphReader reader = new GraphReader(FewOps.CATALOG, migrations);

    Reading first =
        reader.read("{\"gradboard\": 1, \"knots\": [{\"id\": \"x\", \"op\": \"Input\"}]}");
    Reading second = reader.read("{\"gradboard\": 2, \"nodes\": [], \"name\": \"second\"}");

    assertThat(first.orThrow().title()).isEqualTo("two");
    assertThat(first.orThrow().graph().nodes()).containsExactly(Node.of("x", "Input"));
    assertThat(second.orThrow().title()).isEqualTo("second");
    assertThat(messages(reader.read("{\"gradboard\": 4}")))
        .containsExactly(
            "the file is of version 4 and this Gradboard reads up to version 3: update Gradboard"
                + " to open it");
  }

  private static Reading nested(int levels) {
    StringBuilder composites = new StringBuilder();
    for (int i = 0; i < levels; i++) {
      composites.append(
          """
          %s"C%d": {"inputs": [], "outputs": {}, "nodes": [{"id": "a", "op": "C%d"}]}
          """
              .formatted(i == 0 ? "" : ",", i, i + 1));
    }
    return READER.read("{\"gradboard\": 1, \"nodes\": [], \"composites\": {" + composites + "}}");
  }

  @Test
  void refusesCompositesThatNoStackHolds() {
    assertThat(messages(nested(200))).isEmpty();
    Reading reading = nested(20_000);
    assertThat(messages(reading))
        .containsExactly(
            "\"composites\" lie in each other deeper than 200 levels, which no graph needs; take"
                + " some of them apart");
    String written = new GraphWriter(FewOps.CATALOG).text(reading.file().orElseThrow());
    assertThat(READER.read(written)).isEqualTo(reading);
  }
}
