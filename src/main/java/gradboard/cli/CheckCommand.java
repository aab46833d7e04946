package gradboard.cli;

import gradboard.format.JsonPrinter;
import gradboard.op.Mode;
import gradboard.runtime.GradientCheck;
import gradboard.runtime.GradientCheck.Comparison;
import gradboard.runtime.GradientCheck.Finding;
import gradboard.tensor.DType;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Holds gradients to central differences. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Compares the gradient by every parameter and floating input with central differences, in"
            + " double precision.")
final class CheckCommand implements Callable<Integer> {
  @ParentCommand private Gradboard program;

  @Parameters(paramLabel = "FILE", description = "a graph file")
  private Path path;

  @Option(names = "--json", description = "print one JSON document")
  private boolean json;

  @Override
  public Integer call() {
    return program.with(path, this::check);
  }

  private int check(Opened opened) {
    Mode mode = opened.file().expect().map(expect -> expect.mode()).orElse(Mode.INFER);
    try (GraphRun run = opened.run(DType.FLOAT64)) {
      List<Finding> findings =
          new GradientCheck(run.session(), run.graph(), mode, opened.feeds(DType.FLOAT64)).run();
      program.warn(opened, run.doubts());
      boolean passed = findings.stream().allMatch(Finding::passed);
      if (json) {
        program.terminal().out().println(JsonPrinter.compact(document(findings, passed)));
      } else {
        print(findings, passed);
      }
      return passed ? 0 : 1;
    }
  }

  private static Map<String, Object> document(List<Finding> findings, boolean passed) {
    Map<String, Object> nodes = new LinkedHashMap<>();
    for (Finding found : findings) {
      Map<String, Object> node = new LinkedHashMap<>();
      node.put("error", Figures.json(found.error()));
      node.put("entries", found.entries());
      node.put("checked", found.checked());
      node.put("kinks", found.kinks());
      node.put("lost", found.lost());
      found.worst().ifPresent(worst -> node.put("worst", document(worst)));
      nodes.put(found.address(), node);
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("passed", passed);
    document.put("threshold", GradientCheck.THRESHOLD);
    document.put("largest", findings.isEmpty() ? 0 : Figures.json(findings.get(0).error()));
    document.put("checked", findings.stream().mapToInt(Finding::checked).sum());
    document.put("skipped", findings.stream().mapToInt(Finding::kinks).sum());
    document.put("nodes", nodes);
    return document;
  }

  private static Map<String, Object> document(Comparison worst) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("entry", worst.entry());
    document.put("gradient", Figures.json(worst.gradient()));
    document.put("difference", Figures.json(worst.difference()));
    return document;
  }

  private void print(List<Finding> findings, boolean passed) {
    Table table =
        new Table(
            "node",
            "largest error",
            "at entry",
            "gradient",
            "difference",
            "checked",
            "at kinks",
            "lost in rounding");
    for (Finding found : findings) {
      table.row(
          found.address(),
          of(found, worst -> Figures.text(worst.error())),
          of(found, worst -> Integer.toString(worst.entry())),
          of(found, worst -> Figures.text(worst.gradient())),
          of(found, worst -> Figures.text(worst.difference())),
          found.checked() + " of " + found.entries(),
          Integer.toString(found.kinks()),
          Integer.toString(found.lost()));
    }
    table.lines().forEach(program.terminal().out()::println);
    program.terminal().out().println((passed ? "passed: " : "failed: ") + sum(findings));
  }

  private static String of(Finding found, Function<Comparison, String> text) {
    return found.worst().map(text).orElse("");
  }

  private static String sum(List<Finding> findings) {
    if (findings.isEmpty()) {
      return "there is no parameter and no floating input to check";
    }
    if (findings.stream().allMatch(found -> found.checked() == 0)) {
      return "no entry could be compared, as each lies at a kink or is lost in rounding";
    }
    return "the largest relative error is "
        + Figures.text(findings.get(0).error())
        + ", allowed is "
        + Figures.text(GradientCheck.THRESHOLD);
  }
}
