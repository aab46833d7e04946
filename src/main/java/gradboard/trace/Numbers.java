package gradboard.trace;

import gradboard.kernel.Instruction.Phase;
import gradboard.runtime.Digest;
import gradboard.runtime.Snapshot;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The numbers of a pass that have been shown so far: while stepping, those of the moments up to the
 * present one; otherwise all. They are told by address, or {@link #within} a place by what nodes
 * are called there.
 */
public final class Numbers {
  /** Nothing was run yet. */
  public static final Numbers NONE = new Numbers(Optional.empty(), List.of(), false);

  private final Optional<Pass> pass;
  private final Set<String> forward = new HashSet<>();
  private final Set<String> backward = new HashSet<>();
  private final boolean all;
  private final Optional<Names> names;

  /**
   * What the values of a place are called.
   *
   * @param addresses the address of an output, by its name there
   * @param leaving whether a node there stands for an output of the composite around it, so that a
   *     wire to it carries what flows back into that
   */
  private record Names(UnaryOperator<String> addresses, Predicate<String> leaving) {}

  private Numbers(Optional<Pass> pass, List<Pass.Moment> shown, boolean all) {
    this.pass = pass;
    this.all = all;
    names = Optional.empty();
    for (Pass.Moment moment : shown) {
      (moment.phase() == Phase.FORWARD ? forward : backward).add(moment.node());
    }
  }

  private Numbers(Numbers whole, Names names) {
    pass = whole.pass;
    all = whole.all;
    forward.addAll(whole.forward);
    backward.addAll(whole.backward);
    this.names = Optional.of(names);
  }

  /**
   * The same numbers, told by what outputs are called at some place.
   *
   * @param addresses the address of an output, by its name there
   * @param leaving whether a node there stands for an output of the composite around it
   */
  public Numbers within(UnaryOperator<String> addresses, Predicate<String> leaving) {
    return new Numbers(this, new Names(addresses, leaving));
  }

  private String address(String output) {
    return names.map(there -> there.addresses.apply(output)).orElse(output);
  }

  /** All numbers of a pass. */
  public static Numbers all(Pass pass) {
    return new Numbers(Optional.of(pass), pass.moments(), true);
  }

  /** The numbers of the first moments of a pass. */
  public static Numbers upTo(Pass pass, int moments) {
    return new Numbers(Optional.of(pass), pass.moments().subList(0, moments), false);
  }

  /** Whether a node's value has been worked out. */
  public boolean isForwardDone(String node) {
    return forward.contains(Pass.node(address(node)));
  }

  /** Whether a node's gradient has arrived. */
  public boolean isBackwardDone(String node) {
    return backward.contains(Pass.node(address(node)));
  }

  /** The value of an output. */
  public Optional<Digest> value(String output) {
    String address = address(output);
    return pass.filter(p -> all || forward.contains(Pass.node(address)))
        .map(p -> p.snapshot().values().get(address));
  }

  /** The gradient of the loss by an output. */
  public Optional<Digest> gradient(String output) {
    String address = address(output);
    return pass.filter(p -> all || backward.contains(Pass.node(address)))
        .map(p -> p.snapshot().gradients().get(address));
  }

  /** The gradient that flows back along a wire, once its reader has received its own. */
  public Optional<Digest> share(Snapshot.Wire wire) {
    if (names.filter(there -> there.leaving.test(wire.node())).isPresent()) {
      return gradient(wire.node());
    }
    String reader = address(wire.node());
    return pass.filter(p -> all || backward.contains(reader))
        .map(p -> p.snapshot().shares().get(new Snapshot.Wire(reader, wire.port(), wire.index())));
  }
}
