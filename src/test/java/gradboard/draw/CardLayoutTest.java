package gradboard.draw;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.draw.CardLayout.Part;
import gradboard.draw.PortRef.Side;
import gradboard.draw.Recording.Painted;
import gradboard.op.Category;
import gradboard.runtime.Digest;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CardLayoutTest {
  private static final Viewport VIEW = new Viewport(1, 0, 0, 4_000, 4_000);
  private final Fonts fonts = Samples.fonts();

  @Provide
  Arbitrary<Card> cards() {
    Arbitrary<String> names =
        Arbitraries.oneOf(
            Arbitraries.strings().alpha().numeric().withChars('_', '/').ofMaxLength(120),
            Arbitraries.strings().ofMaxLength(40),
            Arbitraries.of("W", "层归一化", "שכבה", "x\ny", "", "🙂🙂🙂"));
    Arbitrary<Digest> digests =
        Combinators.combine(
                Arbitraries.of(
                    new long[] {},
                    new long[] {0},
                    new long[] {1, 1},
                    new long[] {4, 4},
                    new long[] {3},
                    new long[] {2, 2, 2},
                    new long[] {1, 50},
                    new long[] {5, 1},
                    new long[] {40, 40},
                    new long[] {100, 5},
                    new long[] {2, 3, 8, 8},
                    new long[] {70},
                    new long[] {7, 3, 50},
                    new long[] {40, 12, 5, 5}),
                Arbitraries.doubles().injectNull(0.1))
            .as(
                (shape, number) -> {
                  double[] data = new double[(int) Shape.of(shape).size()];
                  for (int i = 0; i < data.length; i++) {
                    data[i] = number == null ? Double.NaN : number * (1 - 0.13 * i);
                  }
                  return Samples.numbers(shape, data);
                });
    Arbitrary<Optional<String>> problems = names.optional(0.3);
    return Combinators.combine(
            names, names, digests, problems, Arbitraries.integers().between(0, 9))
        .as(
            (title, op, digest, problem, inputs) -> {
              List<PortView> ports = new ArrayList<>();
              for (int i = 0; i < inputs; i++) {
                ports.add(new PortView("p" + i, "", i % 2 == 0));
              }
              Card card =
                  Samples.done(
                      Card.of(title, op, Category.LINEAR, ports, Samples.ports("Y")),
                      digest,
                      digest);
              return problem.map(card::troubled).orElse(card);
            });
  }

  @Test
  void troubleLeavesACardClearOfTheNextColumn() {
    Card card =
        Samples.done(
            Samples.card("z", "Add", Category.MATH, Samples.ports("A", "B")),
            Samples.numbers(new long[] {1, 1}, 1),
            Samples.numbers(new long[] {1, 1}, 0.19661193));
    Fonts fonts = new Fonts("SansSerif", 13);
    CardLayout well = new CardLayout(card, fonts);
    CardLayout troubled =
        new CardLayout(
            card.troubled("Add needs a value at port B (second term); wire one to it"), fonts);
    // Columns of a layout are 52 apart.
    assertThat(troubled.width() - well.width()).isBetween(0.0, 40.0);
    assertThat(troubled.problem()).extracting(TextRun::text).noneMatch(line -> line.endsWith("…"));
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void everythingOnACardLiesInsideIt(@ForAll("cards") Card card) {
    staysInside(card, new Fonts("SansSerif", 13));
    staysInside(card, new Fonts("SansSerif", 26));
  }

  private static void staysInside(Card card, Fonts fonts) {
    NodeView node = Samples.node("n", card, fonts, 100, 200, Samples.DONE);
    Theme theme = Theme.light(Palette.DEFAULT, fonts);
    Scene scene = new Scene(List.of(node), List.of());
    for (double zoom : new double[] {1, 0.5}) {
      Rectangle2D box =
          new Rectangle2D.Double(
              100 * zoom - 0.1,
              200 * zoom - 0.1,
              node.layout().width() * zoom + 0.2,
              node.layout().height() * zoom + 0.2);
      assertThat(Recording.of(scene, theme, new Viewport(zoom, 0, 0, 4_000, 4_000)).all)
          .filteredOn(CardLayoutTest::isContent)
          // Seen from afar, badges straddle the corner.
          .filteredOn(thing -> zoom == 1 || thing.kind() == Recording.Kind.TEXT)
          .filteredOn(thing -> !box.contains(thing.box()))
          .isEmpty();
    }
  }

  /** Texts, pictures and icons, but not ports, which straddle the edge, and discs under marks. */
  private static boolean isContent(Painted painted) {
    return switch (painted.kind()) {
      case TEXT -> !painted.box().isEmpty();
      case IMAGE -> true;
      case ICON -> !painted.what().startsWith("port") && !painted.what().equals("disc");
      default -> false;
    };
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void nothingOnACardOverlaps(@ForAll("cards") Card card) {
    Set<Mark> marks = Set.of(Mark.FORWARD_DONE, Mark.FROZEN, Mark.BREAKPOINT, Mark.SELECTED);
    NodeView node = Samples.node("n", card, fonts, 0, 0, marks);
    Theme theme = Theme.light(Palette.DEFAULT, fonts);
    Recording recording = Recording.of(new Scene(List.of(node), List.of()), theme, VIEW);
    List<Painted> things = recording.all.stream().filter(CardLayoutTest::isContent).toList();

    for (int i = 0; i < things.size(); i++) {
      for (int k = 0; k < i; k++) {
        Rectangle2D shared = things.get(i).box().createIntersection(things.get(k).box());
        assertThat(shared.getWidth() > 0.5 && shared.getHeight() > 2.5)
            .as("%s and %s", things.get(i), things.get(k))
            .isFalse();
      }
    }
  }

  @Test
  void aLongTitleIsCutAndTheOpKeepsItsPlace() {
    String name = "a_very_long_name_that_somebody_gave_to_this_node_in_the_graph";
    CardLayout layout = layout(Samples.card(name, "MatMul", Category.LINEAR, List.of()));

    assertThat(layout.title().text()).startsWith("a_very_long").endsWith("…");
    assertThat(layout.op().orElseThrow().text()).isEqualTo("MatMul");
  }

  @Test
  void anOpIsNotNamedTwice() {
    CardLayout layout = layout(Samples.card("relu", "Relu", Category.ACTIVATION, List.of()));

    assertThat(layout.op()).isEmpty();
  }

  @Test
  void aCardKeepsItsSizeAndPortsWhenNumbersArrive() {
    for (long[] shape :
        List.of(
            new long[] {},
            new long[] {2, 3},
            new long[] {10},
            new long[] {100},
            new long[] {64, 256},
            new long[] {20, 6, 9, 9})) {
      Card done =
          Samples.done(
              Samples.card("n", "Add", Category.MATH, Samples.ports("A", "B")),
              usual(shape),
              usual(shape));
      CardLayout before = layout(Samples.awaited(done));
      CardLayout after = layout(done);

      assertThat(after.width()).isEqualTo(before.width());
      assertThat(after.height()).isEqualTo(before.height());
      assertThat(after.portY(1)).isEqualTo(before.portY(1));
    }
  }

  /** Numbers from 0.01 up, some of them negative. */
  private static Digest usual(long[] shape) {
    double[] data = new double[(int) Shape.of(shape).size()];
    for (int i = 0; i < data.length; i++) {
      data[i] = (i % 2 == 0 ? -1 : 1) * (0.01234 + i * 0.7);
    }
    return Samples.numbers(shape, data);
  }

  @Test
  void portsLieOnTheEdgesBelowTheHeaderAndApart() {
    CardLayout layout =
        layout(
            Samples.card(
                "gemm", "Gemm", Category.LINEAR, Samples.ports("A", "B", "C", "D", "E", "F")));

    assertThat(layout.portX(Side.INPUT)).isZero();
    assertThat(layout.portX(Side.OUTPUT)).isEqualTo(layout.width());
    assertThat(layout.portY(0)).isGreaterThan(layout.header());
    assertThat(layout.portY(5)).isLessThan(layout.height());
    assertThat(layout.portY(1) - layout.portY(0)).isGreaterThan(2 * Sizes.of(fonts).port());
  }

  @Test
  void findsWhatAPointIsOn() {
    CardLayout layout = layout(Samples.card("z", "Add", Category.MATH, Samples.ports("A", "B")));

    assertThat(layout.at(0, layout.portY(1))).contains(new Part(Part.Kind.INPUT, 1));
    assertThat(layout.at(-5, layout.portY(0) + 4)).contains(new Part(Part.Kind.INPUT, 0));
    assertThat(layout.at(layout.width() + 3, layout.portY(0)))
        .contains(new Part(Part.Kind.OUTPUT, 0));
    assertThat(layout.at(layout.width() / 2, 5)).contains(new Part(Part.Kind.HEADER, 0));
    assertThat(layout.at(layout.width() / 2, layout.height() - 2))
        .contains(new Part(Part.Kind.BODY, 0));
    assertThat(layout.at(layout.width() + 40, 5)).isEmpty();
    assertThat(layout.at(-5, 3)).isEmpty();
  }

  @Test
  void choosesTheFormBySize() {
    assertThat(value(new long[] {})).isInstanceOf(Figure.Numeral.class);
    assertThat(value(new long[] {1, 1})).isInstanceOf(Figure.Numeral.class);
    assertThat(value(new long[] {4, 4})).isInstanceOf(Figure.Digits.class);
    assertThat(value(new long[] {3})).isInstanceOf(Figure.Digits.class);
    assertThat(value(new long[] {10})).isInstanceOf(Figure.Bars.class);
    assertThat(value(new long[] {64, 1})).isInstanceOf(Figure.Bars.class);
    assertThat(value(new long[] {784})).isInstanceOf(Figure.Silhouette.class);
    assertThat(value(new long[] {5, 5})).isInstanceOf(Figure.Heat.class);
    assertThat(value(new long[] {64, 256})).isInstanceOf(Figure.Heat.class);
    assertThat(value(new long[] {2, 2, 2})).isInstanceOf(Figure.Digits.class);
    assertThat(value(new long[] {6, 24, 24})).isInstanceOf(Figure.Heat.class);
  }

  @Test
  void aDistributionOfProbabilitiesIsShownOneByOneHoweverLong() {
    double[] data = new double[1_000];
    data[3] = 0.75;
    data[900] = 0.25;
    Digest softmax = Samples.numbers(new long[] {1, 1_000}, data);
    CardLayout layout =
        layout(
            Samples.done(
                Samples.card("p", "Softmax", Category.ACTIVATION, List.of()),
                softmax,
                Samples.normal(1, 1, 1_000)));
    Figure.Bars bars = (Figure.Bars) layout.value().orElseThrow().figure();

    assertThat(bars.top()).isEqualTo(1);
    assertThat(bars.values()).contains(0.75, 0.25);
    assertThat(bars.caption().text()).isEqualTo("largest 0.75");
    // The gradient takes the form of its value.
    assertThat(layout.gradient().orElseThrow().figure()).isInstanceOf(Figure.Bars.class);
  }

  @Test
  void aLongVectorIsASilhouetteOfItsValues() {
    double[] data = new double[100];
    Arrays.fill(data, 3);
    data[0] = -1;
    Figure.Silhouette bins = silhouette(Samples.numbers(new long[] {100}, data));

    assertThat(bins.counts()).startsWith(1).endsWith(99).hasSize(32);
    assertThat(bins.zero().orElseThrow()).isEqualTo(0.25);
    assertThat(bins.caption().text()).isEqualTo("−1 … 3");
  }

  @Test
  void aVectorOfOneNumberSaysSo() {
    double[] data = new double[100];
    Figure.Silhouette bins = silhouette(Samples.numbers(new long[] {100}, data));

    assertThat(bins.caption().text()).isEqualTo("all 0");
    assertThat(bins.zero()).isEmpty();
  }

  private Figure.Silhouette silhouette(Digest digest) {
    Card card = Samples.card("b", "Parameter", Category.SOURCE, List.of());
    return (Figure.Silhouette)
        layout(Samples.done(card, digest, digest)).value().orElseThrow().figure();
  }

  @Test
  void tilesTellHowManyThereAreAndShareOneScale() {
    double[] data = new double[20 * 64];
    data[64] = -2.5;
    Card card = Samples.card("maps", "Conv", Category.LINEAR, List.of());
    Digest digest = Samples.numbers(new long[] {20, 8, 8}, data);
    Figure.Heat heat =
        (Figure.Heat) layout(Samples.done(card, digest, digest)).value().orElseThrow().figure();

    assertThat(heat.columns()).isEqualTo(8);
    assertThat(heat.pictureWidth()).isEqualTo(4 * heat.picture());
    assertThat(heat.extreme()).isEqualTo(2.5);
    assertThat(heat.scale().text()).isEqualTo("±2.5, 16 of 20");
  }

  private Figure value(long[] shape) {
    Card card = Samples.card("n", "Add", Category.MATH, List.of());
    Digest digest = Samples.normal(5, shape);
    return layout(Samples.done(card, digest, digest)).value().orElseThrow().figure();
  }

  @Test
  void classIdsTakeLessRoomThanRealNumbers() {
    Card card = Samples.card("labels", "Input", Category.SOURCE, List.of());
    Digest ids = Digest.of(Tensor.of(Shape.of(4), new long[] {0, 2, 1, 1}));
    Digest reals = Digest.of(Tensor.of(Shape.of(4), 0, 2, 1, 1.0));

    assertThat(layout(Samples.done(card, ids, ids)).width())
        .isLessThan(layout(Samples.done(card, reals, reals)).width());
  }

  @Test
  void numbersHaveFourSignificantDigits() {
    Card card = Samples.card("n", "Sigmoid", Category.ACTIVATION, List.of());
    Digest digest = Samples.numbers(new long[] {}, 0.73105858);
    Figure figure = layout(Samples.done(card, digest, digest)).value().orElseThrow().figure();

    assertThat(((Figure.Numeral) figure).text().text()).isEqualTo("0.7311");
  }

  private CardLayout layout(Card card) {
    return new CardLayout(card, fonts);
  }
}
