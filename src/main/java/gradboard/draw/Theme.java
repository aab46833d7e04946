package gradboard.draw;

import gradboard.graph.Sheet;
import gradboard.op.Category;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every colour and font of the program. Whoever paints asks here; no other place holds a colour.
 *
 * @param dark whether the surroundings are dark
 * @param accents forward, backward and signs
 * @param surfaces what things are painted on
 * @param inks text and icons
 * @param states colours of a node's states
 * @param fonts text faces and sizes; every distance follows from them
 */
public record Theme(
    boolean dark, Accents accents, Surfaces surfaces, Inks inks, States states, Fonts fonts) {

  /**
   * What things are painted on.
   *
   * @param canvas behind all nodes
   * @param grid dots on the canvas
   * @param card body of a node
   * @param border edge of a node
   * @param label small plate under text that lies on the canvas
   * @param problem plate under a problem's sentence
   */
  public record Surfaces(
      Color canvas, Color grid, Color card, Color border, Color label, Color problem) {}

  /**
   * Text and lines.
   *
   * @param primary titles and numbers
   * @param secondary shapes, op names, captions
   * @param icon icons of tools and ports
   * @param wire wires at rest, and curves that stay in the background
   */
  public record Inks(Color primary, Color secondary, Color icon, Color wire) {}

  /**
   * States of a node; each also has a mark of its own, so none rests on colour alone.
   *
   * @param problem mark and frame of a node in trouble
   * @param problemText its sentence
   * @param stale numbers that an edit has outdated
   * @param frozen parameters that training leaves alone
   * @param breakpoint where playing halts
   * @param selected frame of a selected node
   */
  public record States(
      Color problem,
      Color problemText,
      Color stale,
      Color frozen,
      Color breakpoint,
      Color selected) {}

  /** Text of one colour as it appears on one surface. */
  public record Pair(String use, Color text, Color surface) {}

  public static Theme light(Palette palette, Fonts fonts) {
    return new Theme(
        false,
        palette.on(false),
        new Surfaces(
            new Color(0xF3F4F7),
            new Color(0xDDE0E6),
            new Color(0xFFFFFF),
            new Color(0xC9CED6),
            new Color(0xFFFFFF),
            new Color(0xFDECEE)),
        new Inks(
            new Color(0x1D2129), new Color(0x565E6B), new Color(0x5A6270), new Color(0x7D8694)),
        new States(
            new Color(0xC81E45),
            new Color(0xA3163A),
            new Color(0x6A7079),
            new Color(0x2A7F9E),
            new Color(0xC81E45),
            new Color(0x2B303A)),
        fonts);
  }

  public static Theme dark(Palette palette, Fonts fonts) {
    return new Theme(
        true,
        palette.on(true),
        new Surfaces(
            new Color(0x17191D),
            new Color(0x2A2D33),
            new Color(0x22252B),
            new Color(0x40454E),
            new Color(0x22252B),
            new Color(0x3A2129)),
        new Inks(
            new Color(0xE8EAEE), new Color(0xB0B8C4), new Color(0xB4BBC6), new Color(0x69717E)),
        new States(
            new Color(0xFF6B88),
            new Color(0xFF9AAE),
            new Color(0x979EA9),
            new Color(0x6FC3DF),
            new Color(0xFF6B88),
            new Color(0xF2F4F7)),
        fonts);
  }

  /** Distances, radii and line widths for these fonts. */
  public Sizes sizes() {
    return Sizes.of(fonts);
  }

  /** Full-strength colour of a category, for icons and for nodes seen from afar. */
  public Color hue(Category category) {
    Color hue =
        switch (category) {
          case SOURCE -> new Color(0x5F6F86);
          case MATH -> new Color(0x4F63C6);
          case COMPARISON -> new Color(0x7F5CC2);
          case LINEAR -> new Color(0x1C7F95);
          case ACTIVATION -> new Color(0x2F8550);
          case REDUCTION -> new Color(0x8F6B1D);
          case SHAPE -> new Color(0x6C6F78);
          case REGULARIZATION -> new Color(0xA8527A);
          case LOSS -> new Color(0x9A4A2F);
          case COMPOSITE -> new Color(0x4A5568);
        };
    return dark ? Blend.mix(hue, inks.primary, 0.42) : hue;
  }

  /** The colour of a label, by its name among {@link gradboard.graph.Sheet#COLORS}. */
  public Color label(String name) {
    return Labels.of(name, dark);
  }

  /** What a frame or note is filled with. */
  Color labelTint(Optional<String> name) {
    return Blend.mix(surfaces.canvas, label(name.orElse("gray")), dark ? 0.16 : 0.12);
  }

  /** The edge of a frame or note. */
  Color labelEdge(Optional<String> name) {
    return Blend.mix(surfaces.canvas, label(name.orElse("gray")), 0.5);
  }

  /** Header of a card: a breath of the category's colour. */
  public Color tint(Category category) {
    return Blend.mix(surfaces.card, hue(category), dark ? 0.18 : 0.13);
  }

  /** A card that shows its title alone. */
  public Color plate(Category category) {
    return Blend.mix(surfaces.card, hue(category), dark ? 0.28 : 0.22);
  }

  /** A node too small for text. */
  public Color block(Category category) {
    return Blend.mix(surfaces.card, hue(category), dark ? 0.62 : 0.58);
  }

  /** Room kept for numbers that are not known yet. */
  public Color placeholder() {
    return Blend.mix(surfaces.card, surfaces.border, 0.35);
  }

  /** Something set back while attention belongs elsewhere. */
  public Color faded(Color color) {
    return Blend.mix(surfaces.canvas, color, 0.3);
  }

  /** Every text colour with every surface that it is put on. */
  public List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    pairs.add(new Pair("value", accents.forwardText(), surfaces.card));
    pairs.add(new Pair("gradient", accents.backwardText(), surfaces.card));
    pairs.add(new Pair("value on a wire", accents.forwardText(), surfaces.label));
    pairs.add(new Pair("gradient on a wire", accents.backwardText(), surfaces.label));
    pairs.add(new Pair("stale number", states.stale, surfaces.card));
    pairs.add(new Pair("stale number on a wire", states.stale, surfaces.label));
    pairs.add(new Pair("shape", inks.secondary, surfaces.card));
    pairs.add(new Pair("caption on the canvas", inks.secondary, surfaces.label));
    pairs.add(new Pair("hint on the canvas", inks.secondary, surfaces.canvas));
    pairs.add(new Pair("key in a hint", inks.primary, surfaces.label));
    pairs.add(new Pair("port name", inks.primary, surfaces.label));
    pairs.add(new Pair("numbers that are not finite", states.problemText, surfaces.card));
    pairs.add(new Pair("problem", states.problemText, surfaces.problem));
    for (String label : Sheet.COLORS) {
      pairs.add(new Pair("note, " + label, inks.primary, labelTint(Optional.of(label))));
    }
    for (Category category : Category.values()) {
      pairs.add(new Pair("title, " + category, inks.primary, tint(category)));
      pairs.add(new Pair("title alone, " + category, inks.primary, plate(category)));
      pairs.add(new Pair("op name, " + category, inks.secondary, tint(category)));
    }
    return pairs;
  }
}
