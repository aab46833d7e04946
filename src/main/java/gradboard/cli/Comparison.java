package gradboard.cli;

import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.io.Expectation;
import gradboard.runtime.Session;
import gradboard.tensor.DType;
import gradboard.tensor.Literal;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Values and gradients of a graph file against those that it expects, in float64. */
final class Comparison {
  private final Opened opened;
  private final Expectation expect;
  private final Gradboard program;
  private final List<String> differences = new ArrayList<>();

  private Comparison(Opened opened, Expectation expect, Gradboard program) {
    this.program = program;
    this.opened = opened;
    this.expect = expect;
  }

  /**
   * What differs, a sentence for each node.
   *
   * @throws ProblemException if the graph has errors, or lacks a node that it expects something of
   */
  static List<String> differences(Opened opened, Expectation expect, Gradboard program) {
    Comparison comparison = new Comparison(opened, expect, program);
    comparison.run();
    return comparison.differences;
  }

  private void run() {
    try (GraphRun run = opened.run(DType.FLOAT64)) {
      Session session = run.session();
      session.inspect(expect.mode(), opened.feeds(DType.FLOAT64));
      program.warn(opened, run.doubts());
      expect
          .values()
          .forEach((address, want) -> compare(address, "value", session.value(address), want));
      expect.grads().forEach((address, want) -> gradient(session, address, want));
    }
  }

  private void gradient(Session session, String address, Object want) {
    if (session.value(address).isEmpty()) {
      throw unknown(address);
    }
    Optional<Tensor> got = session.gradient(address);
    if (got.isEmpty()) {
      differences.add("\"" + address + "\" has no gradient: there is no loss, or it is no float");
    } else {
      compare(address, "gradient", got, want);
    }
  }

  private static ProblemException unknown(String address) {
    return new ProblemException(
        Problem.inFile("\"expect\" speaks of \"" + address + "\", which is no node of this graph"));
  }

  private void compare(String address, String what, Optional<Tensor> found, Object wanted) {
    Tensor got = found.orElseThrow(() -> unknown(address));
    Tensor want = Literal.tensor(wanted, DType.FLOAT64);
    String name = "the " + what + " of \"" + address + "\"";
    if (!written(got.shape()).equals(want.shape())) {
      differences.add(name + " has shape " + got.shape() + " and should have " + want.shape());
      return;
    }
    int differing = 0;
    int worst = 0;
    double excess = 0;
    for (int i = 0; i < got.size(); i++) {
      double distance = distance(got.at(i), want.at(i));
      if (!(distance <= expect.tolerance())) {
        differing++;
        if (!(distance <= excess)) {
          excess = distance;
          worst = i;
        }
      }
    }
    if (differing > 0) {
      differences.add(name + " is " + difference(got, want, worst, differing));
    }
  }

  /** The shape that nested lists show: behind an extent of 0 nothing more can be written. */
  private static Shape written(Shape shape) {
    long[] extents = shape.extents();
    int shown = 0;
    while (shown < extents.length && extents[shown] > 0) {
      shown++;
    }
    return Shape.of(Arrays.copyOf(extents, Math.min(shown + 1, extents.length)));
  }

  /** |got − want| / max(1, |want|); zero for the same number, infinite and NaN included. */
  private static double distance(double got, double want) {
    return Double.compare(got, want) == 0 ? 0 : Math.abs(got - want) / Math.max(1, Math.abs(want));
  }

  private static String difference(Tensor got, Tensor want, int worst, int differing) {
    String where =
        got.size() == 1
            ? ""
            : " at position "
                + worst
                + " of "
                + got.shape()
                + (differing > 1 ? ", where it differs most of " + differing : "");
    return Figures.exact(got.at(worst)) + " and should be " + Figures.exact(want.at(worst)) + where;
  }
}
