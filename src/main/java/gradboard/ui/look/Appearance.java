package gradboard.ui.look;

import gradboard.draw.Palette;
import gradboard.tensor.NumberFormat;

/**
 * How all windows are to look.
 *
 * @param numbers how numbers are written
 * @param still whether things are kept from moving by themselves
 * @param fontPercent size of text, in percent of the system's
 */
public record Appearance(
    boolean dark, Palette palette, NumberFormat numbers, boolean still, int fontPercent) {

  /** Light, in the usual colours and sizes. */
  public static final Appearance LIGHT =
      new Appearance(false, Palette.DEFAULT, NumberFormat.USUAL, false, 100);

  /** The same with larger text. */
  public Appearance enlarged(double factor) {
    return new Appearance(dark, palette, numbers, still, (int) Math.round(fontPercent * factor));
  }
}
