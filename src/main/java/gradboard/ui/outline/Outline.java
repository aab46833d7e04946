package gradboard.ui.outline;

import gradboard.edit.Document;
import gradboard.edit.Fixes;
import gradboard.edit.Place;
import gradboard.edit.Selection;
import gradboard.edit.SheetItem;
import gradboard.io.GraphFile;
import gradboard.op.Op;
import gradboard.ui.action.Actions;
import gradboard.ui.action.EditorAction.Scope;
import gradboard.ui.action.KeyBindings;
import gradboard.ui.action.RenameAction;
import gradboard.ui.live.Editor;
import gradboard.ui.live.TrainingNews;
import gradboard.ui.look.Look;
import gradboard.ui.look.Panels;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.HierarchyEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EventObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.DefaultCellEditor;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.JTree;
import javax.swing.KeyStroke;
import javax.swing.text.Position;
import javax.swing.tree.DefaultTreeCellRenderer;
import javax.swing.tree.TreePath;

/**
 * The graph in words: its nodes in the order in which they are worked out, below each its inputs
 * and attributes; then frames and notes. All of it can be edited by keys: Insert adds a node beside
 * the selected one, F2 renames a node or a frame, writes an attribute or a note or connects an
 * input; Delete takes away; Enter goes inside a composite. Keys that are about nodes mean here what
 * they mean on the canvas, and what is selected here is so there.
 */
public final class Outline extends JPanel {
  private static final String KEYS =
      "Insert adds, F2 edits, Delete takes away, Enter goes inside, Esc out, M mutes.";

  /** The same for those who point at it. */
  private static final String HELP =
      "Insert adds a node; F2 renames one, changes an attribute or connects an input; Delete takes it"
          + " away; Enter goes inside a composite, Esc out of it. M mutes, as on the canvas.";

  private final transient OutlineModel model;
  private final transient Surroundings surroundings;
  private final transient Actions actions;
  private final JTree tree;
  private Editor editor;
  private transient Words words;
  private transient OutlineEdits acts;
  private boolean following;

  private final transient Document.Listener edits =
      new Document.Listener() {
        @Override
        public void changed(GraphFile before, GraphFile after) {
          refresh();
        }

        @Override
        public void selected(Selection selection) {
          follow(selection);
        }

        @Override
        public void entered(Place place) {
          refresh();
          if (tree.isFocusOwner()) {
            focus();
          }
        }
      };

  private final transient Editor.Listener news =
      new Editor.Listener() {
        @Override
        public void analysed() {
          refresh();
        }

        @Override
        public void numbersChanged() {
          refresh();
        }

        @Override
        public void trained(TrainingNews latest) {
          refresh();
        }
      };

  /** What the outline asks of the window around it. */
  public interface Surroundings {
    /**
     * Asks for an op and adds a node of it.
     *
     * @param at where on the outline to ask
     * @param added called once the node is there and selected
     */
    void add(Component outline, Point at, Runnable added);

    /**
     * Offers ways to mend what does not fit.
     *
     * @param at where on the outline to offer them
     * @param reason what does not fit
     */
    void mend(Component outline, Point at, String reason, List<Fixes.Fix> fixes);
  }

  /**
   * @param actions whose keys are heard here too
   */
  public Outline(Editor editor, Surroundings surroundings, Actions actions) {
    super(new BorderLayout());
    this.editor = editor;
    this.surroundings = surroundings;
    this.actions = actions;
    words = new Words(editor);
    acts = new OutlineEdits(editor, words);
    model = new OutlineModel(editor, (row, text) -> acts.enter(row, text));
    tree = Panels.named(new SpokenTree(), "outline", "Outline of the graph");
    tree.getAccessibleContext().setAccessibleDescription(HELP);
    tree.setRootVisible(false);
    tree.setShowsRootHandles(true);
    tree.setEditable(true);
    tree.setLargeModel(true);
    tree.setCellRenderer(new Renderer());
    tree.setCellEditor(new Typing());
    tree.setInvokesStopCellEditing(true);
    bind("DELETE", this::remove);
    bind("INSERT", this::add);
    bind("F2", this::edit);
    bind("ENTER", this::enterOrToggle);
    KeyBindings.bind(tree, actions, Scope.GRAPH, Scope.STEPS);
    tree.addTreeSelectionListener(event -> select());
    add(Panels.scrolling(tree), BorderLayout.CENTER);
    JLabel help = Panels.named(Panels.caption(KEYS), "outlineKeys", "Keys of the outline");
    help.setToolTipText(HELP);
    help.setBorder(BorderFactory.createEmptyBorder(4, 10, 4, 10));
    add(help, BorderLayout.SOUTH);
    addHierarchyListener(
        event -> {
          if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
            refresh();
          }
        });
    show(editor);
  }

  private void bind(String key, Runnable act) {
    KeyBindings.bind(tree, KeyStroke.getKeyStroke(key), event -> act.run());
  }

  /** Turns to another document. */
  public void show(Editor next) {
    editor.document().unlisten(edits);
    editor.unlisten(news);
    editor = next;
    next.document().listen(edits);
    next.listen(news);
    refresh();
  }

  /** Puts the keys' focus on the selected node, or the first one. */
  public void focus() {
    refresh();
    if (tree.getSelectionCount() == 0 && tree.getRowCount() > 0) {
      tree.setSelectionRow(0);
    }
    tree.requestFocusInWindow();
  }

  private Document document() {
    return editor.document();
  }

  /** Reads the graph anew while it is to be seen; it is read when it comes to be. */
  private void refresh() {
    if (!isShowing()) {
      return;
    }
    List<TreePath> open =
        Optional.ofNullable(tree.getExpandedDescendants(new TreePath(OutlineModel.ROOT)))
            .map(Collections::list)
            .orElse(new ArrayList<>());
    TreePath[] selected = tree.getSelectionPaths();
    words = new Words(editor);
    acts = new OutlineEdits(editor, words);
    following = true;
    if (model.read(editor)) {
      open.forEach(tree::expandPath);
      if (selected != null) {
        tree.setSelectionPaths(selected);
      }
    }
    following = false;
    follow(document().selection());
    tree.setRowHeight(tree.getFontMetrics(tree.getFont()).getHeight() + 6);
    tree.repaint();
  }

  private Optional<Row> lead() {
    return Optional.ofNullable(tree.getLeadSelectionPath())
        .map(TreePath::getLastPathComponent)
        .filter(Row.class::isInstance)
        .map(Row.class::cast);
  }

  private Set<String> selectedNodes() {
    Set<String> ids = new LinkedHashSet<>();
    for (TreePath path : Optional.ofNullable(tree.getSelectionPaths()).orElse(new TreePath[0])) {
      if (path.getLastPathComponent() instanceof Row.AboutNode row) {
        ids.add(row.node());
      }
    }
    return ids;
  }

  /** The frame or note, where one is selected and no node. */
  private Optional<SheetItem> selectedItem() {
    return Optional.ofNullable(tree.getSelectionPath())
        .map(TreePath::getLastPathComponent)
        .filter(row -> row instanceof Row.OfItem && selectedNodes().isEmpty())
        .map(row -> ((Row.OfItem) row).item());
  }

  private void select() {
    if (!following) {
      document()
          .select(
              selectedItem()
                  .map(Selection::of)
                  .orElseGet(() -> Selection.ofNodes(selectedNodes())));
    }
  }

  private void follow(Selection selection) {
    boolean same =
        selectedNodes().equals(selection.nodes()) && selectedItem().equals(selection.item());
    if (isShowing() && !same) {
      following = true;
      TreePath[] paths =
          Stream.concat(
                  selection.nodes().stream().map(Row.OfNode::new),
                  selection.item().stream().map(Row.OfItem::new))
              .map(OutlineModel::path)
              .toArray(TreePath[]::new);
      tree.setSelectionPaths(paths);
      Arrays.stream(paths).findFirst().ifPresent(tree::scrollPathToVisible);
      following = false;
    }
  }

  private void edit() {
    Optional<Row> row = lead();
    if (row.isPresent() && row.get() instanceof Row.OfInput input) {
      connect(input);
    } else if (row.filter(OutlineEdits::isWritten).isPresent()) {
      tree.startEditingAtPath(OutlineModel.path(row.get()));
    } else if (selectedItem().isPresent()) {
      // A note has several lines.
      actions.get(RenameAction.class).actionPerformed(null);
    }
  }

  private void enterOrToggle() {
    Optional<Row> row = lead();
    if (row.isPresent() && row.get() instanceof Row.OfNode node) {
      if (document().node(node.node()).flatMap(document()::op).flatMap(Op::inside).isPresent()) {
        document().enter(node.node());
      } else {
        toggle(OutlineModel.path(node));
      }
    } else {
      edit();
    }
  }

  private void toggle(TreePath path) {
    if (tree.isExpanded(path)) {
      tree.collapsePath(path);
    } else {
      tree.expandPath(path);
    }
  }

  private void remove() {
    int index = tree.getLeadSelectionRow();
    lead()
        .ifPresent(
            row -> {
              acts.remove(row, selectedNodes());
              if (tree.getSelectionCount() == 0) {
                tree.setSelectionRow(Math.min(index, tree.getRowCount() - 1));
              }
            });
  }

  private void add() {
    Rectangle at = tree.getPathBounds(tree.getLeadSelectionPath());
    surroundings.add(tree, at == null ? new Point() : at.getLocation(), this::focus);
  }

  private void connect(Row.OfInput input) {
    if (words.takesMany(input) && words.source(input).isPresent()) {
      editor.say("Take this wire away first, or connect the free place below.");
      return;
    }
    Rectangle at = tree.getPathBounds(OutlineModel.path(input));
    new SourceSearch(editor, words, surroundings, () -> editor)
        .open(tree, at == null ? new Point() : at.getLocation(), input);
  }

  /** A tree whose rows are words, also to screen readers. */
  private final class SpokenTree extends JTree {
    SpokenTree() {
      super(model);
    }

    @Override
    public String convertValueToText(
        Object value, boolean on, boolean open, boolean leaf, int row, boolean focused) {
      return value instanceof Row line ? words.text(line) : String.valueOf(value);
    }

    @Override
    public boolean isPathEditable(TreePath path) {
      return path.getLastPathComponent() instanceof Row row && OutlineEdits.isWritten(row);
    }

    /** Letters are the keys of actions here, and must not lead to another row as well. */
    @Override
    public TreePath getNextMatch(String prefix, int startingRow, Position.Bias bias) {
      return null;
    }
  }

  private final class Renderer extends DefaultTreeCellRenderer {
    @Override
    public Component getTreeCellRendererComponent(
        JTree shown,
        Object value,
        boolean on,
        boolean open,
        boolean leaf,
        int row,
        boolean focused) {
      super.getTreeCellRendererComponent(shown, value, on, open, leaf, row, focused);
      boolean trouble = value instanceof Row.OfNode node && words.problem(node.node()).isPresent();
      if (!on && trouble) {
        setForeground(Look.theme().states().problemText());
      } else if (!on && leaf) {
        setForeground(Look.theme().inks().secondary());
      }
      return this;
    }
  }

  /** A field in the place of a row, with what can be edited of it; keys alone begin it. */
  private final class Typing extends DefaultCellEditor {
    Typing() {
      super(Panels.named(new JTextField(24), "outlineField", "New name or value"));
    }

    @Override
    public boolean isCellEditable(EventObject event) {
      return event == null;
    }

    @Override
    public Component getTreeCellEditorComponent(
        JTree shown, Object value, boolean on, boolean open, boolean leaf, int row) {
      JTextField field = (JTextField) getComponent();
      super.getTreeCellEditorComponent(shown, value, on, open, leaf, row);
      field.setText(value instanceof Row line ? words.editable(line) : "");
      field.selectAll();
      return field;
    }
  }
}
