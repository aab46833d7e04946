package gradboard.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradboard.draw.Highlights.Draft;
import gradboard.draw.Highlights.Flow;
import gradboard.op.Category;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThemeTest {
  /** Web Content Accessibility Guidelines 2.2, 1.4.3: text. */
  private static final double TEXT = 4.5;

  /** The same, 1.4.11: graphical objects. */
  private static final double GRAPHICS = 3;

  static Stream<Theme> themes() {
    return Samples.themes().stream();
  }

  @Test
  void contrastIsThatOfTheGuidelines() {
    assertThat(Blend.contrast(Color.BLACK, Color.WHITE)).isEqualTo(21);
    // #767676 is known as the lightest grey that passes on white, #777777 as the darkest that
    // fails.
    assertThat(Blend.contrast(new Color(0x767676), Color.WHITE)).isCloseTo(4.54, within(0.005));
    assertThat(Blend.contrast(Color.WHITE, new Color(0x777777))).isCloseTo(4.48, within(0.005));
  }

  @ParameterizedTest
  @MethodSource("themes")
  void everyTextStandsOutFromItsSurface(Theme theme) {
    assertThat(theme.pairs())
        .filteredOn(pair -> Blend.contrast(pair.text(), pair.surface()) < TEXT)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("themes")
  void everyPaintedTextStandsOutFromWhatIsUnderIt(Theme theme) {
    Viewport view = new Viewport(1, 0, 0, 1_700, 1_400);
    Recording cards = Recording.of(Samples.network(theme.fonts()), theme, view);
    Recording titles =
        Recording.of(Samples.network(theme.fonts()), theme, new Viewport(0.4, 0, 0, 1_700, 1_400));

    for (Recording recording : List.of(cards, titles)) {
      assertThat(recording.texts()).hasSizeGreaterThan(25);
      assertThat(recording.of(Recording.Kind.TEXT))
          .filteredOn(text -> Blend.contrast(text.color(), recording.under(text)) < TEXT)
          .isEmpty();
    }
  }

  /** Numbers on a wire, a port's name, a refusal and the flag of the current step. */
  @ParameterizedTest
  @MethodSource("themes")
  void everyTextThatLiesOnTheCanvasStandsOut(Theme theme) {
    Scene neuron = Samples.sigmoidNeuron(theme.fonts());
    PortRef to = PortRef.input("z", 0);
    Draft draft =
        new Draft(PortRef.output("x", 0), 300, 300, port -> false, Optional.of("x is [1, 2]."));
    Highlights highlights =
        new Highlights(Map.of(to, Flow.BACKWARD), Optional.of(to), Optional.of(draft));
    for (double zoom : new double[] {0.2, 1}) {
      Recording recording =
          Recording.of(neuron, theme, new Viewport(zoom, 0, 0, 1_000, 500), highlights);

      assertThat(recording.texts()).contains("x is [1, 2].", "A", "4", "0.1966");
      assertThat(recording.of(Recording.Kind.TEXT))
          .filteredOn(text -> Blend.contrast(text.color(), recording.under(text)) < TEXT)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("themes")
  void everyMarkStandsOutFromItsSurface(Theme theme) {
    Color canvas = theme.surfaces().canvas();
    Color card = theme.surfaces().card();
    assertThat(Blend.contrast(theme.inks().wire(), canvas)).isGreaterThanOrEqualTo(GRAPHICS);
    assertThat(Blend.contrast(theme.inks().wire(), card)).isGreaterThanOrEqualTo(GRAPHICS);
    assertThat(Blend.contrast(theme.inks().icon(), canvas)).isGreaterThanOrEqualTo(GRAPHICS);
    assertThat(Category.values())
        .filteredOn(c -> Blend.contrast(theme.hue(c), theme.tint(c)) < GRAPHICS)
        .isEmpty();
    assertThat(
            Stream.of(
                theme.accents().forward(),
                theme.accents().backward(),
                theme.states().problem(),
                theme.states().frozen(),
                theme.states().breakpoint(),
                theme.states().selected()))
        .allSatisfy(
            mark -> {
              assertThat(Blend.contrast(mark, canvas)).isGreaterThanOrEqualTo(GRAPHICS);
              assertThat(Blend.contrast(mark, card)).isGreaterThanOrEqualTo(GRAPHICS);
            });
  }

  @ParameterizedTest
  @MethodSource("themes")
  void categoriesHaveColoursOfTheirOwn(Theme theme) {
    assertThat(Arrays.stream(Category.values()).map(theme::hue)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(Category.values()).map(theme::block)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("themes")
  void theDivergingScaleRunsFromOneEndThroughNeutralToTheOther(Theme theme) {
    Accents accents = theme.accents();
    assertThat(accents.diverging(-1)).isEqualTo(accents.negative());
    assertThat(accents.diverging(0)).isEqualTo(accents.neutral());
    assertThat(accents.diverging(1)).isEqualTo(accents.positive());
    assertThat(accents.diverging(7)).isEqualTo(accents.positive());
    assertThat(Blend.contrast(accents.diverging(0.4), accents.neutral()))
        .isLessThan(Blend.contrast(accents.diverging(0.9), accents.neutral()));
  }

  @Test
  void theCourseColoursShowValuesGreenAndGradientsRed() {
    Accents accents = Palette.CS231N.on(false);
    assertThat(accents.forward().getGreen())
        .isGreaterThan(accents.forward().getRed())
        .isGreaterThan(accents.forward().getBlue());
    assertThat(accents.backward().getRed())
        .isGreaterThan(accents.backward().getGreen())
        .isGreaterThan(accents.backward().getBlue());
  }
}
