package gradboard.cli;

import gradboard.format.JsonPrinter;
import gradboard.graph.ProblemException;
import gradboard.op.Mode;
import gradboard.runtime.Session;
import gradboard.tensor.DType;
import gradboard.tensor.Tensor;
import gradboard.train.Optimizer;
import gradboard.train.TrainingSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** A few exact training steps. */
@Command(
    name = "step",
    mixinStandardHelpOptions = true,
    description =
        "Does training steps on the first batch in double precision and prints losses and"
            + " parameters.")
final class StepCommand implements Callable<Integer> {
  @ParentCommand private Gradboard program;

  @Parameters(paramLabel = "FILE", description = "a graph file")
  private Path path;

  @Option(names = "--steps", paramLabel = "N", description = "how many, 1 unless said")
  private long steps = 1;

  @Option(names = "--json", description = "print one JSON document")
  private boolean json;

  @Override
  public Integer call() {
    if (steps < 1) {
      throw new Failure("--steps must be at least 1, not " + steps);
    }
    return program.with(path, this::step);
  }

  private int step(Opened opened) {
    TrainingSpec spec = TrainingRun.spec(opened, program);
    Map<String, Tensor> feeds = opened.feeds(DType.FLOAT64);
    try (GraphRun run = opened.run(DType.FLOAT64)) {
      Session session = run.session();
      session.optimize(Optimizer.rule(spec));
      List<Double> losses = new ArrayList<>();
      for (long step = 0; step < steps; step++) {
        losses.add(session.train(feeds, spec.learningRate(), List.of()));
      }
      String loss = run.graph().loss().orElseThrow();
      double last = session.evaluate(Mode.TRAIN, feeds, List.of(loss)).get(loss).item();
      losses.add(last);
      program.warn(opened, session);
      program.warn(opened, run.doubts());
      if (json) {
        program.terminal().out().println(JsonPrinter.compact(document(losses, session)));
      } else {
        print(losses, session);
      }
      if (!Double.isFinite(last)) {
        session.inspect(Mode.TRAIN, feeds);
        throw new ProblemException(session.problems());
      }
      return 0;
    }
  }

  private static Map<String, Object> document(List<Double> losses, Session session) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    session.parameters().forEach((address, t) -> parameters.put(address, Figures.json(t)));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("loss", losses.stream().map(Figures::json).toList());
    document.put("parameters", parameters);
    return document;
  }

  private void print(List<Double> losses, Session session) {
    Table table = new Table("step", "loss before it");
    for (int step = 0; step < losses.size() - 1; step++) {
      table.row(Integer.toString(step + 1), Figures.text(losses.get(step)));
    }
    table.row("end", Figures.text(losses.get(losses.size() - 1)));
    table.lines().forEach(program.terminal().out()::println);
    Table parameters = new Table("parameter", "shape", "value");
    session
        .parameters()
        .forEach((a, t) -> parameters.row(a, t.shape().toString(), Figures.text(t)));
    program.terminal().out().println();
    parameters.lines().forEach(program.terminal().out()::println);
  }
}
