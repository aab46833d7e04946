package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.cli.Main;
import gradboard.cli.Terminal;
import gradboard.edit.Selection;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Makes the pictures of README.md anew, in {@code docs/pictures}: {@code mvn -q test
 * -Dtest=ReadmePictures}. Not part of the gate, since fonts differ between machines.
 */
@CacioTest
@Tag("window")
class ReadmePictures {
  private static final Path FOLDER = Path.of("docs", "pictures");

  /** As on a screen of 96 dots an inch; the toolkit without a screen says it has 72. */
  private static final int FONT_PERCENT = 130;

  private static final long REST_NANOS = 1_000_000_000;

  /** For a page that should open fast. */
  private static final long MOST_BYTES = 200_000;

  @Test
  void picturesOfTheWindow() throws IOException {
    Files.createDirectories(FOLDER);
    try (WindowDriver window = WindowDriver.with("spiral-mlp.json")) {
      WindowDriver.onScreen(
          () -> {
            window.settings().choose(window.settings().choices().withFont(FONT_PERCENT));
            return window;
          });
      window.clickTool("TrainAction");
      window.await(
          "the regions", () -> window.frame().editor().trainingLog().regions().isPresent());
      window.awaitIdle();
      for (boolean dark : new boolean[] {false, true}) {
        WindowDriver.onScreen(
            () -> {
              window.frame().setDark(dark);
              window.document().select(Selection.of("hidden"));
              window.frame().canvas().sight().frameAll();
              return dark;
            });
        save(settled(window), "window-" + theme(dark) + ".png");
      }
    }
  }

  private static String theme(boolean dark) {
    return dark ? "dark" : "light";
  }

  /** The window once nothing in it changes any more: formulas are set on a thread of their own. */
  private static BufferedImage settled(WindowDriver window) {
    BufferedImage[] last = {window.see(() -> paint(window.frame()))};
    long[] since = {System.nanoTime()};
    window.await(
        "a window at rest",
        () -> {
          BufferedImage now = paint(window.frame());
          if (!Arrays.equals(pixels(now), pixels(last[0]))) {
            last[0] = now;
            since[0] = System.nanoTime();
          }
          return System.nanoTime() - since[0] > REST_NANOS;
        });
    return last[0];
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static BufferedImage paint(EditorFrame frame) {
    var content = frame.getRootPane();
    BufferedImage image =
        new BufferedImage(content.getWidth(), content.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    content.printAll(g);
    g.dispose();
    return image;
  }

  private static void save(BufferedImage image, String name) throws IOException {
    Path file = FOLDER.resolve(name);
    ImageIO.write(image, "png", file.toFile());
    assertThat(file).satisfies(f -> assertThat(Files.size(f)).isLessThan(MOST_BYTES));
  }

  @Test
  void picturesOfGraphs() throws IOException {
    Files.createDirectories(FOLDER);
    Path weights = Path.of("target", "spiral.safetensors");
    run("train", "graphs/spiral-mlp.json", "--save", weights);
    export("spiral-mlp", "spiral.svg", "--weights", weights);
    for (String theme : new String[] {"light", "dark"}) {
      export("sigmoid-neuron", "sigmoid-neuron-" + theme + ".svg", "--theme", theme);
    }
  }

  private static void export(String graph, String picture, Object... options) throws IOException {
    Path file = FOLDER.resolve(picture);
    Object[] command = {"export", "graphs/" + graph + ".json", "--to", "svg", "-o", file};
    Object[] all = Arrays.copyOf(command, command.length + options.length);
    System.arraycopy(options, 0, all, command.length, options.length);
    run(all);
    assertThat(Files.size(file)).isLessThan(MOST_BYTES);
  }

  private static void run(Object... words) {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    String[] arguments = Arrays.stream(words).map(Object::toString).toArray(String[]::new);
    assertThat(Main.run(new Terminal(nowhere, nowhere, false), arguments)).isZero();
  }
}
