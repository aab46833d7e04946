package gradboard.ui.live;

import gradboard.data.Example;
import gradboard.data.Partition;
import gradboard.data.Preparation;
import gradboard.edit.Examples;
import gradboard.edit.Renaming;
import gradboard.graph.Graph;
import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.io.GraphFile;
import gradboard.op.Mode;
import gradboard.op.OpCatalog;
import gradboard.runtime.RunException;
import gradboard.runtime.Session;
import gradboard.tensor.DType;
import gradboard.tensor.Tensor;
import gradboard.trace.Pass;
import gradboard.train.TrainingSpec;
import gradboard.train.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
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
  }

  /**
   * @param inherited moments of the session before this one, until it is trained itself
   * @param ownNumbers whether parameters hold other numbers than the graph starts them with
   */
  private record Built(
      Session session,
      Meaning meaning,
      Inheritance inheritance,
      Moments inherited,
      boolean ownNumbers,
      Optional<TrainingRun> training) {
    Built trainedBy(TrainingRun run) {
      return new Built(session, meaning, inheritance, inherited, true, Optional.of(run));
    }

    Built withOwnNumbers() {
      return new Built(session, meaning, inheritance, inherited, true, training);
    }

    Moments moments() {
      return training.map(run -> Moments.in(session.state(), run.rule())).orElse(inherited);
    }
  }

  private final OpCatalog catalog;
  private final Engine engine;
  private final Examples examples;
  private final Consumer<List<Problem>> weightsTrouble;
  private final ExecutorService thread = Threads.single("session");
  private Optional<Built> built = Optional.empty();
  private volatile Optional<TrainingRun> training = Optional.empty();
  private volatile boolean stopAsked;

  /**
   * @param weightsTrouble told on the worker's thread what is wrong with the weights that a file
   *     names, each time they are read
   */
  SessionWorker(
      OpCatalog catalog, Engine engine, Examples examples, Consumer<List<Problem>> weightsTrouble) {
    this.catalog = catalog;
    this.engine = engine;
    this.examples = examples;
    this.weightsTrouble = weightsTrouble;
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
      return new Outcome(Optional.empty(), List.of(Problem.inFile(mistaken(e))));
    }
  }

  /** A mistake of the program itself, told in a sentence: without an answer nobody could go on. */
  private static String mistaken(Throwable mistake) {
    Thread thread = Thread.currentThread();
    thread.getUncaughtExceptionHandler().uncaughtException(thread, mistake);
    return "the program failed while it worked out the numbers, and its log says where; save the"
        + " graph and try again";
  }

  private Outcome pass(GraphFile file, Path folder, Optional<Example> only) {
    Map<String, Tensor> feeds = examples.feeds(file, folder, only);
    Session session = session(file, folder, feeds);
    session.inspect(Mode.INFER, feeds, () -> stopAsked);
    return new Outcome(Optional.of(record(session, file.graph())), session.problems());
  }

  static Pass record(Session session, Graph graph) {
    return Pass.of(graph, session.addresses(), session.snapshot());
  }

  /** The session of a graph; parameters outlive edits that leave their nodes and shapes alone. */
  private Session session(GraphFile file, Path folder, Map<String, Tensor> feeds) {
    Meaning meaning = Meaning.of(file.graph());
    if (built.isPresent() && built.get().meaning.equals(meaning)) {
      return built.get().session;
    }
    long seed = file.train().map(TrainingSpec::seed).orElse(0L);
    Session session = new Session(file.graph(), catalog, engine.backend(), DType.FLOAT32, seed);
    try {
      session.inspect(Mode.INFER, feeds, () -> stopAsked);
      Inheritance inheritance = new Inheritance(meaning, session.parameters().keySet());
      Moments inherited =
          built.map(earlier -> carryOver(earlier, session, meaning)).orElse(Moments.NONE);
      boolean own =
          built.map(Built::ownNumbers).orElseGet(() -> readWeights(file, folder, session));
      built.ifPresent(earlier -> earlier.session.close());
      built =
          Optional.of(new Built(session, meaning, inheritance, inherited, own, Optional.empty()));
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
    return session;
  }

  /** Gives a session what lives on of the one before it, all but what its optimizer kept. */
  private static Moments carryOver(Built earlier, Session session, Meaning meaning) {
    Moments moments = earlier.moments();
    Map<String, Tensor> former = new HashMap<>(moments.tensors());
    former.putAll(earlier.session.parameters());
    Map<String, Tensor> kept =
        earlier.inheritance.taken(former, session.parameters(), meaning, earlier.ownNumbers);
    Moments inherited = moments.among(kept);
    kept.keySet().removeAll(inherited.tensors().keySet());
    session.restore(kept, earlier.session.step());
    return inherited;
  }

  /** Gives a first session the numbers that its file names; whether there were any. */
  private boolean readWeights(GraphFile file, Path folder, Session session) {
    Optional<WeightsFile.Taken> taken =
        file.weights().map(name -> WeightsFile.named(name, folder, session, file.graph()));
    weightsTrouble.accept(taken.map(WeightsFile.Taken::problems).orElse(List.of()));
    return taken.filter(numbers -> numbers.count() > 0).isPresent();
  }

  /** Writes the parameters as they are to a file; the answer says in a sentence what came of it. */
  void saveWeights(GraphFile file, Path folder, Path to, Consumer<WeightsAnswer> answer) {
    stopAsked = false;
    thread.execute(() -> answer.accept(weights(() -> saved(file, folder, to))));
  }

  private WeightsAnswer saved(GraphFile file, Path folder, Path to) {
    Session session = session(file, folder, examples.firstBatch(file, folder));
    try {
      Optional<Preparation> preparation = examples.of(file, folder).map(Partition::preparation);
      Weights.of(to.getFileName().toString(), session, preparation).write(to);
      return new WeightsAnswer(true, "Saved the weights as " + to.getFileName() + ".", List.of());
    } catch (IOException e) {
      return WeightsAnswer.refused(
          to + " could not be written: " + e.getMessage() + ". Save the weights to another place.");
    }
  }

  /** Gives the parameters the numbers in a file. */
  void loadWeights(GraphFile file, Path folder, Path from, Consumer<WeightsAnswer> answer) {
    stopAsked = false;
    thread.execute(() -> answer.accept(weights(() -> loaded(file, folder, from))));
  }

  private WeightsAnswer loaded(GraphFile file, Path folder, Path from) {
    Session session = session(file, folder, examples.firstBatch(file, folder));
    WeightsFile.Taken taken = WeightsFile.from(from, session);
    if (taken.count() == 0) {
      return new WeightsAnswer(
          false, from.getFileName() + " holds no weights for this graph.", taken.problems());
    }
    built = built.map(Built::withOwnNumbers);
    String parameters = taken.count() == 1 ? "1 parameter" : taken.count() + " parameters";
    return new WeightsAnswer(
        true, parameters + " loaded from " + from.getFileName() + ".", taken.problems());
  }

  /**
   * What came of saving or loading weights.
   *
   * @param sentence for the log
   * @param problems of names and shapes that do not fit
   */
  record WeightsAnswer(boolean done, String sentence, List<Problem> problems) {
    static WeightsAnswer refused(String sentence) {
      return new WeightsAnswer(false, sentence, List.of());
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
      return WeightsAnswer.refused("No weights were kept or loaded: " + mistaken(e) + ".");
    }
  }

  /** Follows an edit by which nodes came to have other addresses. */
  void moved(Graph before, Graph after, Renaming renaming) {
    thread.execute(
        () ->
            built.ifPresent(
                now -> now.inheritance.moved(Meaning.of(before), Meaning.of(after), renaming)));
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
          training = Optional.empty();
          if (outcome.stopped()) {
            reporter.accept(
                TrainingNews.ended("Stopped before the first step of training.", List.of()));
          } else if (!outcome.problems().isEmpty()) {
            reporter.accept(
                TrainingNews.ended(
                    "Training could not go on: the problems say why.", outcome.problems()));
          }
        });
  }

  private Outcome trained(GraphFile file, Path folder, Consumer<TrainingNews> reporter) {
    Map<String, Tensor> feeds = examples.firstBatch(file, folder);
    Optional<Partition> parts = examples.of(file, folder);
    Session session = session(file, folder, feeds);
    TrainingSpec spec = file.train().orElse(TrainingSpec.UNSPECIFIED);
    TrainingRun run =
        built
            .flatMap(Built::training)
            .filter(begun -> begun.isOf(spec, parts))
            .orElseGet(() -> begun(session, file, spec, parts, feeds));
    built = built.map(b -> b.trainedBy(run));
    training = Optional.of(run);
    if (stopAsked) {
      run.stop();
    }
    run.run(reporter);
    return new Outcome(Optional.empty(), List.of());
  }

  /** A run that goes on with what the same optimizer kept before the graph was edited. */
  private TrainingRun begun(
      Session session,
      GraphFile file,
      TrainingSpec spec,
      Optional<Partition> parts,
      Map<String, Tensor> feeds) {
    TrainingRun run = new TrainingRun(session, file, spec, parts, feeds);
    built
        .filter(b -> b.training.isEmpty())
        .map(Built::inherited)
        .filter(moments -> moments.areOf(run.rule()))
        .ifPresent(moments -> session.restore(moments.tensors(), session.step()));
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

  /** Forgets all parameters: they start anew at the next pass. */
  void forget() {
    thread.execute(this::closeSession);
  }

  private void closeSession() {
    built.ifPresent(earlier -> earlier.session.close());
    built = Optional.empty();
  }

  @Override
  public void close() {
    stop();
    thread.execute(this::closeSession);
    thread.shutdown();
  }
}
