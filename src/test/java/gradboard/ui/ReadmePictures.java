package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.cli.Main;
import gradboard.cli.Terminal;
import gradboard.edit.Selection;
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
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Makes the pictures of README.md anew, in {@code docs/pictures}: {@code mvn -q test
 * -Dtest=ReadmePictures}. Not part of the gate, since fonts differ between machines.
 */
@CacioTest
@Tag("window")
@EnabledIfSystemProperty(
    named = "test",
    matches = "(.*\\.)?ReadmePictures(#.*)?",
    disabledReason = "writes into docs/pictures, so only where it is asked for by name")
class ReadmePictures {
  private static final Path FOLDER = Path.of("docs", "pictures");

  /** For a page that should open fast. */
  private static final long MOST_BYTES = 200_000;

  @Test
  void picturesOfTheWindow() throws IOException {
    Files.createDirectories(FOLDER);
    try (WindowDriver window = WindowDriver.with("spiral-mlp.json")) {
      WindowPicture.usualText(window);
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
        save(WindowPicture.settled(window), "window-" + theme(dark) + ".png");
      }
    }
  }

  private static String theme(boolean dark) {
    return dark ? "dark" : "light";
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
