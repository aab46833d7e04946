package gradboard.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import gradboard.draw.Recording.Kind;
import gradboard.op.Category;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class GraphPictureTest {
  private final Fonts fonts = Samples.fonts();
  private final Theme theme = Theme.light(Palette.DEFAULT, fonts);

  @Test
  void svgHoldsEverythingThatIsPainted() throws Exception {
    Scene scene = Samples.network(fonts);
    Document svg = parse(picture(scene, theme, 1).svg());
    Recording recording = Recording.of(scene, theme, new Viewport(1, 0, 0, 10_000, 10_000));

    assertThat(texts(svg)).isEqualTo(recording.texts());
    assertThat(svg.getElementsByTagName("use").getLength())
        .isEqualTo((int) recording.of(Kind.ICON).count());
    assertThat(svg.getElementsByTagName("image").getLength())
        .isEqualTo((int) recording.of(Kind.IMAGE).count());
  }

  @Test
  void anotherReaderOfSvgPaintsWhatJava2dPaints() {
    for (Theme each : List.of(theme, Theme.dark(Palette.CS231N, fonts))) {
      Scene scene = Samples.network(fonts);
      BufferedImage wanted = picture(scene, each, 1).image();
      BufferedImage read = PictureMatch.painted(picture(scene, each, 1).svg());

      assertThat(read.getWidth()).isEqualTo(wanted.getWidth());
      assertThat(read.getHeight()).isEqualTo(wanted.getHeight());
      assertThat(PictureMatch.difference(wanted, read, 1)).isLessThan(0.12);
    }
  }

  @Test
  void everyIconUsedInSvgIsDefined() throws Exception {
    Document svg = parse(picture(Samples.network(fonts), theme, 1).svg());
    List<String> defined = new ArrayList<>();
    NodeList paths = svg.getElementsByTagName("path");
    for (int i = 0; i < paths.getLength(); i++) {
      defined.add("#" + ((Element) paths.item(i)).getAttribute("id"));
    }
    NodeList uses = svg.getElementsByTagName("use");
    for (int i = 0; i < uses.getLength(); i++) {
      assertThat(defined).contains(((Element) uses.item(i)).getAttribute("xlink:href"));
    }
  }

  @Test
  void namesWithMarkupOrControlCharactersGiveWellFormedSvg() throws Exception {
    String name = "<a & \"b\">\u0001\uFFFF𝛼";
    NodeView node =
        Samples.node(
            "n", Samples.card(name, "Add", Category.MATH, List.of()), fonts, 0, 0, Set.of());

    Document svg = parse(picture(new Scene(List.of(node), List.of()), theme, 1).svg());

    assertThat(texts(svg).get(0)).startsWith("<a & \"b\">").endsWith("𝛼");
  }

  @Test
  void anEmptySceneIsAnEmptyCanvas() throws Exception {
    assertThat(picture(Scene.EMPTY, theme, 2).image().getWidth()).isPositive();
    assertThat(texts(parse(picture(Scene.EMPTY, theme, 1).svg()))).isEmpty();
  }

  @Test
  void aPictureBeyondAllMemoryIsRefused() {
    assertThatThrownBy(() -> picture(Samples.sigmoidNeuron(fonts), theme, 500).image())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("smaller scale");
  }

  @Test
  void aScaleIsAPositiveNumber() {
    for (double scale : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> picture(Scene.EMPTY, theme, scale))
          .hasMessageContaining("positive number");
    }
  }

  @Test
  void aSmallPictureShowsTitlesAndASmallerOneBlocks() {
    Scene scene = Samples.sigmoidNeuron(fonts);

    assertThat(picture(scene, theme, 1).svg()).contains(">0.7311<").contains(">y<");
    assertThat(picture(scene, theme, 0.4).svg()).doesNotContain(">0.7311<").contains(">y<");
    assertThat(picture(scene, theme, 0.1).svg()).doesNotContain("<text");
    assertThat(picture(scene, theme, 0.001).image().getWidth()).isEqualTo(1);
  }

  @Test
  void textAsksForAFamilyOfTheWidthThatItWasLaidOutWith() {
    String svg = picture(Samples.sigmoidNeuron(fonts), theme, 1).svg();
    String family = svg.replaceAll("(?s).*?font-family=\"'?([^',\"]+).*", "$1");
    FontRenderContext context = new FontRenderContext(null, true, true);
    Font asked = new Font(family, Font.PLAIN, 20);
    Font laidOut = fonts.face(Fonts.Role.LABEL).deriveFont(20f);

    double width = laidOut.getStringBounds("SoftmaxCrossEntropyLoss", context).getWidth();
    // A family that this machine lacks is Java's own choice here, which was laid out with.
    assertThat(asked.getStringBounds("SoftmaxCrossEntropyLoss", context).getWidth())
        .isCloseTo(width, withinPercentage(5));
  }

  @Test
  void picturesAreSharperNotDifferentAtTwiceTheScale() throws IOException {
    for (Theme each : List.of(theme, Theme.dark(Palette.DEFAULT, fonts))) {
      Scene scene = Samples.sigmoidNeuron(fonts);
      BufferedImage once = picture(scene, each, 1).image();
      BufferedImage twice = picture(scene, each, 2).image();
      save(once, each, "sigmoid-neuron-100");
      save(twice, each, "sigmoid-neuron-200");
      save(picture(Samples.network(fonts), each, 1).image(), each, "network");

      assertThat(twice.getWidth()).isEqualTo(2 * once.getWidth());
      assertThat(PictureMatch.difference(once, twice, 2)).isLessThan(0.12);
    }
  }

  private static GraphPicture picture(Scene scene, Theme theme, double scale) {
    return new GraphPicture(scene, Highlights.NONE, theme, scale);
  }

  /** Kept for people to look at. */
  private static void save(BufferedImage image, Theme theme, String name) throws IOException {
    File folder = new File("target/pictures");
    folder.mkdirs();
    ImageIO.write(
        image, "png", new File(folder, name + (theme.dark() ? "-dark" : "-light") + ".png"));
  }

  private static List<String> texts(Document svg) {
    List<String> texts = new ArrayList<>();
    NodeList elements = svg.getElementsByTagName("text");
    for (int i = 0; i < elements.getLength(); i++) {
      texts.add(elements.item(i).getTextContent());
    }
    return texts;
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
