package gradboard.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether colours that mean different things look different to people of every colour vision. */
class ColourVisionTest {
  /** CIELAB distance; 2.3 is a just noticeable difference of adjacent patches. */
  private static final double CLEARLY_DIFFERENT = 20;

  /**
   * What a colour looks like, in linear RGB: Machado, Oliveira, Fernandes, "A physiologically-based
   * model for simulation of color vision deficiency", 2009, at severity 1.
   */
  private enum Vision {
    USUAL(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
    PROTANOPIA(
        new double[][] {
          {0.152286, 1.052583, -0.204868},
          {0.114503, 0.786281, 0.099216},
          {-0.003882, -0.048116, 1.051998}
        }),
    DEUTERANOPIA(
        new double[][] {
          {0.367322, 0.860646, -0.227968},
          {0.280085, 0.672501, 0.047413},
          {-0.011820, 0.042940, 0.968881}
        }),
    TRITANOPIA(
        new double[][] {
          {1.255528, -0.076749, -0.178779},
          {-0.078411, 0.930809, 0.147602},
          {0.004733, 0.691367, 0.303900}
        });

    private final double[][] matrix;

    Vision(double[][] matrix) {
      this.matrix = matrix;
    }

    double[] lab(Color color) {
      double[] rgb = {linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())};
      double[] seen = new double[3];
      for (int i = 0; i < 3; i++) {
        double sum = 0;
        for (int j = 0; j < 3; j++) {
          sum += matrix[i][j] * rgb[j];
        }
        seen[i] = Math.max(0, Math.min(1, sum));
      }
      double x = f((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047);
      double y = f(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
      double z = f((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883);
      return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    double distance(Color a, Color b) {
      double[] p = lab(a);
      double[] q = lab(b);
      return Math.sqrt(
          Math.pow(p[0] - q[0], 2) + Math.pow(p[1] - q[1], 2) + Math.pow(p[2] - q[2], 2));
    }

    private static double linear(int channel) {
      double c = channel / 255.0;
      return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double f(double t) {
      return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }
  }

  @Test
  void distancesAreThoseOfCielab() {
    // L* of white is 100, of black 0; both are neutral.
    assertThat(Vision.USUAL.distance(Color.WHITE, Color.BLACK)).isCloseTo(100, within(0.1));
    // sRGB red is L*a*b* 53.24, 80.09, 67.20.
    assertThat(Vision.USUAL.lab(Color.RED)[1]).isCloseTo(80.09, within(0.1));
    // To a protanope pure red is dark.
    assertThat(Vision.PROTANOPIA.lab(Color.RED)[0]).isLessThan(45);
  }

  @ParameterizedTest
  @EnumSource(
      value = Palette.class,
      names = {"DEFAULT", "RED_GREEN", "BLUE_YELLOW"})
  void oppositesLookDifferentToEveryone(Palette palette) {
    List<String> alike = new ArrayList<>();
    for (boolean dark : new boolean[] {false, true}) {
      Accents accents = palette.on(dark);
      for (Vision vision : Vision.values()) {
        String seen = (dark ? "dark, " : "light, ") + vision;
        compare(alike, vision, accents.forward(), accents.backward(), "marks, " + seen);
        compare(alike, vision, accents.forwardText(), accents.backwardText(), "text, " + seen);
        compare(alike, vision, accents.negative(), accents.positive(), "signs, " + seen);
      }
    }
    assertThat(alike).isEmpty();
  }

  private static void compare(List<String> alike, Vision vision, Color a, Color b, String what) {
    double distance = vision.distance(a, b);
    if (distance < CLEARLY_DIFFERENT) {
      alike.add(what + ": " + distance);
    }
  }
}
