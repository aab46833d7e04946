package gradboard.ui.live;

import gradboard.compile.UpdateRule;
import gradboard.tensor.Tensor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an optimizer keeps of parameters from step to step, such as Adam's means. It outlives edits
 * with its parameters, but means nothing to another optimizer.
 *
 * @param rule whose it is; none before anything was trained
 * @param tensors by address, {@code dense1/W:m}
 */
record Moments(Optional<UpdateRule> rule, Map<String, Tensor> tensors) {
  static final Moments NONE = new Moments(Optional.empty(), Map.of());

  /** Stands in an address between the parameter's and the moment's name. */
  static final char MARK = ':';

  Moments {
    tensors = Map.copyOf(tensors);
  }

  /** Those in the state of a session that was trained by a rule. */
  static Moments in(Map<String, Tensor> state, UpdateRule rule) {
    return new Moments(Optional.of(rule), state).among(state);
  }

  /**
   * Those of several parameters, as far as they are of one rule.
   *
   * @param rule which; where there is none, that of any of them
   */
  static Moments joint(Optional<UpdateRule> rule, Map<String, Kept> parameters) {
    Optional<UpdateRule> common =
        rule.or(
            () ->
                parameters.values().stream()
                    .flatMap(kept -> kept.moments().rule().stream())
                    .findFirst());
    Map<String, Tensor> joint = new HashMap<>();
    parameters.forEach(
        (address, kept) -> {
          if (kept.moments().rule().equals(common)) {
            kept.moments().tensors().forEach((name, tensor) -> joint.put(address + name, tensor));
          }
        });
    return new Moments(common, joint);
  }

  /** Those of the same rule among tensors of all kinds. */
  Moments among(Map<String, Tensor> state) {
    Map<String, Tensor> found = new HashMap<>(state);
    found.keySet().removeIf(name -> name.indexOf(MARK) < 0);
    return new Moments(rule, found);
  }

  boolean areOf(UpdateRule other) {
    return rule.filter(other::equals).isPresent();
  }
}
