package gradboard.ui.live;

import gradboard.compile.UpdateRule;
import gradboard.edit.History.Step;
import gradboard.edit.ParameterEffect;
import gradboard.graph.Problem;
import gradboard.io.GraphFile;
import gradboard.op.Mode;
import gradboard.op.OpCatalog;
import gradboard.runtime.Session;
import gradboard.tensor.DType;
import gradboard.tensor.Tensor;
import gradboard.train.TrainingSpec;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The session of a graph that is being edited. It is built when it is asked for and an edit changed
 * what the graph means; parameters outlive edits that leave their nodes and shapes alone, and come
 * back when an edit that took them is undone. Belongs to the worker's thread.
 */
final class LivingSession implements AutoCloseable {

  /**
   * @param seed that the parameters were first drawn by
   * @param epochs that they were trained for in sessions before this one
   * @param inherited moments of the session before this one, until it is trained itself
   * @param ownNumbers whether parameters hold other numbers than the graph starts them with
   */
  private record Built(
      Session session,
      Meaning meaning,
      long seed,
      int epochs,
      Moments inherited,
      boolean ownNumbers,
      Optional<TrainingRun> training) {
    Built withOwnNumbers() {
      return new Built(session, meaning, seed, epochs, inherited, true, training);
    }

    Built trainedBy(TrainingRun run) {
      return new Built(session, meaning, seed, epochs, inherited, true, Optional.of(run));
    }

    TrainingAge age() {
      return new TrainingAge(session.step(), training.map(TrainingRun::epochs).orElse(epochs));
    }

    Moments moments() {
      return training.map(run -> Moments.in(session.state(), run.rule())).orElse(inherited);
    }

    Map<String, Kept> parameters() {
      return Kept.of(session.parameters(), moments());
    }

    /** Whether a file would start a session with the same numbers. */
    boolean isOf(Meaning other, long otherSeed) {
      return meaning.equals(other) && (ownNumbers || seed == otherSeed);
    }
  }

  private final OpCatalog catalog;
  private final Engine engine;
  private final Consumer<List<Problem>> weightsTrouble;
  private final Shelf shelf = new Shelf();
  private Optional<Built> built = Optional.empty();
  private Inheritance inheritance = new Inheritance();

  /**
   * Whether a parameter of the session is to start as the graph says, which only a next one does.
   */
  private boolean outdated;

  private Optional<TrainingAge> givenBack = Optional.empty();

  /**
   * @param weightsTrouble told what is wrong with the weights that a file names, each time they are
   *     read
   */
  LivingSession(OpCatalog catalog, Engine engine, Consumer<List<Problem>> weightsTrouble) {
    this.catalog = catalog;
    this.engine = engine;
    this.weightsTrouble = weightsTrouble;
  }

  /**
   * The session of a file's graph.
   *
   * @param feeds what it will be fed, so that its shapes are known
   * @param givenUp asked before each instruction of the pass by which a new session is tried
   */
  Session of(GraphFile file, Path folder, Map<String, Tensor> feeds, BooleanSupplier givenUp) {
    Meaning meaning = Meaning.of(file.graph());
    long seed = file.train().map(TrainingSpec::seed).orElse(0L);
    if (!outdated && built.filter(now -> now.isOf(meaning, seed)).isPresent()) {
      return built.get().session;
    }
    Session session = new Session(file.graph(), catalog, engine.backend(), DType.FLOAT32, seed);
    try {
      session.inspect(Mode.INFER, feeds, givenUp);
      Map<String, Tensor> numbers = new HashMap<>();
      if (built.isEmpty()) {
        numbers.putAll(readWeights(file, folder, session));
      }
      Inheritance.Estate estate = estate(session, meaning);
      Map<String, Kept> taken = estate.taken();
      numbers.putAll(Kept.numbers(taken));
      TrainingAge age = age();
      session.restore(numbers, age.steps());
      boolean own = !numbers.isEmpty() || built.filter(Built::ownNumbers).isPresent();
      Moments inherited = Moments.joint(built.flatMap(now -> now.moments().rule()), taken);
      built.ifPresent(earlier -> earlier.session.close());
      built =
          Optional.of(
              new Built(session, meaning, seed, age.epochs(), inherited, own, Optional.empty()));
      outdated = false;
      shelve(estate.unfit());
      shelf.forget(taken.values());
      inheritance = new Inheritance(meaning, session.parameters().keySet());
      givenBack = Optional.empty();
    } catch (RuntimeException | Error e) {
      session.close();
      throw e;
    }
    return session;
  }

  /** What of the parameters lives on in a session that starts with its own. */
  private Inheritance.Estate estate(Session session, Meaning meaning) {
    Map<String, Kept> former = built.map(Built::parameters).orElse(Map.of());
    boolean trained = built.filter(Built::ownNumbers).isPresent();
    return inheritance.divided(former, session.parameters(), meaning, trained);
  }

  /**
   * Keeps what does not fit a session any more, though no edit touched the nodes that it belongs
   * to: a layer before them has another width. Which of the acts did that is not known here, so
   * undoing any of them offers it again.
   *
   * @param unfit by the former session's addresses
   */
  private void shelve(Map<String, Kept> unfit) {
    for (Inheritance.Passed passed : inheritance.passed()) {
      Map<String, Kept> held = new HashMap<>();
      passed
          .addresses()
          .forEach(
              (own, then) ->
                  Optional.ofNullable(unfit.get(own)).ifPresent(kept -> held.put(then, kept)));
      shelf.put(passed.step(), new Shelf.Load(held, Optional.empty()));
    }
  }

  /** How far its parameters have been trained. */
  TrainingAge age() {
    return givenBack.or(() -> built.map(Built::age)).orElse(TrainingAge.NONE);
  }

  /** The numbers that a file names for its parameters, as far as they fit. */
  private Map<String, Tensor> readWeights(GraphFile file, Path folder, Session session) {
    Optional<WeightsFile.Fitting> fitting =
        file.weights().map(name -> WeightsFile.named(name, folder, session, file.graph()));
    weightsTrouble.accept(fitting.map(WeightsFile.Fitting::problems).orElse(List.of()));
    return fitting.map(WeightsFile.Fitting::numbers).orElse(Map.of());
  }

  /** The training that its parameters are from; empty after an edit. */
  Optional<TrainingRun> training() {
    return built.flatMap(Built::training);
  }

  /** What an optimizer kept of the parameters before the graph was edited. */
  Optional<Moments> inherited(UpdateRule rule) {
    return built
        .filter(now -> now.training.isEmpty())
        .map(Built::inherited)
        .filter(moments -> moments.areOf(rule));
  }

  /** Notes that a run trains the parameters from now on. */
  void trainedBy(TrainingRun run) {
    built = built.map(now -> now.trainedBy(run));
  }

  /** Follows an act, or its undoing: parameters move, go and come back with it. */
  void follow(Step step) {
    if (isOfPlacesAlone(step)) {
      return;
    }
    Meaning before = Meaning.of(step.from().graph());
    Meaning after = Meaning.of(step.to().graph());
    Optional<Shelf.Load> back = shelf.takeFor(step);
    if (!before.equals(after)) {
      inheritance.note(step, before);
    }
    shelf.put(step, left(step, before, after));
    if (step.parameters().equals(ParameterEffect.ANEW)) {
      forget();
    }
    givenBack = back.flatMap(Shelf.Load::age).or(() -> givenBack);
    Map<String, Kept> returning = back.map(Shelf.Load::parameters).orElse(Map.of());
    if (step.parameters() instanceof ParameterEffect.Given given) {
      given
          .numbers()
          .forEach(
              (address, numbers) -> {
                if (returning.containsKey(address)) {
                  return;
                }
                if (step.undone()) {
                  startAnew(address, after);
                } else {
                  give(address, new Kept(numbers, Moments.NONE), after);
                }
              });
    }
    returning.forEach((address, kept) -> give(address, kept, after));
  }

  /** Has a parameter hold nothing of its own, as before an act that gave it something. */
  private void startAnew(String address, Meaning meaning) {
    inheritance.forget(address);
    inheritance
        .inSession(address, meaning)
        .ifPresent(
            own -> {
              inheritance.disown(own);
              outdated = true;
            });
  }

  private static boolean isOfPlacesAlone(Step step) {
    return step.moved().isEmpty()
        && step.parameters().isNone()
        && Meaning.isShared(step.from().graph(), step.to().graph());
  }

  /** What the parameters held that a step takes it from. */
  private Shelf.Load left(Step step, Meaning before, Meaning after) {
    Map<String, Kept> held = new HashMap<>();
    Inheritance.Lost lost = inheritance.follow(before, after, step.moved());
    held.putAll(lost.returned());
    if (step.parameters() instanceof ParameterEffect.Given given) {
      held.putAll(held(given.numbers(), after));
    }
    boolean anew = step.parameters().equals(ParameterEffect.ANEW);
    if (anew) {
      held.putAll(inheritance.returned());
    }
    Map<String, String> going = anew ? inheritance.inSession(after) : lost.inSession();
    built
        .filter(now -> now.ownNumbers && !going.isEmpty())
        .map(Built::parameters)
        .ifPresent(
            kept -> going.forEach((address, now) -> held.putIfAbsent(now, kept.get(address))));
    Optional<TrainingAge> age = anew ? built.map(Built::age).or(() -> givenBack) : Optional.empty();
    return new Shelf.Load(held, age);
  }

  /**
   * What some parameters hold at present, without what an optimizer keeps of them.
   *
   * @param given others of the shapes that they have at present, by address
   */
  private Map<String, Kept> held(Map<String, Tensor> given, Meaning meaning) {
    Map<String, Kept> held = new HashMap<>();
    Map<String, Kept> returned = inheritance.returned();
    Map<String, Tensor> numbers =
        given.isEmpty() ? Map.of() : built.map(now -> now.session.parameters()).orElse(Map.of());
    given.forEach(
        (address, other) ->
            Optional.ofNullable(returned.get(address))
                .filter(kept -> kept.fits(other))
                .or(
                    () ->
                        inheritance
                            .inSession(address, meaning)
                            .map(numbers::get)
                            .map(own -> new Kept(own, Moments.NONE))
                            .filter(kept -> kept.fits(other)))
                .ifPresent(kept -> held.put(address, kept)));
    return held;
  }

  /**
   * Has a parameter hold something: at once where the session has it in this shape, else from the
   * next on.
   */
  private void give(String address, Kept kept, Meaning meaning) {
    inheritance
        .inSession(address, meaning)
        .filter(own -> built.orElseThrow().session.misfit(own, kept.numbers()).isEmpty())
        .ifPresentOrElse(
            own -> {
              built.orElseThrow().session.set(own, kept.numbers());
              built = built.map(Built::withOwnNumbers);
              inheritance.forget(address);
              shelf.forget(List.of(kept));
            },
            () -> inheritance.giveBack(address, kept, meaning));
  }

  /** Drops the session and all that its parameters hold. */
  private void forget() {
    close();
    inheritance = new Inheritance();
    outdated = false;
    givenBack = Optional.empty();
  }

  @Override
  public void close() {
    built.ifPresent(earlier -> earlier.session.close());
    built = Optional.empty();
  }
}
