package gradboard.draw;

import java.awt.Color;

/**
 * The colours that carry meaning, for one brightness of the surroundings.
 *
 * @param forward marks, wires and charts of values
 * @param forwardText the same meaning in text, at least 4.5 : 1 on a card
 * @param backward marks, wires and charts of gradients
 * @param backwardText the same meaning in text
 * @param negative end of the diverging scale at −m
 * @param neutral its middle, at 0
 * @param positive its end at +m
 */
public record Accents(
    Color forward,
    Color forwardText,
    Color backward,
    Color backwardText,
    Color negative,
    Color neutral,
    Color positive) {

  /**
   * Colour of a number on the diverging scale.
   *
   * @param ratio value / m; beyond ±1 it is cut off
   */
  public Color diverging(double ratio) {
    double clipped = Math.max(-1, Math.min(1, ratio));
    return Blend.mix(neutral, clipped < 0 ? negative : positive, Math.abs(clipped));
  }
}
