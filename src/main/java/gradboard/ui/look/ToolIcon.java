package gradboard.ui.look;

import com.formdev.flatlaf.extras.FlatSVGIcon;
import gradboard.draw.Icons;
import gradboard.draw.Theme;
import java.awt.Color;
import java.util.function.Function;

/** The program's icons for buttons, menus and lists, in the colours of the theme in force. */
public final class ToolIcon {
  private static final int EDGE = 18;

  private ToolIcon() {}

  /** The icon {@code icons/NAME.svg} in the ink of tools. */
  public static FlatSVGIcon of(String name) {
    return of(name, EDGE, theme -> theme.inks().icon());
  }

  /** An icon in the colour that a theme has for a meaning. */
  public static FlatSVGIcon of(String name, int edge, Function<Theme, Color> ink) {
    FlatSVGIcon icon = new FlatSVGIcon(Icons.path(name).substring(1), edge, edge);
    icon.setColorFilter(new FlatSVGIcon.ColorFilter(color -> ink.apply(Look.theme())));
    return icon;
  }
}
