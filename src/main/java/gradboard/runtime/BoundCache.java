package gradboard.runtime;

import gradboard.compile.Fusion;
import gradboard.compile.Options.Wanted;
import gradboard.compile.Plan;
import gradboard.compile.Planner;
import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.kernel.Program;
import gradboard.kernel.Value;
import gradboard.op.Mode;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Programs laid out in memory, by what they were compiled for; the least recently used go first,
 * and all that can be spared where another does not fit beside them.
 */
final class BoundCache implements AutoCloseable {
  /** A training and a validation batch size, each with a shorter last batch, and a few spare. */
  private static final int CAPACITY = 8;

  private final Backend backend;
  private final ParameterStore store;
  private final Map<Key, Bound> entries = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * What makes one compiled program differ from another of the same graph.
   *
   * @param watched addresses of the outputs to be kept; empty where every value is
   */
  record Key(
      Mode mode,
      Wanted gradients,
      boolean updates,
      Optional<Set<String>> watched,
      Map<String, Shape> shapes,
      Map<String, Tensor> known) {}

  BoundCache(Backend backend, ParameterStore store) {
    this.backend = backend;
    this.store = store;
  }

  /**
   * @param inUse programs whose values may still be read, which are not closed
   */
  Bound get(Key key, Supplier<Program> compile, Predicate<Bound> inUse) {
    Bound entry = entries.get(key);
    if (entry == null) {
      entry = bind(key, compile.get(), inUse);
      if (entries.size() >= CAPACITY) {
        closeOldest(inUse);
      }
      entries.put(key, entry);
    }
    return entry;
  }

  private void closeOldest(Predicate<Bound> inUse) {
    Iterator<Bound> oldestFirst = entries.values().iterator();
    while (oldestFirst.hasNext()) {
      Bound oldest = oldestFirst.next();
      if (!inUse.test(oldest)) {
        oldest.close();
        oldestFirst.remove();
        return;
      }
    }
  }

  private void closeAll(Predicate<Map.Entry<Key, Bound>> unwanted) {
    entries
        .entrySet()
        .removeIf(
            entry -> {
              boolean closing = unwanted.test(entry);
              if (closing) {
                entry.getValue().close();
              }
              return closing;
            });
  }

  private Bound bind(Key key, Program whole, Predicate<Bound> inUse) {
    Optional<List<Value>> kept = key.watched().map(watched -> kept(key, whole, watched));
    Program program = kept.map(keep -> Fusion.of(whole, keep)).orElse(whole);
    Plan plan =
        kept.map(keep -> Planner.keeping(program, keep))
            .orElseGet(() -> Planner.keepingAll(program));
    long available = Runtime.getRuntime().maxMemory();
    long needed = plan.bytes() + slotBytes(program);
    if (needed > available) {
      throw tooLarge(
          program, gigabytes(needed) + " of memory, but " + gigabytes(available) + " may be used");
    }
    try {
      return bind(program, plan);
    } catch (OutOfMemoryError beside) {
      // What was begun is garbage by now.
      closeAll(entry -> !inUse.test(entry.getValue()));
    }
    try {
      return bind(program, plan);
    } catch (OutOfMemoryError alone) {
      throw tooLarge(
          program,
          gigabytes(needed)
              + " of memory and, while first values are drawn, several times the largest"
              + " parameter, which is more than there is");
    }
  }

  private Bound bind(Program program, Plan plan) {
    return new Bound(program, backend.bind(program, plan, store), Bound.firstUpdate(program));
  }

  private static List<Value> kept(Key key, Program program, Set<String> watched) {
    List<Value> keep = new ArrayList<>();
    watched.forEach(address -> keep.add(Bound.output(program, address)));
    program.names().loss().filter(loss -> key.updates()).ifPresent(keep::add);
    return keep;
  }

  private static long slotBytes(Program program) {
    return program.slots().stream()
        .mapToLong(slot -> slot.value().shape().size() * slot.value().type().bytes())
        .sum();
  }

  private static ProblemException tooLarge(Program program, String needs) {
    Map<Value, String> places = new HashMap<>();
    program.slots().forEach(slot -> places.put(slot.value(), slot.address()));
    program.instructions().forEach(i -> places.put(i.output(), i.origin().node()));
    Value largest =
        places.keySet().stream()
            .max(Comparator.comparingLong(value -> value.shape().size()))
            .orElseThrow();
    return new ProblemException(
        Problem.at(
            places.get(largest),
            "the graph's values need "
                + needs
                + "; the largest is here, "
                + largest.type()
                + largest.shape()
                + ": make it or the batch smaller"));
  }

  private static String gigabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
  }

  /** Forgets the programs that update parameters. */
  void clearTraining() {
    closeAll(entry -> entry.getKey().updates());
  }

  @Override
  public void close() {
    entries.values().forEach(Bound::close);
    entries.clear();
  }
}
