package gradboard.ui.live;

import gradboard.data.Example;
import gradboard.data.Partition;
import gradboard.data.Preparation;
import gradboard.edit.Examples;
import gradboard.edit.History;
import gradboard.edit.Vocabulary;
import gradboard.format.DiskRefusal;
import gradboard.graph.Graph;
import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.io.GraphFile;
import gradboard.op.Mode;
import gradboard.op.OpCatalog;
import gradboard.runtime.RunException;
import gradboard.runtime.Session;
import gradboard.tensor.Tensor;
import gradboard.trace.Pass;
import gradboard.train.TrainingSpec;
import gradboard.train.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Does a document's computing, all of it on one thread of its own, and owns the session there. What
 * it is given and what it returns is immutable.
 */
final class SessionWorker implements AutoCloseable {

  /**
   * What came of a pass.
   *
   * @param pass the numbers
   * @param problems what is wrong with them or with the graph
   * @param stopped whether it was given up before its end
   */
  record Outcome(Optional<Pass> pass, List<Problem> problems, boolean stopped) {
    Outcome(Optional<Pass> pass, List<Problem> problems) {
      this(pass, problems, false);
    }

    /** Why there are no numbers, for who waits for them. */
    Optional<String> apology() {
      if (stopped) {
        return Optional.of("The run was stopped.");
      }
      return pass.isPresent()
          ? Optional.empty()
          : Optional.of("The graph could not be run: the problems say why.");
    }
  }

  private final Vocabulary vocabulary;
  private final Examples examples;
  private final LivingSession session;
  private final ExecutorService thread = Threads.single("session");
  private volatile Optional<TrainingRun> training = Optional.empty();
  private volatile boolean stopAsked;

  /**
   * @param weightsTrouble told on the worker's thread what is wrong with the weights that a file
   *     names, each time they are read
   */
  SessionWorker(
      OpCatalog catalog, Engine engine, Examples examples, Consumer<List<Problem>> weightsTrouble) {
    vocabulary = new Vocabulary(catalog);
    this.examples = examples;
    session = new LivingSession(catalog, engine, weightsTrouble);
  }

  /**
   * Runs a graph forward and backward once, or until {@link #stop}; the answer is given on the
   * worker's thread.
   *
   * @param only the example that it is fed, if not the first batch
   */
  void inspect(GraphFile file, Path folder, Optional<Example> only, Consumer<Outcome> answer) {
    stopAsked = false;
    thread.execute(() -> answer.accept(attempt(() -> pass(file, folder, only))));
  }

  private Outcome attempt(Supplier<Outcome> work) {
    try {
      return work.get();
    } catch (CancellationException e) {
      return new Outcome(Optional.empty(), List.of(), true);
    } catch (ProblemException e) {
      return new Outcome(Optional.empty(), e.problems());
    } catch (RunException e) {
      return new Outcome(Optional.empty(), List.of(Problem.inFile(e.getMessage())));
    } catch (OutOfMemoryError e) {
      return new Outcome(
          Optional.empty(),
          List.of(
              Problem.inFile(
                  "the numbers of this graph do not fit into memory; make the batch or the layers"
                      + " smaller")));
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome(Optional.empty(), List.of(Problem.inFile(Mistake.told(e))));
    }
  }

  private Outcome pass(GraphFile file, Path folder, Optional<Example> only) {
    Map<String, Tensor> feeds = examples.feeds(file, folder, only);
    Session now = session(file, folder, feeds);
    now.inspect(Mode.INFER, feeds, () -> stopAsked);
    return new Outcome(Optional.of(record(now, file.graph())), now.problems());
  }

  static Pass record(Session session, Graph graph) {
    return Pass.of(graph, session.addresses(), session.snapshot());
  }

  private Session session(GraphFile file, Path folder, Map<String, Tensor> feeds) {
    return session.of(file, folder, feeds, () -> stopAsked);
  }

  /** Writes the parameters as they are to a file; the answer says in a sentence what came of it. */
  void saveWeights(GraphFile file, Path folder, Path to, Consumer<WeightsAnswer> answer) {
    stopAsked = false;
    thread.execute(() -> answer.accept(weights(() -> saved(file, folder, to))));
  }

  private WeightsAnswer saved(GraphFile file, Path folder, Path to) {
    Session now = session(file, folder, examples.firstBatch(file, folder));
    try {
      Optional<Preparation> preparation = examples.of(file, folder).map(Partition::preparation);
      Weights.of(to.getFileName().toString(), now, preparation).write(to);
      return WeightsAnswer.done("Saved the weights as " + to.getFileName() + ".");
    } catch (IOException e) {
      return WeightsAnswer.refused(
          to
              + " could not be written: "
              + DiskRefusal.reason(e)
              + ". Save the weights to another place.");
    }
  }

  /** Reads the numbers in a file as far as they fit the parameters; they are not given to them. */
  void readWeights(GraphFile file, Path folder, Path from, Consumer<WeightsAnswer> answer) {
    stopAsked = false;
    thread.execute(() -> answer.accept(weights(() -> fitting(file, folder, from))));
  }

  private WeightsAnswer fitting(GraphFile file, Path folder, Path from) {
    Session now = session(file, folder, examples.firstBatch(file, folder));
    WeightsFile.Fitting fitting;
    try {
      fitting = WeightsFile.from(from, now);
    } catch (ProblemException e) {
      return WeightsAnswer.refused("Nothing was loaded: " + e.problems().get(0) + ".");
    }
    int count = fitting.numbers().size();
    if (count == 0) {
      String why = fitting.problems().stream().findFirst().map(first -> ": " + first).orElse("");
      return WeightsAnswer.refused(
          from.getFileName() + " holds no weights for this graph" + why + ".");
    }
    String parameters = count == 1 ? "1 parameter" : count + " parameters";
    return new WeightsAnswer(
        true,
        fitting.numbers().keySet().containsAll(now.parameters().keySet()),
        parameters + " loaded from " + from.getFileName() + ".",
        fitting.numbers(),
        fitting.problems());
  }

  /**
   * What came of saving or reading weights.
   *
   * @param whole whether the file has the numbers of all parameters
   * @param sentence for the log
   * @param numbers that were read, by parameter
   * @param problems of names and shapes that do not fit
   */
  record WeightsAnswer(
      boolean done,
      boolean whole,
      String sentence,
      Map<String, Tensor> numbers,
      List<Problem> problems) {
    static WeightsAnswer done(String sentence) {
      return new WeightsAnswer(true, true, sentence, Map.of(), List.of());
    }

    static WeightsAnswer refused(String sentence) {
      return new WeightsAnswer(false, false, sentence, Map.of(), List.of());
    }
  }

  private static WeightsAnswer weights(Supplier<WeightsAnswer> work) {
    try {
      return work.get();
    } catch (CancellationException e) {
      return WeightsAnswer.refused("Stopped; no weights were kept or loaded.");
    } catch (ProblemException | RunException e) {
      return WeightsAnswer.refused(
          "The graph has to run before its weights can be kept or loaded: " + e.getMessage());
    } catch (OutOfMemoryError e) {
      return WeightsAnswer.refused("The weights do not fit into memory beside the graph.");
    } catch (RuntimeException | StackOverflowError e) {
      return WeightsAnswer.refused("No weights were kept or loaded: " + Mistake.told(e) + ".");
    }
  }

  /** Follows an act of the person, or its undoing. */
  void follow(History.Step step) {
    thread.execute(() -> session.follow(step));
  }

  /**
   * Trains for the file's epochs, or until {@link #stop}; asked again, it goes on from there.
   *
   * @param reporter called on the worker's thread; the last news tell the end
   */
  void train(GraphFile file, Path folder, Consumer<TrainingNews> reporter) {
    stopAsked = false;
    thread.execute(
        () -> {
          Outcome outcome = attempt(() -> trained(file, folder, reporter));
          boolean begun = training.isPresent();
          training = Optional.empty();
          if (outcome.stopped()) {
            reporter.accept(
                TrainingNews.ended("Stopped before the first step of training.", List.of()));
          } else if (!outcome.problems().isEmpty()) {
            reporter.accept(
                TrainingNews.ended(
                    begun
                        ? "Training could not go on: the problems say why."
                        : "Training could not begin: the problems say why.",
                    outcome.problems()));
          }
        });
  }

  private Outcome trained(GraphFile file, Path folder, Consumer<TrainingNews> reporter) {
    Map<String, Tensor> feeds = examples.firstBatch(file, folder);
    Optional<Partition> parts = examples.of(file, folder);
    Session now = session(file, folder, feeds);
    TrainingSpec spec = file.train().orElse(TrainingSpec.UNSPECIFIED);
    TrainingRun run =
        session
            .training()
            .filter(begun -> begun.isOf(spec, parts))
            .orElseGet(() -> begun(now, file, spec, parts, feeds));
    session.trainedBy(run);
    training = Optional.of(run);
    if (stopAsked) {
      run.stop();
    }
    run.run(reporter);
    return new Outcome(Optional.empty(), List.of());
  }

  /** A run that goes on with what the same optimizer kept before the graph was edited. */
  private TrainingRun begun(
      Session now,
      GraphFile file,
      TrainingSpec spec,
      Optional<Partition> parts,
      Map<String, Tensor> feeds) {
    TrainingRun run = new TrainingRun(now, file, vocabulary, spec, parts, feeds);
    run.countOnFrom(session.age().epochs());
    session.inherited(run.rule()).ifPresent(moments -> now.overwrite(moments.tensors()));
    return run;
  }

  /**
   * Asks training to end after the step under way, a pass after the instruction; the event thread
   * calls it.
   */
  void stop() {
    stopAsked = true;
    training.ifPresent(TrainingRun::stop);
  }

  @Override
  public void close() {
    stop();
    thread.execute(session::close);
    thread.shutdown();
  }
}
