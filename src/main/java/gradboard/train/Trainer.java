package gradboard.train;

import gradboard.data.Batches;
import gradboard.graph.Graph;
import gradboard.graph.ProblemException;
import gradboard.runtime.Session;
import gradboard.tensor.Tensor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Trains a graph: epochs of shuffled batches, each a step of the optimizer. The same graph, data,
 * section and seed give the same numbers, also when a run is interrupted and resumed.
 *
 * <p>Used by the thread that owns the session; only {@link #stop} may be called by others.
 */
public final class Trainer {
  private final Session session;
  private final TrainingSpec spec;
  private final TrainingData data;
  private final Batches batches;
  private final Evaluator evaluator;
  private final List<TrainingListener> listeners = new CopyOnWriteArrayList<>();
  private final AtomicBoolean stopping = new AtomicBoolean();

  /** Where training stands within its epochs. */
  private Place place = Place.START;

  /** What the session was last told to go on from. */
  private Map<String, Tensor> resumed = Map.of();

  /** The last epoch that was completed here. */
  private Optional<EpochRecord> lastEpoch = Optional.empty();

  /** What the validation part gave when it was last gone through. */
  private Optional<Evaluation> lastValidation = Optional.empty();

  /** The order of the examples in the epoch at hand. */
  private int[] order;

  /**
   * @param session of this graph; from now on it is trained by the section's optimizer
   * @throws ProblemException if the section or the graph's loss has mistakes
   */
  public Trainer(Session session, Graph graph, TrainingSpec spec, TrainingData data) {
    this.session = session;
    this.spec = spec;
    this.data = data;
    evaluator = new Evaluator(session, graph, spec);
    batches = new Batches(data.train().examples(), spec.batch(), spec.seed());
    order = batches.order(place.epoch());
    session.optimize(Optimizer.rule(spec));
  }

  /** Has a listener told of everything from now on. */
  public void listen(TrainingListener listener) {
    listeners.add(listener);
  }

  /**
   * Ends the run after the step at hand; called before a run, ends that at once. Any thread may.
   */
  public void stop() {
    stopping.set(true);
  }

  /**
   * Trains until the budget is used up or {@link #stop} is called, going on from where an earlier
   * run ended.
   *
   * @throws ProblemException if the loss becomes NaN or infinite, naming the node that first did,
   *     or if the graph and the data do not fit; parameters are then as before the step whose loss
   *     it was
   */
  public RunResult run(Budget budget) {
    long start = System.nanoTime();
    try {
      endEpochIfComplete();
      while (!stopping.get()
          && place.epoch() <= budget.epochs()
          && session.step() < budget.steps()) {
        step();
        endEpochIfComplete();
      }
      Optional<Evaluation> train = evaluator.evaluate(data.train(), stopping::get);
      train.ifPresent(this::requireFinite);
      Optional<Evaluation> validation = validate();
      if (stopping.get()) {
        train = train.or(this::trainedOnLast);
        validation = validation.or(() -> lastValidation);
      }
      RunResult result =
          new RunResult(
              stopping.get(),
              session.step(),
              place.epoch() - 1,
              train,
              validation,
              (System.nanoTime() - start) / 1e9);
      listeners.forEach(listener -> listener.runEnded(result));
      return result;
    } finally {
      stopping.set(false);
    }
  }

  /** Figures of the epoch at hand, or of the one before where it has only begun. */
  private Optional<Evaluation> trainedOnLast() {
    return place.means().examples() > 0
        ? Optional.of(place.means().figures())
        : lastEpoch.map(EpochRecord::train);
  }

  /** A last step may spoil the parameters without any further one to notice. */
  private void requireFinite(Evaluation figures) {
    if (!Double.isFinite(figures.loss())) {
      throw new ProblemException(evaluator.notFinite(data.train()));
    }
  }

  private void step() {
    int[] rows = batches.batch(order, place.batch());
    Map<String, Tensor> feeds = data.train().rows(rows);
    Set<String> watched = evaluator.watched(feeds.keySet());
    double loss = session.train(feeds, spec.learningRate(), watched);
    Map<String, Tensor> values = new HashMap<>();
    watched.forEach(address -> values.put(address, session.watched(address)));
    Evaluation figures = evaluator.figures(loss, feeds, values);
    place = place.plus(rows.length, figures);
    StepRecord record = new StepRecord(session.step(), place.epoch(), figures);
    listeners.forEach(listener -> listener.stepped(record));
  }

  private void endEpochIfComplete() {
    if (place.batch() < batches.count()) {
      return;
    }
    EpochRecord record =
        new EpochRecord(place.epoch(), session.step(), place.means().figures(), validate());
    lastEpoch = Optional.of(record);
    lastValidation = record.validation().or(() -> lastValidation);
    go(place.nextEpoch());
    listeners.forEach(listener -> listener.epochEnded(record));
  }

  private void go(Place next) {
    place = next;
    order = batches.order(next.epoch());
  }

  private Optional<Evaluation> validate() {
    return data.validation().flatMap(held -> evaluator.evaluate(held, stopping::get));
  }

  /** All that is needed to go on from here. */
  public Checkpoint checkpoint() {
    learnParameters();
    // Moments come back to the session with the first step; until then they are only remembered.
    Map<String, Tensor> state = new LinkedHashMap<>(resumed);
    state.putAll(session.state());
    return new Checkpoint(
        state, session.step(), place, RunIdentity.of(spec, data), data.preparation());
  }

  /**
   * Goes on from a checkpoint, exactly as if the run had not been interrupted.
   *
   * @throws ProblemException if it belongs to another graph, section or dataset
   */
  public void resume(Checkpoint checkpoint) {
    checkpoint.run().requireSame(RunIdentity.of(spec, data));
    learnParameters();
    checkpoint.requireParametersOf(session);
    session.restore(checkpoint.state(), checkpoint.step());
    resumed = checkpoint.state();
    go(checkpoint.place());
  }

  /**
   * Has the session know its parameters, as it does once its graph was compiled for the first time.
   */
  public void learnParameters() {
    if (session.parameters().isEmpty()) {
      evaluator.evaluate(data.train().first(spec.batch()));
    }
  }
}
