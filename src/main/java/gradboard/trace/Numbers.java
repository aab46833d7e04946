package gradboard.trace;

import gradboard.kernel.Instruction.Phase;
import gradboard.runtime.Digest;
import gradboard.runtime.Snapshot;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers of a pass that have been shown so far: while stepping, those of the moments up to the
 * present one; otherwise all.
 */
public final class Numbers {
  /** Nothing was run yet. */
  public static final Numbers NONE = new Numbers(Optional.empty(), List.of(), false);

  private final Optional<Pass> pass;
  private final Set<String> forward = new HashSet<>();
  private final Set<String> backward = new HashSet<>();
  private final boolean all;

  private Numbers(Optional<Pass> pass, List<Pass.Moment> shown, boolean all) {
    this.pass = pass;
    this.all = all;
    for (Pass.Moment moment : shown) {
      (moment.phase() == Phase.FORWARD ? forward : backward).add(moment.node());
    }
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
    return forward.contains(node);
  }

  /** Whether a node's gradient has arrived. */
  public boolean isBackwardDone(String node) {
    return backward.contains(node);
  }

  /** The value of an output, by address. */
  public Optional<Digest> value(String address) {
    return pass.filter(p -> all || forward.contains(node(address)))
        .map(p -> p.snapshot().values().get(address));
  }

  /** The gradient of the loss by an output. */
  public Optional<Digest> gradient(String address) {
    return pass.filter(p -> all || backward.contains(node(address)))
        .map(p -> p.snapshot().gradients().get(address));
  }

  /** The gradient that flows back along a wire, once its reader has received its own. */
  public Optional<Digest> share(Snapshot.Wire wire) {
    return pass.filter(p -> all || backward.contains(node(wire.node())))
        .map(p -> p.snapshot().shares().get(wire));
  }

  private static String node(String address) {
    int end = address.length();
    for (int i = 0; i < end; i++) {
      if (address.charAt(i) == '.' || address.charAt(i) == '/') {
        return address.substring(0, i);
      }
    }
    return address;
  }
}
