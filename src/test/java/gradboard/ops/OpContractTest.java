package gradboard.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import gradboard.op.Attribute;
import gradboard.op.Example;
import gradboard.op.Latex;
import gradboard.op.Op;
import gradboard.op.Port;
import gradboard.tensor.DType;
import gradboard.tensor.Literal;
import gradboard.tensor.Tensor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;

/** What every op in the catalogue promises, whoever wrote it. */
class OpContractTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("<([A-Za-z_][A-Za-z0-9_]*)>");
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  /** A summary has to fit on one line of the palette. */
  private static final int LONGEST_SUMMARY = 90;

  private static final double GRADIENT_TOLERANCE = 1e-7;
  private static final int SEEDS = 3;

  static Collection<Op> ops() {
    return Trial.CATALOG.all();
  }

  @Test
  void findsTheCatalogue() {
    assertThat(ops()).hasSizeGreaterThan(70);
  }

  @ParameterizedTest
  @MethodSource("ops")
  void describesItselfPortsAndAttributes(Op op) {
    assertThat(op.name()).matches("[A-Z][A-Za-z0-9]*");
    assertThat(op.summary())
        .as("summary of %s", op.name())
        .isNotBlank()
        .hasSizeLessThanOrEqualTo(LONGEST_SUMMARY)
        .doesNotContain("\n")
        .doesNotEndWith(".");
    assertThat(op.synonyms())
        .as("synonyms of %s: other words by which it may be searched", op.name())
        .isNotEmpty()
        .doesNotHaveDuplicates();
    assertThat(op.outputs()).as("outputs of %s", op.name()).isNotEmpty();
    Stream.concat(op.inputs().stream(), op.outputs().stream())
        .forEach(port -> assertThat(port.description()).as(port.name()).isNotBlank());
    op.attributes().forEach(a -> assertThat(a.description()).as(a.name()).isNotBlank());
    assertThat(op.inputs()).extracting(Port::name).doesNotHaveDuplicates();
    assertThat(op.outputs()).extracting(Port::name).doesNotHaveDuplicates();
    assertThat(op.attributes()).extracting(Attribute::name).doesNotHaveDuplicates();
    assertThat(names(op)).allMatch(IDENTIFIER.asMatchPredicate());
  }

  @ParameterizedTest
  @MethodSource("ops")
  void hasDefaultsThatItAccepts(Op op) {
    for (Attribute attribute : op.attributes()) {
      assertThat(attribute.fallback().flatMap(attribute::objection)).as(attribute.name()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("ops")
  void letsCompileTimePortsBeWrittenAsAttributes(Op op) {
    for (Port port : op.inputs()) {
      if (port.use() == Port.Use.COMPILE_TIME) {
        assertThat(op.attribute(port.name())).as(port.name()).isPresent();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ops")
  void hasFormulasThatRenderAndNameItsOwnParts(Op op) {
    assertThat(op.formula()).isNotBlank();
    List<String> formulas = new ArrayList<>(op.derivatives().values());
    formulas.add(op.formula());
    for (String formula : formulas) {
      assertThat(names(op)).as(formula).containsAll(placeholders(formula));
      String symbols = Latex.named(formula);
      assertThatCode(() -> assertThat(width(symbols)).as(symbols).isPositive())
          .as(symbols)
          .doesNotThrowAnyException();
    }
  }

  private static int width(String latex) {
    return new TeXFormula(latex).createTeXIcon(TeXConstants.STYLE_DISPLAY, 20).getIconWidth();
  }

  @ParameterizedTest
  @MethodSource("ops")
  void statesTheDerivativeByEveryDifferentiableInput(Op op) {
    assertThat(op.inputs()).extracting(Port::name).containsAll(op.derivatives().keySet());
    if (op.outputs().stream().anyMatch(OpContractTest::floats)) {
      Set<String> differentiable =
          op.inputs().stream()
              .filter(port -> port.use() != Port.Use.COMPILE_TIME && floats(port))
              .map(Port::name)
              .collect(Collectors.toSet());
      assertThat(op.derivatives().keySet())
          .as("inputs of %s with a derivative", op.name())
          .isEqualTo(differentiable);
    }
  }

  private static boolean floats(Port port) {
    return port.accepts().accepts(DType.FLOAT64);
  }

  @ParameterizedTest
  @MethodSource("ops")
  void isSpelledInOnnxAndPyTorchOrSaysWhyNot(Op op) {
    assertThat(op.onnx().note()).as("ONNX spelling of %s, or why none", op.name()).isNotBlank();
    if (op.onnx().exists()) {
      assertThat(Integer.parseInt(op.onnx().note())).isBetween(1, 24);
      assertThat(op.onnx().text()).matches("[A-Z][A-Za-z0-9]*");
    }
    if (op.pytorch().exists()) {
      assertThat(names(op)).containsAll(placeholders(op.pytorch().text()));
    } else {
      assertThat(op.pytorch().note()).isNotBlank();
    }
  }

  private static Set<String> names(Op op) {
    Set<String> names = new TreeSet<>();
    op.inputs().forEach(port -> names.add(port.name()));
    op.outputs().forEach(port -> names.add(port.name()));
    op.attributes().forEach(attribute -> names.add(attribute.name()));
    return names;
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(m -> m.group(1)).toList();
  }

  @ParameterizedTest
  @MethodSource("ops")
  void givesWhatItsExamplesSay(Op op) {
    assertThat(op.examples()).isNotEmpty();
    for (Example example : op.examples()) {
      assertThat(example.outputs()).isNotEmpty();
      Map<String, Tensor> outputs = named(op, Trial.of(op, example).run(DType.FLOAT64));
      example.outputs().forEach((output, want) -> assertSame(output, outputs.get(output), want));
    }
  }

  /** Results by the names that examples use; a variadic output's parts are {@code outputs.1} …. */
  private static Map<String, Tensor> named(Op op, List<Tensor> results) {
    Map<String, Tensor> named = new LinkedHashMap<>();
    int last = op.outputs().size() - 1;
    for (int k = 0; k < results.size(); k++) {
      String port = op.outputs().get(Math.min(k, last)).name();
      named.put(k <= last ? port : port + "." + (k - last), results.get(k));
    }
    return named;
  }

  private static void assertSame(String output, Tensor got, Tensor want) {
    assertThat(got.shape()).as(output).isEqualTo(want.shape());
    DType type = want.type() == DType.FLOAT32 ? DType.FLOAT64 : want.type();
    assertThat(got.type()).as(output).isEqualTo(type);
    for (int i = 0; i < want.size(); i++) {
      double figure = Double.parseDouble(Literal.item(want.cast(DType.FLOAT32), i).toString());
      assertThat(got.at(i)).as(output + " " + i).satisfies(x -> close(x, figure));
    }
  }

  private static void close(double got, double figure) {
    if (Double.isFinite(figure)) {
      assertThat(Math.abs(got - figure)).isLessThanOrEqualTo(tolerance(figure));
    } else {
      assertThat(got).isEqualTo(figure);
    }
  }

  /**
   * 1e-6 of the figure, or half of its last decimal if that is more. A figure of up to three
   * decimals was not rounded.
   */
  private static double tolerance(double figure) {
    int decimals = BigDecimal.valueOf(figure).stripTrailingZeros().scale();
    double rounding = decimals > 3 ? 0.5 * Math.pow(10, -decimals) : 0;
    return Math.max(1e-6 * Math.max(1, Math.abs(figure)), rounding);
  }

  @ParameterizedTest
  @MethodSource("ops")
  void hasAsManyOutputsAsItSays(Op op) {
    int count = Trial.of(op, op.examples().get(0)).outputs().size();
    if (op.hasVariadicOutput()) {
      assertThat(count).isGreaterThanOrEqualTo(op.outputs().size());
    } else {
      assertThat(count).isEqualTo(op.outputs().size());
    }
  }

  @ParameterizedTest
  @MethodSource("ops")
  void hasTheGradientThatFiniteDifferencesGive(Op op) {
    List<Trial> trials = new ArrayList<>(Broadcasts.of(op));
    op.examples().forEach(example -> trials.add(Trial.of(op, example)));
    trials.removeIf(trial -> !GradientCheck.applies(trial));
    for (Trial trial : trials) {
      for (int seed = 0; seed < SEEDS; seed++) {
        assertThat(new GradientCheck(trial, seed).error())
            .as("%s, seed %d", trial, seed)
            .isLessThanOrEqualTo(GRADIENT_TOLERANCE);
      }
    }
  }
}
