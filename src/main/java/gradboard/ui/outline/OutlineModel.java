package gradboard.ui.outline;

import gradboard.compile.Order;
import gradboard.edit.Document;
import gradboard.edit.Inputs;
import gradboard.graph.Node;
import gradboard.op.Attribute;
import gradboard.op.Op;
import gradboard.op.Port;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.event.TreeModelEvent;
import javax.swing.event.TreeModelListener;
import javax.swing.tree.TreeModel;
import javax.swing.tree.TreePath;

/** The nodes of a graph, each after those it reads, with what is below them. */
final class OutlineModel implements TreeModel {
  /** Above all nodes; not shown. */
  static final String ROOT = "Graph";

  /** Makes of what was entered for a row a change. */
  interface Entry {
    void enter(Row row, String text);
  }

  private final Entry entry;
  private final List<TreeModelListener> listeners = new ArrayList<>();
  private final Map<String, List<Row>> below = new HashMap<>();
  private Document document;
  private List<Row> nodes = List.of();
  private Map<Row, Integer> positions = Map.of();

  OutlineModel(Document document, Entry entry) {
    this.document = document;
    this.entry = entry;
  }

  /**
   * Looks at a document anew.
   *
   * @return whether there are other rows now, so that a tree has forgotten what was open
   */
  boolean read(Document next) {
    List<Row> before = nodes;
    Map<String, List<Row>> knownBefore = Map.copyOf(below);
    document = next;
    List<Node> drawn = next.graph().nodes();
    Order order = Order.of(drawn);
    List<Row> rows = new ArrayList<>();
    order.nodes().forEach(node -> rows.add(new Row.OfNode(node.id())));
    order.blocked().forEach(id -> rows.add(new Row.OfNode(id)));
    nodes = rows;
    positions = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      positions.put(rows.get(i), i);
    }
    below.clear();
    boolean other =
        !rows.equals(before)
            || knownBefore.entrySet().stream()
                .anyMatch(known -> !children(known.getKey()).equals(known.getValue()));
    TreeModelEvent event = new TreeModelEvent(this, new Object[] {ROOT});
    if (other) {
      listeners.forEach(listener -> listener.treeStructureChanged(event));
    }
    return other;
  }

  static TreePath path(Row row) {
    Row.OfNode node = new Row.OfNode(row.node());
    return row.equals(node)
        ? new TreePath(new Object[] {ROOT, node})
        : new TreePath(new Object[] {ROOT, node, row});
  }

  private List<Row> children(String id) {
    return below.computeIfAbsent(id, this::read);
  }

  private List<Row> read(String id) {
    List<Row> rows = new ArrayList<>();
    Optional<Node> node = document.node(id);
    Optional<Op> op = node.flatMap(document::op);
    if (op.isEmpty()) {
      return rows;
    }
    Inputs inputs = document.inputs(node.orElseThrow());
    for (Port port : op.get().inputs()) {
      int wires = inputs.at(port.name()).size();
      int places = port.isVariadic() ? wires + 1 : 1;
      for (int i = 0; i < places; i++) {
        rows.add(new Row.OfInput(id, port.name(), i));
      }
    }
    for (Attribute attribute : op.get().attributes()) {
      rows.add(new Row.OfAttribute(id, attribute.name()));
    }
    return rows;
  }

  private List<Row> rows(Object parent) {
    if (parent.equals(ROOT)) {
      return nodes;
    }
    return parent instanceof Row.OfNode node ? children(node.node()) : List.of();
  }

  @Override
  public Object getRoot() {
    return ROOT;
  }

  @Override
  public Object getChild(Object parent, int index) {
    return rows(parent).get(index);
  }

  @Override
  public int getChildCount(Object parent) {
    return rows(parent).size();
  }

  @Override
  public boolean isLeaf(Object row) {
    return row instanceof Row.OfInput || row instanceof Row.OfAttribute;
  }

  @Override
  public int getIndexOfChild(Object parent, Object child) {
    // A tree asks it of every row that is selected.
    return parent.equals(ROOT) ? positions.getOrDefault(child, -1) : rows(parent).indexOf(child);
  }

  @Override
  public void valueForPathChanged(TreePath path, Object text) {
    entry.enter((Row) path.getLastPathComponent(), String.valueOf(text));
  }

  @Override
  public void addTreeModelListener(TreeModelListener listener) {
    listeners.add(listener);
  }

  @Override
  public void removeTreeModelListener(TreeModelListener listener) {
    listeners.remove(listener);
  }
}
