package gradboard.graph;

import java.util.Optional;

/**
 * What a person has put on a node to work with it.
 *
 * @param color a label's colour by name, see {@link Sheet#COLORS}; the theme decides how it looks
 * @param muted whether the node does nothing for now: its first input passes through to its first
 *     output
 * @param locked whether the node keeps its place, its wires and itself until it is unlocked
 * @param frozen whether training leaves the parameters of the node, and of all inside it, as they
 *     are
 */
public record Tags(Optional<String> color, boolean muted, boolean locked, boolean frozen) {

  public static final Tags NONE = new Tags(Optional.empty(), false, false, false);

  public Tags withColor(Optional<String> changed) {
    return new Tags(changed, muted, locked, frozen);
  }

  public Tags muted(boolean changed) {
    return new Tags(color, changed, locked, frozen);
  }

  public Tags locked(boolean changed) {
    return new Tags(color, muted, changed, frozen);
  }

  public Tags frozen(boolean changed) {
    return new Tags(color, muted, locked, changed);
  }
}
