package gradboard.ui;

import java.util.List;

/** The formulas that a window shows, as they are said to those who do not see them. */
final class ShownFormulas {
  private ShownFormulas() {}

  static List<String> in(WindowDriver window) {
    return window.see(
        () ->
            window
                .robot()
                .finder()
                .findAll(
                    part ->
                        part.getClass().getSimpleName().equals("FormulaView") && part.isShowing())
                .stream()
                .map(part -> part.getAccessibleContext().getAccessibleName())
                .toList());
  }
}
