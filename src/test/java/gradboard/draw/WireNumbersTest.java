package gradboard.draw;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.draw.Highlights.Flow;
import gradboard.draw.Recording.Kind;
import gradboard.draw.Recording.Painted;
import gradboard.op.Category;
import gradboard.runtime.Digest;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireNumbersTest {
  private final Theme theme = Theme.light(Palette.DEFAULT, Samples.fonts());
  private final Digest many = Samples.normal(1, 300, 100);

  /** Two cards feed a third; the gaps are narrower than what is written on the wires. */
  private Scene narrow(Set<Mark> marks) {
    Card source = Samples.card("xW", "MatMul", Category.LINEAR, List.of());
    Card bias = Samples.card("b1", "Parameter", Category.SOURCE, List.of());
    Card sum = Samples.card("z", "Add", Category.MATH, Samples.ports("A", "B"));
    Fonts fonts = Samples.fonts();
    NodeView from =
        Samples.node("xW", Samples.done(source, many, many), fonts, 100, 100, Samples.DONE);
    double next = from.right() + 38;
    return new Scene(
        List.of(
            from,
            Samples.node("b1", Samples.done(bias, many, many), fonts, 100, 340, Samples.DONE),
            Samples.node("z", Samples.done(sum, many, many), fonts, next, 100, marks)),
        List.of(wire("xW", 0), wire("b1", 1)));
  }

  private WireView wire(String from, int port) {
    return new WireView(
        PortRef.output(from, 0),
        PortRef.input("z", port),
        Optional.of(many),
        Optional.of(many),
        List.of());
  }

  private static Highlights pointingAt(int... ports) {
    Map<PortRef, Flow> wires = new LinkedHashMap<>();
    for (int port : ports) {
      wires.put(PortRef.input("z", port), Flow.FORWARD);
    }
    return new Highlights(wires, Optional.empty(), Optional.empty());
  }

  /** What is written beyond the scene itself, which is painted first. */
  private List<Painted> numbers(Scene scene, Viewport view, Highlights highlights) {
    long before = Recording.of(scene, theme, view).of(Kind.TEXT).count();
    return Recording.of(scene, theme, view, highlights).of(Kind.TEXT).skip(before).toList();
  }

  private static Rectangle2D onScreen(Rectangle2D box, Viewport view) {
    return new Rectangle2D.Double(
        box.getX() * view.scale() + view.dx(),
        box.getY() * view.scale() + view.dy(),
        box.getWidth() * view.scale(),
        box.getHeight() * view.scale());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.6, 1, 2})
  void numbersThatFindNoRoomInAGapCoverNoCardAndNoFlag(double zoom) {
    Scene scene = narrow(Set.of(Mark.FORWARD_DONE, Mark.STEPPING_FORWARD));
    Viewport view = new Viewport(zoom, 0, 200, 1400, 900);

    List<Painted> numbers = numbers(scene, view, pointingAt(0, 1));

    Rectangle2D flag =
        Recording.of(scene, theme, view)
            .of(Kind.TEXT)
            .filter(text -> text.what().equals("forward"))
            .findFirst()
            .orElseThrow()
            .box();
    assertThat(numbers).hasSize(4);
    for (Painted number : numbers) {
      assertThat(scene.nodes())
          .noneMatch(node -> onScreen(node.box(), view).intersects(number.box()));
      assertThat(number.box().intersects(flag)).isFalse();
      assertThat(numbers.stream().filter(other -> other.box().intersects(number.box())))
          .containsExactly(number);
    }
  }

  @Test
  void theValueStandsOverTheShareWhereverTheyGo() {
    Scene scene = narrow(Samples.DONE);

    List<Painted> numbers = numbers(scene, new Viewport(1, 0, 0, 1400, 900), pointingAt(0));

    assertThat(numbers).extracting(Painted::color).doesNotHaveDuplicates();
    assertThat(numbers.get(0).color()).isEqualTo(theme.accents().forwardText());
    assertThat(numbers.get(0).box().getMaxY()).isLessThan(numbers.get(1).box().getY());
  }

  @Test
  void numbersStayAtTheirWireWhereThereIsNoRoomAboveInSight() {
    Scene scene = narrow(Samples.DONE);
    Viewport low = new Viewport(1, 0, -110, 1400, 900);

    assertThat(numbers(scene, low, pointingAt(0)))
        .hasSize(2)
        .allMatch(number -> number.box().getMaxY() > 0);
  }
}
