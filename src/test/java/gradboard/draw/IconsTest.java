package gradboard.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.formdev.flatlaf.extras.FlatSVGIcon;
import gradboard.op.Category;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IconsTest {
  private static final int SIZE = 96;

  /** All but the program's own icon, which alone has several colours. */
  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("icons"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".svg", ""))
          .filter(name -> !name.equals("app"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void liesWithinItsGrid(String name) {
    Rectangle2D bounds = Icons.named(name).outline().getBounds2D();

    assertThat(bounds.isEmpty()).isFalse();
    assertThat(new Rectangle2D.Double(0, 0, Icon.GRID, Icon.GRID).contains(bounds)).isTrue();
  }

  /** FlatLaf recolours this grey by theme. */
  @ParameterizedTest
  @MethodSource("names")
  void hasTheOneColourThatThemesReplace(String name) throws IOException {
    Matcher colours =
        Pattern.compile("#[0-9A-Fa-f]{3,6}")
            .matcher(Files.readString(Path.of("icons", name + ".svg")));

    assertThat(colours.results().map(result -> result.group()).distinct())
        .containsExactly("#6E6E6E");
  }

  @ParameterizedTest
  @MethodSource("names")
  void looksOnTheCanvasAsInTheToolBar(String name) {
    BufferedImage canvas = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = canvas.createGraphics();
    try (Java2dSurface surface = new Java2dSurface(g, SIZE, SIZE, new Sprites())) {
      surface.icon(Icons.named(name), 0, 0, SIZE, Color.WHITE);
    }
    BufferedImage toolBar = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    FlatSVGIcon icon = new FlatSVGIcon("icons/" + name + ".svg", SIZE, SIZE);
    icon.setColorFilter(new FlatSVGIcon.ColorFilter(color -> Color.WHITE));
    icon.paintIcon(null, toolBar.createGraphics(), 0, 0);

    double difference = 0;
    for (int i = 0; i < SIZE * SIZE; i++) {
      difference +=
          Math.abs(
              (canvas.getRGB(i % SIZE, i / SIZE) & 0xFF)
                  - (toolBar.getRGB(i % SIZE, i / SIZE) & 0xFF));
    }
    assertThat(difference / 255 / SIZE / SIZE).isCloseTo(0, within(0.005));
  }

  @ParameterizedTest
  @EnumSource
  void everyCategoryHasAnIcon(Category category) {
    assertThat(Icons.exists(Icons.name(category))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new",
        "open",
        "save",
        "run",
        "step",
        "step-back",
        "train",
        "stop",
        "undo",
        "redo",
        "add",
        "delete",
        "zoom-in",
        "zoom-out",
        "fit",
        "search",
        "settings",
        "problem",
        "warning",
        "info",
        "app"
      })
  void everyToolHasAnIcon(String name) {
    assertThat(Icons.exists(name)).isTrue();
  }

  @Test
  void anUnknownIconIsNamed() {
    assertThatThrownBy(() -> Icons.named("unicorn")).hasMessageContaining("unicorn");
  }

  @Test
  void readsPathsAbsoluteAndRelative() {
    Rectangle2D square = new Rectangle2D.Double(2, 3, 10, 8);
    assertThat(PathData.parse("M2 3H12V11H2Z").getBounds2D()).isEqualTo(square);
    assertThat(PathData.parse("m2,3h10v8h-10z").getBounds2D()).isEqualTo(square);
    assertThat(PathData.parse("M2 3 12 3L12-1.5e0l0 12.5").getBounds2D())
        .isEqualTo(new Rectangle2D.Double(2, -1.5, 10, 12.5));
  }

  @Test
  void smoothCurvesMirrorTheControlPointBefore() {
    Path2D smooth = PathData.parse("M0 0C0 5 5 10 10 10S20 5 20 0");
    Path2D plain = PathData.parse("M0 0C0 5 5 10 10 10C15 10 20 5 20 0");

    assertThat(points(smooth)).isEqualTo(points(plain));
  }

  @Test
  void refusesPathsItCannotRead() {
    assertThatThrownBy(() -> PathData.parse("M0 0A5 5 0 0 1 10 10"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("A");
    assertThatThrownBy(() -> PathData.parse("M0 0L5")).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Double> points(Path2D path) {
    List<Double> points = new ArrayList<>();
    double[] segment = new double[6];
    for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
      it.currentSegment(segment);
      Arrays.stream(segment).forEach(points::add);
    }
    return points;
  }
}
