package gradboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradboard.draw.PictureMatch;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of graphs, without a display. */
class ExportCommandTest {
  private static final Path NEURON = Path.of("graphs", "sigmoid-neuron.json");

  /** What cards are filled with. */
  private static final String LIGHT_CARD = "#ffffff";

  /** The mark of a node whose parameters training leaves alone. */
  private static final String FROZEN_MARK = "#2a7f9e";

  private static final String DARK_CARD = "#22252b";

  @TempDir Path folder;

  private ExportedSvg svg(Path graph, Object... options) {
    Path out = folder.resolve("picture.svg");
    assertThat(export(graph, "svg", out, options).status()).isZero();
    return ExportedSvg.read(out);
  }

  private BufferedImage png(Path graph, Object... options) throws IOException {
    Path out = folder.resolve("picture.png");
    assertThat(export(graph, "png", out, options).status()).isZero();
    return ImageIO.read(out.toFile());
  }

  private static Cli.Outcome export(Path graph, String to, Path out, Object... options) {
    return Cli.run(
        Stream.concat(Stream.of("export", graph, "--to", to, "-o", out), Stream.of(options))
            .toArray());
  }

  static List<Path> graphs() throws IOException {
    return GraphFilesTest.graphs();
  }

  @Test
  void showsTheNumbersOfAPass() {
    // CS231n, Optimization 2: the sigmoid example.
    assertThat(svg(NEURON).words())
        .contains("y", "Sigmoid", "0.7311", "0.1966", "−0.3932", "[1, 2] float32");
  }

  @Test
  void showsWhichNodesAreFrozen() throws IOException {
    String graph = Files.readString(NEURON);
    Path frozen =
        Files.writeString(
            folder.resolve("frozen.json"),
            graph.replace("{\"id\": \"w\",", "{\"id\": \"w\", \"frozen\": true,"));

    assertThat(svg(frozen).source()).contains(FROZEN_MARK);
    assertThat(svg(frozen, "--no-values").source()).contains(FROZEN_MARK);
    assertThat(svg(NEURON).source()).doesNotContain(FROZEN_MARK);
    assertThat(shows(png(frozen, "--scale", 2), FROZEN_MARK)).isTrue();
    assertThat(shows(png(NEURON, "--scale", 2), FROZEN_MARK)).isFalse();
  }

  private static boolean shows(BufferedImage picture, String color) {
    int wanted = Integer.parseInt(color.substring(1), 16);
    return IntStream.range(0, picture.getWidth() * picture.getHeight())
        .map(i -> picture.getRGB(i % picture.getWidth(), i / picture.getWidth()) & 0xffffff)
        .anyMatch(pixel -> pixel == wanted);
  }

  @Test
  void showsTitlesOpsAndShapesAloneWhenAskedTo() {
    ExportedSvg picture = svg(NEURON, "--no-values");

    assertThat(picture.words())
        .contains("y", "Sigmoid", "[1, 2] float32")
        .doesNotContain("0.7311", "0.1966");
    assertThat(picture.rounded(LIGHT_CARD)).hasSize(7);
    assertThat(height(picture)).isLessThan(height(svg(NEURON, "--values")));
  }

  private static double height(ExportedSvg picture) {
    return picture.rounded(LIGHT_CARD).stream().mapToDouble(Rectangle2D::getHeight).max().orElse(0);
  }

  @ParameterizedTest
  @MethodSource("graphs")
  void everyTextLiesOnACardAndNoTwoCardsOverlap(Path graph) {
    for (String values : List.of("--values", "--no-values")) {
      ExportedSvg picture = svg(graph, values);
      List<Rectangle2D> cards = picture.rounded(LIGHT_CARD);

      assertThat(picture.texts())
          .isNotEmpty()
          .allMatch(text -> cards.stream().anyMatch(card -> card.contains(text.box())));
      for (int i = 0; i < cards.size(); i++) {
        assertThat(cards.subList(0, i)).noneMatch(cards.get(i)::intersects);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "sigmoid-neuron, light",
    "sigmoid-neuron, dark",
    "spiral-mlp, light",
    "spiral-mlp, dark",
    "own-composite, light"
  })
  void svgAndPngShowTheSame(String graph, String theme) throws IOException {
    Path file = Path.of("graphs", graph + ".json");
    // At twice the size, where it matters less that Java2D puts edges on whole pixels.
    Object[] options = {"--theme", theme, "--scale", 2};
    BufferedImage pixels = png(file, options);
    BufferedImage painted = PictureMatch.painted(svg(file, options).source());

    assertThat(painted.getWidth()).isEqualTo(pixels.getWidth());
    assertThat(painted.getHeight()).isEqualTo(pixels.getHeight());
    // Cells of heat maps lie on whole pixels in one and not in the other: where dark meets light,
    // one of eight pixels makes 0.125. A missing wire makes 0.2.
    assertThat(PictureMatch.difference(pixels, painted, 1)).isLessThan(0.15);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.05", "0.7", "1.5", "2", "4", "7.25"})
  void growsWithTheScale(String scale) throws IOException {
    double factor = Double.parseDouble(scale);
    BufferedImage once = png(NEURON);
    BufferedImage scaled = png(NEURON, "--scale", scale);

    assertThat((double) scaled.getWidth()).isCloseTo(once.getWidth() * factor, within(factor + 1));
    assertThat((double) scaled.getHeight())
        .isCloseTo(once.getHeight() * factor, within(factor + 1));
    assertThat(svg(NEURON, "--scale", scale).width()).isEqualTo(scaled.getWidth());
    if (factor == Math.rint(factor)) {
      assertThat(PictureMatch.difference(once, scaled, (int) factor)).isLessThan(0.12);
    }
  }

  @Test
  void holdsTheWholeGraphWithAMargin() throws IOException {
    BufferedImage picture = png(NEURON, "--scale", "2");
    int canvas = picture.getRGB(0, 0);

    for (int x = 0; x < picture.getWidth(); x++) {
      for (int y = 0; y < picture.getHeight(); y++) {
        boolean inMargin =
            Math.min(
                    Math.min(x, picture.getWidth() - 1 - x),
                    Math.min(y, picture.getHeight() - 1 - y))
                < 24;
        if (inMargin) {
          assertThat(picture.getRGB(x, y)).isEqualTo(canvas);
        }
      }
    }
  }

  @Test
  void darkIsDark() {
    assertThat(svg(NEURON, "--theme", "dark").rounded(DARK_CARD)).hasSize(7);
  }

  @Test
  void showsFramesAndNotes() throws IOException {
    Path graph =
        Files.writeString(
            folder.resolve("framed.json"),
            """
            {"gradboard": 1,
             "nodes": [{"id": "x", "op": "Constant", "attributes": {"value": 7}, "at": [40, 90]}],
             "groups": [{"title": "Model", "nodes": ["x"], "at": [20, 40], "size": [500, 300]}],
             "notes": [{"text": "Begin here.", "at": [600, 40], "size": [160, 40]}]}
            """);
    ExportedSvg picture = svg(graph);

    assertThat(picture.words()).contains("Model", "Begin here.", "7");
    // From the frame's left edge to the note's right one, with a margin of 24 on both sides.
    assertThat(picture.width()).isEqualTo(760 - 20 + 2 * 24);
  }

  @Test
  void placesTheNodesOfAFileThatDoesNot() throws IOException {
    String placed = Files.readString(NEURON);
    Path graph =
        Files.writeString(
            folder.resolve("graph.json"), placed.replaceAll(", \"at\": \\[\\d+, \\d+]", ""));
    assertThat(Files.readString(graph)).doesNotContain("\"at\"");

    List<Rectangle2D> cards = svg(graph).rounded(LIGHT_CARD);

    assertThat(cards).hasSize(7);
    for (int i = 0; i < cards.size(); i++) {
      assertThat(cards.subList(0, i)).noneMatch(cards.get(i)::intersects);
    }
  }

  @Test
  void runsWithWhatItIsFedAndInTheModeAsked() throws IOException {
    // 2·(−1) − 3·(−1) − 3 = −2; σ(−2) = 0.1192
    assertThat(svg(NEURON, "--feed", "x=[[-1, -1]]").words()).contains("−2", "0.1192");

    Path dropout =
        Files.writeString(
            folder.resolve("dropout.json"),
            """
            {"gradboard": 1, "nodes": [
              {"id": "x", "op": "Constant", "attributes": {"value": 7}},
              {"id": "d", "op": "Dropout", "inputs": ["x"], "attributes": {"ratio": 0.5}}]}
            """);
    // In training what is kept is doubled.
    assertThat(svg(dropout).words().stream().filter("7"::equals)).hasSize(2);
    assertThat(svg(dropout, "--mode", "train").words()).containsAnyOf("14", "0");
  }

  @Test
  void showsTrainedWeights() {
    Path graph = Path.of("graphs", "xor-mlp.json");
    Path weights = folder.resolve("xor.safetensors");
    Cli.run("train", graph, "--save", weights);

    List<String> trained = svg(graph, "--weights", weights).words();

    assertThat(trained).isNotEqualTo(svg(graph).words());
    Cli.Outcome other = export(NEURON, "svg", folder.resolve("o.svg"), "--weights", weights);
    assertThat(other.status()).isEqualTo(2);
    assertThat(other.err()).contains("hold nothing for \"b\"");
    assertThat(folder.resolve("o.svg")).doesNotExist();
  }

  @Test
  void showsWhatIsWrongWithAGraphThatCannotRun() {
    Path broken = Path.of("graphs", "broken", "shape-mismatch.json");
    Path out = folder.resolve("broken.svg");

    Cli.Outcome refused = export(broken, "svg", out);
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("node \"y\", port B: MatMul", "--no-values draws the graph");
    assertThat(out).doesNotExist();

    Cli.Outcome drawn = export(broken, "svg", out, "--no-values");
    assertThat(drawn.status()).isZero();
    assertThat(drawn.err()).contains("warning: node \"y\", port B: MatMul");
    assertThat(String.join(" ", ExportedSvg.read(out).words()))
        .contains("MatMul: A [2, 3] has 3 columns");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--to onnx -o a.onnx | --to onnx: a graph can be exported to svg or png",
        "--to svg -o no/such/a.svg | -o no/such/a.svg: the folder is not there or may not be"
            + " written to",
        "--to png -o a.png --scale 0 | --scale must be a positive number, not 0.0",
        "--to png -o a.png --scale 9999 | --scale 9999.0: a picture of 9309069 × 2796209 pixels"
            + " does not fit into memory; choose a smaller scale, or SVG, which is sharp at any"
            + " size",
        "--to png | export needs -o OUT, the file to write; see \"gradboard export --help\""
      })
  void refusesInOneSentence(String options, String sentence) {
    Cli.Outcome outcome =
        Cli.run(
            Stream.concat(Stream.of("export", NEURON), Stream.of(options.split(" "))).toArray());

    assertThat(outcome.err()).isEqualTo(sentence + System.lineSeparator());
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(Path.of("a.png")).doesNotExist();
  }

  @Test
  void tellsWhatItWrote() {
    Path out = folder.resolve("neuron.svg");

    Cli.Outcome outcome = export(NEURON, "svg", out);

    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).isEqualTo("wrote " + out + ", 931 × 280" + System.lineSeparator());
  }

  /** Nor does a display matter that is named and does not answer. */
  @Test
  void needsNoDisplay() throws IOException, InterruptedException {
    for (String format : List.of("svg", "png")) {
      Path out = folder.resolve("neuron." + format);
      Process process =
          MainTest.start(
              "export", NEURON.toString(), "--to", format, "-o", out.toString(), "--no-values");
      String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(err).startsWith("wrote");
      assertThat(process.waitFor()).isZero();
      assertThat(out).isNotEmptyFile();
    }
  }

  /** As on a bare server; only Linux lets fonts be taken away. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void saysThatFontsAreMissing() throws IOException, InterruptedException {
    Path none = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");
    ProcessBuilder builder =
        MainTest.process(
            "export",
            NEURON.toString(),
            "--to",
            "svg",
            "-o",
            folder.resolve("a.svg").toString(),
            "--no-values");
    builder.environment().put("FONTCONFIG_FILE", none.toString());
    // Java remembers in the home folder which fonts there were.
    builder.command().add(1, "-Duser.home=" + folder);
    Process process = builder.start();

    assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo(
            "this system has no fonts to write a picture's text with; install fontconfig and a"
                + " font such as DejaVu Sans\n");
    assertThat(process.waitFor()).isEqualTo(2);
  }
}
