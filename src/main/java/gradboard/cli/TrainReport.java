package gradboard.cli;

import gradboard.format.JsonPrinter;
import gradboard.train.EpochRecord;
import gradboard.train.Evaluation;
import gradboard.train.RunResult;
import gradboard.train.StepRecord;
import gradboard.train.TrainingListener;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A training run as one JSON object a line: every tenth step, every epoch, and the end. */
final class TrainReport implements TrainingListener {
  private static final int EVERY = 10;

  private final PrintStream out;

  TrainReport(PrintStream out) {
    this.out = out;
  }

  @Override
  public void stepped(StepRecord step) {
    if (step.step() % EVERY == 0) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("step", step.step());
      line.put("epoch", step.epoch());
      put(line, step.figures());
      print(line);
    }
  }

  @Override
  public void epochEnded(EpochRecord epoch) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("step", epoch.step());
    line.put("epoch", epoch.epoch());
    line.put("epochEnd", true);
    put(line, epoch.train());
    putValidation(line, epoch.validation());
    print(line);
  }

  @Override
  public void runEnded(RunResult result) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("done", true);
    if (result.stopped()) {
      line.put("stopped", true);
    }
    result.train().ifPresent(figures -> put(line, figures));
    putValidation(line, result.validation());
    line.put("seconds", result.seconds());
    line.put("steps", result.steps());
    line.put("epochs", result.epochs());
    print(line);
  }

  private static void put(Map<String, Object> line, Evaluation figures) {
    line.put("loss", Figures.json(figures.loss()));
    Map<String, Object> metrics = new LinkedHashMap<>();
    figures.metrics().forEach((name, figure) -> metrics.put(name, Figures.json(figure)));
    line.put("metrics", metrics);
  }

  private static void putValidation(Map<String, Object> line, Optional<Evaluation> validation) {
    validation.ifPresent(
        figures -> {
          Map<String, Object> all = new LinkedHashMap<>();
          all.put("loss", Figures.json(figures.loss()));
          figures.metrics().forEach((name, figure) -> all.put(name, Figures.json(figure)));
          line.put("validation", all);
        });
  }

  private void print(Map<String, Object> line) {
    out.println(JsonPrinter.compact(line));
    out.flush();
  }
}
