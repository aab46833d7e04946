package gradboard.draw;

import gradboard.runtime.Digest;
import java.util.Optional;

/**
 * A wire.
 *
 * @param from the output it leaves
 * @param to the input it enters, which no other wire enters: a port that takes many wires is drawn
 *     as one port a wire
 * @param value what flows forward along it
 * @param share the gradient that flows back along it
 */
public record WireView(PortRef from, PortRef to, Optional<Digest> value, Optional<Digest> share) {

  /** A wire without numbers. */
  public static WireView of(PortRef from, PortRef to) {
    return new WireView(from, to, Optional.empty(), Optional.empty());
  }
}
