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
import java.util.OptionalLong;
import java.util.Set;
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
   * @param inherited moments of the session before this one, until it is trained itself
   * @param ownNumbers whether parameters hold other numbers than the graph starts them with
   */
  private record Built(
      Session session,
      Meaning meaning,
      long seed,
      Moments inherited,
      boolean ownNumbers,
      Optional<TrainingRun> training) {
    Built withOwnNumbers() {
      return new Built(session, meaning, seed, inherited, true, training);
    }

    Built trainedBy(TrainingRun run) {
      return new Built(session, meaning, seed, inherited, true, Optional.of(run));
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
  private OptionalLong stepsGivenBack = OptionalLong.empty();

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
    if (built.filter(now -> now.isOf(meaning, seed)).isPresent()) {
      return built.get().session;
    }
    Session session = new Session(file.graph(), catalog, engine.backend(), DType.FLOAT32, seed);
    try {
      session.inspect(Mode.INFER, feeds, givenUp);
      Map<String, Tensor> numbers = new HashMap<>();
      if (built.isEmpty()) {
        numbers.putAll(readWeights(file, folder, session));
      }
      Map<String, Kept> taken = taken(session, meaning);
      numbers.putAll(Kept.numbers(taken));
      session.restore(numbers, steps());
      boolean own = !numbers.isEmpty() || built.filter(Built::ownNumbers).isPresent();
      Moments inherited = Moments.joint(built.flatMap(now -> now.moments().rule()), taken);
      built.ifPresent(earlier -> earlier.session.close());
      built = Optional.of(new Built(session, meaning, seed, inherited, own, Optional.empty()));
      inheritance = new Inheritance(meaning, session.parameters().keySet());
      stepsGivenBack = OptionalLong.empty();
    } catch (RuntimeException | Error e) {
      session.close();
      throw e;
    }
    return session;
  }

  /** What of the parameters lives on in a session that starts with its own. */
  private Map<String, Kept> taken(Session session, Meaning meaning) {
    Map<String, Kept> former = built.map(Built::parameters).orElse(Map.of());
    boolean trained = built.filter(Built::ownNumbers).isPresent();
    return inheritance.taken(former, session.parameters(), meaning, trained);
  }

  private long steps() {
    return stepsGivenBack.orElse(built.map(now -> now.session.step()).orElse(0L));
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
    shelf.put(step, left(step, before, after));
    if (step.parameters().equals(ParameterEffect.ANEW)) {
      forget();
    }
    if (back.isPresent()) {
      stepsGivenBack = back.get().steps().isPresent() ? back.get().steps() : stepsGivenBack;
      back.get().parameters().forEach((address, kept) -> give(address, kept, after));
    } else if (step.parameters() instanceof ParameterEffect.Given given) {
      // Undone without a record: the parameter has held nothing of its own before.
      given.numbers().keySet().forEach(inheritance::forget);
      if (!step.undone()) {
        given
            .numbers()
            .forEach((address, numbers) -> give(address, new Kept(numbers, Moments.NONE), after));
      }
    }
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
      held.putAll(held(given.numbers().keySet(), after));
    }
    boolean anew = step.parameters().equals(ParameterEffect.ANEW);
    if (anew) {
      held.putAll(inheritance.returned());
    }
    Map<String, String> going = anew ? inheritance.inSession(after) : lost.inSession();
    built
        .filter(now -> now.ownNumbers && !going.isEmpty())
        .map(Built::parameters)
        .ifPresent(kept -> going.forEach((address, now) -> held.put(now, kept.get(address))));
    OptionalLong steps =
        anew
            ? built.map(now -> OptionalLong.of(now.session.step())).orElse(stepsGivenBack)
            : OptionalLong.empty();
    return new Shelf.Load(held, steps);
  }

  /** What some parameters hold at present, without what an optimizer keeps of them. */
  private Map<String, Kept> held(Set<String> addresses, Meaning meaning) {
    Map<String, Kept> held = new HashMap<>(inheritance.returned());
    held.keySet().retainAll(addresses);
    if (!addresses.isEmpty() && built.isPresent()) {
      Map<String, Tensor> numbers = built.get().session.parameters();
      for (String address : addresses) {
        inheritance
            .inSession(address, meaning)
            .map(numbers::get)
            .ifPresent(own -> held.put(address, new Kept(own, Moments.NONE)));
      }
    }
    return held;
  }

  /** Has a parameter hold something: at once where the session has it, else from the next on. */
  private void give(String address, Kept kept, Meaning meaning) {
    inheritance
        .inSession(address, meaning)
        .ifPresentOrElse(
            own -> {
              built.orElseThrow().session.set(own, kept.numbers());
              built = built.map(Built::withOwnNumbers);
            },
            () -> inheritance.giveBack(address, kept, meaning));
  }

  /** Drops the session and all that its parameters hold. */
  private void forget() {
    close();
    inheritance = new Inheritance();
    stepsGivenBack = OptionalLong.empty();
  }

  @Override
  public void close() {
    built.ifPresent(earlier -> earlier.session.close());
    built = Optional.empty();
  }
}
