package gradboard.draw;

import gradboard.graph.Sheet;
import java.awt.Color;
import java.util.Map;

/**
 * The colours by which people tell nodes, frames and notes apart, as {@link Sheet#COLORS} names.
 */
final class Labels {
  private static final Map<String, Color> LIGHT =
      Map.of(
          "red", new Color(0xC8324A),
          "orange", new Color(0xC2600A),
          "yellow", new Color(0x927400),
          "green", new Color(0x2E8048),
          "teal", new Color(0x0E8080),
          "blue", new Color(0x3A6FD8),
          "purple", new Color(0x8250C8),
          "pink", new Color(0xC04690),
          "gray", new Color(0x6E7681));
  private static final Map<String, Color> DARK =
      Map.of(
          "red", new Color(0xF0697C),
          "orange", new Color(0xF0954A),
          "yellow", new Color(0xD8BC4A),
          "green", new Color(0x62C080),
          "teal", new Color(0x4EC4C4),
          "blue", new Color(0x7AA5F5),
          "purple", new Color(0xB48CF0),
          "pink", new Color(0xEE86C4),
          "gray", new Color(0x9AA3AE));

  private Labels() {}

  /** A colour by its name; one that a later version may know is grey here. */
  static Color of(String name, boolean dark) {
    Map<String, Color> colors = dark ? DARK : LIGHT;
    return colors.getOrDefault(name, colors.get("gray"));
  }
}
