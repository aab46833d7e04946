package gradboard.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.op.Attribute;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.Port;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormulaTest {
  private static final Op LEAKY =
      Op.named("Leaky", Category.ACTIVATION)
          .input("X", Port.Accepts.FLOATING, "")
          .output("Y", Port.Accepts.FLOATING, "")
          .attribute(Attribute.number("alpha", 0.01, ""))
          .formula("<Y> = \\max(<alpha> <X>, <X>)")
          .derivative("X", "<alpha>")
          .lowerAll((e, in) -> List.of());

  @Test
  void symbolsStandUprightWhereTheyAreWords() {
    assertThat(new Formula(LEAKY).symbols()).isEqualTo("Y = \\max(\\mathrm{alpha} X, X)");
  }

  @Test
  void numbersTakeThePlacesOfPortsAndAttributes() {
    Map<String, String> numbers =
        Map.of("X", Formula.number(-2), "Y", Formula.number(-0.02), "alpha", Formula.number(0.01));
    assertThat(new Formula(LEAKY).numbers(numbers))
        .contains("{(-0.02)} = \\max({0.01} {(-2)}, {(-2)})");
  }

  @Test
  void withoutANumberAtAPortThereIsNoFormulaInNumbers() {
    assertThat(new Formula(LEAKY).numbers(Map.of("alpha", "1", "Y", "2"))).isEmpty();
  }

  @Test
  void aDerivativeIsToldInSymbolsAndBelowInNumbers() {
    assertThat(new Formula(LEAKY).derivative("X", Map.of("alpha", "0.01")))
        .isEqualTo(
            "\\begin{aligned} \\frac{\\partial Y}{\\partial X} &= \\mathrm{alpha}"
                + " \\\\ &= {0.01} \\end{aligned}");
  }

  @Test
  void theChainRuleIsToldInNumbers() {
    assertThat(new Formula(LEAKY).chain("X", Map.of("alpha", "0.01"), "3", "0.03"))
        .isEqualTo("\\frac{\\partial L}{\\partial X} = 3 \\cdot {0.01} = 0.03");
  }

  @Test
  void aSumIsAFactorOnlyInParentheses() {
    Op tanh =
        Op.named("Tanh2", Category.ACTIVATION)
            .input("X", Port.Accepts.FLOATING, "")
            .output("Y", Port.Accepts.FLOATING, "")
            .formula("<Y> = \\tanh <X>")
            .derivative("X", "1 - <Y>^2")
            .lowerAll((e, in) -> List.of());
    assertThat(new Formula(tanh).chain("X", Map.of("Y", Formula.number(-0.5)), "2", "1.5"))
        .endsWith("= 2 \\cdot \\left(1 - {(-0.5)}^2\\right) = 1.5");
  }

  @Test
  void smallNumbersAreWrittenWithPowersOfTen() {
    assertThat(Formula.number(1.5e-9)).isEqualTo("1.5\\cdot 10^{-9}");
    assertThat(Formula.number(Double.NEGATIVE_INFINITY)).isEqualTo("(-\\infty)");
  }
}
