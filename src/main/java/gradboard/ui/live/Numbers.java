package gradboard.ui.live;

import gradboard.kernel.Instruction.Phase;
import gradboard.runtime.Digest;
import gradboard.runtime.Snapshot;
import gradboard.trace.Pass;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers of a pass that have been shown so far: while stepping, those of the moments up to the
 * present one; otherwise all.
 */
public final class Numbers {
  private final Optional<Pass> pass;
  private final Set<String> forward = new HashSet<>();
  private final Set<String> backward = new HashSet<>();
  private final boolean all;

  /**
   * @param shown how many moments have been shown; more than there are for all
   */
  Numbers(Optional<Pass> pass, int shown) {
    this.pass = pass;
    all = shown == Integer.MAX_VALUE;
    pass.ifPresent(
        p -> {
          for (Pass.Moment moment : p.moments().subList(0, Math.min(shown, p.moments().size()))) {
            (moment.phase() == Phase.FORWARD ? forward : backward).add(moment.node());
          }
        });
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
