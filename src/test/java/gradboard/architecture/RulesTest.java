package gradboard.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tries the rules on classes made to break them: a rule that nothing can break holds nothing. */
class RulesTest {
  private static final String ROOT = "gradboard.architecture.fixture";
  private static final JavaClasses FIXTURE = new ClassFileImporter().importPackages(ROOT);
  private static final Map<String, ArchRule> RULES = new Rules(ROOT).all();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "every class has a layer, Lost",
    "tensor knows no later layer, LooksUp",
    "top-level packages form no cycle, LooksUp",
    "nobody names an op's class, NamesAnOp",
    "only runtime.nd4j knows ND4J, TouchesTheEngine",
    "io.onnx knows ND4J's protobuf only, TouchesMoreThanProtobuf",
    "only format knows Gson, ReadsItself",
    "only ui.canvas knows mxGraph, Outsider",
    "nothing before draw knows a screen, KnowsAPoint",
    "nothing before draw knows a screen, KnowsAPicture",
    "draw knows no Swing, KnowsAButton",
    "cli knows ui only to open the window, OpensItAgain",
    "looks are made in draw, <init>",
    "looks are made in draw, WHITE",
    "only cli prints, Chatty",
    "names say what a class is, KernelManager"
  })
  void findsTheClassThatBreaksIt(String rule, String offender) {
    assertThat(violations(rule)).anyMatch(line -> line.contains(offender));
  }

  @Test
  void everyLayerButTheBrokenOnePasses() {
    Stream<String> layers = Rules.LAYERS.stream().filter(layer -> !layer.equals("tensor"));

    assertThat(layers).allMatch(layer -> violations(layer + " knows no later layer").isEmpty());
  }

  @Test
  void dataMayReadPictures() {
    assertThat(violations("nothing before draw knows a screen"))
        .noneMatch(line -> line.contains("ReadsAPicture"));
  }

  private static List<String> violations(String rule) {
    return RULES.get(rule).evaluate(FIXTURE).getFailureReport().getDetails();
  }
}
