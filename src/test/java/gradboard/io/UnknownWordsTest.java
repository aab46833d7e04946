package gradboard.io;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.data.DataSpec;
import gradboard.graph.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a reader makes of words that it does not know, and what it calls nodes that have no name.
 */
class UnknownWordsTest {
  private static final GraphReader READER = new GraphReader(FewOps.CATALOG);

  private static Reading nodes(String nodes) {
    return READER.read("{\"gradboard\": 1, \"nodes\": [" + nodes + "]}");
  }

  private static List<String> messages(Reading reading) {
    return reading.problems().stream().map(Problem::toString).toList();
  }

  /** A newer version's options are no mistakes; those of another optimizer are not its own. */
  @Test
  void keepsUnknownOptionsAndOffersTheNearest() {
    Reading reading =
        READER.read(
            """
            {"gradboard": 1, "nodes": [],
             "data": {"source": "spiral", "clases": 4, "points": 5, "turns": "many"},
             "train": {"optimizer": "SGD", "learningRate": 1, "epochs": 1, "weightdecay": 0.1,
                       "warmup": 5},
             "expect": {"train": {"lss": {"atMost": 1}, "loss": {"atMos": 1}}}}
            """);

    assertThat(messages(reading))
        .containsExactlyInAnyOrder(
            "\"data.clases\" means nothing to this version; it is kept and not used; did you mean"
                + " \"classes\"?",
            "\"data.turns\" means nothing to this version; it is kept and not used",
            "\"train.weightdecay\" means nothing to this version; it is kept and not used; did you"
                + " mean \"weightDecay\"?",
            "\"train.warmup\" means nothing to this version; it is kept and not used",
            "\"expect.train.lss\" is no figure that training gives; it is kept and not used; did you"
                + " mean \"loss\"?",
            "\"expect.train.loss.atMos\" means nothing to this version; it is kept and not used; did"
                + " you mean \"atMost\"?");
    assertThat(reading.errors()).isEmpty();
    String written = new GraphWriter(FewOps.CATALOG).text(reading.orThrow());
    assertThat(written)
        .contains("\"clases\": 4", "\"turns\": \"many\"", "\"weightdecay\": 0.1", "\"warmup\": 5")
        .contains("\"lss\": {\"atMost\": 1}", "\"atMos\": 1");
    assertThat(READER.read(written)).isEqualTo(reading);
  }

  @Test
  void stillRefusesWrongValuesOfOptionsThatItKnows() {
    Reading reading =
        READER.read(
            """
            {"gradboard": 1, "nodes": [],
             "train": {"optimizer": "Adam", "learningRate": 1, "epochs": 1, "beta1": "much"}}
            """);

    assertThat(messages(reading)).containsExactly("\"train.beta1\" must be a number, not \"much\"");
    assertThat(reading.errors()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"validation\": 0.5} | 0.5 | 0.5 | 0",
        "{\"validation\": 0.9} | 0.1 | 0.9 | 0",
        "{\"validation\": 0.2, \"test\": 0.2} | 0.6 | 0.2 | 0.2",
        "{\"test\": 0.25} | 0.75 | 0 | 0.25",
        "{\"train\": 0.8} | 0.8 | 0.2 | 0",
        "{\"train\": 0.8, \"validation\": 0.1} | 0.8 | 0.1 | 0",
        "{\"train\": 0.8, \"test\": 0.1} | 0.8 | 0 | 0.1",
        "{} | 1 | 0 | 0",
      })
  void givesTheRestToThePartThatIsNotNamed(
      String split, double train, double validation, double test) {
    Reading reading =
        READER.read(
            "{\"gradboard\": 1, \"nodes\": [], \"data\": {\"source\": \"xor\", \"split\": "
                + split
                + "}}");

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.orThrow().data().orElseThrow().split())
        .hasValue(new DataSpec.Split(train, validation, test));
  }

  @Test
  void takesAVersionHoweverItsNumberIsWritten() {
    for (String one : List.of("1", "1.0", "1e0", "10e-1")) {
      assertThat(READER.read("{\"gradboard\": " + one + ", \"nodes\": []}").problems()).isEmpty();
    }
    assertThat(messages(READER.read("{\"gradboard\": 2.0, \"nodes\": []}")))
        .containsExactly(
            "the file is of version 2 and this Gradboard reads up to version 1: update Gradboard to"
                + " open it");
    assertThat(messages(READER.read("{\"gradboard\": 99999999999999999999, \"nodes\": []}")))
        .containsExactly(
            "the file is of a far newer version and this Gradboard reads up to version 1: update"
                + " Gradboard to open it");
    for (String none : List.of("0", "1.5", "-1", "true", "\"1\"")) {
      assertThat(messages(READER.read("{\"gradboard\": " + none + ", \"nodes\": []}")))
          .first()
          .asString()
          .startsWith("the file does not say \"gradboard\": 1");
    }
  }

  @Test
  void tellsOfNodesByWhatTheFileCallsThem() {
    Reading reading =
        nodes(
            "{\"id\": \"a\", \"op\": \"Input\"},\n{\"id\": \"a\"},\n"
                + "{\"op\": \"Input\", \"at\": 3}");

    assertThat(messages(reading))
        .containsExactly(
            "node \"a\": this is the id of the node on line 1 and of the node on line 2; give one of"
                + " them another, such as \"a_1\"",
            "the node on line 2: \"op\" is missing: it names what the node computes, such as"
                + " \"Add\"",
            "the node on line 3: it has no \"id\"; give it one, such as \"node1\" (letters, digits, _"
                + " and - make an id)",
            "the node on line 3: \"at\" must be a place such as [40, 120], not 3");
  }

  @Test
  void refusesTwoPortsOfACompositeUnderOneName() {
    Reading reading =
        READER.read(
            """
            {"gradboard": 1, "nodes": [], "composites": {"Twice": {
              "inputs": ["X", "X"], "outputs": {"Y": "y"},
              "nodes": [{"id": "y", "op": "Add", "inputs": ["X", "X"]}]}}}
            """);

    assertThat(messages(reading))
        .containsExactly(
            "\"composites.Twice.inputs\" gives the name \"X\" to two ports; give every port a name of"
                + " its own");
    assertThat(reading.errors()).hasSize(1);
  }

  @Test
  void warnsOfACompositeThatTakesAnOpsPlace() {
    Reading reading =
        READER.read(
            """
            {"gradboard": 1, "nodes": [], "composites": {"Add": {
              "inputs": ["X"], "outputs": {"Y": "X"}, "nodes": []}}}
            """);

    assertThat(reading.errors()).isEmpty();
    assertThat(messages(reading))
        .containsExactly(
            "the composite \"Add\" takes the place of the op of that name in this file; rename it if"
                + " it should not");
  }
}
