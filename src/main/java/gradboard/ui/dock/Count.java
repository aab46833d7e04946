package gradboard.ui.dock;

import gradboard.graph.Problem;
import java.util.List;

/**
 * How much is wrong, told alike wherever it is told.
 *
 * @param errors what keeps the graph from running
 * @param warnings what does not
 */
record Count(long errors, long warnings) {
  static Count of(List<Problem> problems) {
    long errors = problems.stream().filter(Problem::isError).count();
    return new Count(errors, problems.size() - errors);
  }

  /** Of the tab that lists them. */
  String title() {
    if (errors == 0 && warnings == 0) {
      return "Problems";
    }
    String warned = warnings == 1 ? "1 warning" : warnings + " warnings";
    if (errors == 0) {
      return "Problems (" + warned + ")";
    }
    return "Problems (" + errors + (warnings == 0 ? "" : ", " + warned) + ")";
  }

  /** What is to be done about the errors. */
  String sentence() {
    return errors == 1 ? "One problem to mend first." : errors + " problems to mend first.";
  }
}
