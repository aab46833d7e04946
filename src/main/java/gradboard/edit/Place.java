package gradboard.edit;

import java.util.ArrayList;
import java.util.List;

/**
 * Where in a document one is: the nodes that were entered, from the top.
 *
 * @param path ids of composites, each inside the one before; empty at the top
 */
public record Place(List<String> path) {
  public static final Place TOP = new Place(List.of());
  private static final String SLASH = "/";

  public Place {
    path = List.copyOf(path);
  }

  /** The place in which a node lies, by the node's address. */
  public static Place around(String address) {
    List<String> parts = List.of(address.split(SLASH));
    return new Place(parts.subList(0, parts.size() - 1));
  }

  /** A node's id, by its address. */
  public static String id(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  public boolean isTop() {
    return path.isEmpty();
  }

  public int depth() {
    return path.size();
  }

  /** Inside a node that lies here. */
  public Place inside(String id) {
    List<String> deeper = new ArrayList<>(path);
    deeper.add(id);
    return new Place(deeper);
  }

  /** The place after so many of the nodes that were entered. */
  public Place cut(int depth) {
    return new Place(path.subList(0, depth));
  }

  /** The place around this one; the top is around itself. */
  public Place outer() {
    return isTop() ? this : cut(depth() - 1);
  }

  /** Whether another place is this one or lies somewhere inside it. */
  public boolean holds(Place other) {
    return other.depth() >= depth() && other.cut(depth()).equals(this);
  }

  /** The node entered last; empty at the top. */
  public String node() {
    return isTop() ? "" : path.get(depth() - 1);
  }

  /** The address of the composite that one is in; empty at the top. */
  public String address() {
    return String.join(SLASH, path);
  }

  /** What addresses of nodes here begin with. */
  public String prefix() {
    return isTop() ? "" : address() + SLASH;
  }

  /** The address of a node or value here. */
  public String address(String id) {
    return prefix() + id;
  }
}
