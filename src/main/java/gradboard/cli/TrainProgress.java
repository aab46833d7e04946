package gradboard.cli;

import gradboard.train.Budget;
import gradboard.train.EpochRecord;
import gradboard.train.Evaluation;
import gradboard.train.RunResult;
import gradboard.train.StepRecord;
import gradboard.train.TrainingListener;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A training run for people: a bar on a terminal, otherwise a line for about every twentieth part
 * of the run, both among the messages; then how it ended, as the result.
 */
final class TrainProgress implements TrainingListener, AutoCloseable {
  private static final int LINES = 20;

  private final Terminal terminal;
  private final long epochs;
  private Optional<ProgressBar> bar;

  /**
   * @param stepsAnEpoch batches in an epoch
   */
  TrainProgress(Terminal terminal, Budget budget, long stepsAnEpoch) {
    this.terminal = terminal;
    long steps = Math.min(budget.steps(), saturated(budget.epochs(), stepsAnEpoch));
    epochs = Math.min(budget.epochs(), (steps + stepsAnEpoch - 1) / stepsAnEpoch);
    bar = terminal.interactive() ? Optional.of(bar(terminal, steps)) : Optional.empty();
  }

  private static long saturated(long a, long b) {
    return Math.multiplyHigh(a, b) == 0 && a * b >= 0 ? a * b : Long.MAX_VALUE;
  }

  private static ProgressBar bar(Terminal terminal, long steps) {
    return new ProgressBarBuilder()
        .setTaskName("training")
        .setInitialMax(steps)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(terminal.err()))
        .build();
  }

  @Override
  public void stepped(StepRecord step) {
    bar.ifPresent(
        b -> {
          b.stepTo(step.step());
          if (step.step() % 10 == 0) {
            b.setExtraMessage(text(step.figures()));
          }
        });
  }

  @Override
  public void epochEnded(EpochRecord epoch) {
    long stride = Math.max(1, epochs / LINES);
    if (bar.isEmpty() && (epoch.epoch() % stride == 0 || epoch.epoch() == 1)) {
      String validation = epoch.validation().map(v -> "; validation " + text(v)).orElse("");
      terminal.err().println("epoch " + epoch.epoch() + ": " + text(epoch.train()) + validation);
    }
  }

  @Override
  public void runEnded(RunResult result) {
    close();
    Table table = new Table("part", "figures");
    result.train().ifPresent(figures -> table.row("training", text(figures)));
    result.validation().ifPresent(figures -> table.row("validation", text(figures)));
    if (!table.isEmpty()) {
      table.lines().stream().skip(1).forEach(terminal.out()::println);
    }
    terminal
        .out()
        .println(
            (result.stopped() ? "stopped after " : "done: ")
                + count(result.steps(), "step")
                + ", "
                + count(result.epochs(), "epoch")
                + ", "
                + Figures.text(result.seconds())
                + " s");
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String text(Evaluation figures) {
    StringBuilder text = new StringBuilder("loss " + Figures.text(figures.loss()));
    figures
        .metrics()
        .forEach((name, figure) -> text.append(", " + name + " " + Figures.text(figure)));
    return text.toString();
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
    bar = Optional.empty();
  }
}
