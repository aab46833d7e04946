package gradboard.runtime;

import gradboard.compile.Compilation;
import gradboard.compile.Compiler;
import gradboard.compile.Options;
import gradboard.compile.Options.Wanted;
import gradboard.compile.UpdateRule;
import gradboard.graph.Graph;
import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.kernel.Names;
import gradboard.kernel.Program;
import gradboard.kernel.Scalar;
import gradboard.kernel.Slot;
import gradboard.kernel.Value;
import gradboard.op.Mode;
import gradboard.op.OpCatalog;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * One graph at work on a backend: its parameters, and the programs compiled of it for each mode and
 * batch size, which share them.
 *
 * <p>A session belongs to one thread, a worker's, never the event thread's; what it returns is
 * immutable and may cross. It owns native memory until closed; then nothing of it can be run or
 * read.
 */
public final class Session implements AutoCloseable {
  private final Graph graph;
  private final Compiler compiler;
  private final DType real;
  private final long seed;
  private final ParameterStore store;
  private final BoundCache bound;
  private final Set<String> compileTimeInputs;
  private final Set<Problem> warnings = new LinkedHashSet<>();
  private Optional<UpdateRule> rule = Optional.empty();
  private long step;
  private Optional<Bound> inspected = Optional.empty();
  private Optional<Bound> trained = Optional.empty();
  private boolean closed;

  /**
   * @param real what the graph's float32 is computed in: FLOAT32, or FLOAT64 for checking
   * @param seed of initial parameters and random ops
   */
  public Session(Graph graph, OpCatalog catalog, Backend backend, DType real, long seed) {
    this.graph = graph;
    this.compiler = new Compiler(catalog);
    this.real = real;
    this.seed = seed;
    this.store = new ParameterStore(backend, seed);
    this.bound = new BoundCache(backend, store);
    this.compileTimeInputs = compiler.compileTimeInputs(graph);
  }

  /**
   * Runs forward and, where the graph has a loss, backward, keeping every value and gradient.
   *
   * @param feeds tensors by input node; inputs that are not fed hold their own value
   * @throws ProblemException if the graph or the feeds have errors; where it was while running,
   *     nothing is inspected then
   */
  public void inspect(Mode mode, Map<String, Tensor> feeds) {
    inspect(mode, feeds, () -> false);
  }

  /**
   * As {@link #inspect(Mode, Map)}, for a person who may lose patience.
   *
   * @param givenUp asked before each instruction
   * @throws CancellationException if it was given up; nothing is inspected then
   */
  public void inspect(Mode mode, Map<String, Tensor> feeds, BooleanSupplier givenUp) {
    Bound pass = bind(mode, feeds, Wanted.ALL, Optional.empty(), Optional.empty());
    inspected = Optional.empty();
    feed(pass, feeds, 0);
    for (int i = 0; i < pass.program().instructions().size(); i++) {
      if (givenUp.getAsBoolean()) {
        throw new CancellationException("the pass was given up");
      }
      pass.run(i, i + 1);
    }
    inspected = Optional.of(pass);
  }

  private Bound inspected() {
    requireOpen();
    return inspected.orElseThrow(() -> new IllegalStateException("nothing was inspected yet"));
  }

  /** Names of the program that was inspected last. */
  public Names names() {
    return inspected().program().names();
  }

  /** Addresses of all outputs of the inspected pass, in the graph's order. */
  public List<String> addresses() {
    return List.copyOf(names().outputs().keySet());
  }

  /** What a node's output held in the inspected pass. */
  public Optional<Tensor> value(String address) {
    return names().output(address).map(inspected().executable()::read);
  }

  /**
   * The gradient of the loss by a node's output in the inspected pass: zero where the loss does not
   * depend on it, absent for integers and where there is no loss.
   */
  public Optional<Tensor> gradient(String address) {
    return names().output(address).flatMap(this::gradient);
  }

  /** As {@link #gradient(String)}, for any value of the inspected program. */
  public Optional<Tensor> gradient(Value value) {
    if (names().loss().isEmpty() || !value.isFloating()) {
      return Optional.empty();
    }
    return names()
        .gradient(value)
        .map(inspected().executable()::read)
        .or(() -> Optional.of(Tensor.zeros(value.type(), value.shape())));
  }

  /** The loss of the inspected pass. */
  public OptionalDouble loss() {
    return names().loss().isPresent()
        ? OptionalDouble.of(inspected().executable().readNumber(names().loss().get()))
        : OptionalDouble.empty();
  }

  /** What the screen shows of the inspected pass. */
  public Snapshot snapshot() {
    Map<String, Digest> values = new LinkedHashMap<>();
    Map<String, Digest> gradients = new LinkedHashMap<>();
    Map<Snapshot.Wire, Digest> shares = new LinkedHashMap<>();
    names()
        .outputs()
        .forEach(
            (address, value) -> {
              values.put(address, Digest.of(inspected().executable().read(value)));
              gradient(value).map(Digest::of).ifPresent(g -> gradients.put(address, g));
            });
    for (Names.Reading reading : names().readings()) {
      Snapshot.Wire wire = new Snapshot.Wire(reading.node(), reading.port(), reading.index());
      gradient(reading.value()).map(Digest::brief).ifPresent(g -> shares.put(wire, g));
    }
    return new Snapshot(step, loss(), values, gradients, shares);
  }

  /**
   * The first node of the inspected pass that made a NaN or infinite number, as a problem; one that
   * passes on an infinity written into an input or a constant has not made it.
   */
  public List<Problem> problems() {
    return NotFinite.first(inspected()).stream().toList();
  }

  /** What compiling the graph has warned of so far. */
  public List<Problem> warnings() {
    return List.copyOf(warnings);
  }

  /**
   * Has {@link #train} update parameters by this rule. Moments kept for another rule are forgotten:
   * one rule's velocity may go by the same name as another's mean of squares.
   */
  public void optimize(UpdateRule updateRule) {
    bound.clearTraining();
    trained = Optional.empty();
    if (rule.isPresent() && !rule.get().equals(updateRule)) {
      store.forgetMoments();
    }
    rule = Optional.of(updateRule);
  }

  /**
   * One training step: forward, backward, update.
   *
   * @param watched addresses of outputs that {@link #watched} will be asked for
   * @return the loss before the update
   * @throws ProblemException if the graph has errors or no loss, or naming the node that first made
   *     a NaN or infinite number on the way to the loss; parameters are then as before the step. A
   *     gradient that is not finite below a finite loss (√ at 0) spoils its parameter, and the next
   *     step names that
   */
  public double train(Map<String, Tensor> feeds, double learningRate, Collection<String> watched) {
    if (rule.isEmpty()) {
      throw new IllegalStateException("no update rule was given");
    }
    if (graph.loss().isEmpty()) {
      throw new ProblemException(
          Problem.inFile(
              "this graph has no loss to train by; name the node that computes it in \"loss\""));
    }
    Bound pass = bind(Mode.TRAIN, feeds, Wanted.PARAMETERS, rule, Optional.of(Set.copyOf(watched)));
    trained = Optional.of(pass);
    feed(pass, feeds, learningRate);
    pass.run(0, pass.updates());
    double loss = pass.executable().readNumber(pass.program().names().loss().orElseThrow());
    if (!Double.isFinite(loss)) {
      inspect(Mode.TRAIN, feeds);
      throw new ProblemException(NotFinite.first(inspected()).orElseGet(() -> lossIs(loss)));
    }
    pass.run(pass.updates(), pass.program().instructions().size());
    pass.commit();
    step++;
    return loss;
  }

  /** Where every value, looked at one by one, is finite all the same. */
  private Problem lossIs(double loss) {
    return Problem.at(
        graph.lossNode().orElseThrow(),
        "the loss is "
            + loss
            + ", so that there is nothing to train by; lower the learning rate or start anew");
  }

  /** A watched output of the last training step. */
  public Tensor watched(String address) {
    requireOpen();
    Bound pass = trained.orElseThrow(() -> new IllegalStateException("nothing was trained yet"));
    return pass.executable().read(Bound.output(pass.program(), address));
  }

  /**
   * Runs forward only, reusing memory.
   *
   * @param wanted addresses of the outputs to return
   * @throws ProblemException if the graph or the feeds have errors, or there is no such output
   */
  public Map<String, Tensor> evaluate(
      Mode mode, Map<String, Tensor> feeds, Collection<String> wanted) {
    Bound pass = bind(mode, feeds, Wanted.NONE, Optional.empty(), Optional.of(Set.copyOf(wanted)));
    feed(pass, feeds, 0);
    pass.run(0, pass.program().instructions().size());
    Map<String, Tensor> results = new LinkedHashMap<>();
    for (String address : wanted) {
      results.put(address, pass.executable().read(Bound.output(pass.program(), address)));
    }
    return results;
  }

  private Bound bind(
      Mode mode,
      Map<String, Tensor> feeds,
      Wanted wanted,
      Optional<UpdateRule> update,
      Optional<Set<String>> watched) {
    requireOpen();
    Map<String, Shape> shapes = new HashMap<>();
    feeds.forEach((input, tensor) -> shapes.put(input, tensor.shape()));
    Map<String, Tensor> known = new HashMap<>(feeds);
    known.keySet().retainAll(compileTimeInputs);
    BoundCache.Key key =
        new BoundCache.Key(mode, wanted, update.isPresent(), watched, shapes, known);
    return bound.get(
        key,
        () -> {
          rejectUnknown(feeds);
          Options options = new Options(mode, real, shapes, known, wanted, update);
          Compilation compilation = compiler.compile(graph, options);
          Program program = compilation.orThrow();
          warnings.addAll(compilation.problems());
          return program;
        },
        this::isReadable);
  }

  /** Whether {@link #value} or {@link #watched} may still read from a program's memory. */
  private boolean isReadable(Bound pass) {
    return inspected.filter(bound -> bound == pass).isPresent()
        || trained.filter(bound -> bound == pass).isPresent();
  }

  private void rejectUnknown(Map<String, Tensor> feeds) {
    Set<String> inputs =
        Compiler.inputs(graph).stream().map(node -> node.id()).collect(Collectors.toSet());
    for (String fed : feeds.keySet()) {
      if (!inputs.contains(fed)) {
        throw new ProblemException(
            Problem.inFile(
                "there is no input \""
                    + fed
                    + "\" to feed; the graph's inputs are "
                    + inputs.stream().sorted().collect(Collectors.joining(", "))));
      }
    }
  }

  private void feed(Bound pass, Map<String, Tensor> feeds, double learningRate) {
    Program program = pass.program();
    program
        .inputs()
        .forEach(
            (address, input) -> {
              Tensor tensor =
                  Optional.ofNullable(feeds.get(address)).orElseGet(input.known()::orElseThrow);
              pass.executable().feed(input, tensor.cast(input.type()));
            });
    for (Scalar scalar : program.scalars()) {
      pass.executable().set(scalar, scalar.formula().at(step + 1, learningRate));
    }
    pass.executable().seed(seed, step);
  }

  /** Training steps done. */
  public long step() {
    return step;
  }

  /** All parameters, by address. */
  public Map<String, Tensor> parameters() {
    requireOpen();
    return store.read(slot -> slot.role() == Slot.Role.PARAMETER);
  }

  /** Everything that outlives a step, by slot address: parameters, state, optimizer moments. */
  public Map<String, Tensor> state() {
    requireOpen();
    return store.read(slot -> true);
  }

  /**
   * Goes back to a state and step count as if nothing had happened since: slots not named start
   * anew.
   *
   * @throws ProblemException if a tensor does not fit its slot; nothing is changed then
   */
  public void restore(Map<String, Tensor> state, long steps) {
    requireOpen();
    store.restore(state);
    step = steps;
  }

  /**
   * Gives the named slots other contents and leaves the rest; a name that no program so far has a
   * use for waits for one that has.
   *
   * @throws ProblemException if a tensor does not fit its slot; nothing is changed then
   */
  public void overwrite(Map<String, Tensor> contents) {
    requireOpen();
    store.overwrite(contents);
  }

  /** Addresses in the restored state that no program run so far has a use for. */
  public List<String> unclaimed() {
    return store.unclaimed();
  }

  /** Why a parameter cannot be overwritten with a tensor; empty where it can. */
  public Optional<Problem> misfit(String parameter, Tensor value) {
    return store.misfit(parameter, value);
  }

  /** Overwrites one parameter. */
  public void set(String parameter, Tensor value) {
    overwrite(Map.of(parameter, value));
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the session is closed");
    }
  }

  /** Frees the memory; from then on nothing can be run or read. */
  @Override
  public void close() {
    closed = true;
    inspected = Optional.empty();
    trained = Optional.empty();
    bound.close();
    store.close();
  }
}
