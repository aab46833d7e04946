package gradboard.ui.palette;

/**
 * The heading of a shelf in a list of ops.
 *
 * @param foldable whether the ops below it can be folded away
 * @param open whether they are there
 */
record Heading(String title, boolean foldable, boolean open) {
  static Heading fixed(String title) {
    return new Heading(title, false, true);
  }

  @Override
  public String toString() {
    return foldable ? (open ? "▾ " : "▸ ") + title : title;
  }

  /** As said by a screen reader. */
  String spoken() {
    return foldable ? title + (open ? ", open" : ", folded") : title;
  }
}
