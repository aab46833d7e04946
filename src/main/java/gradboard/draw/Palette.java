package gradboard.draw;

import java.awt.Color;

/**
 * A choice of the colours that carry meaning. Another palette is one more constant here: nothing
 * else names these colours.
 */
public enum Palette {
  /** Forward blue, backward orange, signs purple and green. */
  DEFAULT(
      "Blue and orange",
      new Accents(
          new Color(0x2F7DE1),
          new Color(0x1660C0),
          new Color(0xDF6D0E),
          new Color(0xA94A00),
          new Color(0x7B3294),
          new Color(0xF4F4F6),
          new Color(0x12833F)),
      new Accents(
          new Color(0x4C9BFF),
          new Color(0x74B2FF),
          new Color(0xF58B3A),
          new Color(0xFFA25C),
          new Color(0xC084E8),
          new Color(0x2E3138),
          new Color(0x4CC77C))),

  /** Values green, gradients red, as CS231n draws circuits; signs purple and blue. */
  CS231N(
      "CS231n: green and red",
      new Accents(
          new Color(0x2E9E4F),
          new Color(0x17753A),
          new Color(0xDB4437),
          new Color(0xB3261E),
          new Color(0x8E3A9D),
          new Color(0xF4F4F6),
          new Color(0x2166AC)),
      new Accents(
          new Color(0x45B767),
          new Color(0x63CC83),
          new Color(0xEF6A5F),
          new Color(0xFF8A80),
          new Color(0xC084E8),
          new Color(0x2E3138),
          new Color(0x6CB0F5))),

  /**
   * Forward blue, backward brown, signs violet and olive: apart for people who do not tell red from
   * green.
   */
  RED_GREEN(
      "For red–green blindness: blue and brown",
      new Accents(
          new Color(0x1F78D1),
          new Color(0x0B5CAD),
          new Color(0xB35C00),
          new Color(0x8A4700),
          new Color(0x3B1377),
          new Color(0xF4F4F6),
          new Color(0x8F8A00)),
      new Accents(
          new Color(0x5AA9FF),
          new Color(0x82BEFF),
          new Color(0xF09A38),
          new Color(0xF7B267),
          new Color(0xC9B6FF),
          new Color(0x2E3138),
          new Color(0xD8D13A))),

  /**
   * Forward cyan, backward red, signs indigo and olive: apart for people who do not tell blue from
   * yellow.
   */
  BLUE_YELLOW(
      "For blue–yellow blindness: cyan and red",
      new Accents(
          new Color(0x0B7A94),
          new Color(0x0A6177),
          new Color(0xD32F2F),
          new Color(0xA61B1B),
          new Color(0x3949AB),
          new Color(0xF4F4F6),
          new Color(0x7A6A00)),
      new Accents(
          new Color(0x4FC3DC),
          new Color(0x7AD7EA),
          new Color(0xFF6B6B),
          new Color(0xFF9090),
          new Color(0x8C9EFF),
          new Color(0x2E3138),
          new Color(0xE3C34A)));

  private final String title;
  private final Accents light;
  private final Accents dark;

  Palette(String title, Accents light, Accents dark) {
    this.title = title;
    this.light = light;
    this.dark = dark;
  }

  /** As offered in the settings. */
  public String title() {
    return title;
  }

  public Accents on(boolean dark) {
    return dark ? this.dark : light;
  }
}
