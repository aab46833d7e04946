package gradboard.ui.live;

import gradboard.edit.Boundary;
import gradboard.edit.View;
import gradboard.kernel.Instruction.Phase;
import gradboard.runtime.Digest;
import gradboard.runtime.Snapshot;
import gradboard.trace.Pass;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers of a pass that have been shown so far, told of the nodes in view: while stepping,
 * those of the moments up to the present one; otherwise all.
 */
public final class Numbers {
  private final Optional<Pass> pass;
  private final View view;
  private final Set<String> forward = new HashSet<>();
  private final Set<String> backward = new HashSet<>();
  private final boolean all;

  /**
   * @param shown how many moments have been shown; more than there are for all
   */
  Numbers(Optional<Pass> pass, int shown, View view) {
    this.pass = pass;
    this.view = view;
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
    return forward.contains(Pass.node(view.address(node)));
  }

  /** Whether a node's gradient has arrived. */
  public boolean isBackwardDone(String node) {
    return backward.contains(Pass.node(view.address(node)));
  }

  /** The value of an output in view, {@code id} or {@code id.k}. */
  public Optional<Digest> value(String output) {
    String address = view.address(output);
    return pass.filter(p -> all || forward.contains(Pass.node(address)))
        .map(p -> p.snapshot().values().get(address));
  }

  /** The gradient of the loss by an output in view. */
  public Optional<Digest> gradient(String output) {
    String address = view.address(output);
    return pass.filter(p -> all || backward.contains(Pass.node(address)))
        .map(p -> p.snapshot().gradients().get(address));
  }

  /** The gradient that flows back along a wire, once its reader has received its own. */
  public Optional<Digest> share(Snapshot.Wire wire) {
    if (view.node(wire.node()).filter(Boundary::isOutput).isPresent()) {
      return gradient(wire.node());
    }
    String reader = view.address(wire.node());
    return pass.filter(p -> all || backward.contains(reader))
        .map(p -> p.snapshot().shares().get(new Snapshot.Wire(reader, wire.port(), wire.index())));
  }
}
