package gradboard.edit;

import gradboard.graph.Edge;
import gradboard.runtime.Snapshot;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the next act is about.
 *
 * @param nodes ids, in the order in which they were chosen
 * @param wires wires that were chosen by themselves
 * @param points points of wires that were chosen
 * @param items frames and notes that were chosen
 */
public record Selection(
    Set<String> nodes, Set<Snapshot.Wire> wires, Set<RoutePoint> points, Set<SheetItem> items) {

  public static final Selection NONE = new Selection(Set.of(), Set.of(), Set.of(), Set.of());

  public Selection {
    nodes = Collections.unmodifiableSet(new LinkedHashSet<>(nodes));
    wires = Collections.unmodifiableSet(new LinkedHashSet<>(wires));
    points = Collections.unmodifiableSet(new LinkedHashSet<>(points));
    items = Collections.unmodifiableSet(new LinkedHashSet<>(items));
  }

  public static Selection of(RoutePoint point) {
    return new Selection(Set.of(), Set.of(), Set.of(point), Set.of());
  }

  public static Selection of(SheetItem item) {
    return new Selection(Set.of(), Set.of(), Set.of(), Set.of(item));
  }

  public static Selection of(String... ids) {
    return ofNodes(List.of(ids));
  }

  public static Selection ofNodes(Collection<String> ids) {
    return new Selection(new LinkedHashSet<>(ids), Set.of(), Set.of(), Set.of());
  }

  public static Selection ofWire(Snapshot.Wire wire) {
    return new Selection(Set.of(), Set.of(wire), Set.of(), Set.of());
  }

  public boolean isEmpty() {
    return nodes.isEmpty() && wires.isEmpty() && points.isEmpty() && items.isEmpty();
  }

  /** The wire, where exactly one is chosen and nothing else. */
  public Optional<Snapshot.Wire> singleWire() {
    return wires.size() == 1 && nodes.isEmpty() && points.isEmpty() && items.isEmpty()
        ? wires.stream().findFirst()
        : Optional.empty();
  }

  /** The node, where exactly one is chosen. */
  public Optional<String> single() {
    return nodes.size() == 1 ? nodes.stream().findFirst() : Optional.empty();
  }

  /** The frame or note, where it is all that is chosen. */
  public Optional<SheetItem> item() {
    return nodes.isEmpty() && items.size() == 1 ? items.stream().findFirst() : Optional.empty();
  }

  /** With a node added, or taken out if it is in. */
  public Selection toggling(String id) {
    Set<String> changed = new LinkedHashSet<>(nodes);
    if (!changed.remove(id)) {
      changed.add(id);
    }
    return new Selection(changed, wires, points, items);
  }

  /** With a frame or note added, or taken out if it is in. */
  public Selection toggling(SheetItem item) {
    Set<SheetItem> changed = new LinkedHashSet<>(items);
    if (!changed.remove(item)) {
      changed.add(item);
    }
    return new Selection(nodes, wires, points, changed);
  }

  /** With a point added, or taken out if it is in. */
  public Selection toggling(RoutePoint point) {
    Set<RoutePoint> changed = new LinkedHashSet<>(points);
    if (!changed.remove(point)) {
      changed.add(point);
    }
    return new Selection(nodes, wires, changed, items);
  }

  /** With a wire added, or taken out if it is in. */
  public Selection toggling(Snapshot.Wire wire) {
    Set<Snapshot.Wire> changed = new LinkedHashSet<>(wires);
    if (!changed.remove(wire)) {
      changed.add(wire);
    }
    return new Selection(nodes, changed, points, items);
  }

  /** With all that another one has. */
  public Selection plus(Selection more) {
    Set<String> ids = new LinkedHashSet<>(nodes);
    ids.addAll(more.nodes);
    Set<Snapshot.Wire> lines = new LinkedHashSet<>(wires);
    lines.addAll(more.wires);
    Set<RoutePoint> all = new LinkedHashSet<>(points);
    all.addAll(more.points);
    Set<SheetItem> lying = new LinkedHashSet<>(items);
    lying.addAll(more.items);
    return new Selection(ids, lines, all, lying);
  }

  /** Wires that were chosen by themselves. */
  public static Selection ofWires(Collection<Snapshot.Wire> wires) {
    return new Selection(Set.of(), new LinkedHashSet<>(wires), Set.of(), Set.of());
  }

  /** Nodes, frames and notes. */
  public static Selection of(Collection<String> ids, Collection<SheetItem> items) {
    return new Selection(new LinkedHashSet<>(ids), Set.of(), Set.of(), new LinkedHashSet<>(items));
  }

  /** With points chosen as well. */
  public Selection withPoints(Collection<RoutePoint> more) {
    return plus(new Selection(Set.of(), Set.of(), new LinkedHashSet<>(more), Set.of()));
  }

  /**
   * The same of nodes that go by other ids.
   *
   * @param now the present id of each; empty where there is none any more
   */
  Selection renamed(Function<String, Optional<String>> now) {
    Set<String> ids = new LinkedHashSet<>();
    nodes.forEach(id -> now.apply(id).ifPresent(ids::add));
    Set<Snapshot.Wire> lines = new LinkedHashSet<>();
    wires.forEach(wire -> renamed(wire, now).ifPresent(lines::add));
    Set<RoutePoint> dots = new LinkedHashSet<>();
    points.forEach(
        point ->
            renamed(point.wire(), now)
                .ifPresent(wire -> dots.add(new RoutePoint(wire, point.index()))));
    return new Selection(ids, lines, dots, items);
  }

  private static Optional<Snapshot.Wire> renamed(
      Snapshot.Wire wire, Function<String, Optional<String>> now) {
    return now.apply(wire.node()).map(id -> new Snapshot.Wire(id, wire.port(), wire.index()));
  }

  /** What of it is still in view. */
  public Selection within(View view) {
    if (isEmpty()) {
      return this;
    }
    Function<Snapshot.Wire, Optional<Edge>> edges =
        wire ->
            view.node(wire.node())
                .map(reader -> new Inputs(reader, view.op(reader)).byWire().get(wire));
    return new Selection(
        nodes.stream()
            .filter(id -> view.node(id).isPresent())
            .collect(Collectors.toCollection(LinkedHashSet::new)),
        wires.stream()
            .filter(wire -> edges.apply(wire).isPresent())
            .collect(Collectors.toCollection(LinkedHashSet::new)),
        points.stream()
            .filter(
                point ->
                    edges
                        .apply(point.wire())
                        .filter(edge -> point.index() < edge.route().size())
                        .isPresent())
            .collect(Collectors.toSet()),
        items.stream().filter(item -> item.isIn(view.graph().sheet())).collect(Collectors.toSet()));
  }
}
