package gradboard.cli;

import gradboard.runtime.Session;
import gradboard.train.Budget;
import gradboard.train.Checkpoint;
import gradboard.train.RunResult;
import gradboard.train.StepRecord;
import gradboard.train.Trainer;
import gradboard.train.TrainingListener;
import gradboard.train.TrainingSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Trains a graph as its file says. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Trains a graph as its file says; Ctrl-C ends it after the step at hand.")
final class TrainCommand implements Callable<Integer> {

  /** Exit status of a run that the person stopped. */
  private static final int STOPPED = 130;

  @ParentCommand private Gradboard program;

  @Parameters(paramLabel = "FILE", description = "a graph file")
  private Path path;

  @Option(
      names = "--data",
      paramLabel = "TABLE",
      description = "a table to train on in place of the one that the file names")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "passes over the training part, those before --resume included")
  private Optional<Integer> epochs = Optional.empty();

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "training steps, those before --resume included")
  private Optional<Long> steps = Optional.empty();

  @Option(names = "--seed", paramLabel = "S", description = "of parameters, shuffling and dropout")
  private Optional<Long> seed = Optional.empty();

  @Option(names = "--device", paramLabel = "auto|cpu|gpu", description = "what computes")
  private Device device = Device.AUTO;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "a .safetensors for parameters, state and optimizer")
  private Optional<Path> save = Optional.empty();

  @Option(
      names = "--resume",
      paramLabel = "FILE",
      description = "a file that --save wrote, to go on from")
  private Optional<Path> resume = Optional.empty();

  @Option(names = "--json", description = "print one JSON object a line")
  private boolean json;

  /** What a person may ask to compute on. */
  enum Device {
    AUTO,
    CPU,
    GPU
  }

  @Override
  public Integer call() {
    if (device == Device.GPU) {
      throw new Failure(
          "--device gpu: there is no GPU that this version can compute on; leave the option out to"
              + " train on the CPU");
    }
    atLeastOne("--epochs", epochs.map(Integer::longValue));
    atLeastOne("--steps", steps);
    save.ifPresent(TrainCommand::checkWritable);
    return program.with(path, this::train);
  }

  private static void atLeastOne(String option, Optional<Long> number) {
    if (number.isPresent() && number.get() < 1) {
      throw new Failure(option + " must be at least 1, not " + number.get());
    }
  }

  /** Told before the training, not after it. */
  private static void checkWritable(Path file) {
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".safetensors")) {
      throw new Failure("--save " + file + ": give the file a name that ends in .safetensors");
    }
    Destination.check("--save", file);
  }

  private int train(Opened read) {
    TrainingSpec written = TrainingRun.spec(read, program);
    TrainingSpec spec = seed.map(written::withSeed).orElse(written);
    Opened opened = data.map(read::reading).orElse(read).trainedBy(spec);
    OptionalInt epochLimit = epochs.map(OptionalInt::of).orElse(OptionalInt.empty());
    OptionalLong stepLimit = steps.map(OptionalLong::of).orElse(OptionalLong.empty());
    Budget budget = Budget.of(spec, epochLimit, stepLimit);
    try (TrainingRun run = new TrainingRun(opened, spec);
        Interruption interruption = new Interruption(run.trainer()::stop)) {
      Trainer trainer = run.trainer();
      resume.map(Checkpoint::read).ifPresent(trainer::resume);
      trainer.listen(warnings(opened, run.session()));
      // What is resumed was held to the graph already, and takes the place of the file's weights.
      if (resume.isEmpty()) {
        program.warn(opened, run.doubts());
      }
      long before = run.session().step();
      RunResult result = run(trainer, budget, run.stepsAnEpoch());
      if (result.steps() == before && !result.stopped()) {
        program.say(opened, nothingLeft(budget, result));
      }
      save.ifPresent(file -> keep(trainer, file));
      if (interruption.happened() || result.stopped()) {
        if (save.isEmpty()) {
          program.say(opened, "stopped, and nothing was saved; --save FILE keeps what was learned");
        }
        return STOPPED;
      }
      List<String> unmet = TrainingRun.unmet(opened, result);
      unmet.forEach(sentence -> program.say(opened, sentence));
      return unmet.isEmpty() ? 0 : 1;
    }
  }

  private static String nothingLeft(Budget budget, RunResult result) {
    String reached =
        result.steps() >= budget.steps()
            ? "already at step " + result.steps() + " of " + budget.steps()
            : "already at epoch " + result.epochs() + " of " + budget.epochs();
    return reached
        + ": nothing was trained; --epochs and --steps count from the very first step, so give a"
        + " larger number to go on";
  }

  /** Tells at the first step what is worth knowing before the last one. */
  private TrainingListener warnings(Opened opened, Session session) {
    return new TrainingListener() {
      private boolean told;

      @Override
      public void stepped(StepRecord step) {
        if (!told) {
          told = true;
          program.warn(opened, session);
        }
      }
    };
  }

  private RunResult run(Trainer trainer, Budget budget, long stepsAnEpoch) {
    if (json) {
      trainer.listen(new TrainReport(program.terminal().out()));
      return trainer.run(budget);
    }
    try (TrainProgress progress = new TrainProgress(program.terminal(), budget, stepsAnEpoch)) {
      trainer.listen(progress);
      return trainer.run(budget);
    }
  }

  private void keep(Trainer trainer, Path file) {
    trainer.checkpoint().write(file);
    program.terminal().err().println("saved " + file);
  }
}
