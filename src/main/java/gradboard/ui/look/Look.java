package gradboard.ui.look;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import gradboard.draw.Fonts;
import gradboard.draw.Palette;
import gradboard.draw.Theme;
import gradboard.tensor.NumberFormat;
import java.awt.Color;
import java.awt.Font;
import java.util.HashMap;
import java.util.Map;
import javax.swing.UIManager;

/**
 * The look of the whole window: FlatLaf dressed in the tokens of {@link Theme}, and that theme for
 * whoever paints. Belongs to the event thread.
 */
public final class Look {
  private static final String FONT = "defaultFont";

  private static Theme theme = Theme.light(Palette.DEFAULT, Fonts.ofCanvas());
  private static Theme canvas = theme;
  private static boolean still;

  private Look() {}

  /** The theme in force. */
  public static Theme theme() {
    return theme;
  }

  /**
   * The theme of the canvas, where text is always of one size: larger text is a larger zoom, so
   * that cards keep their distances.
   */
  public static Theme canvas() {
    return canvas;
  }

  /** The zoom at which text on the canvas is as large as elsewhere. */
  public static double canvasScale() {
    return theme.fonts().base() / Fonts.CANVAS_TEXT;
  }

  /** How numbers are written. */
  public static NumberFormat numbers() {
    return theme.fonts().numbers();
  }

  /** Whether things are kept from moving by themselves: then what would glide jumps. */
  public static boolean isStill() {
    return still;
  }

  /** Dresses all windows, also those that are open. */
  public static void install(Appearance wanted) {
    Theme plain = theme(wanted, theme.fonts());
    FlatLaf.setGlobalExtraDefaults(variables(plain));
    FlatLaf.registerCustomDefaultsSource("gradboard.ui.look");
    PlainText.install();
    UIManager.put(FONT, null);
    if (wanted.dark()) {
      FlatDarkLaf.setup();
    } else {
      FlatLightLaf.setup();
    }
    Font system = UIManager.getFont(FONT);
    Font font = Fonts.resized(system, wanted.fontPercent() / 100.0);
    if (wanted.fontPercent() != 100) {
      UIManager.put(FONT, font);
    }
    UIManager.put("ScrollPane.smoothScrolling", !wanted.still());
    still = wanted.still();
    theme = theme(wanted, new Fonts(font.getFamily(), font.getSize2D(), wanted.numbers()));
    canvas = theme(wanted, new Fonts(font.getFamily(), Fonts.CANVAS_TEXT, wanted.numbers()));
    FlatLaf.updateUI();
  }

  private static Theme theme(Appearance wanted, Fonts fonts) {
    return wanted.dark()
        ? Theme.dark(wanted.palette(), fonts)
        : Theme.light(wanted.palette(), fonts);
  }

  private static Map<String, String> variables(Theme theme) {
    Map<String, String> variables = new HashMap<>();
    variables.put("@accentColor", hex(theme.accents().forward()));
    variables.put("@background", hex(theme.surfaces().card()));
    variables.put("@foreground", hex(theme.inks().primary()));
    variables.put("@canvas", hex(theme.surfaces().canvas()));
    variables.put("@line", hex(theme.surfaces().grid()));
    variables.put("@caption", hex(theme.inks().secondary()));
    variables.put("@disabledForeground", hex(theme.states().stale()));
    return variables;
  }

  private static String hex(Color color) {
    return String.format("#%06x", color.getRGB() & 0xffffff);
  }
}
