package gradboard.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.CubicCurve2D;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Java2dSurfaceTest {
  private final BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.25, 1.5, 1.75, 2, 3})
  void edgesAreSharpAtEveryScreenScaling(double scaling) {
    Graphics2D g = image.createGraphics();
    g.scale(scaling, scaling);
    try (Java2dSurface surface = new Java2dSurface(g, 100, 66, new Sprites())) {
      surface.view(0.83, 3.3, 1.7);
      surface.box(10.2, 11.7, 31.4, 20.9, Color.RED);
    }

    assertThat(colours()).containsExactlyInAnyOrder(0xFF000000, Color.RED.getRGB());
  }

  @Test
  void givesTheGraphicsBackAsItWas() {
    Graphics2D g = image.createGraphics();
    g.translate(7, 9);
    g.scale(2, 2);
    AffineTransform before = g.getTransform();
    try (Java2dSurface surface = new Java2dSurface(g, 100, 60, new Sprites())) {
      surface.view(3, 1, 1);
    }

    assertThat(g.getTransform()).isEqualTo(before);
  }

  @Test
  void roundsTheCornersAskedFor() {
    Graphics2D g = image.createGraphics();
    try (Java2dSurface surface = new Java2dSurface(g, 300, 200, new Sprites())) {
      surface.rounded(10, 10, 100, 60, 12, Surface.Corners.TOP, Color.WHITE);
    }

    assertThat(brightness(10, 10)).isZero();
    assertThat(brightness(109, 10)).isZero();
    assertThat(brightness(10, 69)).isEqualTo(255);
    assertThat(brightness(109, 69)).isEqualTo(255);
    assertThat(brightness(60, 10)).isEqualTo(255);
    assertThat(brightness(10, 22)).isEqualTo(255);
    assertThat(brightness(14, 13)).isBetween(100, 255);
  }

  @ParameterizedTest
  @CsvSource({
    "20, 20, 250, 150, 1.0",
    "20, 20, 250, 150, 2.6",
    "20, 100, 280, 101, 1.6",
    "100, 20, 140, 180, 1.6",
    "220, 40, 60, 150, 3.5",
    "50, 50, 54, 52, 1.2"
  })
  void wiresHaveTheInkOfJava2dStrokes(double x1, double y1, double x2, double y2, double width) {
    Curve curve = Curve.between(x1, y1, x2, y2);
    BufferedImage wanted = stroked(curve.shape(), width);
    wires(width, curve);

    double missing = 0;
    double ink = 0;
    for (int y = 0; y < 200; y++) {
      for (int x = 0; x < 300; x++) {
        ink += wanted.getRGB(x, y) & 0xFF;
        missing += (wanted.getRGB(x, y) & 0xFF) - brightness(x, y);
        // No pixel away from the stroke is touched.
        if (curve.distance(x + 0.5, y + 0.5) > width / 2 + 1.6) {
          assertThat(brightness(x, y)).isZero();
        }
      }
    }
    assertThat(missing / ink).isCloseTo(0, within(0.08));
  }

  private static BufferedImage stroked(CubicCurve2D curve, double width) {
    BufferedImage wanted = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = wanted.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    g.draw(curve);
    return wanted;
  }

  @Test
  void aFrameLeavesNothingForTheNext() {
    Sprites sprites = new Sprites();
    wires(sprites, 2, Curve.between(10, 10, 200, 150));
    Graphics2D g = image.createGraphics();
    g.setColor(Color.BLACK);
    g.fillRect(0, 0, 300, 200);

    wires(sprites, 2, Curve.between(10, 190, 40, 190));

    for (int y = 0; y < 180; y++) {
      for (int x = 0; x < 300; x++) {
        assertThat(brightness(x, y)).isZero();
      }
    }
  }

  @Test
  void wiresKeepToTheClip() {
    Graphics2D g = image.createGraphics();
    g.setClip(new Rectangle(50, 40, 60, 70));
    try (Java2dSurface surface = new Java2dSurface(g, 300, 200, new Sprites())) {
      surface.wires(points(Curve.between(-500, 75, 900, 75)), 1, 4, Color.WHITE);
      surface.wires(points(Curve.between(70, -900, 90, 900)), 1, 4, Color.WHITE);
    }

    assertThat(brightness(60, 75)).isEqualTo(255);
    assertThat(brightness(80, 60)).isPositive();
    assertThat(brightness(49, 75)).isZero();
    assertThat(brightness(110, 75)).isZero();
    assertThat(brightness(80, 39)).isZero();
    assertThat(brightness(80, 110)).isZero();
  }

  @Test
  void textNeverGrowsBeyondItsWidth() {
    Fonts fonts = Samples.fonts();
    TextRun run = fonts.line(Fonts.Role.TITLE, "hidden_layer_activation");
    for (double scale = 0.5; scale < 1.6; scale += 0.037) {
      Graphics2D g = image.createGraphics();
      g.setColor(Color.BLACK);
      g.fillRect(0, 0, 300, 200);
      try (Java2dSurface surface = new Java2dSurface(g, 300, 200, new Sprites())) {
        surface.view(scale, 0, 0);
        surface.text(run, 4, 40, Color.WHITE);
      }
      int right = (int) Math.ceil((4 + run.width()) * scale) + 1;
      for (int y = 0; y < 100; y++) {
        assertThat(brightness(Math.min(299, right), y)).isZero();
      }
    }
  }

  private void wires(double width, Curve curve) {
    wires(new Sprites(), width, curve);
  }

  private void wires(Sprites sprites, double width, Curve curve) {
    Graphics2D g = image.createGraphics();
    try (Java2dSurface surface = new Java2dSurface(g, 300, 200, sprites)) {
      surface.wires(points(curve), 1, width, Color.WHITE);
    }
  }

  private static float[] points(Curve curve) {
    double[] points = {
      curve.x1(),
      curve.y1(),
      curve.controlX1(),
      curve.controlY1(),
      curve.controlX2(),
      curve.controlY2(),
      curve.x2(),
      curve.y2()
    };
    float[] floats = new float[points.length];
    for (int i = 0; i < points.length; i++) {
      floats[i] = (float) points[i];
    }
    return floats;
  }

  private int brightness(int x, int y) {
    return image.getRGB(x, y) & 0xFF;
  }

  private Set<Integer> colours() {
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours;
  }
}
