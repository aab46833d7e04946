package gradboard.cli;

import gradboard.data.Batches;
import gradboard.data.Partition;
import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.io.Expectation;
import gradboard.runtime.Session;
import gradboard.tensor.DType;
import gradboard.train.RunResult;
import gradboard.train.Trainer;
import gradboard.train.TrainingData;
import gradboard.train.TrainingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A graph file set up for training as it says; closed when done. */
final class TrainingRun implements AutoCloseable {
  private final GraphRun run;
  private final Trainer trainer;
  private final long stepsAnEpoch;

  /**
   * @param spec the file's section, as far as the command line does not say otherwise
   * @throws ProblemException if graph, data and section do not fit together
   */
  TrainingRun(Opened opened, TrainingSpec spec) {
    Optional<Partition> parts = opened.partition();
    checkFigures(opened, parts);
    TrainingData data =
        parts
            .map(partition -> TrainingData.of(opened.file().graph(), partition, DType.FLOAT32))
            .orElse(TrainingData.NONE);
    stepsAnEpoch = new Batches(data.train().examples(), spec.batch(), spec.seed()).count();
    run = opened.run(DType.FLOAT32, opened.weights(), spec.seed());
    trainer = new Trainer(run.session(), run.graph(), spec, data);
  }

  /** What does not fit between the graph and the file that it names as its weights. */
  List<String> doubts() {
    run.weights().ifPresent(w -> trainer.learnParameters());
    return run.doubts();
  }

  Session session() {
    return run.session();
  }

  Trainer trainer() {
    return trainer;
  }

  long stepsAnEpoch() {
    return stepsAnEpoch;
  }

  /** How a file is trained: as it says, or else as the editor would, which is then said. */
  static TrainingSpec spec(Opened opened, Gradboard program) {
    TrainingSpec unsaid = TrainingSpec.UNSPECIFIED;
    return opened
        .file()
        .train()
        .orElseGet(
            () -> {
              program.say(
                  opened,
                  "the file does not say how to train, so it is trained as in the editor: "
                      + unsaid.optimizer()
                      + ", learning rate "
                      + Figures.text(unsaid.learningRate())
                      + ", all examples in a step, "
                      + unsaid.epochs()
                      + " epochs unless told; a section \"train\" would say otherwise");
              return unsaid;
            });
  }

  /** Told before the training, not after it: bounds on examples that are not held back. */
  private static void checkFigures(Opened opened, Optional<Partition> parts) {
    boolean validates = parts.stream().anyMatch(p -> !p.validation().isEmpty());
    for (String expected : opened.bounds().keySet()) {
      if (expected.startsWith(RunResult.VALIDATION) && !validates) {
        throw new ProblemException(
            Problem.inFile(
                "\"expect.train."
                    + expected
                    + "\" bounds a figure of validation examples, but none are held back; give"
                    + " \"validation\" a share in \"split\" of \"data\""));
      }
    }
  }

  /** Expectations that a finished run does not meet, each in a sentence. */
  static List<String> unmet(Opened opened, RunResult result) {
    List<String> unmet = new ArrayList<>();
    Map<String, Double> figures = result.figures();
    opened
        .bounds()
        .forEach(
            (figure, bound) -> {
              Double reached = figures.get(figure);
              if (reached != null && !bound.holds(reached)) {
                unmet.add(sentence(figure, bound, reached));
              }
            });
    return unmet;
  }

  private static String sentence(String figure, Expectation.Bound bound, double reached) {
    String limit =
        reached < bound.atLeast()
            ? "at least " + Figures.text(bound.atLeast())
            : "at most " + Figures.text(bound.atMost());
    return figure + " is " + Figures.text(reached) + " and should be " + limit;
  }

  @Override
  public void close() {
    run.close();
  }
}
