package gradboard.draw;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.draw.Highlights.Draft;
import gradboard.draw.Highlights.Flow;
import gradboard.draw.Recording.Kind;
import gradboard.draw.Recording.Painted;
import gradboard.op.Category;
import gradboard.runtime.Digest;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenePainterTest {
  private static final Scene MANY = Samples.grid(400, Samples.fonts());
  private final Fonts fonts = Samples.fonts();
  private final Theme theme = Theme.light(Palette.DEFAULT, fonts);
  private final Scene neuron = Samples.sigmoidNeuron(fonts);

  @Test
  void showsValuesAndGradientsInTheirColours() {
    Recording recording = paint(neuron, 1);

    assertThat(color(recording, "0.7311")).isEqualTo(theme.accents().forwardText());
    assertThat(color(recording, "−0.3932")).isEqualTo(theme.accents().backwardText());
    assertThat(recording.texts()).contains("xw", "MatMul", "[2, 1] float32", "scalar float32");
  }

  @Test
  void showsLessWhenFarther() {
    assertThat(paint(neuron, 0.6).texts()).contains("y", "Sigmoid", "0.7311");
    assertThat(paint(neuron, 0.59).texts()).contains("y").doesNotContain("Sigmoid", "0.7311");
    assertThat(paint(neuron, 0.3).texts()).contains("y");
    assertThat(paint(neuron, 0.29).texts()).isEmpty();
    assertThat(paint(neuron, 0.05).of(Kind.BOX)).hasSizeGreaterThanOrEqualTo(7);
  }

  /** Recorded boxes, rounded as pixels are, must still show a frame on every side. */
  @ParameterizedTest
  @ValueSource(doubles = {0.6, 0.63, 0.7, 0.75, 0.83, 1, 1.3, 2})
  void framesHeatMapsOnEverySide(double zoom) {
    Digest digest = Samples.normal(3, 64, 64);
    Card card = Samples.card("n", "MatMul", Category.LINEAR, List.of());
    for (double x = 0; x < 2; x += 0.23) {
      NodeView node =
          Samples.node("n", Samples.done(card, digest, digest), fonts, x, x, Samples.DONE);
      Recording recording = paint(new Scene(List.of(node), List.of()), zoom);
      for (Painted map : recording.of(Kind.IMAGE).filter(p -> p.box().getHeight() > 20).toList()) {
        Painted frame = recording.all.get(recording.all.indexOf(map) - 1);
        assertThat(Math.round(frame.box().getMinX())).isLessThan(Math.round(map.box().getMinX()));
        assertThat(Math.round(frame.box().getMinY())).isLessThan(Math.round(map.box().getMinY()));
        assertThat(Math.round(frame.box().getMaxX()))
            .isGreaterThan(Math.round(map.box().getMaxX()));
        assertThat(Math.round(frame.box().getMaxY()))
            .isGreaterThan(Math.round(map.box().getMaxY()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.2, 0.31, 0.59, 0.6, 1, 2})
  void paintsNothingOutOfSight(double zoom) {
    Viewport view = new Viewport(zoom, -1_500 * zoom, -1_500 * zoom, 700, 450);
    Rectangle2D seen =
        new Rectangle2D.Double(-60 * zoom - 2, -60 * zoom - 2, 700 + 120 * zoom, 450 + 120 * zoom);

    Recording recording = Recording.of(MANY, theme, view);

    assertThat(recording.of(Kind.TEXT).filter(p -> !nearby(seen, p.box(), 240 * zoom))).isEmpty();
    assertThat(recording.of(Kind.LINE).filter(p -> !nearby(seen, p.box(), 0))).isEmpty();
    int cards = (int) ((700 / (250 * zoom) + 2) * (450 / (240 * zoom) + 2));
    assertThat(recording.of(Kind.BOX).count())
        .isLessThanOrEqualTo(Math.min(400, cards) * 80L)
        .isPositive();
  }

  private static boolean nearby(Rectangle2D seen, Rectangle2D box, double margin) {
    return box.getX() <= seen.getMaxX() + margin
        && box.getMaxX() >= seen.getX() - margin
        && box.getY() <= seen.getMaxY() + margin
        && box.getMaxY() >= seen.getY() - margin;
  }

  @Test
  void everyStateHasAMarkOfItsOwn() {
    assertThat(marks(Set.of())).contains("mark-not-run");
    assertThat(marks(Set.of(Mark.FORWARD_DONE))).contains("mark-done-forward");
    assertThat(marks(Samples.DONE)).contains("mark-done-forward", "mark-done-backward");
    assertThat(marks(Set.of(Mark.FORWARD_DONE, Mark.STALE)))
        .contains("mark-stale")
        .doesNotContain("mark-done-forward");
    assertThat(marks(Set.of(Mark.FROZEN))).contains("frozen");
    assertThat(marks(Set.of(Mark.BREAKPOINT))).contains("breakpoint");
    assertThat(marks(Set.of(Mark.LOSS))).contains("loss");
  }

  private List<String> marks(Set<Mark> marks) {
    return paint(one(card(), marks), 1).icons();
  }

  @Test
  void theCurrentStepFliesAFlagWithItsDirection() {
    assertThat(paint(one(card(), Set.of(Mark.STEPPING_FORWARD)), 1).texts()).contains("forward");
    assertThat(paint(one(card(), Set.of(Mark.STEPPING_BACKWARD)), 1).texts()).contains("backward");
  }

  @Test
  void aProblemShowsItsSentenceAnIconAndAFrame() {
    Recording recording = paint(one(card().troubled("B is missing."), Set.of()), 1);

    assertThat(recording.texts()).contains("B is missing.");
    assertThat(recording.icons()).contains("problem");
    assertThat(recording.of(Kind.BOX).map(Recording.Painted::color))
        .contains(theme.states().problem());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.2, 0.4})
  void problemsAndBreakpointsAreFoundFromAfar(double zoom) {
    assertThat(paint(one(card().troubled("B is missing."), Set.of()), zoom).icons())
        .contains("problem");
    assertThat(paint(one(card(), Set.of(Mark.BREAKPOINT)), zoom).icons()).contains("breakpoint");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.2, 0.4})
  void theStepsDirectionIsMoreThanAColourFromAfar(double zoom) {
    assertThat(paint(one(card(), Set.of(Mark.STEPPING_FORWARD)), zoom).icons())
        .containsExactly("mark-forward");
    assertThat(paint(one(card(), Set.of(Mark.STEPPING_BACKWARD)), zoom).icons())
        .containsExactly("mark-backward");
  }

  @Test
  void titlesKeepTheMarksOfTheirStates() {
    assertThat(titleMarks(Mark.STALE)).containsExactly("mark-stale");
    assertThat(titleMarks(Mark.MUTED)).containsExactly("muted");
    assertThat(titleMarks(Mark.LOCKED)).containsExactly("locked");
    assertThat(titleMarks(Mark.FROZEN)).containsExactly("frozen");
    assertThat(titleMarks(Mark.LOSS)).containsExactly("loss");
    assertThat(titleMarks(Mark.FORWARD_DONE)).isEmpty();
  }

  private List<String> titleMarks(Mark mark) {
    return paint(one(card(), Set.of(mark)), 0.4).icons();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.2, 0.4, 1})
  void coloursOfLabelsAreSeenAtEveryZoom(double zoom) {
    Color red = theme.label("red");

    List<Painted> bands =
        paint(one(card().labelled("red"), Samples.DONE), zoom)
            .of(Kind.BOX)
            .filter(box -> box.color().equals(red))
            .toList();
    assertThat(bands).singleElement().matches(band -> band.box().getHeight() >= 3);
    assertThat(paint(one(card(), Samples.DONE), zoom).of(Kind.BOX))
        .noneMatch(box -> box.color().equals(red));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.4, 1})
  void selectionIsAFrameAtEveryZoom(double zoom) {
    Color selected = theme.states().selected();
    assertThat(paint(one(card(), Set.of(Mark.SELECTED)), zoom).of(Kind.BOX))
        .anyMatch(box -> box.color().equals(selected));
    assertThat(paint(one(card(), Set.of()), zoom).of(Kind.BOX))
        .noneMatch(box -> box.color().equals(selected));
  }

  @Test
  void framesOfManyNodesSeenFromAfarArePaintedAtOnce() {
    Scene selected =
        new Scene(
            MANY.nodes().stream().map(node -> node.marked(Set.of(Mark.SELECTED))).toList(),
            MANY.wires());
    Viewport view = new Viewport(0.1, 20, 20, 1_000, 900);
    Counting counting = new Counting();

    new ScenePainter(theme).paint(counting, selected, view, Highlights.NONE);

    assertThat(counting.batches).isLessThanOrEqualTo(1 + Category.values().length);
    assertThat(counting.singles).isZero();
  }

  @Test
  void staleNumbersLoseTheirColour() {
    Recording recording = paint(one(card(), Set.of(Mark.FORWARD_DONE, Mark.STALE)), 1);

    assertThat(color(recording, "0.7311")).isEqualTo(theme.states().stale());
  }

  @Test
  void anotherLossTakesTheColourOfGradientsAlone() {
    Recording recording = paint(one(card(), Set.of(Mark.FORWARD_DONE, Mark.GRADIENT_STALE)), 1);

    assertThat(color(recording, "0.7311")).isEqualTo(theme.accents().forwardText());
    assertThat(color(recording, "1")).isEqualTo(theme.states().stale());
  }

  @Test
  void staleNumbersOnWiresLoseTheirColourToo() {
    Highlights highlights =
        new Highlights(
            Map.of(PortRef.input("y", 0), Flow.FORWARD), Optional.empty(), Optional.empty());
    assertThat(colorsOnWire(highlights, Mark.STALE))
        .containsExactly(theme.states().stale(), theme.states().stale());
    assertThat(colorsOnWire(highlights, Mark.GRADIENT_STALE))
        .containsExactly(theme.accents().forwardText(), theme.states().stale());
  }

  private List<Color> colorsOnWire(Highlights highlights, Mark mark) {
    Scene marked =
        new Scene(
            neuron.nodes().stream()
                .map(node -> node.marked(node.id().equals("z") ? Set.of(mark) : Set.of()))
                .toList(),
            neuron.wires());
    Recording recording = Recording.of(marked, theme, view(1), highlights);
    return recording.all.subList(paint(marked, 1).all.size() + 1, recording.all.size()).stream()
        .filter(painted -> painted.kind() == Kind.TEXT)
        .map(Painted::color)
        .toList();
  }

  @Test
  void aWireUnderThePointerShowsItsValueAboveAndItsShareBelow() {
    PortRef to = PortRef.input("y", 0);
    Highlights highlights =
        new Highlights(Map.of(to, Flow.FORWARD), Optional.empty(), Optional.empty());
    Recording recording = Recording.of(neuron, theme, view(1), highlights);
    double wire = neuron.port(to).orElseThrow().getY();

    var plates = recording.all.subList(paint(neuron, 1).all.size() + 1, recording.all.size());
    var value = plates.stream().filter(p -> p.what().equals("1")).findFirst().orElseThrow();
    var share = plates.stream().filter(p -> p.what().equals("0.1966")).findFirst().orElseThrow();
    assertThat(value.color()).isEqualTo(theme.accents().forwardText());
    assertThat(value.box().getMaxY()).isLessThan(wire);
    assertThat(share.color()).isEqualTo(theme.accents().backwardText());
    assertThat(share.box().getY()).isGreaterThan(wire);
  }

  @Test
  void numbersOnWiresKeepTheirSizeWhenZoomedOut() {
    PortRef to = PortRef.input("y", 0);
    Highlights highlights =
        new Highlights(Map.of(to, Flow.BACKWARD), Optional.empty(), Optional.empty());

    Recording recording = Recording.of(neuron, theme, view(0.2), highlights);

    assertThat(recording.of(Kind.TEXT)).hasSize(2).allMatch(t -> t.box().getHeight() > 10);
  }

  @Test
  void aPortUnderThePointerShowsItsName() {
    Highlights highlights =
        new Highlights(Map.of(), Optional.of(PortRef.input("xw", 1)), Optional.empty());

    assertThat(Recording.of(neuron, theme, view(1), highlights).texts()).contains("B");
    assertThat(paint(neuron, 1).texts()).doesNotContain("B");
  }

  @Test
  void portsThatCannotAcceptAWireFadeAndTheRefusalIsSaid() {
    PortRef from = PortRef.output("x", 0);
    Draft draft =
        new Draft(from, 300, 300, port -> port.node().equals("z"), Optional.of("x is [1, 2]."));
    Highlights highlights = new Highlights(Map.of(), Optional.empty(), Optional.of(draft));

    Recording recording = Recording.of(neuron, theme, view(1), highlights);

    Color faded = theme.faded(theme.inks().icon());
    assertThat(recording.of(Kind.ICON).filter(i -> i.what().equals("port-input")))
        .filteredOn(i -> !i.color().equals(faded))
        .hasSize(2);
    assertThat(recording.texts()).contains("x is [1, 2].");
    assertThat(recording.of(Kind.LINE)).anyMatch(line -> line.what().equals("dashed"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 1, 2})
  void notesStayInSight(double zoom) {
    Viewport corner = new Viewport(zoom, 0, 0, 300, 200);
    double x = 299 / zoom;
    double y = 199 / zoom;
    Draft draft =
        new Draft(PortRef.output("x", 0), x, y, p -> false, Optional.of("Too far to the right."));
    Highlights highlights =
        new Highlights(Map.of(), Optional.of(PortRef.input("w", 0)), Optional.of(draft));

    Recording recording = Recording.of(neuron, theme, corner, highlights);

    assertThat(recording.of(Kind.TEXT).filter(t -> t.what().startsWith("Too far")))
        .singleElement()
        .matches(text -> new Rectangle2D.Double(0, 0, 300, 200).contains(text.box()));
  }

  @Test
  void numbersThatAreNotFiniteAreCounted() {
    double[] data = new double[60];
    data[7] = Double.NaN;
    data[8] = Double.POSITIVE_INFINITY;
    Card card =
        Samples.done(
            Samples.card("y", "Log", Category.MATH, List.of()),
            Samples.numbers(new long[] {6, 10}, data),
            Samples.numbers(new long[] {60}, data));

    assertThat(paint(one(card, Samples.DONE), 1).texts())
        .filteredOn(text -> text.equals("2 not finite"))
        .hasSize(2);
  }

  @Test
  void picturesKeepTheProportionsOfTheirTensors() {
    Card card = Samples.card("image", "Input", Category.SOURCE, List.of());
    Card square = Samples.done(card, Samples.normal(1, 1, 1, 28, 28), Samples.normal(2, 28, 28));
    Card wide = Samples.done(card, Samples.normal(1, 20, 40), Samples.normal(2, 20, 40));

    assertThat(picture(square).getWidth()).isEqualTo(picture(square).getHeight());
    assertThat(picture(wide).getWidth()).isEqualTo(2 * picture(wide).getHeight());
  }

  private Rectangle2D picture(Card card) {
    return paint(one(card, Samples.DONE), 1).of(Kind.IMAGE).findFirst().orElseThrow().box();
  }

  @Test
  void unwiredPortsAreHollow() {
    Card card =
        Card.of(
            "z",
            "Add",
            Category.MATH,
            List.of(new PortView("A", "", true), new PortView("B", "", false)),
            List.of());

    assertThat(paint(one(card, Set.of()), 1).icons()).containsOnlyOnce("port-input-hole");
  }

  @Test
  void theGridNeverGetsDenserThanSixteenPixels() {
    for (double zoom : new double[] {0.05, 0.3, 1, 2}) {
      Recording recording = new Recording();
      new ScenePainter(theme).background(recording, new Viewport(zoom, 13, -7, 800, 500));
      assertThat(recording.of(Kind.BOX).count()).isBetween(10L, 2_000L);
    }
  }

  /** Counts calls that paint one box, and calls that paint many. */
  private static final class Counting extends Recording {
    private int batches;
    private int singles;

    @Override
    public void boxes(float[] boxes, int count, Color color) {
      batches++;
    }

    @Override
    public void rounded(
        double x, double y, double width, double height, double radius, Corners corners, Color c) {
      singles++;
    }
  }

  private static Color color(Recording recording, String text) {
    return recording
        .of(Kind.TEXT)
        .filter(painted -> painted.what().equals(text))
        .findFirst()
        .orElseThrow()
        .color();
  }

  private static Card card() {
    return Samples.done(
        Samples.card("y", "Sigmoid", Category.ACTIVATION, Samples.ports("X")),
        Samples.numbers(new long[] {}, 0.73105858),
        Samples.numbers(new long[] {}, 1));
  }

  private Scene one(Card card, Set<Mark> marks) {
    return new Scene(List.of(Samples.node("n", card, fonts, 20, 20, marks)), List.of());
  }

  private Recording paint(Scene scene, double zoom) {
    return Recording.of(scene, theme, view(zoom));
  }

  private static Viewport view(double zoom) {
    return new Viewport(zoom, 0, 0, 1_000, 500);
  }
}
