package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.ui.settings.Settings.Brightness;
import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.swing.JComponent;
import javax.swing.JTabbedPane;
import javax.swing.LayoutFocusTraversalPolicy;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever works by keys sees where the keys go. */
@CacioTest
@Tag("window")
class FocusWindowTest {
  /** A focus ring lies around its control. */
  private static final int AROUND = 4;

  private final WindowDriver window = WindowDriver.with("sigmoid-neuron.json");

  @AfterEach
  void close() {
    window.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = Brightness.class,
      names = {"LIGHT", "DARK"})
  void everyControlThatTakesTheKeysShowsIt(Brightness theme) {
    WindowDriver.onScreen(
        () -> {
          window.settings().choose(window.settings().choices().with(theme));
          return theme;
        });
    window.awaitAnalysis();
    JTabbedPane dock = window.fixture().tabbedPane("dockTabs").target();
    Set<Component> seen = new HashSet<>();
    List<String> blind = new ArrayList<>();
    for (int tab = 0; tab < dock.getTabCount(); tab++) {
      int shown = tab;
      WindowDriver.onScreen(
          () -> {
            dock.setSelectedIndex(shown);
            return dock;
          });
      window.robot().waitForIdle();
      for (Component control : window.see(() -> controls(window.frame()))) {
        if (seen.add(control) && looksTheSame(control)) {
          blind.add(control.getClass().getName() + " " + control.getName());
        }
      }
    }
    assertThat(seen).hasSizeGreaterThan(12);
    assertThat(blind).isEmpty();
  }

  /** Says what Tab stops at. */
  private static final class Stops extends LayoutFocusTraversalPolicy {
    @Override
    protected boolean accept(Component control) {
      return control instanceof JComponent && super.accept(control);
    }
  }

  /** The controls that Tab reaches. */
  private static List<Component> controls(Container in) {
    List<Component> found = new ArrayList<>();
    for (Component child : in.getComponents()) {
      if (child.isShowing() && new Stops().accept(child)) {
        found.add(child);
      }
      if (child instanceof Container inner) {
        found.addAll(controls(inner));
      }
    }
    return found;
  }

  private boolean looksTheSame(Component control) {
    Component elsewhere =
        control == window.canvas().control()
            ? window.fixture().textBox("opSearch").target()
            : window.canvas().control();
    focus(elsewhere);
    int[] without = picture(control);
    focus(control);
    int[] with = picture(control);
    return Arrays.equals(with, without);
  }

  private void focus(Component control) {
    WindowDriver.onScreen(control::requestFocusInWindow);
    window.await("the focus of " + control.getName(), control::isFocusOwner);
  }

  private int[] picture(Component control) {
    return window.see(
        () -> {
          JComponent root = window.frame().getRootPane();
          Rectangle bounds =
              SwingUtilities.convertRectangle(control.getParent(), control.getBounds(), root);
          bounds.grow(AROUND, AROUND);
          Rectangle part = bounds.intersection(new Rectangle(root.getSize()));
          BufferedImage image =
              new BufferedImage(part.width, part.height, BufferedImage.TYPE_INT_RGB);
          Graphics2D graphics = image.createGraphics();
          graphics.translate(-part.x, -part.y);
          root.paint(graphics);
          graphics.dispose();
          return image.getRGB(0, 0, part.width, part.height, null, 0, part.width);
        });
  }
}
