package gradboard.draw;

/** How much of a card is painted at a zoom. */
public enum Detail {
  /** A coloured block. */
  BLOCK,
  /** The title, large. */
  TITLE,
  /** Everything. */
  CARD;

  /** From here on cards are painted whole. */
  public static final double CARD_SCALE = 0.6;

  /** From here on titles are painted. */
  public static final double TITLE_SCALE = 0.3;

  public static Detail at(double scale) {
    if (scale >= CARD_SCALE) {
      return CARD;
    }
    return scale >= TITLE_SCALE ? TITLE : BLOCK;
  }
}
