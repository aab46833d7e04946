package gradboard.ui.live;

import gradboard.kernel.Slot;
import gradboard.tensor.Tensor;
import java.util.HashMap;
import java.util.Map;

/**
 * What one parameter holds.
 *
 * @param numbers its own
 * @param moments what an optimizer keeps of it, by what follows its address: {@code :m}
 */
record Kept(Tensor numbers, Moments moments) {

  /** All parameters of a session's numbers, by address. */
  static Map<String, Kept> of(Map<String, Tensor> parameters, Moments moments) {
    Map<String, Map<String, Tensor>> byOwner = new HashMap<>();
    moments
        .tensors()
        .forEach(
            (name, tensor) -> {
              String owner = Slot.owner(name);
              Tensor numbers = parameters.get(owner);
              if (numbers != null && numbers.shape().equals(tensor.shape())) {
                byOwner
                    .computeIfAbsent(owner, any -> new HashMap<>())
                    .put(name.substring(owner.length()), tensor);
              }
            });
    Map<String, Kept> kept = new HashMap<>();
    parameters.forEach(
        (address, numbers) -> {
          Map<String, Tensor> own = byOwner.getOrDefault(address, Map.of());
          kept.put(address, new Kept(numbers, new Moments(moments.rule(), own)));
        });
    return kept;
  }

  /** Whether a parameter that starts with these numbers could hold it; none where there is none. */
  boolean fits(Tensor start) {
    return start != null && start.shape().equals(numbers.shape());
  }

  /** The numbers alone, by address. */
  static Map<String, Tensor> numbers(Map<String, Kept> kept) {
    Map<String, Tensor> numbers = new HashMap<>();
    kept.forEach((address, each) -> numbers.put(address, each.numbers));
    return numbers;
  }
}
