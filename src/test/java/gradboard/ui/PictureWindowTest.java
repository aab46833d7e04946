package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.swing.JCheckBox;
import javax.swing.JFileChooser;
import javax.swing.JSpinner;
import javax.swing.plaf.basic.BasicFileChooserUI;
import org.assertj.swing.core.matcher.JButtonMatcher;
import org.assertj.swing.fixture.JFileChooserFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The graph kept as a picture, from its window. */
@CacioTest
@Tag("window")
class PictureWindowTest {
  private final WindowDriver window = WindowDriver.with("sigmoid-neuron.json");
  @TempDir Path folder;

  @AfterEach
  void close() {
    window.close();
  }

  private void run() {
    window.clickTool("RunAction");
    window.await("the numbers", () -> window.frame().editor().pass().isPresent());
    window.awaitIdle();
  }

  private JFileChooserFixture ask() {
    window.awaitAnalysis();
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_E);
    return window.fixture().fileChooser();
  }

  private void export(JFileChooserFixture chooser, Path file) {
    WindowDriver.onScreen(
        () -> {
          ((BasicFileChooserUI) chooser.target().getUI()).setFileName(file.toString());
          return file;
        });
    chooser.approve();
  }

  private void choose(JFileChooserFixture chooser, String ending) {
    JFileChooser target = chooser.target();
    WindowDriver.onScreen(
        () -> {
          for (var filter : target.getChoosableFileFilters()) {
            if (filter.getDescription().contains(ending)) {
              target.setFileFilter(filter);
            }
          }
          return target;
        });
  }

  private void await(Path file) {
    window.await("the picture", () -> Files.exists(file));
  }

  @Test
  void keepsTheGraphAsItIsSeenAsSvg() throws IOException {
    run();
    window.click(window.header("y"));
    Path file = folder.resolve("neuron.svg");
    export(ask(), file);
    await(file);

    // CS231n's value and gradient; y is selected, which the picture does not show.
    assertThat(Files.readString(file)).contains(">0.7311<", ">0.1966<", ">Sigmoid<");
    window.press(KeyEvent.VK_ESCAPE);
    Path again = folder.resolve("again.svg");
    window.click(window.header("b"));
    export(ask(), again);
    await(again);
    assertThat(Files.readString(again)).isEqualTo(Files.readString(file));
  }

  @Test
  void showsTheMomentThatIsBeingStepped() throws IOException {
    for (int step = 0; step < 5; step++) {
      window.clickTool("StepAction");
      window.await("a pass", () -> window.frame().editor().moment().isPresent());
      window.awaitIdle();
    }
    Path file = folder.resolve("step.svg");
    export(ask(), file);
    await(file);

    // z is worked out from xw and b, whose values ride along its wires; y is still to come.
    assertThat(Files.readString(file)).contains(">forward<", ">4<").doesNotContain(">0.7311<");
  }

  @Test
  void aPngIsAsLargeAsTheScaleSays() throws IOException {
    Path once = folder.resolve("once.png");
    Path thrice = folder.resolve("thrice.png");
    for (Path file : new Path[] {once, thrice}) {
      JFileChooserFixture chooser = ask();
      JSpinner scale = window.robot().finder().findByName("pictureScale", JSpinner.class);
      WindowDriver.onScreen(
          () -> {
            scale.setValue(file == once ? 1.0 : 3.0);
            return scale;
          });
      export(chooser, file);
      await(file);
    }

    BufferedImage small = ImageIO.read(once.toFile());
    BufferedImage large = ImageIO.read(thrice.toFile());
    assertThat(large.getWidth()).isBetween(3 * small.getWidth() - 3, 3 * small.getWidth());
  }

  @Test
  void withoutValuesItShowsShapesAlone() throws IOException {
    run();
    JFileChooserFixture chooser = ask();
    JCheckBox values = window.robot().finder().findByName("pictureValues", JCheckBox.class);
    assertThat(window.see(values::isSelected)).isTrue();
    window.robot().click(values);
    choose(chooser, "svg");
    export(chooser, folder.resolve("shapes"));
    Path file = folder.resolve("shapes.svg");
    await(file);

    assertThat(Files.readString(file))
        .contains(">[1, 2] float32<", ">Sigmoid<")
        .doesNotContain(">0.7311<", ">0.1966<");
  }

  @Test
  void valuesAreOfferedOnceThereAreSome() {
    JFileChooserFixture chooser = ask();
    JCheckBox values = window.robot().finder().findByName("pictureValues", JCheckBox.class);
    assertThat(window.see(values::isEnabled)).isFalse();
    chooser.cancel();
  }

  @Test
  void asksBeforeAFileIsReplaced() throws IOException {
    Path file = Files.writeString(folder.resolve("old.svg"), "old");
    export(ask(), file);
    window.fixture().optionPane().requireMessage("old.svg is there already. Replace it?");
    window.fixture().optionPane().button(JButtonMatcher.withText("Cancel")).click();
    assertThat(file).hasContent("old");

    export(ask(), file);
    window.fixture().optionPane().button(JButtonMatcher.withText("Replace")).click();
    window.await("the picture", () -> !content(file).equals("old"));
    assertThat(content(file)).startsWith("<svg");
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void saysWhyAPictureWasNotWritten() {
    JFileChooserFixture chooser = ask();
    Path missing = folder.resolve("no-such-folder");
    export(chooser, missing.resolve("a.svg"));
    window.fixture().optionPane().requireTitle("The picture was not written");
    window
        .fixture()
        .optionPane()
        .requireMessage(
            missing.resolve("a.svg")
                + " could not be written: the folder "
                + missing
                + " is not there. Export it to another place.");
    window.fixture().optionPane().okButton().click();
  }
}
