package gradboard.ui.live;

import gradboard.data.Partition;
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
  }

  private record Built(
      Session session, Meaning meaning, Inheritance inheritance, Optional<TrainingRun> training) {
    Built trainedBy(TrainingRun run) {
      return new Built(session, meaning, inheritance, Optional.of(run));
    }
  }

  private final OpCatalog catalog;
  private final Engine engine;
  private final Examples examples;
  private final ExecutorService thread = Threads.single("session");
  private Optional<Built> built = Optional.empty();
  private volatile Optional<TrainingRun> training = Optional.empty();
  private volatile boolean stopAsked;

  SessionWorker(OpCatalog catalog, Engine engine, Examples examples) {
    this.catalog = catalog;
    this.engine = engine;
    this.examples = examples;
  }

  /**
   * Runs a graph forward and backward once, or until {@link #stop}; the answer is given on the
   * worker's thread.
   */
  void inspect(GraphFile file, Path folder, Consumer<Outcome> answer) {
    stopAsked = false;
    thread.execute(() -> answer.accept(attempt(() -> pass(file, folder))));
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
    }
  }

  private Outcome pass(GraphFile file, Path folder) {
    Map<String, Tensor> feeds = examples.firstBatch(file, folder);
    Session session = session(file, feeds);
    session.inspect(Mode.INFER, feeds, () -> stopAsked);
    return new Outcome(Optional.of(record(session, file.graph())), session.problems());
  }

  static Pass record(Session session, Graph graph) {
    return Pass.of(graph, session.addresses(), session.snapshot());
  }

  /** The session of a graph; parameters outlive edits that leave their nodes and shapes alone. */
  private Session session(GraphFile file, Map<String, Tensor> feeds) {
    Meaning meaning = Meaning.of(file.graph());
    if (built.isPresent() && built.get().meaning.equals(meaning)) {
      return built.get().session;
    }
    long seed = file.train().map(TrainingSpec::seed).orElse(0L);
    Session session = new Session(file.graph(), catalog, engine.backend(), DType.FLOAT32, seed);
    try {
      session.inspect(Mode.INFER, feeds, () -> stopAsked);
      built.ifPresent(earlier -> carryOver(earlier, session, meaning));
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
    built.ifPresent(earlier -> earlier.session.close());
    Inheritance inheritance = new Inheritance(meaning, session.parameters().keySet());
    built = Optional.of(new Built(session, meaning, inheritance, Optional.empty()));
    return session;
  }

  private static void carryOver(Built earlier, Session session, Meaning meaning) {
    Map<String, Tensor> kept =
        earlier.inheritance.taken(
            earlier.session.parameters(),
            session.parameters(),
            meaning,
            earlier.session.step() > 0);
    session.restore(kept, earlier.session.step());
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
    Session session = session(file, feeds);
    TrainingSpec spec = file.train().orElse(TrainingSpec.UNSPECIFIED);
    TrainingRun run =
        built
            .flatMap(Built::training)
            .filter(begun -> begun.isOf(spec, parts))
            .orElseGet(() -> new TrainingRun(session, file, spec, parts, feeds));
    built = built.map(b -> b.trainedBy(run));
    training = Optional.of(run);
    if (stopAsked) {
      run.stop();
    }
    run.run(reporter);
    return new Outcome(Optional.empty(), List.of());
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
