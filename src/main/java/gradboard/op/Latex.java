package gradboard.op;

/** Pieces of formulas that many ops share. */
public final class Latex {
  private Latex() {}

  /** One expression where a condition holds, another elsewhere, stacked behind a brace. */
  public static String either(String then, String condition, String otherwise) {
    return "\\begin{cases} "
        + then
        + " & \\quad "
        + condition
        + " \\\\ "
        + otherwise
        + " & \\quad \\text{otherwise} \\end{cases}";
  }
}
