package gradboard.runtime;

import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.kernel.Slot;
import gradboard.tensor.Tensor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The values that outlive runs, by slot address, each in memory of its own so that programs for
 * other batch sizes and modes share it.
 */
final class ParameterStore implements Memory.Lookup, AutoCloseable {
  private final Backend backend;
  private final long seed;
  private final Map<String, Held> held = new LinkedHashMap<>();

  /** Restored before any program asked for the slot. */
  private final Map<String, Tensor> waiting = new HashMap<>();

  private record Held(Slot slot, Memory memory) {}

  ParameterStore(Backend backend, long seed) {
    this.backend = backend;
    this.seed = seed;
  }

  @Override
  public Memory of(Slot slot) {
    return held.computeIfAbsent(slot.address(), address -> hold(slot)).memory();
  }

  private Held hold(Slot slot) {
    Tensor restored = waiting.get(slot.address());
    Tensor contents = restored == null ? slot.initial().fill(seed) : fitted(slot, restored);
    Held entry = new Held(slot, backend.allocate(slot, contents));
    waiting.remove(slot.address());
    return entry;
  }

  private static Tensor fitted(Slot slot, Tensor tensor) {
    misfit(slot, tensor)
        .ifPresent(
            problem -> {
              throw new ProblemException(problem);
            });
    return tensor.cast(slot.value().type());
  }

  private static Optional<Problem> misfit(Slot slot, Tensor tensor) {
    return tensor.shape().equals(slot.value().shape())
        ? Optional.empty()
        : Optional.of(
            Problem.at(
                slot.address(),
                "the weights hold "
                    + tensor.shape()
                    + " for it, but the graph needs "
                    + slot.value().shape()
                    + "; they belong to another graph"));
  }

  /** Why a slot that a program has asked for cannot hold a tensor; empty where it can. */
  Optional<Problem> misfit(String address, Tensor tensor) {
    return Optional.ofNullable(held.get(address)).flatMap(entry -> misfit(entry.slot(), tensor));
  }

  Map<String, Tensor> read(Predicate<Slot> which) {
    Map<String, Tensor> contents = new LinkedHashMap<>();
    held.forEach(
        (address, entry) -> {
          if (which.test(entry.slot())) {
            contents.put(address, entry.memory().read());
          }
        });
    return contents;
  }

  /**
   * Holds a state and nothing of what was before: slots that it does not name hold their first
   * contents again, now or when a program asks for them.
   *
   * @throws ProblemException if a tensor does not fit its slot; all slots are then as they were
   */
  void restore(Map<String, Tensor> state) {
    Map<String, Tensor> checked = fitted(state);
    waiting.clear();
    held.forEach(
        (address, entry) -> {
          if (!checked.containsKey(address)) {
            entry.memory().write(entry.slot().initial().fill(seed));
          }
        });
    write(checked);
  }

  /**
   * Gives some slots other contents, those that no program asked for yet as soon as one does.
   *
   * @throws ProblemException if a tensor does not fit its slot; all slots are then as they were
   */
  void overwrite(Map<String, Tensor> contents) {
    write(fitted(contents));
  }

  private Map<String, Tensor> fitted(Map<String, Tensor> contents) {
    Map<String, Tensor> fitted = new LinkedHashMap<>(contents);
    fitted.replaceAll(
        (address, tensor) ->
            held.containsKey(address) ? fitted(held.get(address).slot(), tensor) : tensor);
    return fitted;
  }

  private void write(Map<String, Tensor> checked) {
    checked.forEach(
        (address, tensor) -> {
          if (held.containsKey(address)) {
            held.get(address).memory().write(tensor);
          } else {
            waiting.put(address, tensor);
          }
        });
  }

  /** What was restored and no program has asked for, in order of address. */
  List<String> unclaimed() {
    return waiting.keySet().stream().sorted().toList();
  }

  /** Drops what optimizers kept; no program that uses it may be bound. */
  void forgetMoments() {
    waiting.keySet().removeIf(Slot::isMoment);
    held.values()
        .removeIf(
            entry -> {
              boolean moment = entry.slot().role() == Slot.Role.OPTIMIZER;
              if (moment) {
                entry.memory().close();
              }
              return moment;
            });
  }

  @Override
  public void close() {
    held.values().forEach(entry -> entry.memory().close());
    held.clear();
  }
}
