package gradboard.op;

/** Groups of the palette, in its order; each tints the headers of its ops' cards. */
public enum Category {
  SOURCE("Sources"),
  MATH("Math"),
  COMPARISON("Comparison"),
  LINEAR("Linear"),
  ACTIVATION("Activations"),
  REDUCTION("Reductions"),
  SHAPE("Shape"),
  REGULARIZATION("Regularization"),
  LOSS("Losses"),
  COMPOSITE("My composites");

  private final String title;

  Category(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
