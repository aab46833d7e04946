package gradboard.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradboard.draw.Recording.Kind;
import gradboard.op.Category;
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

class PicturesTest {
  private final Fonts fonts = Samples.fonts();
  private final Theme theme = Theme.light(Palette.DEFAULT, fonts);

  @Test
  void svgHoldsEverythingThatIsPainted() throws Exception {
    Scene scene = Samples.network(fonts);
    Document svg = parse(Pictures.svg(scene, theme));
    Recording recording = Recording.of(scene, theme, new Viewport(1, 0, 0, 10_000, 10_000));

    assertThat(texts(svg)).isEqualTo(recording.texts());
    assertThat(svg.getElementsByTagName("use").getLength())
        .isEqualTo((int) recording.of(Kind.ICON).count());
    assertThat(svg.getElementsByTagName("image").getLength())
        .isEqualTo((int) recording.of(Kind.IMAGE).count());
  }

  @Test
  void svgPaintsWhatJava2dPaints() throws Exception {
    Scene scene = Samples.sigmoidNeuron(fonts);
    Document svg = parse(Pictures.svg(scene, theme));
    BufferedImage image = Pictures.image(scene, theme, 1);

    assertThat(svg.getDocumentElement().getAttribute("width")).isEqualTo("" + image.getWidth());
    assertThat(svg.getDocumentElement().getAttribute("height")).isEqualTo("" + image.getHeight());
    NodeList boxes = svg.getElementsByTagName("rect");
    Element canvas = (Element) boxes.item(0);
    assertThat(Integer.decode(canvas.getAttribute("fill")))
        .isEqualTo(image.getRGB(2, 2) & 0xFFFFFF);
  }

  @Test
  void everyIconUsedInSvgIsDefined() throws Exception {
    Document svg = parse(Pictures.svg(Samples.network(fonts), theme));
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

    Document svg = parse(Pictures.svg(new Scene(List.of(node), List.of()), theme));

    assertThat(texts(svg).get(0)).startsWith("<a & \"b\">").endsWith("𝛼");
  }

  @Test
  void anEmptySceneIsAnEmptyCanvas() throws Exception {
    assertThat(Pictures.image(Scene.EMPTY, theme, 2).getWidth()).isPositive();
    assertThat(texts(parse(Pictures.svg(Scene.EMPTY, theme)))).isEmpty();
  }

  @Test
  void aPictureBeyondAllMemoryIsRefused() {
    assertThatThrownBy(() -> Pictures.image(Samples.sigmoidNeuron(fonts), theme, 500))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("smaller scale");
  }

  @Test
  void picturesAreSharperNotDifferentAtTwiceTheScale() throws IOException {
    for (Theme each : List.of(theme, Theme.dark(Palette.DEFAULT, fonts))) {
      Scene scene = Samples.sigmoidNeuron(fonts);
      BufferedImage once = Pictures.image(scene, each, 1);
      BufferedImage twice = Pictures.image(scene, each, 2);
      save(once, each, "sigmoid-neuron-100");
      save(twice, each, "sigmoid-neuron-200");
      save(Pictures.image(Samples.network(fonts), each, 1), each, "network");

      assertThat(twice.getWidth()).isEqualTo(2 * once.getWidth());
      assertThat(difference(once, twice)).isLessThan(0.02);
    }
  }

  /** Kept for people to look at. */
  private static void save(BufferedImage image, Theme theme, String name) throws IOException {
    File folder = new File("target/pictures");
    folder.mkdirs();
    ImageIO.write(
        image, "png", new File(folder, name + (theme.dark() ? "-dark" : "-light") + ".png"));
  }

  /** Mean difference of brightness between a picture and one of twice its size, 0 to 1. */
  private static double difference(BufferedImage once, BufferedImage twice) {
    double sum = 0;
    for (int y = 0; y < once.getHeight(); y++) {
      for (int x = 0; x < once.getWidth(); x++) {
        double mean =
            (green(twice, 2 * x, 2 * y)
                    + green(twice, 2 * x + 1, 2 * y)
                    + green(twice, 2 * x, 2 * y + 1)
                    + green(twice, 2 * x + 1, 2 * y + 1))
                / 4.0;
        sum += Math.abs(mean - green(once, x, y)) / 255;
      }
    }
    return sum / once.getWidth() / once.getHeight();
  }

  private static int green(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) >> 8 & 0xFF;
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
